/** What one token tells by itself: its part of speech, its class and its verb form, as numbers. */
import { lexicon } from './lexicon.ts'
import { withPlainMarks, type Token } from './text-tokens.ts'

export interface WordFacts {
  /** Number of the part of speech: see `POS`. */
  readonly pos: number
  /** Number of the hand-written class (lexicon.ts), 0 for none. */
  readonly kind: number
  /** Number of the form, of a verb: see `VERB_FORM`. */
  readonly verb: number
  /** Small letters, with plain marks, and 0 for each digit. */
  readonly lower: string
}

const TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SPACE',
  'SYM',
  'VERB',
] as const

/** The number of each part of speech: the universal tags (Petrov, Das and McDonald 2012), and blanks. */
export const POS = Object.fromEntries(TAGS.map((tag, number) => [tag, number])) as Readonly<
  Record<(typeof TAGS)[number], number>
>
const NUMBERS: ReadonlyMap<string, number> = new Map(Object.entries(POS))

/** The form of a verb, or which auxiliary it is; the judge has learnt the numbers. */
export const VERB_FORM = {
  none: 0,
  base: 1,
  past: 2,
  present: 3,
  gerund: 4,
  participle: 5,
  modal: 6,
  be: 7,
  have: 8,
  do: 9,
  pastOrParticiple: 10,
} as const
const MODALS = new Set(
  "will would can could may might must shall should 'll 'd ca wo ought".split(' '),
)

/** Facts of words already met; emptied when it grows, so a long run stays small. It never changes an answer. */
const known = new Map<string, WordFacts>()
const MOST_KNOWN = 60000

/** What is known of a token by itself. */
export function wordFacts(token: Token): WordFacts {
  const key = `${token.text}\t${token.pos}\t${token.lemma}`
  const old = known.get(key)
  if (old !== undefined) return old
  if (known.size >= MOST_KNOWN) known.clear()
  const facts = readFacts(token)
  known.set(key, facts)
  return facts
}

function readFacts(token: Token): WordFacts {
  const lower = withPlainMarks(token.text).replace(/\d/g, '0').toLowerCase()
  const lemma = lemmaOf(token, lower)
  return {
    pos: NUMBERS.get(token.pos) ?? POS.X,
    kind: kindOf(token.pos, lemma, lower),
    verb: verbForm(token.pos, lower, lemma),
    lower,
  }
}

function lemmaOf(token: Token, lower: string): string {
  if (token.pos === 'PROPN' || token.pos === 'NUM') return lower
  return token.lemma.replace(/\d/g, '0')
}

function kindOf(pos: string, lemma: string, lower: string): number {
  if (pos === 'VERB' || pos === 'AUX')
    return lexicon.verb.get(lemma) ?? lexicon.adjective.get(lower) ?? 0
  if (pos === 'NOUN' || pos === 'PROPN')
    return lexicon.noun.get(lemma) ?? lexicon.noun.get(lower.replace(/s$/, '')) ?? 0
  if (pos === 'ADJ') return lexicon.adjective.get(lower) ?? lexicon.adjective.get(lemma) ?? 0
  return lexicon.adverb.get(lower) ?? 0
}

function verbForm(pos: string, lower: string, lemma: string): number {
  if (pos !== 'VERB' && pos !== 'AUX') return VERB_FORM.none
  if (MODALS.has(lower)) return VERB_FORM.modal
  if (lemma === 'be' || lower === 'being' || lower === 'been' || lower === "'re" || lower === "'m")
    return VERB_FORM.be
  if (pos === 'AUX' && (lemma === 'have' || lower === "'ve")) return VERB_FORM.have
  if (pos === 'AUX' && lemma === 'do') return VERB_FORM.do
  if (lower.endsWith('ing') && lower.length > 4) return VERB_FORM.gerund
  if (lexicon.participle.has(lower)) return VERB_FORM.participle
  if (lexicon.past.has(lower) && lower !== 'read' && lower !== 'put' && lower !== 'let')
    return VERB_FORM.past
  if (lower.endsWith('ed') && lower !== lemma) return VERB_FORM.pastOrParticiple
  if (lower.endsWith('s') && lower !== lemma) return VERB_FORM.present
  return VERB_FORM.base
}
