/** Which way from the article's day a date that could lie on both sides is meant. */
export type Direction = 'past' | 'future' | 'nearest'

const BREAK =
  /\.(?=\s+\p{Lu}|\s*$)|[;:!?“”"()]|, |\b(?:and|but|that|which|who|while|when|because|after|before|whose)\b/gu

const AHEAD =
  /\b(?:will|won[’']t|would|wouldn[’']t|shall|going to|due|expected|scheduled|set (?:to|for)|plan(?:s|ned)? to|hopes? to|aims? to|intends? to|is to|are to|may|might|can|could|should|must|ha(?:s|ve) until|deadline|(?:is|are) \p{Ll}+ing|vow(?:s|ed)? to|pledged? to|promis(?:es|ed) to|agreed to|asked to|urged to|(?:begin|start|end|open|close|run|expire|return|leave|arrive|vote|meet)s)\b|[’']ll\b|\b(?:is|are) (?:on |in |for |from |until |not until )?$/gu

/** Not "be arraigned": what is only to be is not past. */
const BEHIND =
  /\b(?<!\bbe )(?:was|were|had|has|have|been|did|didn[’']t|said|told|took|made|gave|went|came|saw|found|left|met|held|began|broke|rose|fell|bought|sold|sent|paid|lost|won|led|knew|wrote|spoke|died|got|fled|hit|struck|stood|kept|ran|shot|became|brought|fought|heard|\p{Ll}{2,}ed)\b/gu

/** What the last or the first verbs of some words say; of two that stand at one place the one ahead counts. */
function told(words: string, edge: 'first' | 'last'): Direction | null {
  const at = (pattern: RegExp): number | undefined => {
    const places = Array.from(words.matchAll(pattern), ({ index }) => index)
    return edge === 'last' ? places.at(-1) : places[0]
  }
  const ahead = at(AHEAD)
  const behind = at(BEHIND)
  if (ahead === undefined && behind === undefined) return null
  if (ahead === undefined) return 'past'
  if (behind === undefined) return 'future'
  return (edge === 'last' ? ahead >= behind : ahead <= behind) ? 'future' : 'past'
}

/** The stretch of a sentence between two breaks in which a place stands. */
function clauseAround(
  text: string,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  let from = 0
  let to = text.length
  for (const { index, 0: found } of text.matchAll(BREAK)) {
    if (index + found.length <= start) from = index + found.length
    else if (index >= end) {
      to = index
      break
    }
  }
  return { from, to }
}

/** How much of a long text before or after a date is looked at. */
const REACH = 240

/**
 * What the verbs around a date say: "would meet on Tuesday" lies ahead, "was found on Tuesday" behind. The verb
 * before it in its clause counts most, then the one after, then those of the clauses around.
 */
export function directionAt(text: string, start: number, end: number): Direction {
  if (/\bsince\s(?:the\s)?$/iu.test(text.slice(0, start))) return 'past'
  const { from, to } = clauseAround(text, start, end)
  return (
    told(text.slice(from, start), 'last') ??
    told(text.slice(end, to), 'first') ??
    (text.slice(from, start).trim() === '' ? told(text.slice(end, end + REACH), 'first') : null) ??
    told(text.slice(Math.max(0, start - REACH), start), 'last') ??
    'nearest'
  )
}
