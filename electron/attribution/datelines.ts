/** "LANSFORD, Pa. (AP) — The former treasurer …": where and when an agency's report was written is nobody's words. */
import type { Attribution, Span } from './find-attributions.ts'
import { bare } from './name-runs.ts'
import { ORGANISATIONS } from './name-words.ts'

const CITY = "\\p{Lu}[\\p{Lu}.’'-]+(?:[ /]\\p{Lu}[\\p{Lu}.’'-]*)*"
const REGION = '(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)'
const DAY = '(?:, (?:\\d{1,2} )?\\p{Lu}\\p{Ll}{2,8}\\.?(?: \\d{1,2})?(?:,? \\d{4})?)'
const AGENCY = '(?: \\([^()\\n]{2,30}\\)| /[^/\\n]{2,30}/)'
const DATELINE = new RegExp(`^(${CITY})${REGION}?${DAY}?${AGENCY}?\\s?(?:—|–|--?)\\s+`, 'u')
/** Longer than any dateline, in code units. */
const LONGEST = 120

/** The end of the dateline that a place stands in; the place itself where it stands in none. */
function behindDateline(text: string, place: number): number {
  const from = Math.max(0, place - LONGEST)
  const lineBreak = text.slice(from, place).lastIndexOf('\n')
  if (lineBreak < 0 && from > 0) return place
  const lineStart = from + lineBreak + 1
  const [all = '', city = ''] = DATELINE.exec(text.slice(lineStart, lineStart + LONGEST)) ?? []
  return ORGANISATIONS.has(bare(city)) ? place : Math.max(place, lineStart + all.length)
}

/** The attribution without the dateline that its words begin with. */
export function withoutDateline(text: string, attribution: Attribution): Attribution {
  const trim = ([start, end]: Span): Span => {
    const behind = behindDateline(text, start)
    return [behind < end ? behind : start, end]
  }
  return {
    ...attribution,
    source: attribution.source.map(trim),
    content: attribution.content.map(trim),
  }
}
