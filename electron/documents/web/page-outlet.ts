import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { FoundFact } from '../../../shared/domain/original.ts'
import { fact, isProperty, LINKED, META, SHOWN, type FactSources } from './fact-sources.ts'
import { tidyOutlet, titleParts } from '../facts/fact-tidying.ts'
import { titleElementOf } from './headline.ts'
import { elementsIn, wordsIn, type PageElement } from '../html/page-tree.ts'

/** “来源：海岸日报” */
const LABELLED = /(?:来源|來源|출처)\s?[：:]\s?(?<name>[^\s，,|/]{2,30})/u
/** The longest name of an outlet at an end of a title, in words. */
const MAX_WORDS = 5

function publisherIn(element: PageElement): string {
  const name = [...elementsIn(element)].find((inner) => isProperty(inner, 'name')) ?? element
  return name.attributes.get('content') ?? wordsIn(name)
}

/** Whether a part of a title can be an outlet's name: few words, the first with a capital, or an address. */
function isName(part: string): boolean {
  return part.split(' ').length <= MAX_WORDS && /^[\p{Lu}\p{Lo}\p{N}]|\.\w{2,}$/u.test(part)
}

/** The outlet that a title ends or begins with: “Headline - Outlet”. `shown` is the headline that the page shows. */
export function outletOfTitle(title: string, shown: string): string {
  const headline = foldWords(shown)
  const blog = /^(?<name>[^:]{2,40}): (?<rest>.+)$/u.exec(title)?.groups
  if (headline !== '' && foldWords(blog?.['rest'] ?? '') === headline) {
    return isName(blog?.['name'] ?? '') ? tidyOutlet(blog?.['name'] ?? '') : ''
  }
  const parts = titleParts(title)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return ''
  const isHeadline = (part: string): boolean => headline.startsWith(foldWords(part))
  const name = headline !== '' && isHeadline(last) && !isHeadline(first) ? first : last
  const isKnown =
    headline === ''
      ? title.includes('|') || parts.length === 2
      : headline !== foldWords(title) && !headline.includes(foldWords(name))
  return isName(name) && isKnown ? tidyOutlet(name) : ''
}

/** What the names of companies end in, and addresses: an outlet is called so where nothing else is told. */
const COMPANY =
  /\b(?:inc|ltd|llc|llp|plc|corp|gmbh|ag|s\.?a|s\.?p\.?a|b\.?v|holdings?|(?:media|publishing|news) group|group ltd)\.?$|^\S+\.\p{Ll}{2,12}$/iu

/** Who published a page, as each that tells it does, the most trusted first: names of outlets before those of companies. */
export function findOutlets(sources: FactSources): readonly (FoundFact | null)[] {
  const told = [...tellOutlets(sources)]
  const isCompany = (one: FoundFact | null): boolean => one !== null && COMPANY.test(one.value)
  return [...told.filter((one) => !isCompany(one)), ...told.filter(isCompany)]
}

function* tellOutlets(sources: FactSources): Generator<FoundFact | null> {
  const { page, meta, linked, headline, edges } = sources
  yield fact(tidyOutlet(linked?.outlet ?? ''), LINKED)
  for (const { values } of meta.read('outlet')) yield fact(tidyOutlet(values[0] ?? ''), META)
  for (const element of elementsIn(page.root)) {
    if (isProperty(element, 'publisher')) yield fact(tidyOutlet(publisherIn(element)), SHOWN)
  }
  for (const line of edges) yield fact(LABELLED.exec(line)?.groups?.['name'] ?? '', SHOWN)
  yield fact(outletOfTitle(titleElementOf(page), headline), SHOWN)
}
