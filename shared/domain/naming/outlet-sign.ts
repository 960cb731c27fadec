import type { Parts } from '../article.ts'
import { isCredit, isFurniture, isSection, readBreadcrumb } from '../text/page-furniture.ts'
import { DATE_LABEL, readDateLine } from '../text/written-date.ts'
import { keyOfName, tidyName } from './naming.ts'
import { agencyOf, areCapital, isHostName, isInstitution, isOutletName } from './outlet-name.ts'

/** Who published a text, by what of the text shows it. */
export interface OutletSign {
  readonly name: string
  readonly reason: string
  /** Whether the text says it so plainly that nobody need be asked. */
  readonly isPlain: boolean
}

/** How many lines above, below and at the foot of a text may say who published it. */
const LINES = 12
/** The longest such line, in code units. */
const LONGEST = 300
/** The longest name, in words. */
const MOST_WORDS = 6

const NAME = '(?<name>(?:[Tt]he )?\\p{Lu}[^\\n,;:()|©]{1,60}?)'
const RIGHTS = [
  new RegExp(
    `(?:©|\\([Cc]\\)|[Cc]opyright|COPYRIGHT)(?: ?(?:©|\\([Cc]\\)))?\\s*(?:(?:19|20)\\d\\d(?:[ –-]+(?:19|20)?\\d\\d)?[ ,]*)?(?:[Bb]y )?${NAME}\\.?(?=$|[\\n,;:(|]|\\. | [Aa]ll [Rr]ights| ALL RIGHTS| or its | and/or | \\d{4})`,
    'u',
  ),
  new RegExp(`^${NAME},? [Aa]ll rights reserved`, 'u'),
  new RegExp(`^${NAME} ?(?:©|\\([Cc]\\)) ?(?:19|20)\\d\\d`, 'u'),
]
const PUBLISHED = [
  new RegExp(
    `\\b(?:[Pp]ublished|[Rr]epublished|[Aa]ppeared|[Pp]rinted|[Rr]eprinted)(?: (?:first|originally|online))? (?:in|on|by|from|with permission from|courtesy of) (?:the \\d.{0,30} (?:issue|edition) of )?${NAME}(?=$|[,.;:(|]| on \\d| on \\p{Lu}| under | in (?:its|the|\\p{Lu})| at )`,
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
  /,? (?:Inc|Ltd|LLC|Limited|Corp|Corporation|Co|plc|PLC|AG|GmbH|AS|AB|ASA|SA|BV|Oy|Pty)\b\.?.*$/u
/** What a copy was taken from is not who published it. */
const ARCHIVE =
  /\b(?:archives?|digital|e-?paper|proquest|nexis|factiva|pressreader|lexisnexis|database)\b/iu

function isShort(name: string): boolean {
  return /\p{L}{2}/u.test(name) && name.split(' ').length <= MOST_WORDS
}

/** Days and months are no names. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d)/iu

function firstMatch(patterns: readonly RegExp[], line: string): string {
  for (const pattern of patterns) {
    const name = tidyName(pattern.exec(line)?.groups?.['name'] ?? '').replace(/\.$/, '')
    if (isShort(name) && areCapital(name) && !/\d{3}/.test(name) && !CALENDAR.test(name))
      return name
  }
  return ''
}

/** The lines of a stretch of text that can name somebody, without white space at their ends. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n\r\v\f\u2028\u2029]+/)
    .map((line) =>
      line
        .replaceAll(/\[([^\]]{1,200})\]\([^)]{0,400}\)/g, '$1')
        .replace(/^[\s#>*_]+|[\s*_]+$/g, ''),
    )
    .filter((line) => line !== '')
}

/** Whether a line may be a name over a text: short, with capitals, and nothing that pages hold otherwise. */
function isName(line: string): boolean {
  return (
    /^["“‘']?[\p{Lu}\p{N}]/u.test(line) &&
    isShort(line) &&
    areCapital(line) &&
    !/[\d.!?:;,]$/u.test(line) &&
    !/^(?:by|report(?:ing|ed)|writing|filed|posted|published|updated|special|photo\w*|from|follow|exclusive)\b/iu.test(
      line,
    ) &&
    !/[()]/.test(line) &&
    !/\b(?:writer|reporter|correspondent|editor|staff|desk|author|columnist|edition)s?$/iu.test(
      line,
    ) &&
    !isSection(line) &&
    !isFurniture(line) &&
    !isCredit(line) &&
    !ARCHIVE.test(line) &&
    !DATE_LABEL.test(line) &&
    readDateLine(line) === null
  )
}

/** Where a text holds a name that a line writes in capitals, as it is written there. */
function inSmallLetters(name: string, text: string): string {
  if (/\p{Ll}/u.test(name)) return name
  const words = name.split(' ').map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const found = new RegExp(`(?<![\\p{L}])${words.join('\\s')}(?![\\p{L}])`, 'giu')
  const others = [...text.matchAll(found)].map(([match]) => tidyName(match))
  return others.find((other) => /\p{Ll}/u.test(other)) ?? name
}

/** The name beside a date in one line: “Evening Beacon, Wednesday, February 10, 2016”. */
function besideDate(line: string): string {
  const rest = line.length > 90 || /[“”"]/.test(line) ? '' : (readDateLine(line)?.rest ?? '')
  const cells = rest.split(/[|,]/).map((cell) => tidyName(cell))
  const names = cells.filter((cell) => cell !== '' && isName(cell))
  return names.find(isOutletName) ?? (names.length === 1 ? (names[0] ?? '') : '')
}

/** A name with what it stands for behind a dash: “BuildGreen Africa – stories from the building site”. */
function withMotto(line: string): string {
  const [name = '', motto = ''] = line.split(/\s+[–—-]\s+/u)
  return isName(name) && name.includes(' ') && /^\p{Ll}/u.test(motto) ? name : ''
}

/** What tells that a text is what somebody gave to the press. */
const RELEASE =
  /^[\s*#-]*(?:for immediate release|(?:press|news|media) (?:release|statement)|notes? (?:to|for) (?:the )?editors|(?:press|media|news)? ?(?:contacts?|enquiries|inquiries|office)|(?:strictly )?embargo|about \p{Lu})/iu

/** Who gave a release to the press: who signs as its source or describes itself, or whom title and report begin with. */
function issuersOf(text: string, parts: Parts, edges: readonly string[]): readonly string[] {
  const isWire = /\((?:BUSINESS WIRE|GLOBE ?NEWSWIRE|ACCESS ?WIRE)\)|\/PR ?Newswire/iu.test(
    text.slice(0, 3000),
  )
  if (!isWire && !edges.some((line) => RELEASE.test(line))) return []
  const named = edges.map((line) => {
    if (isName(line) && isInstitution(line)) return line
    const name =
      /^(?:SOURCE:?|Source:|About) (?<name>\S.{1,70}?):?$/u.exec(line)?.groups?.['name'] ?? ''
    return isShort(name) && areCapital(name) && !/^(?:the|this|us)\b/iu.test(name) ? name : ''
  })
  if (parts.title === null) return named
  const words = text.slice(parts.title.start, parts.title.end).split(/\s+/)
  const report = text.slice(parts.title.end)
  const isSubject = (name: string): boolean => areCapital(name) && report.split(name).length > 2
  const length = [5, 4, 3, 2].find((count) => isSubject(words.slice(0, count).join(' '))) ?? 0
  return [
    ...named,
    words
      .slice(0, length)
      .join(' ')
      .replace(/[’']s$|[,:]$/u, ''),
  ]
}

/** What a mail or an archive writes before a title. */
const HEADING = /^(?:subject|title|headline|re|fwd?|hd|topic|opinion|analysis|watch|read)$/iu

/** What stands beside the title in a line of its own: “The Alby Echo: Lock to shut”, “Lock to shut | The Alby Echo”. */
function besideTitle(line: string, title: string): string {
  const at = title.length < 12 ? -1 : line.indexOf(title)
  if (at < 0 || line.length === title.length) return ''
  const before = line.slice(0, at).replace(/\s*[:|–—-]\s*$/u, '')
  const behind = line.slice(at + title.length).replace(/^\s*[|–—-]\s*/u, '')
  const [name = '', other = ''] = [before, behind].filter((words) => words !== '')
  return other === '' && isName(name) && !HEADING.test(name) ? name : ''
}

/** The name over a text where its motto stands behind it: “The Willow Creek Weekly | Serving Willow Creek since 1902”. */
function firstCell(line: string): string {
  const [name = ''] = line.replace(/\s*\([^)]*\)$/u, '').split(/\s+[|•·–—-]\s+/u)
  return isOutletName(name) ? name : line
}

/** Whom a line at the foot names: as its source, or for whom its writer works. */
function atFoot(line: string): string {
  const staff = /^(?<paper>.{3,50}?) (?:staff(?: writer| reporter)?|reporter|correspondent)$/iu
  const paper = staff.exec(line)?.groups?.['paper'] ?? ''
  if (isOutletName(paper)) return paper
  const match =
    /^Sources?: (?<name>\p{Lu}.*)$|\b(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist) (?:of|for|at|with) (?<other>(?:[Tt]he )?\p{Lu}.*)$/u.exec(
      line,
    )
  const list = match?.groups?.['name'] ?? match?.groups?.['other'] ?? ''
  const name = tidyName(list.split(/ and |[,;.]/)[0] ?? '')
  return isOutletName(name) ? name : ''
}

interface Stretches {
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly foot: readonly string[]
}

/** The lines above the title, those between it and the report, and those at the foot of a text. */
function stretchesOf(text: string, parts: Parts): Stretches {
  const starts = [parts.title, parts.deck, parts.byline].flatMap((part) =>
    part === null ? [] : [part.start],
  )
  const title = parts.title?.start ?? Math.min(...starts, text.length)
  const above = linesOf(text.slice(0, Math.min(title, 4000))).slice(0, LINES)
  const under = linesOf(text.slice(parts.title?.end ?? 0, (parts.title?.end ?? 0) + 2000))
  const report = under.findIndex((line) => line.length > 120)
  const below = under.slice(0, report < 0 ? LINES : Math.min(report, LINES))
  const end = Math.max(parts.title?.end ?? 0, parts.byline?.end ?? 0)
  const foot = linesOf(
    text.slice(Math.max(text.length - 2500, end < text.length / 2 ? end : 0)),
  ).slice(-LINES)
  return { above: parts.title === null && parts.byline === null ? [] : above, below, foot }
}

/** Names of lines that say when or who: the line right above a date under a byline. */
function underByline(below: readonly string[], byline: string): readonly string[] {
  return below.filter((line, k) => {
    const before = below[k - 1] ?? ''
    const isUnder = byline !== '' && before !== '' && byline.includes(before)
    return isUnder && isName(line) && readDateLine(below[k + 1] ?? '') !== null
  })
}

/**
 * Who a text says published it, the plainest first: who printed it first, the name over it or beside its date, under its
 * byline, who has the rights. `parts` are those that are known.
 */
export function findOutletSigns(text: string, parts: Parts): readonly OutletSign[] {
  const { above, below, foot } = stretchesOf(text, parts)
  const edges = [...above, ...below, ...foot].filter((line) => line.length <= LONGEST)
  const title = parts.title === null ? '' : tidyName(text.slice(parts.title.start, parts.title.end))
  const byline = parts.byline === null ? '' : text.slice(parts.byline.start, parts.byline.end)
  const notes = edges.filter(
    (line) => isFurniture(line) || readDateLine(line) !== null || NOTE.test(line),
  )
  const bylineCells = byline
    .split(/\s*[|•·●,()]\s*/u)
    .map((cell) => cell.replace(/^by:?\s+/iu, '').replaceAll(/^[*_]+|[*_]+$/g, ''))
  const published = notes.map((line) => firstMatch(PUBLISHED, line)).filter((name) => name !== '')
  const rights = edges.map((line) => firstMatch(RIGHTS, line)).filter((name) => name !== '')
  const titleLine =
    parts.title === null
      ? ''
      : (/^\s*[|–—-]\s*(?<name>[^\n]{2,60})/u.exec(text.slice(parts.title.end))?.groups?.['name'] ??
        '')
  const masthead = above
    .map(firstCell)
    .filter(isName)
    .map((line) => inSmallLetters(line, text))
  const isSaidAgain = (name: string): boolean => {
    const key = keyOfName(name)
    const again = [...foot, ...rights].filter((line) => ` ${keyOfName(line)} `.includes(` ${key} `))
    return again.length > 0
  }
  const trail = above.flatMap((line) => readBreadcrumb(line)?.slice(0, 1) ?? [])
  const dated = above.map(besideDate)
  const datedBelow = below.map(besideDate)
  const sure = (names: readonly string[], reason: string): readonly OutletSign[] =>
    names.map((name) => ({ name: tidyName(name), reason, isPlain: true }))
  const offered = (names: readonly string[], reason: string): readonly OutletSign[] =>
    names.map((name) => ({ name: tidyName(name), reason, isPlain: false }))
  const isMixed = (name: string): boolean => /\p{Ll}/u.test(name)
  const isWriter = (name: string): boolean => byline.includes(name)
  const signs = [
    ...sure(published, 'published it'),
    ...sure(
      masthead.filter((name) => isOutletName(name) && agencyOf(name) === null),
      'above the title',
    ),
    ...sure(dated, 'beside the date'),
    ...sure(datedBelow.filter(isOutletName), 'beside the date'),
    ...sure(
      masthead.filter((name) => agencyOf(name) === null && isSaidAgain(name)),
      'above the title',
    ),
    ...sure(
      trail.filter((name) => isName(name) && (isOutletName(name) || isSaidAgain(name))),
      'above the title',
    ),
    ...sure(
      bylineCells.filter((cell) => isName(cell) && isOutletName(cell) && agencyOf(cell) === null),
      'in the byline',
    ),
    ...sure(underByline(below, byline), 'under the byline'),
    ...sure(
      below.filter((line) => isName(line) && isOutletName(line) && agencyOf(line) === null),
      'below the title',
    ),
    ...sure(issuersOf(text, parts, edges), 'gave it to the press'),
    ...sure(
      rights.filter((name) => !COMPANY.test(name) || agencyOf(name) !== null),
      'has the rights',
    ),
    ...sure(
      masthead.filter((name) => isMixed(name) && name.includes(' ') && !isWriter(name)).slice(0, 1),
      'above the title',
    ),
    ...sure(
      [...(isName(titleLine) ? [titleLine] : []), ...edges.map((line) => besideTitle(line, title))],
      'beside the title',
    ),
    ...sure([...below, ...foot].map(atFoot), 'for whom its writer works'),
    ...sure(
      foot
        .slice(-2)
        .filter((line) => isName(line) && isOutletName(line) && agencyOf(line) === null),
      'at the foot',
    ),
    ...sure(
      [...masthead, ...below, ...bylineCells].filter((line) => isName(line) && isOutletName(line)),
      'beside the title',
    ),
    ...sure(foot.slice(-3).map(withMotto), 'at the foot'),
    ...sure(above.filter(isHostName), 'above the title'),
    ...offered(masthead, 'above the title'),
    ...offered(
      rights.map((name) => name.replace(LEGAL, '')),
      'has the rights',
    ),
  ]
  const seen = new Set([''])
  return signs.filter(({ name }) => !seen.has(keyOfName(name)) && seen.add(keyOfName(name)))
}
