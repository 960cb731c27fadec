/**
 * Is a proposed attribution right? The same rules as the project's scorer: its tokens, a content that overlaps a gold
 * one by at least half (intersection over union), a speaker that touches the head of the gold speaker.
 */
import type { GoldAttribution, Span } from './gold.ts'

const WORD = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu
const DETERMINERS = new Set(
  'the a an this that these those his her its their our my your some any many most several other no all both each every another few more one two three'.split(
    ' ',
  ),
)
const STOPS = new Set(
  'of for in at from with who whom whose which that on by to among about into under within near after before during against like as around across outside inside behind since including per via when where while but is are was were has have had such named called released published conducted obtained compiled supporting'.split(
    ' ',
  ),
)
const JOINERS = new Set(['and', 'or', '&'])

/** A text with the places of its words, by which everything in it is scored. */
export interface ScoredText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The words of a text. */
export function scoreText(text: string): ScoredText {
  const starts: number[] = []
  const ends: number[] = []
  for (const match of text.matchAll(WORD)) {
    starts.push(match.index)
    ends.push(match.index + match[0].length)
  }
  return { text, starts, ends }
}

/** The numbers of the words that some spans touch. */
export function wordsIn(scored: ScoredText, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [start, end] of spans) {
    let low = 0
    let high = scored.ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((scored.ends[middle] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    for (let k = low; k < scored.starts.length && (scored.starts[k] ?? 0) < end; k++) found.add(k)
  }
  return found
}

/** The words that two contents share, of those that are in either: their intersection over union. */
export function overlapShare(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** The words that name a speaker within the whole mention (score.py's HEAD). */
function headWords(scored: ScoredText, spans: readonly Span[]): ReadonlySet<number> {
  const indexes = [...wordsIn(scored, spans)].sort((a, b) => a - b)
  const word = (k: number): string => scored.text.slice(scored.starts[k], scored.ends[k])
  const isWord = (k: number): boolean => /^[\p{L}\p{N}]/u.test(word(k))
  const isCapital = (k: number): boolean => /^\p{Lu}/u.test(word(k))
  const heads: number[] = []
  let last: number | undefined
  let determiner: number | undefined
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number
    const lower = word(i).toLowerCase()
    if (!isWord(i) && lower !== '&') {
      const before = scored.text[(scored.starts[i] ?? 0) - 1] ?? ' '
      const after = scored.text[scored.ends[i] ?? 0] ?? ' '
      const isLoose = /\s/.test(before) || /\s/.test(after)
      if (last !== undefined && (';:()[]–—'.includes(lower) || (',-'.includes(lower) && isLoose)))
        break
      continue
    }
    const next = indexes[k + 1]
    if (
      lower === 'of' &&
      last !== undefined &&
      next !== undefined &&
      isCapital(last) &&
      isCapital(next)
    ) {
      heads.push(last)
      continue
    }
    if (STOPS.has(lower)) {
      if (last === undefined && determiner !== undefined) last = determiner
      if (last !== undefined) break
    }
    if (JOINERS.has(lower)) {
      if (last !== undefined) heads.push(last)
      last = determiner = undefined
      continue
    }
    if (lower === 's' && k > 0 && /^['’]$/.test(word(indexes[k - 1] as number))) continue
    if (DETERMINERS.has(lower)) determiner = i
    else last = i
  }
  last ??= determiner
  if (last !== undefined) heads.push(last)
  return new Set(heads.length > 0 ? heads : indexes)
}

/** What is said and by whom, as words of the text. */
interface ScoredAttribution {
  readonly content: ReadonlySet<number>
  readonly source: ReadonlySet<number>
}

/** A gold attribution as words of the text. */
export interface ScoredGold extends ScoredAttribution {
  /** The words that name the speaker. */
  readonly head: ReadonlySet<number>
}

/** A gold attribution as it is scored. */
export function scoreGold(scored: ScoredText, gold: GoldAttribution): ScoredGold {
  return {
    content: wordsIn(scored, gold.content),
    source: wordsIn(scored, gold.source),
    head: headWords(scored, gold.source),
  }
}

/** Contents that share less of their words are not the same. */
const SAME_CONTENT = 0.5

/** Whether an attribution is the gold one: half of the content, and the speaker's head. */
export function isLinked(found: ScoredAttribution, gold: ScoredGold): boolean {
  return (
    overlapShare(found.content, gold.content) >= SAME_CONTENT && isSpeakerRight(found.source, gold)
  )
}

function isSpeakerRight(source: ReadonlySet<number>, gold: ScoredGold): boolean {
  if (gold.source.size === 0 || source.size === 0)
    return gold.source.size === 0 && source.size === 0
  for (const word of source) if (gold.head.has(word)) return true
  return false
}

/** How many gold attributions are predicted: pairs one to one, greedy by content overlap. */
export function countLinked(
  predicted: readonly ScoredAttribution[],
  gold: readonly ScoredGold[],
): number {
  const pairs: [number, number, number][] = []
  predicted.forEach((p, i) => {
    gold.forEach((g, j) => {
      if (isLinked(p, g)) pairs.push([overlapShare(p.content, g.content), i, j])
    })
  })
  pairs.sort((a, b) => b[0] - a[0])
  const usedPredicted = new Set<number>()
  const usedGold = new Set<number>()
  for (const [, i, j] of pairs) {
    if (usedPredicted.has(i) || usedGold.has(j)) continue
    usedPredicted.add(i)
    usedGold.add(j)
  }
  return usedGold.size
}
