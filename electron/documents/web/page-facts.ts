import type { FoundFact, FoundFactName, FoundFacts } from '../../../shared/domain/original.ts'
import { findDate } from '../../../shared/domain/text/written-date.ts'
import { joinNames, readByline, readNameLine } from '../../articles/byline.ts'
import {
  readDay,
  readLanguage,
  readNames,
  tidyOutlet,
  tidyTitle,
  titleParts,
} from './fact-tidying.ts'
import { foldWords } from './folded-words.ts'
import { titleElementOf } from './headline.ts'
import type { LinkedArticle } from './linked-data.ts'
import type { MetaTags } from './meta-tags.ts'
import { isFrontPage, readAddress, type PageAddress } from './page-address.ts'
import {
  elementsAround,
  elementsIn,
  holds,
  isNamed,
  wordsIn,
  type Page,
  type PageElement,
} from './page-tree.ts'
import { findWaybackCopy, readSavingMark } from './saving-marks.ts'

const LINKED = 'JSON-LD'
const META = 'a meta tag'
const SHOWN = 'the page'
const BYLINE = /\bbylines?\b/
const WRITER = /^(?:(?:article|post|entry|story) )?(?:authors?|writers?|contributors?)(?: names?)?$/
/** Where the pages of people are. */
const PERSON = /author|people|profile|staff|by\/|journalist|reporter|contributor/i
/** “来源：海岸日报 作者：李安” */
const LABELLED_WRITER = /(?:作者|记者|記者|文)\s?[：:]\s?(?<name>[^\s，,|/]{2,20})/u
const LABELLED_OUTLET = /(?:来源|來源|출처)\s?[：:]\s?(?<name>[^\s，,|/]{2,30})/u
/** The longest byline, in code units. */
const MAX_BYLINE = 160
const SAVED = 'the mark of the program that saved it'

/** What is known of a page when its facts are read. */
export interface FactSources {
  readonly page: Page
  readonly meta: MetaTags
  readonly linked: LinkedArticle | null
  /** As the page shows it; empty where it shows none. */
  readonly headline: string
  /** Where the article stands, the headline with it. */
  readonly region: PageElement
  /** The lines around the article's text that may say who wrote it and when. */
  readonly edges: readonly string[]
  /** Where an archive that the page comes from says that it was, and what said so. */
  readonly origin: FoundFact | null
}

function fact(value: string, from: string): FoundFact | null {
  return value === '' ? null : { value, from }
}

/** The first that tells something. */
function firstOf(facts: Iterable<FoundFact | null>): FoundFact | null {
  for (const one of facts) if (one !== null) return one
  return null
}

function* findOutlets(sources: FactSources): Generator<FoundFact | null> {
  const { page, meta, linked, headline, edges } = sources
  yield fact(tidyOutlet(linked?.outlet ?? ''), LINKED)
  for (const { values } of meta.read('outlet')) yield fact(tidyOutlet(values[0] ?? ''), META)
  for (const element of elementsIn(page.root)) {
    if (!/\bpublisher\b/.test(element.attributes.get('itemprop') ?? '')) continue
    const name = [...elementsIn(element)].find(
      ({ attributes }) => attributes.get('itemprop') === 'name',
    )
    yield fact(
      tidyOutlet(
        name?.attributes.get('content') ?? (name === undefined ? wordsIn(element) : wordsIn(name)),
      ),
      SHOWN,
    )
  }
  for (const line of edges) yield fact(LABELLED_OUTLET.exec(line)?.groups?.['name'] ?? '', SHOWN)
  yield fact(outletOfTitle(titleElementOf(page), headline), SHOWN)
}

/** The outlet that a page's title ends or begins with: “Headline - Outlet”. `shown` is the headline that it shows. */
function outletOfTitle(title: string, shown: string): string {
  const parts = titleParts(title)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return ''
  const isHeadline = (part: string): boolean => foldWords(shown).startsWith(foldWords(part))
  const name = shown !== '' && isHeadline(last) && !isHeadline(first) ? first : last
  const isName = name.split(' ').length <= 5 && /^[\p{Lu}\p{Lo}\p{N}]|\.\w{2,}$/u.test(name)
  const isKnown =
    shown !== ''
      ? foldWords(shown) !== foldWords(title) && !foldWords(shown).includes(foldWords(name))
      : title.lastIndexOf('|') !== -1 || parts.length === 2
  return isName && isKnown ? tidyOutlet(name) : ''
}

function* findTitles(
  { page, meta, linked, headline }: FactSources,
  outlet: string,
): Generator<FoundFact | null> {
  yield fact(tidyTitle(linked?.headline ?? '', outlet, headline), LINKED)
  for (const { values } of meta.read('title')) {
    const title = tidyTitle(values[0] ?? '', outlet, headline)
    if (foldWords(title) !== foldWords(outlet)) yield fact(title, META)
  }
  yield fact(headline, SHOWN)
  const title = titleElementOf(page)
  if (foldWords(title) !== foldWords(outlet))
    yield fact(tidyTitle(title, outlet || outletOfTitle(title, ''), ''), SHOWN)
}

function bylineOf(values: readonly string[], outlet: string, isTurned = false): string {
  const names = values.slice(0, 30).flatMap((value) => readNames(value, outlet, isTurned))
  return joinNames(
    names.filter((name, k) => names.findIndex((one) => foldWords(one) === foldWords(name)) === k),
  )
}

function* findBylines(sources: FactSources, outlet: string): Generator<FoundFact | null> {
  const { linked, meta, region, edges } = sources
  yield fact(bylineOf(linked?.authors ?? [], outlet), LINKED)
  for (const { tag, values } of meta.read('byline'))
    yield fact(bylineOf(values, outlet, tag.startsWith('citation')), META)
  const shown = shownIn(region)
  const marked = outermost(
    shown.filter(({ attributes }) => /\bauthor\b/.test(attributes.get('itemprop') ?? '')),
  )
  yield fact(bylineOf(marked.map(nameIn), outlet), SHOWN)
  for (const pattern of [BYLINE, WRITER]) {
    const named = outermost(shown.filter((element) => isNamed(element, pattern)))
    const short = named.filter((element) => wordsIn(element).length < MAX_BYLINE)
    yield fact(joinNames(short.slice(0, 3).flatMap((element) => namesIn(element, outlet))), SHOWN)
  }
  const linkedTo = shown.filter(({ attributes }) => /\bauthor\b/.test(attributes.get('rel') ?? ''))
  yield fact(bylineOf(linkedTo.map(wordsIn), outlet), SHOWN)
  for (const line of edges) yield fact(bylineOf(readByline(line) ?? [], outlet), SHOWN)
  for (const line of edges) {
    const told = readNameLine(line)
    yield fact(bylineOf(told?.isDescribed === true ? told.names : [], outlet), SHOWN)
    yield fact(LABELLED_WRITER.exec(line)?.groups?.['name'] ?? '', SHOWN)
  }
}

/** The names in a byline's element: those of its links, unless it says more of them than it links. */
function namesIn(element: PageElement, outlet: string): readonly string[] {
  const links = [...elementsIn(element)].filter(
    ({ name, attributes }) =>
      name === 'a' &&
      (/\bauthor\b/.test(attributes.get('rel') ?? '') || PERSON.test(attributes.get('href') ?? '')),
  )
  const linked = links.flatMap((link) => readNames(wordsIn(link), outlet))
  const words = wordsIn(element)
  const said = readNames(readByline(words)?.join(', ') ?? words, outlet)
  return linked.length > 0 && linked.length >= said.length ? linked : said
}

function nameIn(element: PageElement): string {
  for (const inner of elementsIn(element)) {
    if (inner !== element && inner.attributes.get('itemprop') === 'name') {
      return inner.attributes.get('content') ?? wordsIn(inner)
    }
  }
  return element.attributes.get('content') ?? wordsIn(element)
}

const BESIDE =
  /\b(?:comments?|related|recommended|more|popular|trending|teaser|card|sidebar|latest|recirc)\b/

/** The elements of the article, without those of what others say about it, and of other articles. */
function shownIn(region: PageElement): readonly PageElement[] {
  const isBeside = (element: PageElement): boolean =>
    element !== region &&
    (element.name === 'aside' ||
      element.name === 'nav' ||
      element.name === 'footer' ||
      isNamed(element, BESIDE))
  return [...elementsIn(region, isBeside)]
}

function outermost(elements: readonly PageElement[]): readonly PageElement[] {
  const kept: PageElement[] = []
  for (const element of elements) {
    const last = kept.at(-1)
    if (last === undefined || !holds(last, element)) kept.push(element)
  }
  return kept
}

function* findDates(sources: FactSources, url: string): Generator<FoundFact | null> {
  const { linked, meta, region, edges } = sources
  yield fact(readDay(linked?.date ?? ''), LINKED)
  for (const { values } of meta.read('date')) yield fact(readDay(values[0] ?? ''), META)
  const shown = shownIn(region)
  for (const element of shown) {
    const { attributes } = element
    if (!/\bdatePublished\b/.test(attributes.get('itemprop') ?? '')) continue
    const date = attributes.get('content') ?? attributes.get('datetime') ?? wordsIn(element)
    yield fact(readDay(date), SHOWN)
  }
  const times = shown.filter(({ name }) => name === 'time')
  const isUpdate = (element: PageElement): boolean =>
    [element, ...elementsAround(element)]
      .slice(0, 3)
      .some(
        (one) =>
          one !== region &&
          (isNamed(one, /\b(?:updated|modified|update)\b/) ||
            /^(?:last )?(?:updated|modified)\b/i.test(wordsIn(one).slice(0, 40))),
      )
  for (const time of [...times.filter((one) => !isUpdate(one)), ...times]) {
    yield fact(readDay(time.attributes.get('datetime') ?? '') || readDay(wordsIn(time)), SHOWN)
  }
  for (const element of shown) {
    if (
      !isNamed(
        element,
        /\b(?:date|datetime|timestamp|pubdate|published|publish|posted|time|dateline|byline|meta)\b/,
      )
    )
      continue
    const words = wordsIn(element)
    if (words.length < 200) yield fact(findDate(words)?.date ?? '', SHOWN)
  }
  for (const line of edges) if (line.length < 160) yield fact(findDate(line)?.date ?? '', SHOWN)
  const inPath = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(url)
  if (inPath !== null) yield fact(readDay(inPath.slice(1).join('-')), 'the page’s address')
}

function* findLanguages({ page, meta, linked, region }: FactSources): Generator<FoundFact | null> {
  yield fact(readLanguage(linked?.language ?? ''), LINKED)
  for (const { values } of meta.read('language')) yield fact(readLanguage(values[0] ?? ''), META)
  const marked = [...elementsIn(region)].find(
    ({ attributes }) => attributes.get('itemprop') === 'inLanguage',
  )
  yield fact(readLanguage(marked?.attributes.get('content') ?? ''), SHOWN)
  const { attributes } = page.root
  yield fact(readLanguage(attributes.get('lang') ?? attributes.get('xml:lang') ?? ''), SHOWN)
}

interface ToldAddress extends PageAddress {
  readonly from: string
}

/** What tells where the page was published, the most trusted first. */
function toldAddresses({
  page,
  meta,
  linked,
  origin,
  region,
}: FactSources): readonly ToldAddress[] {
  const mark = readSavingMark(page.comments)
  const base = origin?.value ?? (mark.archivedUrl === '' ? mark.url : mark.archivedUrl)
  const told: ToldAddress[] = [{ ...readAddress(linked?.url ?? '', base), from: LINKED }]
  for (const { values } of meta.read('url'))
    told.push({ ...readAddress(values[0] ?? '', base), from: META })
  for (const { name, attributes } of elementsIn(page.root)) {
    if (name === 'body') break
    if (name !== 'link' || !/\b(?:canonical|bookmark)\b/i.test(attributes.get('rel') ?? ''))
      continue
    told.push({ ...readAddress(attributes.get('href') ?? '', base), from: SHOWN })
  }
  for (const { attributes } of elementsIn(region)) {
    if (!/\bmainEntityOfPage\b/.test(attributes.get('itemprop') ?? '')) continue
    const address =
      attributes.get('href') ?? attributes.get('content') ?? attributes.get('itemid') ?? ''
    told.push({ ...readAddress(address, base), from: SHOWN })
  }
  if (origin !== null) told.push({ ...readAddress(origin.value), from: origin.from })
  told.push({ ...mark, from: SAVED })
  return told
}

function findAddresses(sources: FactSources): {
  url: FoundFact | null
  archivedUrl: FoundFact | null
} {
  const told = toldAddresses(sources)
  const known = told.filter(({ url }) => url !== '')
  const own = known.find(({ url }) => !isFrontPage(url)) ?? known[0]
  const copies = told.filter(({ archivedUrl }) => archivedUrl !== '')
  const copy = copies.find(({ url }) => url !== '') ?? copies[0]
  const wayback = findWaybackCopy(sources.page.comments, own?.url ?? '')
  return {
    url: own === undefined ? null : { value: own.url, from: own.from },
    archivedUrl:
      copy === undefined
        ? fact(wayback, 'the archive’s mark')
        : { value: copy.archivedUrl, from: copy.from },
  }
}

/** What a page says of its article: each from what is trusted most of what tells it. */
export function readFacts(sources: FactSources): FoundFacts {
  const outlet = firstOf(findOutlets(sources))
  const name = outlet?.value ?? ''
  const { url, archivedUrl } = findAddresses(sources)
  const found: Partial<Record<FoundFactName, FoundFact | null>> = {
    title: firstOf(findTitles(sources, name)),
    byline: firstOf(findBylines(sources, name)),
    outlet,
    date: firstOf(findDates(sources, url?.value ?? '')),
    url,
    archivedUrl,
    language: firstOf(findLanguages(sources)),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null))
}
