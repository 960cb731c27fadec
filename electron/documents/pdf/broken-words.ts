/** What a document tells of its words, for whether one was broken where its line ends in a hyphen. */
export interface Vocabulary {
  /** How often each stands in it, in small letters. */
  readonly counts: ReadonlyMap<string, number>
  /** Whether words are broken at all: else each hyphen is its word's own. */
  readonly isHyphenated: boolean
}

/** What a break leaves at the end of a line. The last two are put there by a program, never by who wrote the word. */
const HYPHEN = /(?<=[\p{L}\p{N}])[-\u2010\u00ad]$/u
const SOFT = /[\u2010\u00ad]$/

/** From which share of the lines on that end in a hyphen words are broken, and do not just chance to end there. */
const MIN_BROKEN = 0.025

/** Scripts that put no space between words; a line of theirs may begin or end with a quotation mark. */
const CJK = String.raw`[\u3040-\u30ff\u3400-\u9fff\u3000-\u303f\uff00-\uffef]`
const CJK_END = new RegExp(`${CJK}[“”‘’]?$`)
const CJK_START = new RegExp(`^[“”‘’]?${CJK}`)

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu

/** First parts of words that are written with a hyphen before whatever comes. */
const JOINED_WITH_HYPHEN = new Set(['self', 'ex', 'vice', 'non', 'well', 'all', 'half', 'quasi'])

/** After a part that is left open: “Bild- und Ton”, “short- and long-term”. */
const CONNECTIVES = new Set([
  'und',
  'oder',
  'bzw',
  'and',
  'or',
  'to',
  'bis',
  'och',
  'og',
  'en',
  'of',
])

/** Learns the words of a text that lies in lines, those that are broken over two lines left out. */
export function learnWords(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  const broken: string[] = []
  let isBroken = false
  for (const [k, line] of lines.entries()) {
    const found = line.match(WORD) ?? []
    const ends = HYPHEN.test(line)
    const next = lines[k + 1]?.match(/^\p{Ll}[\p{L}\p{M}]*/u)?.[0]
    if (ends && next !== undefined) broken.push(`${found.at(-1) ?? ''}${next}`.toLowerCase())
    for (const word of found.slice(isBroken ? 1 : 0, ends ? -1 : undefined)) {
      const small = word.toLowerCase()
      counts.set(small, (counts.get(small) ?? 0) + 1)
    }
    isBroken = ends
  }
  const isProven = broken.some((word) => counts.has(word))
  return { counts, isHyphenated: isProven || broken.length > MIN_BROKEN * lines.length }
}

/** Whether the hyphen at a line's end belongs to the word: “state-” “owned”, not “agree-” “ment”. */
function keepsHyphen(first: string, second: string, { counts, isHyphenated }: Vocabulary): boolean {
  if (/\p{N}$/u.test(first) || !/^\p{Ll}/u.test(second)) return true
  const [a, b] = [first.toLowerCase(), second.toLowerCase()]
  const joined = counts.get(a + b) ?? 0
  const hyphenated = counts.get(`${a}-${b}`) ?? 0
  if (joined !== hyphenated) return hyphenated > joined
  if (!isHyphenated) return true
  const last = a.split('-').at(-1) ?? a
  if (JOINED_WITH_HYPHEN.has(last)) return true
  if (last !== a && (last.length <= 3 || CONNECTIVES.has(last))) return true
  // Of a word that stands nowhere else whole: two parts that are words themselves are a compound.
  return last.length >= 3 && b.length >= 3 && counts.has(last) && counts.has(b)
}

/** What stands between two lines of a paragraph, and how much of the end of the first goes: a hyphen or nothing. */
export function joinLines(
  line: string,
  next: string,
  words: Vocabulary,
): { readonly dropped: number; readonly between: string } {
  if (/[\p{L}\p{N}][—–/]$/u.test(line) || /\.\.\.?\/$|:\/\/\S*\/$/.test(line))
    return { dropped: 0, between: '' }
  if (CJK_END.test(line) && CJK_START.test(next)) return { dropped: 0, between: '' }
  if (!HYPHEN.test(line)) return { dropped: 0, between: ' ' }
  const first = line.slice(0, -1).match(/[\p{L}\p{M}\p{N}-]+$/u)?.[0] ?? ''
  const rest = next.match(/^[\p{L}\p{M}\p{N}-]+/u)?.[0] ?? ''
  const [second = ''] = rest.split('-')
  if (second === '') return { dropped: 0, between: ' ' }
  if (CONNECTIVES.has(rest)) return { dropped: 0, between: ' ' }
  if (SOFT.test(line)) return { dropped: 1, between: '' }
  return keepsHyphen(first, second, words)
    ? { dropped: 0, between: '' }
    : { dropped: 1, between: '' }
}
