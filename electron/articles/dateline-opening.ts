import { isRegion } from '../../shared/domain/naming/place-name.ts'
import { agencyOf, isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { DASH, DATE, NAME } from '../../shared/domain/naming/dateline.ts'

/** How much of a line's start can say where it was written, in code units. */
const LONGEST = 140

/** What parts a place from what is said of it. */
export type Mark = 'dash' | 'colon' | 'full stop' | 'comma' | 'agency' | 'end'

/** What a line may say at its start of where it was written. */
export interface Opening {
  readonly place: string
  /** Where the place and what goes with it begin and end in the line, in code units. */
  readonly start: number
  readonly end: number
  readonly mark: Mark
  /** Who signed it: “AP”; empty for nobody. */
  readonly agency: string
  readonly isDated: boolean
  readonly isInBrackets: boolean
  /** What else stands there that may be of the place, in brackets or behind a comma: “Idaho”, “AP”. */
  readonly beyond: string
}

const BRACKETS =
  '(?: ?\\((?<bracket>[\\p{L}/. ]{2,30})\\))?(?: \\[(?<country>[\\p{L}. ]{2,30})\\])?'
/** One place or two: “SALEM, Ohio, and HAMILTON, Ontario —”. */
const PLACE = new RegExp(
  `^(?<parts>${NAME}( ?/ ?${NAME}){0,2}(, ?${NAME}){0,3}((?:,? and | \\| )${NAME}(, ?${NAME}){0,2})?)${BRACKETS}`,
  'u',
)
const LEAD = /^[\s"“*_]*(?:\(\p{L}[\p{L} ]{1,20}\) ?[–—-]{1,2} ?|(?<open>\())?/u
const DAY = new RegExp(
  `^(?:[,.]? ?\\(?| [–—-]{1,2} )(?:${DATE}|\\d{1,2} (?:de )?\\p{L}{3,10}\\.?)(?:,? (?:19|20)\\d\\d)?\\.?\\)?`,
  'u',
)
const SIGN =
  /^[,.]?(?: ?-- ?| ?)(?:\((?<agency>\p{L}[^()\n]{1,40})\)|\/(?<wire>\p{L}[^/\n]{1,40})\/|(?<=, ?)(?<signed>\p{Lu}{2,8})(?= ?[–—-]))/u

function markOf(rest: string, isSigned: boolean): Mark | null {
  if (/^[\s*_]*$/.test(rest)) return 'end'
  // “U.S.–Russia talks”
  if (/^[–-]\p{L}/u.test(rest)) return null
  if (/^\P{L}{1,6}\p{Ll}/u.test(rest)) return null
  if (DASH.test(rest) || /^[*_\s]+[–—]|^ _ /u.test(rest)) return 'dash'
  if (/^\s?:(?:\s|$)/.test(rest)) return 'colon'
  // “Sehore (MP), Feb 12 (PTI) A”: what stands in the first brackets signs nothing.
  if (isSigned) return /^,? ?[([/]/.test(rest) ? null : 'agency'
  if (/^\.[\s–—-]/.test(rest)) return 'full stop'
  return /^, ?["“]?\p{Lu}/u.test(rest) ? 'comma' : null
}

/** What stands behind a place at `from`: its day, who signed it, and what parts it from the report. */
function readBehind(
  line: string,
  from: number,
): Pick<Opening, 'end' | 'agency' | 'isDated'> & { readonly mark: Mark | null } {
  let end = from
  const day = DAY.exec(line.slice(end))?.[0] ?? ''
  end += day.length
  const sign = SIGN.exec(line.slice(end))
  end += sign?.[0].length ?? 0
  const behind = sign === null ? null : DAY.exec(line.slice(end))
  end += behind?.[0].length ?? 0
  const agency =
    sign?.groups?.['agency'] ?? sign?.groups?.['wire'] ?? sign?.groups?.['signed'] ?? ''
  const rest = line.slice(end).replace(/^\)/, '')
  return { end, agency, isDated: day !== '' || behind !== null, mark: markOf(rest, agency !== '') }
}

function isAgency(words: string): boolean {
  return agencyOf(words) !== null || isOutletName(words)
}

/** Whether a full stop is that of what is shortened: “Calif.”, “N.M.”; not of “KYIV. March 5”. */
function isShortened(words: string): boolean {
  const last = words.split(/, ?/u).at(-1) ?? ''
  return words.endsWith('.') && (isRegion(last) || /(?:^|[ .])\p{L}{1,4}\.$/u.test(last))
}

/** Where a place may end among words that follow one another: at a comma, a full stop, before an agency, at its brackets. */
function endsOf(found: RegExpExecArray): readonly number[] {
  const { parts = '' } = found.groups ?? {}
  const spaces = isAgency(parts) ? [] : [...parts.matchAll(/ /g)]
  const signed = spaces.filter(({ index }) => isAgency(parts.slice(index + 1)))
  return [
    ...[...parts.matchAll(/,|(?<=\p{L}{4})\.(?= )/gu)].map(({ index }) => index),
    ...signed.map(({ index }) => index),
    isShortened(parts) ? parts.length : parts.replace(/[\s.–—-]+$/u, '').length,
    ...(found[0].length > parts.length ? [found[0].length] : []),
  ]
}

/** All that a line may say at its start of where it was written: the place with and without what stands beside it. */
export function readOpenings(line: string): readonly Opening[] {
  const head = line.slice(0, LONGEST)
  const lead = LEAD.exec(head)
  const start = lead?.[0].length ?? 0
  const found = PLACE.exec(head.slice(start))
  if (found === null) return []
  const isInBrackets = lead?.groups?.['open'] !== undefined
  return endsOf(found).flatMap((length): readonly Opening[] => {
    const end = start + length
    const place = head.slice(start, end)
    const more = found[0].slice(length + 1)
    const signed = /^\p{L}/u.test(more) && isAgency(more) ? more : ''
    const behind = readBehind(head, end + (signed === '' ? 0 : signed.length + 1))
    const isPlain = behind.agency === '' && !behind.isDated
    if (behind.mark === null || (isPlain && /[)\]]$/.test(place))) return []
    const beyond = found[0].slice(length).replaceAll(/^[\s,]+|[()[\]]/gu, '')
    return [
      {
        ...behind,
        agency: behind.agency || signed,
        mark: behind.mark,
        place,
        start,
        isInBrackets,
        beyond,
      },
    ]
  })
}
