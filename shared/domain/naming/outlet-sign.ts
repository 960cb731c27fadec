import type { Parts } from '../article.ts'
import { foldText } from '../text/folding.ts'
import { isFurniture, isSection, readBreadcrumb } from '../text/page-furniture.ts'
import { DATE_LABEL, readDateLine } from '../text/written-date.ts'
import { keyOfName, tidyName } from './naming.ts'
import {
  besideDate,
  besideTitle,
  firstCell,
  inSmallLetters,
  isCompanyName,
  isMotto,
  isNameLine,
  linesOf,
  ownerIn,
  publisherIn,
  whomNamed,
  whomWrittenFor,
  whosePicture,
  withMotto,
  withoutLegalForm,
} from './outlet-line.ts'
import { findNameOfHost } from './host-name.ts'
import {
  agencyOf,
  isCompoundName,
  isHostName,
  isInstitution,
  isOutletName,
  isWellKnown,
} from './outlet-name.ts'
import { isPlace } from './place-name.ts'
import { issuersOf } from './press-release.ts'
import { findOwnPaper, isSpokenTo, namedAsItself } from './self-naming.ts'

/** Who published a text, by what of the text shows it. */
export interface OutletSign {
  readonly name: string
  readonly reason: string
  /** Whether the text says it so plainly that nobody need be asked. */
  readonly isPlain: boolean
}

/** How many lines above, below and at the foot of a text may say who published it. */
const LINES = 12
/** The longest such line, in code units, and the longest that stands above a report. */
const LONGEST = 300
const LONGEST_ABOVE = 120
/** How far from the title and the end such lines stand, in code units. */
const NEAR = 2500

/** What of a text may name who published it. */
interface Evidence {
  /** Lines above the title, between it and the report, at the foot; and all of them. */
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly foot: readonly string[]
  readonly edges: readonly string[]
  readonly title: string
  /** What stands behind the title in its own line, bars or dashes between. */
  readonly behindTitle: readonly string[]
  readonly byline: string
  readonly dateline: string
  readonly bylineCells: readonly string[]
  /** Lines above the title that may be names, and who has the rights. */
  readonly masthead: readonly string[]
  readonly owners: readonly string[]
}

const wordsOf = (text: string, part: Parts[keyof Parts]): string =>
  part === null ? '' : text.slice(part.start, part.end)

function cellsBehind(text: string, end: number): readonly string[] {
  const [line = ''] = text.slice(end, end + 160).split(/[\n\r]/)
  return /^\s*[|–—-]\s/u.test(line) ? line.split(/\s*\|\s*|\s*[–—-]\s+/u).map(tidyName) : []
}

function gather(text: string, parts: Parts): Evidence {
  const { title, deck, byline } = parts
  const starts = [title, deck, byline].flatMap((part) => (part === null ? [] : [part.start]))
  const top = title?.start ?? Math.min(...starts, text.length)
  const isHeaded = title !== null || byline !== null
  const above = isHeaded ? linesOf(text.slice(0, Math.min(top, NEAR))).slice(0, LINES) : []
  const end = title?.end ?? 0
  const under = linesOf(text.slice(end, end + NEAR))
  const report = under.findIndex((line) => line.length > LONGEST_ABOVE)
  const below = under.slice(0, report < 0 ? LINES : Math.min(report, LINES))
  const head = Math.max(end, byline?.end ?? 0)
  const from = Math.max(text.length - NEAR, head < text.length / 2 ? head : 0)
  const foot = linesOf(text.slice(from)).slice(-LINES)
  const edges = [...above, ...below, ...foot].filter((line) => line.length <= LONGEST)
  const masthead = above.map(firstCell).filter(isNameLine)
  return {
    above,
    below,
    foot,
    edges,
    title: tidyName(wordsOf(text, title)),
    behindTitle: cellsBehind(text, end),
    byline: wordsOf(text, byline),
    dateline: wordsOf(text, parts.dateline),
    bylineCells: wordsOf(text, byline)
      .split(/\s*[|•·●,()]\s*|\s+[–—-]\s+/u)
      .map((cell) => cell.replace(/^by:?\s+/iu, '').replaceAll(/^[*_]+|[*_]+$/g, '')),
    masthead: masthead.map((line) => inSmallLetters(line, text)),
    owners: edges.map(ownerIn).filter((name) => name !== ''),
  }
}

/** Names of lines that say when or who: the line right above a date under a byline, with or without the place. */
function underByline({ below, byline, dateline }: Evidence): readonly string[] {
  return below.flatMap((line, k) => {
    const [before, next] = [below[k - 1] ?? '', below[k + 1] ?? '']
    const isUnder = byline !== '' && before !== '' && byline.includes(before)
    const isOverDate = DATE_LABEL.test(next) || readDateLine(next) !== null
    const name = line.replace(/, \p{Lu}[\p{L} .’'-]{1,30}$/u, '')
    const isFit = name === line ? isOverDate : name.includes(' ') && (isOverDate || isPaper(name))
    return isUnder &&
      isFit &&
      isNameLine(name) &&
      !byline.includes(name) &&
      !dateline.includes(name)
      ? [name]
      : []
  })
}

/** Whether a line is the name of an outlet as such are called, and no agency's, whose reports others publish. */
function isPaper(line: string): boolean {
  return isNameLine(line) && isOutletName(line) && agencyOf(line) === null
}

/** Whether a text's last line is a name as those of papers are: “The Oresund Local”, “CAPE FARMER” where another signed. */
function isNamedLast(line: string, { byline }: Evidence): boolean {
  const isSet = byline !== '' && !byline.includes(line) && /^\p{Lu}{3,} \p{Lu}{3,}$/u.test(line)
  return (isSet || /^The \p{Lu}\S+ \p{Lu}/u.test(line)) && isNameLine(line) && !isMotto(line)
}

const isSentence = (line: string): boolean =>
  /[.!?]["”’]?$/u.test(line) && line.split(' ').length > 8 && !isFurniture(line)

/** Names over a text that it says again at its foot. */
function saidAgain({ above, masthead, foot, owners, byline }: Evidence): readonly string[] {
  const trails = above.flatMap((line) => readBreadcrumb(line)?.slice(0, 1) ?? [])
  const lines = [...foot, ...owners]
  const again = lines.map((line) => ` ${keyOfName(line)} `)
  // A word alone may be of the report, a topic or a town: as a name it stands in no sentence.
  const isAgain = (name: string): boolean =>
    again.some((line) => line.includes(` ${keyOfName(name)} `)) &&
    (name.includes(' ') || lines.some((line) => line.includes(name) && !isSentence(line)))
  return [...masthead, ...trails.filter(isNameLine)].filter(
    (name) =>
      agencyOf(name) === null && !byline.includes(name) && (isOutletName(name) || isAgain(name)),
  )
}

/** A name in small letters over a text, which is not that of its writer. */
function mastheadName({ masthead, byline }: Evidence): readonly string[] {
  const isFit = (name: string): boolean =>
    /\p{Ll}/u.test(name) && name.includes(' ') && !byline.includes(name) && !isMotto(name)
  return masthead.filter(isFit).slice(0, 1)
}

/** A name in capitals at the very top, over a date, a section or an edition, of which the text does not speak. */
function nameInCapitals(text: string, { above }: Evidence): readonly string[] {
  const [line = '', next = ''] = above
  const name = firstCell(line)
  const isOver =
    name !== line ||
    isSection(next) ||
    isPlace(next) ||
    readBreadcrumb(next) !== null ||
    readDateLine(next) !== null
  const report = foldText(text.slice(text.indexOf(line) + line.length))
  const isFit =
    isOver && isNameLine(name) && !isMotto(name) && (name !== line || !/\p{Ll}/u.test(name))
  return isFit && !report.includes(foldText(name)) ? [name] : []
}

/** Whose site the writer has an address at, where the text names it: “ann.lee@albyecho.example”. */
function whoseAddress(text: string, { byline, edges }: Evidence): readonly string[] {
  const surnames = foldText(byline).match(/\p{L}{4,}/gu) ?? []
  return [...edges, byline].flatMap((line) =>
    [...line.matchAll(/(?<![^\s<(:])(?<local>[\w.+-]{2,40})@(?<host>[\w.-]{4,60})/gu)].flatMap(
      ({ groups }) => {
        const { local = '', host = '' } = groups ?? {}
        const isWriter = surnames.some((surname) => local.toLowerCase().includes(surname))
        return isWriter ? [findNameOfHost(text, host)] : []
      },
    ),
  )
}

/** Whether a line is the name of a body in capitals, as over what it gives to the press. */
function isLetterhead(line: string): boolean {
  return !/\p{Ll}/u.test(line) && isNameLine(line) && isInstitution(line)
}

/** An outlet that is neither an agency nor so well known that other papers name it. */
function isOwn(name: string): boolean {
  return isOutletName(name) && agencyOf(name) === null && !isWellKnown(name)
}

/** Whose name stands behind a dash at the end of the report, where the text speaks of it too: “– Bantay Daily”. */
function signedBy(text: string, { foot, byline }: Evidence): readonly string[] {
  return foot.flatMap((line) => {
    const name =
      /[.!?”")] [–—-]{1,2} ?(?<name>\p{Lu}[^.,;:()]{2,40})$/u.exec(line)?.groups?.['name'] ?? ''
    const isFit = name !== '' && isNameLine(name) && !byline.includes(name)
    const isNamed = isSpokenTo(text, name) || text.includes(`/${name}`)
    return isFit && isNamed ? [name] : []
  })
}

/** What archives say at the foot of a copy. */
const EXPORT = /^(?:Load-Date:|End of Document$)/u

/** Below the title of an archive's copy, over its date: “The Sunday Correspondent (London)”. */
function underTitleOfExport({ below, foot }: Evidence): readonly string[] {
  const [line = '', next = ''] = below
  const isFit = foot.some((one) => EXPORT.test(one)) && readDateLine(next) !== null
  return isFit && readDateLine(line) === null ? [line.replace(/ \([^()]*\)$/u, '')] : []
}

type Found = readonly [names: readonly string[], reason: string]

/** What the text says plainly, the plainest first. */
function plainNames(text: string, parts: Parts, evidence: Evidence): readonly Found[] {
  const { above, below, foot, edges, title, behindTitle, bylineCells, masthead, owners } = evidence
  return [
    [above.slice(0, 1).filter((line) => isPaper(line) || isCompoundName(line)), 'above the title'],
    [nameInCapitals(text, evidence), 'above the title'],
    [edges.map(publisherIn), 'published it'],
    [masthead.filter(isPaper), 'above the title'],
    [underTitleOfExport(evidence), 'below the title of an archive’s copy'],
    [above.map(besideDate), 'beside the date'],
    [
      below.map((line) => {
        const name = besideDate(line)
        if (agencyOf(name) !== null) return ''
        const isStrip = /\bEditor: ?\p{L}/u.test(line)
        return isStrip || isOutletName(name) || /^The \p{Lu}/u.test(name) ? name : ''
      }),
      'beside the date',
    ],
    [above.filter(isLetterhead).map((line) => inSmallLetters(line, text)), 'above the title'],
    [saidAgain(evidence), 'above the title'],
    [bylineCells.filter(isPaper), 'in the byline'],
    [
      bylineCells.slice(1).filter((name) => isNameLine(name) && isSpokenTo(text, name)),
      'in the byline',
    ],
    [foot.map(besideDate).filter(isOutletName), 'at the foot'],
    [underByline(evidence), 'under the byline'],
    [below.map((line) => line.replace(/\s*\([^)]*\)$/u, '')).filter(isPaper), 'below the title'],
    [issuersOf(text, parts, edges), 'gave it to the press'],
    [
      owners.filter((name) => !isCompanyName(name) && !evidence.byline.includes(name)),
      'has the rights',
    ],
    [
      edges.map(namedAsItself).filter((name) => !(bylineCells[0] ?? '').includes(name)),
      'speaks of itself',
    ],
    [foot.slice(-2).filter(isPaper), 'at the foot'],
    [masthead.filter(isInstitution), 'above the title'],
    [mastheadName(evidence), 'above the title'],
    [behindTitle.filter(isNameLine).slice(-1), 'beside the title'],
    [edges.map((line) => besideTitle(line, title)), 'beside the title'],
    [[whomWrittenFor(evidence.byline)], 'for whom its writer works'],
    [[...below, ...foot].map(whomNamed), 'for whom its writer works'],
    [whoseAddress(text, evidence), 'whose address its writer has'],
    [edges.map(whosePicture), 'whose picture it has'],
    [signedBy(text, evidence), 'whose name stands behind it'],
    [[findOwnPaper(text, isOwn)], 'speaks of itself'],
    [below.map(besideDate).filter((name) => agencyOf(name) !== null), 'beside the date'],
    [
      [...masthead, ...below, ...bylineCells].filter(
        (line) => isNameLine(line) && isOutletName(line),
      ),
      'beside the title',
    ],
    [foot.slice(-3).map(withMotto), 'at the foot'],
    [foot.slice(-1).filter((line) => isNamedLast(line, evidence)), 'at the foot'],
    [[...above, ...below, ...bylineCells].filter(isHostName), 'beside the title'],
  ]
}

/**
 * Who a text says published it, the plainest first: who printed it first, the name over it or beside its date, under its
 * byline, who has the rights. `parts` are those that are known. What is not plain is for a person to confirm.
 */
export function findOutletSigns(text: string, parts: Parts): readonly OutletSign[] {
  const evidence = gather(text, parts)
  const offered: readonly Found[] = [
    [evidence.masthead, 'above the title'],
    [evidence.owners.map(withoutLegalForm), 'has the rights'],
  ]
  const signsOf = (found: readonly Found[], isPlain: boolean): readonly OutletSign[] =>
    found.flatMap(([names, reason]) =>
      names.map((name) => ({ name: tidyName(name), reason, isPlain })),
    )
  const signs = [...signsOf(plainNames(text, parts, evidence), true), ...signsOf(offered, false)]
  const seen = new Set([''])
  return signs.filter(({ name }) => !seen.has(keyOfName(name)) && seen.add(keyOfName(name)))
}
