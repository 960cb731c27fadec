import type { Span } from '../../shared/domain/text/span.ts'
import { readDateLine } from '../../shared/domain/text/written-date.ts'

/** What a labelled line of an archive, a feed or a mail says; `other` is of no part, `body` says that the report begins. */
export type LabelName =
  | 'title'
  | 'byline'
  | 'outlet'
  | 'date'
  | 'visited'
  | 'dateline'
  | 'deck'
  | 'sender'
  | 'body'
  | 'other'

/** One labelled value: “Byline: Ingrid Halvorsen”. The span is that of the value. */
export interface LabelledValue {
  readonly name: LabelName
  readonly value: string
  readonly span: Span
}

/** Labels by what they say, as archives, databases, feeds and mail programs write them. */
const LABELS: Readonly<Record<LabelName, string>> = {
  title: 'headline|title|article title|document title|head|header',
  byline:
    'byline|by-line|author|authors|author of the article|article author|author name|journalist|authors and affiliations|writer|reporter|creator|dc:creator|written by|reported by|story by|autor',
  outlet:
    'source|publication|publication title|publication name|publication info|publisher|outlet|newspaper|journal|magazine|site|site name|website|feed|source name|media outlet|source title|news outlet|channel|station|medium|newspaper title|publication source|published in|news provided by|media|voiced at|aired on|broadcast by',
  date: 'date|published|publication date|date published|published on|pubdate|pub date|published date|issue date|posted|posted on|date posted|first published|release date|date of publication|dc:date|created|sent|air date|broadcast date|broadcast|aired',
  visited:
    'updated|last updated|modified|load-date|load date|accessed|retrieved|date accessed|clipped|captured|downloaded|last modified|archived|saved',
  dateline: 'dateline|location|place|place of publication',
  deck: 'highlight|deck|standfirst|subtitle|summary|abstract|description|subheadline|sub-headline|lead|excerpt',
  sender: 'from|sender',
  body: 'body|full text|text|article|content|article text|story',
  other:
    'section|length|language|publication-type|publication type|document type|source type|subject|subjects|graphic|category|categories|tags|tag|labels|keywords|editor|edited by|edition|page|pages|first page|start page|rating|reading time|words|word count|slug|bulletin|dur|duration|out|in|photo|photos|photo credit|geographic|industry|company|organization|organisation|person|people|ticker|journal-code|acc-no|issn|isbn|document url|proquest document id|document id|copyright|country|country of publication|place of birth|url|link|permalink|web|address|id|doi|to|cc|reply-to|re|cue|insert|clip|back anno|status|priority|version|topics|topic|type|format|file|filename|volume|issue|number|series|correction-date|column|translator|translated by|fact-checked by|reviewed by|view|identifier|last updated proquest|database|accession number|media type|genre|producer|presenter|anchor|desk|phone|tel|fax|email|e-mail|contact|contacts|media contact|press contact|embargo|attachments|credit|caption|verdict|claim|claimed by|fact check by',
}

const NAME_OF_LABEL: ReadonlyMap<string, LabelName> = new Map(
  Object.entries(LABELS).flatMap(([name, labels]) =>
    // The keys of LABELS are the names.
    labels.split('|').map((label) => [label, name as LabelName] as const),
  ),
)

const LABELLED =
  /^(?<label>(?:dc:)?\p{L}[\p{L} _-]{0,28}?)(?:\/\p{L}{3,12})?\s*:(?!\/\/)[ \t]*(?<value>.*)$/su
/** “DATELINE=PUNO”, as newsrooms’ systems write it. */
const ASSIGNED = /^(?<label>\p{Lu}[\p{Lu}_ -]{1,28})[ \t]*=[ \t]*(?<value>.*)$/su

/** Two-letter codes of a database’s plain text: “HD Kenya’s tea auction moves online”. */
const CODES: Readonly<Record<string, LabelName>> = {
  HD: 'title',
  BY: 'byline',
  SN: 'outlet',
  PD: 'date',
  LP: 'body',
  TD: 'body',
  ...Object.fromEntries(
    'SE CR WC ET SC ED PG LA CY CO IN NS RE PUB AN CT RF IPD IPC ART CX VOL DLN CLM'
      .split(' ')
      .map((code) => [code, 'other' as const]),
  ),
}
const CODED = /^(?<code>[A-Z]{2,3})(?:[ \t]+(?<value>\S.*))?$/su
/** So many lines begin with a code where they are codes. */
const FEWEST_CODES = 4

/** Whether a text's lines begin with the codes of a database. */
export function hasCodes(lines: readonly string[]): boolean {
  const codes = new Set(lines.map((line) => CODED.exec(line)?.groups?.['code'] ?? ''))
  const known = [...codes].filter((code) => code in CODES)
  return known.length >= FEWEST_CODES && codes.has('HD')
}

/** The value of a line that begins with a code; null for what is none. */
export function readCode(line: string, start: number): LabelledValue | null {
  const groups = CODED.exec(line)?.groups
  const name = CODES[groups?.['code'] ?? '']
  if (name === undefined) return null
  const value = groups?.['value'] ?? ''
  const from = start + line.length - value.length
  return { name, value, span: { start: from, end: from + value.length } }
}

/** Where the cells of a line begin and end: wide spaces, tabs and bars stand between them. */
function* cellsOf(line: string): Generator<readonly [number, string], void, undefined> {
  let from = 0
  for (const gap of line.matchAll(/\s{2,}|\t|\s*[|•·●]\s*/gu)) {
    yield [from, line.slice(from, gap.index)]
    from = gap.index + gap[0].length
  }
  yield [from, line.slice(from)]
}

/** Catalogues' lines of where and when a text was printed, and by whom it is. */
const CATALOGUED = [
  // “Alby Echo; Alby [Alby]04 Dec 2023: A.3.”, “Lee, Ann. Alby Echo; Alby [Alby]. 04 Dec 2023: 3.”
  /^(?:[Pp]ublication info: ?)?(?:(?<byline>\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}.’' -]{1,30}?)(?:, [^,.;]{3,40})?\. )?(?<outlet>\p{Lu}[^.:;[\]]{2,60}); [^;[\]]{2,40} ?\[[^[\]]{2,60}\]\.? ?(?<date>\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4})(?:: ?[\p{L}\d.,+-]{0,12})?$/u,
  // “Source: Alby Review. Jun2021, Vol. 14 Issue 6, p22”, “Source: Alby Echo. 6/14/2021, p3”
  /^Source: (?<outlet>\p{Lu}[^.;[\]]{2,80})\. (?<date>[\p{L}\d/ ]{4,20}), (?:Vol\.|Issue|No\.|pN?\.? ?\p{Lu}?\d).{0,60}$/u,
  // “Lee, Ann. "Lock to shut." Alby Echo, 4 Dec. 2023, p. 6.”, “Ann Lee, "Lock to shut," Alby Echo, December 4, 2023.”
  /^(?:[•*-] ?)?(?:[Cc]itation: ?)?(?<byline>\p{Lu}[^"“.]{3,60}?)[.,] ["“][^"”]{8,200}[.,?!]?["”],? (?<outlet>\p{Lu}[^,]{2,60}),(?: The)?(?: \([^)]*\))?,? (?<date>(?:\d{1,2} )?\p{Lu}\p{Ll}{2,8}\.?(?: \d{1,2},)? \d{4})(?:[,.].{0,40})?$/u,
  // “The Alby Miner (Alby, WA : 1897 - 1911), Tuesday 6 May 1902, page 3”
  /^(?<outlet>\p{Lu}[^()]{2,80}?) \([^()]{2,60}: ?\d{4} ?[-–] ?\d{4}\), (?<date>(?:\p{Lu}\p{Ll}+day )?\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}), p(?:age|\.) ?\d{1,3}$/u,
  // “From: Alby Review(Vol. 31, Issue 6)”
  /^From: ?(?<outlet>\p{Lu}[^()]{2,80}?) ?\((?:Vol|Issue|No)\b.{1,40}\)$/u,
]

/** What a catalogue's line says of the outlet, the day and the writer; none where it is no such line. */
function readCatalogued(line: string, start: number): readonly LabelledValue[] {
  const groups = CATALOGUED.map((pattern) => pattern.exec(line)?.groups).find(
    (found) => found !== undefined,
  )
  const names = ['outlet', 'date', 'byline'] as const
  return names.flatMap((name): readonly LabelledValue[] => {
    const value = (groups?.[name] ?? '').trim()
    const at = start + line.indexOf(value)
    return value === '' ? [] : [{ name, value, span: { start: at, end: at + value.length } }]
  })
}

/**
 * The labelled values of a line such as “Byline: Ingrid Halvorsen” or “Source: Xinhua   Editor: huaxia”; none where
 * its first words are no label that is known. What stands in a cell without a label is not among them.
 */
export function readLabels(line: string, start: number): readonly LabelledValue[] {
  if (line.length > 400) return []
  const catalogued = readCatalogued(line, start)
  if (catalogued.length > 0) return catalogued
  const found: LabelledValue[] = []
  for (const [from, cell] of cellsOf(line)) {
    const words = cell.replaceAll('*', ' ')
    const groups = (LABELLED.exec(words) ?? ASSIGNED.exec(words))?.groups
    const label = (groups?.['label'] ?? '')
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, ' ')
    const name = NAME_OF_LABEL.get(label)
    if (name === undefined && found.length === 0 && from === 0) return []
    if (name === undefined) continue
    const value = (groups?.['value'] ?? '').trim()
    // “Broadcast: 4 May”, “Broadcast: Radio Tern”.
    const isStation = label === 'broadcast' && value !== '' && readDateLine(value) === null
    const at = start + from + (value === '' ? cell.length : cell.lastIndexOf(value))
    const span = { start: at, end: at + value.length }
    found.push({ name: isStation ? 'outlet' : name, value, span })
  }
  return found
}

/** Whether a word labels something in archives, databases and mails: “Claim”, “Section”. */
export function isLabel(word: string): boolean {
  return NAME_OF_LABEL.has(word.toLowerCase())
}

/** What a line alone says without a colon that the next line gives: “Author”, “Published”. */
export function readBareLabel(line: string): LabelName | null {
  const bare = line.trim().toLowerCase().replace(/:$/, '')
  if (/^(?:by|words by)$/.test(bare)) return 'byline'
  const name = NAME_OF_LABEL.get(bare)
  const isUsual = name === 'byline' || name === 'body' || name === 'date' || name === 'outlet'
  return isUsual &&
    !/^(?:article|story|text|content|journal|magazine|channel|station|site|created|sent|broadcast|newspaper|feed)$/.test(
      bare,
    )
    ? name
    : null
}
