/** "LANSFORD, Pa. (AP) — The former treasurer …": where and when an agency's report was written is nobody's words. */
import { findDateline } from '../../../shared/domain/naming/dateline.ts'
import type { Attribution } from '../attribution.ts'
import type { Span } from '../text/span.ts'
import { bare } from '../names/name-runs.ts'
import { ORGANISATIONS } from '../names/name-words.ts'

/** Longer than any dateline, in code units. */
const LONGEST = 120

/** What agencies and papers write before a headline: “UPDATE 2-Army says …”, “EXCLUSIVE: …”. */
const LABEL =
  /^(?:(?:ADVISORY|ANALYSIS|BREAKING|BRIEF|COLUMN|CORRECTED|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FOCUS|INSIGHT|INTERVIEW|LIVE|NEWSMAKER|POLL|RECAST|REFILE|REPEAT|RPT|TIMELINE|UPDATE|VIDEO|WATCH|WRAPUP)(?: ?\d+)?(?:-|: ?| [–—|-] )(?=[\p{L}\d“‘"']))+/u

/** The end of the label or the dateline that a place stands in; the place itself where it stands in none. */
function behindDateline(text: string, place: number, isSaid: boolean): number {
  const from = Math.max(0, place - LONGEST)
  const lineBreak = text.slice(from, place).lastIndexOf('\n')
  if (lineBreak < 0 && from > 0) return place
  const start = from + lineBreak + 1
  const line = text.slice(start, start + LONGEST)
  const label = LABEL.exec(line)?.[0].length ?? 0
  if (place < start + label) return start + label
  // What is said begins with no turn of a transcript: “SUKKUR:” before it is where it was written.
  const dateline = findDateline(line, { isFirst: isSaid && place === start })
  if (dateline === null || ORGANISATIONS.has(bare(line.slice(0, dateline.length)))) return place
  return Math.max(place, start + dateline.behind)
}

/** The attribution without the dateline, or the label of a headline, that its words begin with. */
export function withoutDateline(text: string, attribution: Attribution): Attribution {
  const trim =
    (isSaid: boolean) =>
    ([start, end]: Span): Span => {
      const behind = behindDateline(text, start, isSaid)
      return [behind < end ? behind : start, end]
    }
  return {
    ...attribution,
    source: attribution.source.map(trim(false)),
    content: attribution.content.map(trim(true)),
  }
}
