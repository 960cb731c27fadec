/**
 * Running text → lines → tokens with part of speech, lemma and sentence, every token exact in UTF-16 code units. A line
 * is a paragraph, or a piece of a very long one.
 *
 * Tokens are cut here, not by wink-nlp: its tokeniser remembers earlier texts, so the same sentence could be cut
 * differently the second time, and it drops some characters. It is handed the tokens with spaces between them, and
 * what it answers is laid back over them by position; a token it drops or joins keeps its offsets all the same.
 */
import winkNLP, { type ItsFunction } from 'wink-nlp'
import winkModel from 'wink-eng-lite-web-model'
import type { Paragraph, RunningText } from './running-text.ts'

/** A word or a mark of the running text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Universal part of speech. */
  readonly pos: string
  readonly lemma: string
  /** Number of the sentence within its line. */
  readonly sentence: number
}

export interface Line extends Paragraph {
  readonly tokens: readonly Token[]
}

/** A longer paragraph is cut at a space: time and memory stay linear on text without line breaks. */
const LONGEST_LINE = 4000
const APOSTROPHE = "['’‘ʼ′]"
const TOKEN = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s"“”<>()]+[\\p{L}\\p{N}/]',
    '[@#][\\p{L}_][\\p{L}\\p{N}_]*',
    '\\p{N}+(?:[.,:/]\\p{N}+)*(?:st|nd|rd|th|s|am|pm)?(?![\\p{L}\\p{N}])',
    '(?:\\p{L}\\.){2,}',
    '(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|PROF|REV|Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Col|Lt|Sgt|Rev|Prof|Hon|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|etc|Inc|Corp|Co|Ltd|Ala|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\\.(?=\\s|$)',
    '\\p{Lu}\\.(?=\\s\\p{Lu})',
    `\\p{L}[\\p{L}\\p{M}\\p{N}]*?(?=n${APOSTROPHE}t(?![\\p{L}]))`,
    `n${APOSTROPHE}t(?![\\p{L}])`,
    `(?<=\\p{L})${APOSTROPHE}(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?![\\p{L}\\p{N}])`,
    `\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:${APOSTROPHE}(?!(?:s|re|ve|ll|d|m|t|S|RE|VE|LL|D|M|T)(?![\\p{L}\\p{N}]))[\\p{L}\\p{M}\\p{N}]+)*`,
    '[\\p{N}\\p{L}\\p{M}]+',
    '\\.{2,}|-{2,}',
    '[^\\s]',
  ].join('|'),
  'gu',
)
const BLANK = /^[\p{Cc}\p{Cf}\p{Z}\p{Cs}\p{Co}\p{Cn}]+$/u
const nlp = winkNLP(winkModel, ['pos'])
// The types call these methods, and forget that wink hands `lemma` its add-ons itself.
const its = nlp.its as unknown as Readonly<Record<'value' | 'pos' | 'lemma', ItsFunction<string>>> &
  Readonly<Record<'uniqueId', ItsFunction<number>>>

/** Wink numbers the words that it meets behind those that it knows; this is the first it met. */
const FIRST_UNKNOWN = numberOf('zqxjkv')

function numberOf(word: string): number {
  return Number(nlp.readDoc(word).tokens().itemAt(0).out(its.uniqueId))
}

/** Answers for words already asked about; emptied when it grows, so a long run stays small. */
const known = new Map<string, boolean>()
const MOST_KNOWN = 20_000

/** Whether the language has a word: most names are none, "polls" and "baker" are. */
export function isWord(word: string): boolean {
  if (word === '') return false
  const lower = word.toLowerCase()
  const before = known.get(lower)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const is = numberOf(lower) < FIRST_UNKNOWN
  known.set(lower, is)
  return is
}

/** Whether a word is the plural of another: "celebrities", but not "Reyes". */
export function isPluralWord(word: string): boolean {
  const lower = word.toLowerCase()
  if (!/[^s]s$/.test(lower) || !isWord(lower)) return false
  const lemma = nlp.readDoc(lower).tokens().itemAt(0).out(its.lemma)
  return lemma !== lower && isWord(lemma)
}

/** The lines of some paragraphs: their bounds, in order. */
export function splitLines(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.flatMap((paragraph) => cutLong(text, paragraph))
}

function cutLong(text: string, { start, end, isHeading }: Paragraph): readonly Paragraph[] {
  const lines: Paragraph[] = []
  let from = start
  while (end - from > LONGEST_LINE) {
    const stop = text.lastIndexOf('. ', from + LONGEST_LINE) + 1
    const space = text.lastIndexOf(' ', from + LONGEST_LINE)
    let cut = stop > from + LONGEST_LINE / 2 ? stop : space > from ? space : from + LONGEST_LINE
    if (isLowSurrogate(text.charCodeAt(cut))) cut -= 1
    lines.push({ start: from, end: cut, isHeading })
    from = cut
  }
  if (from < end) lines.push({ start: from, end, isHeading })
  return lines
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** The lines of a stretch that hold anything, one after the other; of the whole text when there is none. */
export function* readLines(
  { text, paragraphs, sentences }: RunningText,
  [from, to]: readonly [number, number] = [0, text.length],
): Generator<Line, void> {
  const within = paragraphs.filter(({ start, end }) => start < to && from < end)
  let next = 0
  for (const line of splitLines(text, within)) {
    if (line.end <= from || line.start >= to) continue
    while ((sentences[next] ?? Infinity) <= line.start) next += 1
    const tokens = readTokens(text, line, sentences, next)
    if (tokens.length > 0) yield { ...line, tokens }
  }
}

interface Piece {
  readonly start: number
  readonly text: string
}

/** `next` is the number of the first sentence that starts behind the line's start. */
function readTokens(
  whole: string,
  { start: from, end: to }: Paragraph,
  sentences: readonly number[],
  next: number,
): readonly Token[] {
  const pieces: Piece[] = []
  for (const match of whole.slice(from, to).matchAll(TOKEN)) {
    if (!BLANK.test(match[0])) pieces.push({ start: from + match.index, text: match[0] })
  }
  if (pieces.length === 0) return []
  const tags = tagPieces(pieces)
  let sentence = 0
  return pieces.map((piece, i) => {
    // A sentence that starts inside a token starts with the next one.
    while ((sentences[next + sentence] ?? Infinity) <= piece.start) sentence += 1
    const { pos, lemma } = tags[i] ?? { pos: 'X', lemma: piece.text.toLowerCase() }
    const { start, text } = piece
    return { start, end: start + text.length, text, pos, lemma, sentence }
  })
}

/** Words with one plain form for every apostrophe and quotation mark. */
export function withPlainMarks(words: string): string {
  return words.replace(/[’‘ʼ′]/g, "'").replace(/[“”„‟«»″]/g, '"')
}

function tagPieces(pieces: readonly Piece[]): readonly { pos: string; lemma: string }[] {
  const forms = pieces.map((piece) => withPlainMarks(piece.text))
  const joined = forms.join(' ')
  const tokens = nlp.readDoc(joined).tokens()
  const values = tokens.out(its.value)
  const poses = tokens.out(its.pos)
  const lemmas = tokens.out(its.lemma)
  const tags: { pos: string; lemma: string }[] = []
  let piece = 0
  let pieceEnd = (forms[0] ?? '').length
  let at = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? ''
    const where = value === '' ? -1 : joined.indexOf(value, at)
    if (where < 0) continue
    at = where + value.length
    while (where >= pieceEnd && piece + 1 < forms.length) {
      piece += 1
      pieceEnd += 1 + (forms[piece] ?? '').length
    }
    tags[piece] ??= { pos: poses[i] ?? 'X', lemma: (lemmas[i] ?? value).toLowerCase() }
  }
  return tags
}
