import { foldText } from '../domain/text/folding.ts'

/** Words that say nothing of what a claim is about. English. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any all both each every either such same other another more most much many
  few own and or but nor so yet if then than as at by for from in into of off on onto out over to under up upon with
  within without about after against again before between during until since through while because although though
  he she it they we you i me him her us them his hers its their theirs our ours your yours my mine who whom whose
  which what when where why how here there am is are was were be been being do does did done doing have has had
  having will would shall should can could may might must not no never none just only also too very even still ever
  said say says saying told tell tells telling added add adds according one's it's that's there's i'm we're they're`
    .trim()
    .split(/\s+/),
)

/** Whether a folded word only joins others. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/(?:'s|s')$/, ''],
  [/(ss|us|is)$/, '$1'],
  [/ies$/, 'y'],
  [/(x|ch|sh|ss|z)es$/, '$1'],
  [/s$/, ''],
]

const known = new Map<string, string>()
/** A map that only grows would be a leak: a project's words fit well into this. */
const MOST_KNOWN = 50_000

/** What "meet", "meets", "meeting" and "meetings" have in common: roughly the first steps of Porter (1980). */
function stem(word: string): string {
  if (!/^[a-z'’]{4,40}$/.test(word)) return word
  const [pattern, ending] = STEPS.find(([pattern]) => pattern.test(word)) ?? [/$/, '']
  const singular = word.replace(pattern, ending)
  const bare = /(?:[aeiouy].*)(?:ing|ed)$/.test(singular)
    ? singular.replace(/(?:ing|ed)$/, '')
    : singular
  if (bare.length < 3) return singular
  return bare.replace(/([bdfgmnprt])\1$/, '$1').replace(/e$/, '')
}

/** The stem of a folded word. */
export function stemOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const stemmed = stem(word)
  known.set(word, stemmed)
  return stemmed
}

/** A word that says what a text is about, as written (folded) and by its stem. */
export interface ContentWord {
  readonly word: string
  readonly stem: string
}

/** The words of a text that say what it is about, in order; repeats stay. */
export function contentWords(text: string): readonly ContentWord[] {
  const words =
    foldText(text)
      .replaceAll('’', "'")
      .match(/\p{N}+(?:,\p{N}{3})+|[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
  return words
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
    .map((word) => ({ word, stem: stemOf(word) }))
}
