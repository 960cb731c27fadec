/**
 * "Reuters reported, citing two officials, that …": the encoder reads the cited ones as part of what is reported, or
 * "citing" as the cue. What is reported is the rest, by the word for reporting; whom the outlet cites is read by `via.ts`.
 */
import type { Attribution } from '../attribution.ts'
import type { Span } from '../text/span.ts'
import { isMedium, type KnownMedia } from './media.ts'

const CITING =
  /\b(?:[Cc]iting|[Qq]uoting)\s+(?:an?|the|two|three|four|several|multiple|some|unnamed|unidentified|anonymous|senior|current|former|U\.S\.|people|sources|officials|its|their|\p{Lu})[^,.;:!?“”"—]{0,120}/gu
const REPORTING =
  /\b(?:reported|reports|said|says|wrote|writes|revealed|disclosed|confirmed|claimed)\b/u

/** The attribution of an outlet without what only says who is cited; null when it says nothing else. `sentence` holds its cue. */
export function withoutCited(
  text: string,
  sentence: Span,
  attribution: Attribution,
  media: KnownMedia,
): Attribution | null {
  const own = attribution.source[0]
  if (own === undefined || !isMedium(text.slice(...own), media)) return attribution
  const quoted = asSaying(text, own, attribution)
  if (quoted !== undefined) return quoted
  const shown = text.slice(sentence[0], sentence[1])
  const cited = Array.from(shown.matchAll(CITING), ({ index, 0: words }): Span => {
    const that = words.search(/\s(?:that|as saying)\b/)
    return [sentence[0] + index, sentence[0] + index + (that < 0 ? words.length : that)]
  })
  if (cited.length === 0) return attribution
  const content = attribution.content.flatMap((span) => cut(text, span, cited))
  if (content.length === 0) return null
  const cue = isCiting(text, attribution.cue[0]) ? reportingCue(text, sentence, content) : null
  if (cue === null) return { ...attribution, content }
  const reason = `cue “${text.slice(...cue)}” of “${text.slice(...own)}”, who cites another`
  return { ...attribution, content, cue: [cue], reason }
}

const AS_SAYING =
  /^[\s,]*(?:quot(?:ed?|es|ing)|cit(?:ed?|es|ing))\s+(?<source>[^.;:!?“”"]{2,120}?)\s+(?<cue>as\s+(?:saying|telling\s+\S+))\s*(?:that\s)?$/u

/** "Channel Two quoted a spokesman as saying …", where the medium was read as who says it. */
function asSaying(text: string, own: Span, attribution: Attribution): Attribution | undefined {
  const from = attribution.content[0]?.[0] ?? own[1]
  const groups = AS_SAYING.exec(text.slice(own[1], from))?.groups
  const [source, cue] = [groups?.['source'], groups?.['cue']]
  if (source === undefined || cue === undefined) return undefined
  const [start, at] = [text.indexOf(source, own[1]), text.lastIndexOf(cue, from)]
  return {
    ...attribution,
    source: [spanAt(start, source)],
    cue: [spanAt(at, cue)],
    reason: `cue “${cue}” after “${source}”, carried: “${text.slice(...own)}”`,
  }
}

/** What is left of a span outside the cited ones. */
function cut(text: string, span: Span, cited: readonly Span[]): readonly Span[] {
  return cited.reduce<readonly Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]) =>
        to <= start || end <= from
          ? [[start, end]]
          : [trim(text, [start, from]), trim(text, [to, end])].filter(([a, b]) => b > a),
      ),
    [span],
  )
}

/** Without the white space and commas at either end. */
function trim(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end]
  while (from < to && /[\s,]/.test(text[from] ?? '')) from += 1
  while (to > from && /[\s,]/.test(text[to - 1] ?? '')) to -= 1
  return [from, to]
}

function isCiting(text: string, cue: Span | undefined): boolean {
  return cue !== undefined && /^(?:citing|quoting)$/i.test(text.slice(...cue))
}

/** The word for reporting nearest the content, outside it. */
function reportingCue(text: string, sentence: Span, content: readonly Span[]): Span | null {
  const [from, to] = content[0] ?? sentence
  const before = text.slice(sentence[0], from)
  const last = [...before.matchAll(new RegExp(REPORTING, 'gu'))].at(-1)
  if (last !== undefined) return spanAt(sentence[0] + last.index, last[0])
  const after = REPORTING.exec(text.slice(to, sentence[1]))
  return after === null ? null : spanAt(to + after.index, after[0])
}

function spanAt(start: number, words: string): Span {
  return [start, start + words.length]
}
