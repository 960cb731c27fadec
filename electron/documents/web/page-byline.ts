import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { FoundFact } from '../../../shared/domain/original.ts'
import { isFurniture } from '../../../shared/domain/text/page-furniture.ts'
import { isDateLine } from '../../../shared/domain/text/written-date.ts'
import { isPersonName, readByline, readNameLine } from '../../../shared/domain/naming/byline.ts'
import { fact, isProperty, LINKED, META, SHOWN, shownIn, type FactSources } from './fact-sources.ts'
import { readNames } from '../facts/fact-tidying.ts'
import { withoutDay } from '../facts/foreign-dates.ts'
import {
  elementsIn,
  holds,
  isNamed,
  linesIn,
  wordsIn,
  type PageElement,
} from '../html/page-tree.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

const BYLINE = /\bbylines?\b/
const WRITER = /\b(?:author|writer|contributor)s?(?: names?)?$/
/** What says who wrote it among other things, such as when. */
const ABOUT = /\b(?:meta|metadata|credits?|info)$/
/** Where the pages of people are. */
const PERSON = /author|people|profile|staff|by\/|journalist|reporter|contributor|autor|auteur/i
/** “By” in other languages, before a name. */
const FOREIGN = /^(?:[Pp]ar|[Vv]on|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f)\s+\p{Lu}/u
/** “di Marco Neri”, as its own line. */
const ITALIAN = /^di \p{Lu}/u
/** “作者：李安”, “كتب: سليم حداد” */
const LABELLED =
  /(?:作者|记者|記者|文)\s?[：:]\s?(?<name>[^\s，,|/]{2,20})|(?:كتب|كتبت|بقلم)\s?[：:]?\s(?<arabic>\p{L}+(?: \p{L}+){1,3})$/u
/** The longest byline, in code units, and how many elements of one name are looked at. */
const MAX_BYLINE = 160
const MAX_ELEMENTS = 3

function bylineOf(values: readonly string[], outlet: string, isTurned = false): string {
  const names = values.slice(0, 30).flatMap((value) => readNames(value, outlet, isTurned))
  const folded = names.map(foldWords)
  return listAll(names.filter((_, k) => folded.indexOf(folded[k] ?? '') === k))
}

/** The names that a line is known to give: behind “by”, or before what they are. */
function namesOfLine(line: string): readonly string[] {
  const bare = withoutDay(line)
  if ((FOREIGN.test(bare) || ITALIAN.test(bare)) && bare.length < MAX_BYLINE)
    return readNames(bare, '').filter(isPersonName)
  const told = readNameLine(bare)
  return readByline(bare) ?? (told?.isDescribed === true ? told.names : [])
}

/** The names in a byline's element: those of its links, unless it says more of them than it links. */
function namesIn(element: PageElement, outlet: string): readonly string[] {
  const links = [...elementsIn(element)].filter(
    ({ name, attributes }) =>
      name === 'a' &&
      (/\bauthor\b/.test(attributes.get('rel') ?? '') || PERSON.test(attributes.get('href') ?? '')),
  )
  const linked = links.flatMap((link) => readNames(wordsIn(link), outlet))
  const lines = linesIn(element).filter((line) => !isDateLine(line))
  const told = lines.flatMap(namesOfLine)
  const alone = told.length > 0 ? told : leavesIn(element).filter(isPersonName)
  // Behind the names stands what they do, on a line of its own.
  const said = readNames(alone.length > 0 ? alone.join('; ') : (lines[0] ?? ''), outlet)
  return linked.length > 0 && linked.length >= said.length ? linked : said
}

/** The words of the innermost elements, each alone, as a style may set them: a name, a role, a time. */
function leavesIn(element: PageElement): readonly string[] {
  return [...elementsIn(element)].flatMap(({ children }) =>
    children.flatMap((child) =>
      typeof child === 'string' && child.trim() !== '' ? [child.trim()] : [],
    ),
  )
}

function nameIn(element: PageElement): string {
  const named = [...elementsIn(element)].find(
    (inner) => inner !== element && isProperty(inner, 'name'),
  )
  const told = named ?? element
  return told.attributes.get('content') ?? wordsIn(told)
}

function outermost(elements: readonly PageElement[]): readonly PageElement[] {
  const kept: PageElement[] = []
  for (const element of elements) {
    const last = kept.at(-1)
    if (last === undefined || !holds(last, element)) kept.push(element)
  }
  return kept
}

/** Who wrote a page's article, as each that tells it does, the most trusted first; `outlet` is nobody. */
export function* findBylines(sources: FactSources, outlet: string): Generator<FoundFact | null> {
  const { linked, meta, region, under, edges } = sources
  yield fact(bylineOf(linked?.authors ?? [], outlet), LINKED)
  for (const { tag, values } of meta.read('byline')) {
    yield fact(bylineOf(values, outlet, tag.startsWith('citation')), META)
  }
  const shown = shownIn(region)
  const marked = outermost(shown.filter((element) => isProperty(element, 'author')))
  yield fact(bylineOf(marked.map(nameIn), outlet), SHOWN)
  for (const pattern of [BYLINE, WRITER]) {
    const named = outermost(shown.filter((element) => isNamed(element, pattern)))
    const short = named.filter((element) => wordsIn(element).length < MAX_BYLINE)
    const names = short.slice(0, MAX_ELEMENTS).flatMap((element) => namesIn(element, outlet))
    yield fact(bylineOf(names, outlet), SHOWN)
  }
  const about = outermost(shown.filter((element) => isNamed(element, ABOUT)))
  const lines = about.filter((element) => wordsIn(element).length < MAX_BYLINE).flatMap(linesIn)
  yield fact(bylineOf(lines.flatMap(namesOfLine), outlet), SHOWN)
  const linkedTo = shown.filter(({ attributes }) => /\bauthor\b/.test(attributes.get('rel') ?? ''))
  yield fact(bylineOf(linkedTo.map(wordsIn), outlet), SHOWN)
  const isSigned = (line: string): boolean =>
    FOREIGN.test(withoutDay(line)) || readByline(withoutDay(line)) !== null
  for (const line of edges.filter(isSigned)) {
    yield fact(bylineOf(namesOfLine(line), outlet), SHOWN)
  }
  for (const line of edges) {
    yield fact(bylineOf(namesOfLine(line), outlet), SHOWN)
    const labelled = LABELLED.exec(line)?.groups
    yield fact(labelled?.['name'] ?? labelled?.['arabic'] ?? '', SHOWN)
  }
  yield fact(bylineOf(namesBesideDay(under), outlet), SHOWN)
  const people = shown.filter(isPerson).slice(0, MAX_ELEMENTS).map(wordsIn)
  yield fact(bylineOf(people.filter(isPersonName), outlet), SHOWN)
}

/** A link to the page of a person. */
function isPerson({ name, attributes }: PageElement): boolean {
  return name === 'a' && PERSON.test(attributes.get('href') ?? '')
}

/** The name of a line of its own that stands beside the day: nothing else says there what it is. */
function namesBesideDay(under: readonly string[]): readonly string[] {
  const at = under.findIndex(
    (line, k) =>
      isPersonName(line) &&
      !isFurniture(line) &&
      [under[k - 1], under[k + 1]].some((next) => isDateLine(next ?? '')),
  )
  return at === -1 ? [] : [under[at] ?? '']
}
