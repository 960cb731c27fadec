import type { Parts } from '../article.ts'
import { MONTH_OR_SHORT, WEEKDAY } from '../text/calendar-names.ts'
import { trimMarks } from '../text/line-marks.ts'
import { isCredit, isFurniture, isSection } from '../text/page-furniture.ts'
import { DATE_LABEL, readDateLine } from '../text/written-date.ts'
import { tidyName } from './naming.ts'
import { agencyOf, areCapital, isOutletName } from './outlet-name.ts'
import { isPlace } from './place-name.ts'

/** The longest name, in words. */
const MOST_WORDS = 6

const NAME = '(?<name>(?:[Tt]he )?\\p{Lu}[^\\n,;:()|©]{1,60}?)'
const PUBLISHED = [
  new RegExp(
    `\\b(?:[Pp]ublished|[Rr]epublished|[Aa]ppeared|[Pp]rinted|[Rr]eprinted)(?: (?:first|originally|online))? (?:in|on|by|from|with permission from|courtesy of):? (?:the \\d.{0,30} (?:issue|edition) of )?${NAME}(?=$|[,.;:(|]| on \\d| on \\p{Lu}| under | and (?:is|was)\\b| in (?:its|the|\\p{Lu})| at )`,
    'u',
  ),
  new RegExp(`\\b(?:issue|edition) of ${NAME}(?=$|[,.;:(|]| magazine\\b)`, 'u'),
]
/** How a line begins that tells where a text was printed. */
const NOTE =
  /^(?:this|an? (?:earlier |longer |shorter )?version|first|originally|from|reprinted|republished|published|the post|used|courtesy|article|story)\b/iu
/** Words at the end of a name that say that it is a company: what it owns may be called otherwise. */
const COMPANY =
  /,? ?\b(?:Inc|Ltd|LLC|Limited|Corp|Corporation|Company|Co|Group|Holdings?|Publishing|Publications?|Publishers|Partners|plc|PLC|AG|GmbH|AS|AB|ASA|SA|BV|Oy|Pty|Broadcasting|Communications|Enterprises|Newspapers|Media|Digital|Network)\b\.?/u
/** What such a name ends with by law. */
const LEGAL =
  /,? (?:Inc|Ltd|LLC|Limited|Corp|Corporation|Co|plc|PLC|AG|GmbH|AS|A\/S|AB|ASA|SA|SE|SpA|Srl|BV|NV|Oy|Pty|Pvt|Private|DAC|Designated|KG|KK)\b\.?.*$/u
/** What stands behind a paper's name in that of the company that owns it. */
const HOLDING =
  /,? (?:News (?:and|&) Media|(?:and|&) Media|Media|Newspapers?|Group|Holdings?|Publishing|Publications?|Publishers|Company|Communications|Digital)$/u
/** What a copy was taken from is not who published it. */
const ARCHIVE =
  /\b(?:archives?|digital|e-?paper|proquest|nexis|factiva|pressreader|lexisnexis|database)\b/iu

/** Whether words are few enough for a name. */
export function isShortName(name: string): boolean {
  return /\p{L}{2}/u.test(name) && name.split(' ').length <= MOST_WORDS
}

/** Days and months are no names. */
const CALENDAR = new RegExp(`^(?:${WEEKDAY}|${MONTH_OR_SHORT}\\.? \\d)`, 'iu')

function firstMatch(patterns: readonly RegExp[], line: string): string {
  for (const pattern of patterns) {
    const name = tidyName(pattern.exec(line)?.groups?.['name'] ?? '').replace(/\.$/, '')
    if (isShortName(name) && areCapital(name) && !/\d{3}/.test(name) && !CALENDAR.test(name))
      return name
  }
  return ''
}

/** Who a line says printed a text: “This article first appeared in The Alby Echo.” Empty for none. */
export function publisherIn(line: string): string {
  const isNote = isFurniture(line) || readDateLine(line) !== null || NOTE.test(line)
  return isNote ? firstMatch(PUBLISHED, line) : ''
}

/** Whether a name is that of a company, which may own what is called otherwise. */
export function isCompanyName(name: string): boolean {
  return (COMPANY.test(name) || LEGAL.test(name)) && agencyOf(name) === null
}

/** A company's name without what it ends with by law: “Corvane Robotics, Inc.” */
export function withoutForm(name: string): string {
  return name.replace(LEGAL, '')
}

/** A company's name without what it ends with by law, or behind its paper's name: “Alby Newspapers Ltd”, “Alby Times Company”. */
export function withoutLegalForm(name: string): string {
  const company = name.replace(LEGAL, '')
  let paper = company
  while (HOLDING.test(paper)) paper = paper.replace(HOLDING, '')
  return isOutletName(paper) ? paper : company
}

/** The lines of a stretch of text that can name somebody, without white space and marks at their ends. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n\r\v\f\u2028\u2029]+/)
    .map((line) =>
      trimMarks(line.replaceAll(/\[([^\]]{1,200})\]\([^)]{0,400}\)|\[\d{1,3}\]/g, '$1'), '#>*_'),
    )
    .filter((line) => line !== '')
}

/** What a mail's lines begin with. */
const MAIL = /^(?:from|sent|to|cc|date|received|subject)$/iu
/** What is counted: “Page 3”; “France 24” is a name. */
const COUNTED =
  /^(?:page|pages|p|issue|part|episode|chapter|section|vol\w*|no|number|day|week|year|edition|document|news id|rns number)\b|\b(?:no|nr|num|vol)\.? ?\d+$|\d{4}$|^[^\p{L}]*$/iu

/** Whether a line may be a name over a text: short, with capitals, and nothing that pages hold otherwise. */
export function isNameLine(line: string): boolean {
  return (
    /^["“‘']?[\p{Lu}\p{N}]/u.test(line) &&
    isShortName(line) &&
    areCapital(line) &&
    !/(?<!\b(?:Inc|Ltd|Corp|Co|Bros))\.$|[!?:;,]$/iu.test(line) &&
    !(/\d$/.test(line) && COUNTED.test(line)) &&
    !/^(?:by|report(?:ing|ed)|writing|filed|posted|published|updated|special|photo\w*|from|follow|exclusive)\b/iu.test(
      line,
    ) &&
    !/[(),]/.test(line) &&
    !/\b(?:writer|reporter|correspondent|editor|staff|desk|author|columnist|edition)s?$/iu.test(
      line,
    ) &&
    !isSection(line) &&
    !isFurniture(line) &&
    !isCredit(line) &&
    !ARCHIVE.test(line) &&
    !MAIL.test(line) &&
    !isPlace(line) &&
    !DATE_LABEL.test(line) &&
    readDateLine(line) === null
  )
}

/** Where a text holds a name that a line writes in capitals, as it is written there. */
export function inSmallLetters(name: string, text: string): string {
  if (/\p{Ll}/u.test(name)) return name
  const words = name.split(' ').map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const found = new RegExp(`(?<![\\p{L}])${words.join('\\s')}(?![\\p{L}])`, 'giu')
  const others = [...text.matchAll(found)].map(([match]) => tidyName(match))
  return others.find((other) => /^\p{Lu}.*\p{Ll}/u.test(other)) ?? name
}

/** Whether what stands behind a name says which edition of it this is: “International edition”. */
export function isEdition(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^(?:\p{L}+ ){1,3}edition$/iu.test(cell))
}

/** Whether words are a paper's motto: “Independent since 1921”, “Serving the valley”, “All the news that fits”. */
export function isMotto(words: string): boolean {
  return /\b(?:since|serving|est\.?|established|founded|your|our|you|we|every|never|always|that|dies?|matters?|trusted|worth|speaks?|fearless|unbiased)\b/iu.test(
    words,
  )
}

/** Where a line stands: in the text's first line, between it and the title, below the title, at the foot. */
export type Zone = 'first' | 'above' | 'title' | 'below' | 'foot' | 'last'

export interface PlacedLine {
  readonly line: string
  readonly zone: Zone
}

/** How many lines at a text's head and foot may say who published it, and how far from its ends, in code units. */
const HEAD_LINES = 14
const FOOT_LINES = 10
const NEAR = 3000
/** A line that is longer is of the report, in code units. */
const REPORT_LINE = 280

/** The lines at the head and the foot of a text, without those of its report. */
export function linesAround(text: string, { title }: Parts): readonly PlacedLine[] {
  const top = linesOf(text.slice(0, NEAR))
  const [shown = ''] = title === null ? [] : linesOf(text.slice(title.start, title.end))
  const at = shown === '' ? -1 : top.findIndex((line) => line.includes(shown.slice(0, 60)))
  const report = top.findIndex((line, k) => k > at && line.length > REPORT_LINE)
  const head = top.slice(0, report < 0 ? HEAD_LINES : Math.min(HEAD_LINES, report))
  const bottom = linesOf(text.slice(-NEAR)).slice(-FOOT_LINES)
  const below = text.length > NEAR ? bottom.length : Math.max(0, top.length - head.length)
  const foot = below === 0 ? [] : bottom.slice(-below)
  const zoneOf = (k: number): Zone => {
    if (k === at) return 'title'
    if (k === 0) return 'first'
    return k < at || at < 0 ? 'above' : 'below'
  }
  return [
    ...head.map((line, k) => ({ line, zone: zoneOf(k) })),
    ...foot.map((line, k): PlacedLine => ({
      line,
      zone: k === foot.length - 1 ? 'last' : 'foot',
    })),
  ]
}
