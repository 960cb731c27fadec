import type { Anchor } from '../domain/text/anchor.ts'
import type { Claim } from '../domain/claim.ts'
import type { Span } from '../domain/text/span.ts'
import { findDates, type DateMention } from './date-mentions.ts'
import type { Period } from './period.ts'

const SAYS =
  /\b(?:said|says|told|tells|announced|added|warned|wrote|posted|tweeted|stated|claimed|insisted|denied|confirmed|admitted|argued|testified|replied|reported|promised|vowed|explained|noted|acknowledged|declared|alleged|in an? (?:statement|interview|email|letter|post|speech)|speaking)\b/giu

/** How much may stand between the verb and its day: "told the Coastal News Agency on Sunday". */
const MOST_BETWEEN = 48

/** A piece of the article's text, and where it begins there. */
interface Piece {
  readonly start: number
  readonly text: string
}

/** What an anchor keeps of its text. A word that is cut at an edge is left out: half of "14" is another day. */
function pieceOf({ start, quote, prefix, suffix }: Anchor): Piece {
  const cutBefore = start - prefix.length === 0 ? 0 : Math.max(0, prefix.search(/\s/u))
  const cutAfter = suffix.search(/\s\S*$/u)
  return {
    start: start - prefix.length + cutBefore,
    text: `${prefix.slice(cutBefore)}${quote}${cutAfter < 0 ? '' : suffix.slice(0, cutAfter)}`,
  }
}

/** The pieces that overlap or touch as one. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const reached = last === undefined ? -1 : last.start + last.text.length
    if (last === undefined || piece.start > reached) joined.push(piece)
    else {
      const more = piece.text.slice(reached - piece.start)
      joined[joined.length - 1] = { start: last.start, text: `${last.text}${more}` }
    }
  }
  return joined
}

const SENTENCE_END = /(?<=[.!?…][”"’]?)\s+(?=[\p{Lu}“"‘])|\n+/gu

/** The sentences of a piece, each a piece of its own. */
function sentencesOf({ start, text }: Piece): readonly Piece[] {
  const breaks = Array.from(text.matchAll(SENTENCE_END), ({ index, 0: gap }) => ({
    end: index,
    next: index + gap.length,
  }))
  const starts = [0, ...breaks.map(({ next }) => next)]
  const ends = [...breaks.map(({ end }) => end), text.length]
  return starts.map((from, index) => ({ start: start + from, text: text.slice(from, ends[index]) }))
}

/** A sentence with blanks for what was said in it: what a claim itself names is what it is about. */
function withoutContent({ start, text }: Piece, content: readonly Span[]): string {
  return content.reduce((words, span) => {
    const from = Math.max(0, span.start - start)
    const to = Math.min(text.length, span.end - start)
    return to <= from ? words : `${words.slice(0, from)}${' '.repeat(to - from)}${words.slice(to)}`
  }, text)
}

/** The date in some words that tells when something was said: right after a verb of saying, or before all else. */
function saidIn(text: string, articleDate: Period): DateMention | null {
  const verbs = Array.from(text.matchAll(SAYS), ({ index, 0: verb }) => ({
    from: index,
    to: index + verb.length,
  }))
  if (verbs.length === 0) return null
  const isAfterVerb = (mention: DateMention): boolean =>
    verbs.some(
      ({ to }) =>
        mention.start >= to &&
        mention.start - to <= MOST_BETWEEN &&
        !/[,;:.“”"]/u.test(text.slice(to, mention.start)),
    )
  const isOpening = (mention: DateMention): boolean =>
    /^\s*(?:on|late on|early on)?\s*$/iu.test(text.slice(0, mention.start)) &&
    verbs.some(({ from }) => from > mention.end)
  return (
    findDates(text, articleDate).find(
      (mention) => mention.date !== '' && (isAfterVerb(mention) || isOpening(mention)),
    ) ?? null
  )
}

/** When a claim was said, where the words around it tell: "told reporters on Sunday that …". */
export interface SaidDay {
  readonly date: Period
  readonly words: string
}

/**
 * Reads the day on which a claim was said from what stands around its words, its cue and its names in their
 * sentence, as far as its anchors keep the text; null where no day is told there.
 */
export function saidDayOf(claim: Claim, articleDate: Period): SaidDay | null {
  const anchors = [
    ...claim.content,
    ...claim.cues,
    ...claim.speakers.flatMap(({ mentions }) => mentions),
    ...claim.via.flatMap(({ mentions }) => mentions),
  ]
  const near = [...claim.content, ...claim.cues]
  for (const piece of joinPieces(anchors.map(pieceOf))) {
    for (const sentence of sentencesOf(piece)) {
      const end = sentence.start + sentence.text.length
      if (!near.some((anchor) => anchor.start < end && sentence.start < anchor.end)) continue
      const words = withoutContent(sentence, claim.content)
      const found = saidIn(words, articleDate)
      if (found !== null) return { date: found.date, words: words.slice(found.start, found.end) }
    }
  }
  return null
}
