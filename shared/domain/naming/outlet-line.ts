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
const RIGHTS = [
  new RegExp(
    `(?:©|\\([Cc]\\)|[Cc]opyright|COPYRIGHT)(?: ?(?:©|\\([Cc]\\)|[Cc]opyright))?\\s*(?:(?:19|20)\\d\\d(?:[ –-]+(?:19|20)?\\d\\d)?[ ,]*)?(?:[Bb]y )?${NAME}\\.?(?=$|[\\n,;:(|]|\\. | [Aa]ll [Rr]ights| ALL RIGHTS| or its | and/or | \\d{4})`,
    'u',
  ),
  new RegExp(`^${NAME},? [Aa]ll rights reserved`, 'u'),
  new RegExp(`^${NAME} ?(?:©|\\([Cc]\\)) ?(?:(?:19|20)\\d\\d|[Aa]ll [Rr]ights|$)`, 'u'),
]
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

/** Who a line says has the rights: “© 2024 The Alby Echo”. Empty for none. */
export function ownerIn(line: string): string {
  return firstMatch(RIGHTS, line)
}

/** Whether a name is that of a company, which may own what is called otherwise. */
export function isCompanyName(name: string): boolean {
  return (COMPANY.test(name) || LEGAL.test(name)) && agencyOf(name) === null
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

/** The name beside a date in one line: “Evening Beacon, Wednesday, February 10, 2016”. */
export function besideDate(line: string): string {
  const rest = line.length > 90 || /[“”"]/.test(line) ? '' : (readDateLine(line)?.rest ?? '')
  const cells = rest
    .split(/[|,]/)
    .map((cell) => tidyName(cell.replace(/ (?:Editor|Author|Source|Reporter): .*$/u, '')))
  const names = cells.filter((cell) => cell !== '' && isNameLine(cell))
  return names.find(isOutletName) ?? (names.length === 1 ? (names[0] ?? '') : '')
}

/** A name with what it stands for behind a dash: “BuildGreen Africa – stories from the building site”. */
export function withMotto(line: string): string {
  const [name = '', motto = ''] = line.split(/\s+[–—-]\s+/u)
  return isNameLine(name) && name.includes(' ') && /^\p{Ll}/u.test(motto) && !motto.includes('://')
    ? name
    : ''
}

/** What a mail or an archive writes before a title. */
const HEADING = /^(?:subject|title|headline|re|fwd?|hd|topic|opinion|analysis|watch|read)$/iu

/** What stands beside the title in a line of its own: “The Alby Echo: Lock to shut”, “Lock to shut | The Alby Echo”. */
export function besideTitle(line: string, title: string): string {
  const at = title.length < 12 ? -1 : line.indexOf(title)
  if (at < 0 || line.length === title.length) return ''
  const before = line.slice(0, at).replace(/\s*[:|–—-]\s*$/u, '')
  const behind = line.slice(at + title.length).replace(/^\s*[|–—-]\s*/u, '')
  const [name = '', other = ''] = [before, behind].filter((words) => words !== '')
  return other === '' && isNameLine(name) && !HEADING.test(name) ? name : ''
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

/** The name over a text where its motto stands behind it: “The Willow Creek Weekly | Serving Willow Creek since 1902”. */
export function firstCell(line: string): string {
  const issue = /^(?<name>[^,]{4,60}), vol(?:ume)?\.? ?\d/iu.exec(line)?.groups?.['name']
  if (issue !== undefined) return issue
  const short = /^(?<name>[^()]+) \(\p{Lu}{2,8}\)$/u.exec(line)?.groups?.['name']
  if (short !== undefined) return short
  const [name = '', ...others] = line.replace(/\s*\([^)]*\)$/u, '').split(/\s+[|•·–—-]\s+/u)
  const isNamed = isOutletName(name) || isEdition(others) || withMotto(line) !== ''
  return isNamed ? name : line
}

/** For whom a byline says that its writer wrote: “By ANN LEE FOR ALBY ONLINE”. Empty for none. */
export function whomWrittenFor(byline: string): string {
  const name =
    /\s(?:for|FOR) (?<name>(?:(?:the|The|THE) )?\p{Lu}[^,;|()•·]{3,40}?)(?: [|•·].*)?$/u.exec(
      byline,
    )
  const words = name?.groups?.['name'] ?? ''
  return isOutletName(words) ? words : ''
}

/** Whose picture a credit says it is: “(Ann Lee/The Alby Echo)”. Empty for an agency's, and for none. */
export function whosePicture(line: string): string {
  const name = /\p{L}\s?\/\s?(?<name>(?:The )?\p{Lu}[^()/|,]{3,40}?)\)?\.?$/u.exec(line)
  const words = name?.groups?.['name'] ?? ''
  return isCredit(line) && isOutletName(words) && agencyOf(words) === null ? words : ''
}

/** Whom a line at the foot names: as its source, or for whom its writer works. */
export function whomNamed(line: string): string {
  const staff =
    /^(?<paper>.{3,50}?) (?:staff(?: writer| reporter)?|reporter|correspondent|bureau|team|(?:news |web |digital )?desk)$/iu
  const paper = (staff.exec(line)?.groups?.['paper'] ?? '').replace(/^of /iu, '')
  if (isOutletName(paper)) return paper
  const special =
    /^special to (?:the )?(?<name>\p{Lu}.{2,40})$|^[\p{L} ]{0,30}\b(?:reporter|correspondent|editor|writer|columnist|critic), (?<other>.{3,40})$/iu
  const groups = special.exec(line)?.groups
  const whose = groups?.['name'] ?? groups?.['other'] ?? ''
  if (isOutletName(whose)) return whose
  const match =
    /^Sources?: (?<name>\p{Lu}.*)$|\b(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist|writes|reports) (?:of|for|at|with) (?<other>(?:[Tt]he )?\p{Lu}.*)$/u.exec(
      line,
    )
  const list = match?.groups?.['name'] ?? match?.groups?.['other'] ?? ''
  const name = tidyName(list.split(/ and | every | each | on |[,;.]/)[0] ?? '').replace(
    /^the /u,
    '',
  )
  return isOutletName(name) ? name : ''
}
