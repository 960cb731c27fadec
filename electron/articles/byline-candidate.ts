import {
  isDesk,
  isPersonName,
  isRole,
  readByline,
  readNameLine,
  readSignature,
  readWriter,
} from '../../shared/domain/naming/byline.ts'
import type { Features } from '../../shared/domain/naming/candidate-choice.ts'
import { keyOfName } from '../../shared/domain/naming/naming.ts'
import { agencyOf, isInstitution, isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { isCredit, isFurniture } from '../../shared/domain/text/page-furniture.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { readDateLine } from '../../shared/domain/text/written-date.ts'
import { isProse, type Head } from './head.ts'
import type { FoundTitle } from './title-candidate.ts'

/** The names of those who wrote a text, and where it says so. */
export interface FoundByline {
  readonly span: Span
  readonly names: readonly string[]
}

/** Names that may be of those who wrote a text, and what is weighed of them. */
export interface BylineCandidate extends FoundByline {
  readonly features: Features
}

/** How many paragraphs below the head and at the foot may name who wrote a text; the longest, in code units. */
const BELOW = 2
const FOOT = 8
const LONGEST = 240
/** How much of a text is looked through for what it says of a name, in code units. */
const LOOKED_AT = 20_000
/** A line below a name that is longer is of the report, in code units. */
const PROSE = 120

const CELLS = /\s*[|•·●]\s*|\s\/\s|\s{2,}|\t|\s[–—-]\s|\.\s(?=By )/u
const LABELLED = /^(?<label>.{2,28}?)\s*: *(?<value>.+)$/u
const WRITER =
  /\b(?:by-?line|authors?(?:_name)?|writers?|reporters?|words|text|story|written by|journalist|correspondent|reporting|contributors?)\b/iu
const SIGN_OFF = /^[–—(-]+\s*(?<name>\p{Lu}[^()]{3,50}?)\)?$/u
/** What is done in a recording: “[AD BREAK]”. */
const NO_NAMES = /^\[[^\]]*\]$/u
/** The links of a page: “ENGLISH   TÜRKÇE   РУССКИЙ”. */
const LINKS = /^(?:\p{L}+\s{2,}){2,}\p{L}+$/u
const WROTE =
  /(?:^|[.!?] )(?<name>\p{Lu}\S+ (?:\S+ )?\p{Lu}\S+) (?:wrote|reported|compiled) this\b/u
const READING_TIME = /\bmin(?:ute)?s? read\b|@|listen/iu

/** What tells that a text is what somebody gave to the press. */
const RELEASE =
  /^[\s*#-]*(?:for immediate release|for immediate use|(?:press|news|media) (?:release|statement)|news provided by|notes? (?:to|for) (?:the )?editors|(?:press|media)? ?(?:contacts?|enquiries)|embargo)/imu

interface Line {
  readonly span: Span
  readonly words: string
  readonly zone: 'over' | 'title' | 'below' | 'foot'
}

type Proposal = readonly [names: readonly string[] | null, ...signs: readonly string[]]

function linesOf(
  text: string,
  paragraphs: readonly Span[],
  { lines, body }: Head,
  title: FoundTitle | null,
): readonly Line[] {
  const wordsOf = ({ start, end }: Span): string => text.slice(start, Math.min(end, start + 400))
  const foot = Math.max(body + BELOW, paragraphs.length - FOOT)
  const zoneOf = (k: number): Line['zone'] => {
    if (title === null || k > title.last) return 'below'
    return k < title.first ? 'over' : 'title'
  }
  return [
    ...lines.map(({ span, words }, k): Line => ({ span, words, zone: zoneOf(k) })),
    ...paragraphs.slice(body, body + BELOW).map((span): Line => ({
      span,
      words: wordsOf(span),
      zone: 'below',
    })),
    ...paragraphs.slice(foot).map((span): Line => ({ span, words: wordsOf(span), zone: 'foot' })),
  ]
}

function inCell(cell: string): readonly Proposal[] {
  const by = readByline(cell)
  if (by !== null) return [[by, 'by', 'in a cell']]
  return [[readNameLine(cell)?.names ?? null, 'name', 'in a cell']]
}

function behindLabel(cell: string): Proposal {
  const { label = '', value = '' } = LABELLED.exec(cell)?.groups ?? {}
  const names = value === '' ? null : (readByline(`By ${value}`) ?? readNameLine(value)?.names)
  return [names ?? null, 'label', WRITER.test(label) ? 'label of writers' : 'other label']
}

/** The names that a line may give as those of who wrote the text, and how it gives them. */
function inLine(line: string): readonly Proposal[] {
  if (NO_NAMES.test(line) || LINKS.test(line)) return []
  const writer = readWriter(line)
  const wrote = WROTE.exec(line)?.groups?.['name']
  const signed: readonly Proposal[] = [
    [writer === null ? null : [writer], 'introduced'],
    [wrote === undefined ? null : [wrote], 'wrote this'],
  ]
  const signature: Proposal = [readSignature(line)?.names ?? null, 'signature']
  const by = readByline(line)
  // What a sentence says is the report's, whoever is named in it.
  if (line.length > LONGEST || (by === null && isProse(line))) return [...signed, signature]
  const named = readNameLine(line)
  const beside = readDateLine(line)?.rest.split('|') ?? []
  const cells = [...line.split(CELLS), ...beside].filter((cell) => cell !== line && cell !== '')
  const signOff = SIGN_OFF.exec(line)?.groups?.['name'] ?? ''
  return [
    ...signed,
    ...(by === null
      ? [signature, ...[line, ...cells].map(behindLabel)]
      : [[by, 'by', 'alone'] as const]),
    ...(by === null && named !== null
      ? [[named.names, 'name', 'alone', ...(named.isDescribed ? ['described'] : [])] as const]
      : []),
    ...(isDesk(line) ? [[[line], 'desk', 'alone'] as const] : []),
    ...cells.flatMap(inCell),
    [readNameLine(signOff)?.names ?? null, 'sign-off'],
  ]
}

/** What stands around a line. */
function surroundingsOf(lines: readonly Line[], k: number): readonly string[] {
  const line = lines[k]?.words ?? ''
  const [next = '', above = ''] = [lines[k + 1]?.words, lines[k - 1]?.words]
  const signs: readonly (readonly [string, boolean])[] = [
    ['under title', lines[k - 1]?.zone === 'title'],
    ['over date', readDateLine(next) !== null],
    ['with date', readDateLine(line) !== null],
    ['under date', readDateLine(above) !== null],
    ['over role', isRole(next) && next.length < 60],
    ['over report', next.length > PROSE],
    ['over reading time', READING_TIME.test(next)],
    ['over outlet', isOutletName(next)],
    ['with address', /@\w/.test(line)],
    ['credit', isCredit(line)],
    ['furniture', isFurniture(line)],
  ]
  return signs.flatMap(([sign, isSo]) => (isSo ? [sign] : []))
}

function kindOf(name: string): string {
  if (isPersonName(name)) return 'person'
  if (isDesk(name)) return 'desk'
  if (agencyOf(name) !== null) return 'agency'
  return isOutletName(name) || isInstitution(name) ? 'outlet' : 'other'
}

/** What names are, and what the text says of the first of them. */
function signsOfNames(text: string, names: readonly string[], title: string): readonly string[] {
  const [name = ''] = names
  const surname = name.slice(name.lastIndexOf(' ') + 1)
  const full = text.split(name).length - 1
  const alone = text.split(surname).length - 1 - full
  const isQuoted = [`said ${name}`, `${name} said`, `said ${surname}`, `${surname} said`].some(
    (said) => text.includes(said),
  )
  const isCommon = name
    .split(/[ -]/)
    .some((word) => word.length > 3 && text.includes(` ${word.toLowerCase()}`))
  const signs: readonly (readonly [string, boolean])[] = [
    [`is ${kindOf(name)}`, true],
    ['several', names.length > 1],
    ['one word', !name.includes(' ')],
    ['capitals', !/\p{Ll}/u.test(name)],
    ['surname alone', alone > 0],
    ['surname often', alone > 2],
    ['named again', full > 1],
    ['said', isQuoted],
    ['in title', title.includes(name)],
    ['with a common word', isCommon],
    ['in a release', RELEASE.test(text)],
  ]
  return signs.flatMap(([sign, isSo]) => (isSo ? [sign] : []))
}

/** All who may have written a text: the names in the lines at its head and foot, with what is weighed of each. */
export function findBylineCandidates(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  title: FoundTitle | null,
): readonly BylineCandidate[] {
  const report = text.slice(0, LOOKED_AT)
  const lines = linesOf(text, paragraphs, head, title)
  const found = new Map<string, { span: Span; names: readonly string[]; signs: Set<string> }>()
  for (const [k, { words, span, zone }] of lines.entries()) {
    const around = surroundingsOf(lines, k)
    for (const [names, ...ways] of inLine(words)) {
      if (names === null || names.length === 0) continue
      const key = names.map(keyOfName).sort().join('+')
      const one = found.get(key) ?? { span, names, signs: new Set(['candidate']) }
      const placed = ways.map((way) => `${way} ${zone}`)
      const own = signsOfNames(report, names, title?.words ?? '')
      for (const sign of [...ways, zone, ...placed, ...around, ...own]) one.signs.add(sign)
      found.set(key, one)
    }
  }
  return [...found.values()].map(({ span, names, signs }) => ({
    span,
    names,
    features: new Map([...signs].map((sign) => [sign, 1] as const)),
  }))
}
