import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { FoundFact, FoundFactName, FoundFacts } from '../../../shared/domain/original.ts'
import { fact, isProperty, LINKED, META, SHOWN, type FactSources } from './fact-sources.ts'
import { readLanguage, tidyTitle } from '../facts/fact-tidying.ts'
import { titleElementOf } from './headline.ts'
import { isFrontPage, readAddress, type PageAddress } from '../facts/page-address.ts'
import { findBylines } from './page-byline.ts'
import { findDates } from './page-dates.ts'
import { findOutlets, outletOfTitle } from './page-outlet.ts'
import { elementsIn } from '../html/page-tree.ts'
import { findWaybackCopy, readSavingMark } from './saving-marks.ts'

const SAVED = 'the mark of the program that saved it'

/** The first that tells something. */
function firstOf(facts: Iterable<FoundFact | null>): FoundFact | null {
  for (const one of facts) if (one !== null) return one
  return null
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

function* findLanguages({ page, meta, linked, region }: FactSources): Generator<FoundFact | null> {
  yield fact(readLanguage(linked?.language ?? ''), LINKED)
  for (const { values } of meta.read('language')) yield fact(readLanguage(values[0] ?? ''), META)
  const marked = [...elementsIn(region)].find((element) => isProperty(element, 'inLanguage'))
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
  for (const element of elementsIn(region)) {
    if (!isProperty(element, 'mainEntityOfPage')) continue
    const { attributes } = element
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
