import { quoteOfClaim, type Claim } from '../domain/claim.ts'
import { foldText } from '../domain/text/folding.ts'
import { findQuotations } from '../domain/text/quotation.ts'
import { isOverlapping, type Span } from '../domain/text/span.ts'
import { findFacts, isSameFact, type Fact, type FactKind } from './facts.ts'

/** A word, or what stands between two, of one of two claims that are lined up. */
export interface WordToken {
  readonly text: string
  readonly isWord: boolean
  /** Whether the other claim has it too; white space and signs go with the words around them. */
  readonly mark: 'same' | 'only here'
  /** Whether it stands between quotation marks: somebody's very words, not a paraphrase. */
  readonly isQuoted: boolean
  readonly fact: FactKind | null
}

/** A fact that one claim has and the other has not, or has otherwise. */
export interface FactDifference {
  readonly fact: FactKind
  /** As written; null where the claim has none. */
  readonly first: string | null
  readonly second: string | null
  /** In words: "“12” against “20”", "“by next week” only in the first". */
  readonly text: string
}

/** Two claims side by side. The tokens of each, joined, are its text. */
export interface WordingDifference {
  readonly first: readonly WordToken[]
  readonly second: readonly WordToken[]
  readonly facts: readonly FactDifference[]
  /** How much of their words they share, between 0 (none) and 1 (all of them). */
  readonly likeness: number
}

interface Token extends Span {
  readonly text: string
  readonly isWord: boolean
  readonly key: string
}

/** Initials, words, white space, other signs. Scripts that write no spaces are taken letter by letter. */
const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}]|(?<=[\p{L}\p{N}])['’.,-](?=[\p{L}\p{N}]))+|\s+|[^\p{L}\p{M}\p{N}\s]+/gu

function readTokens(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => {
    const isWord = /[\p{L}\p{N}]/u.test(found)
    const key = isWord ? foldText(found).replaceAll('’', "'") : ''
    return { text: found, start: index, end: index + found.length, isWord, key }
  })
}

/** The stretches of a claim's text that are somebody's very words, as its marks and its kind say. */
function quotedSpans(claim: Claim, text: string): readonly Span[] {
  if (claim.kind === 'indirect') return []
  if (claim.kind === 'direct') return text === '' ? [] : [{ start: 0, end: text.length }]
  let from = 0
  return claim.content.flatMap(({ prefix, quote, suffix }) => {
    const around = prefix + quote + suffix
    const offset = from - prefix.length
    from += quote.length + ' … '.length
    return findQuotations(around, [{ start: 0, end: around.length }]).map(({ outer }) => ({
      start: Math.max(outer.start, prefix.length) + offset,
      end: Math.min(outer.end, prefix.length + quote.length) + offset,
    }))
  })
}

/** The first of some spans, in order of their starts, that lies over each stretch asked for; asked for in order too. */
function spansAlong<One extends Span>(spans: readonly One[]): (stretch: Span) => One | null {
  let next = 0
  return (stretch) => {
    while ((spans[next]?.end ?? Infinity) <= stretch.start) next += 1
    const span = spans[next]
    return span !== undefined && isOverlapping(span, stretch) ? span : null
  }
}

/** Marks each token; what is no word is "only here" between words that both are, or at an end beside one. */
function markTokens(
  tokens: readonly Token[],
  isSame: readonly boolean[],
  quoted: readonly Span[],
  facts: readonly Fact[],
): readonly WordToken[] {
  let word = -1
  const quotedAt = spansAlong(quoted)
  const factAt = spansAlong(facts)
  return tokens.map((token) => {
    if (token.isWord) word += 1
    const beside = token.isWord ? [isSame[word]] : [isSame[word], isSame[word + 1]]
    const known = beside.filter((mark) => mark !== undefined)
    return {
      text: token.text,
      isWord: token.isWord,
      mark: known.length === 0 || known.includes(true) ? 'same' : 'only here',
      isQuoted: quotedAt(token) !== null,
      fact: factAt(token)?.kind ?? null,
    }
  })
}

/** Counts how often each fact has been met: by its value, but for names, which have longer and shorter forms. */
function countFacts(kind: FactKind) {
  const met: Fact[] = []
  const byValue = new Map<string, number>()
  return {
    add: (fact: Fact): void => {
      met.push(fact)
      byValue.set(fact.value, (byValue.get(fact.value) ?? 0) + 1)
    },
    count: (wanted: Fact): number =>
      kind === 'name'
        ? met.filter((fact) => isSameFact(fact, wanted)).length
        : (byValue.get(wanted.value) ?? 0),
  }
}

/** The facts of one that the other has not, or not as often, of one kind. */
function missingFrom(facts: readonly Fact[], others: readonly Fact[], kind: FactKind): Fact[] {
  const [seen, there] = [countFacts(kind), countFacts(kind)]
  for (const fact of others) if (fact.kind === kind) there.add(fact)
  return facts.filter((fact) => {
    if (fact.kind !== kind) return false
    seen.add(fact)
    return seen.count(fact) > there.count(fact)
  })
}

/** Kinds of which one stands against another: two numbers disagree, two negations do not. */
const OPPOSED: ReadonlySet<FactKind> = new Set(['number', 'date'])

function describeDifference(
  fact: FactKind,
  first: Fact | null,
  second: Fact | null,
): FactDifference {
  const text =
    first !== null && second !== null
      ? `“${first.text}” against “${second.text}”`
      : `“${(first ?? second)?.text ?? ''}” only in the ${first === null ? 'second' : 'first'}`
  return { fact, first: first?.text ?? null, second: second?.text ?? null, text }
}

/** Numbers and dates that the other has otherwise are put against each other, in order; the rest stand alone. */
function compareFacts(
  first: readonly Fact[],
  second: readonly Fact[],
  kind: FactKind,
): readonly FactDifference[] {
  const [here, there] = [missingFrom(first, second, kind), missingFrom(second, first, kind)]
  const paired = OPPOSED.has(kind) ? Math.min(here.length, there.length) : 0
  return [
    ...here
      .slice(0, paired)
      .map((fact, index) => describeDifference(kind, fact, there[index] ?? null)),
    ...here.slice(paired).map((fact) => describeDifference(kind, fact, null)),
    ...there.slice(paired).map((fact) => describeDifference(kind, null, fact)),
  ]
}

const ORDER: readonly FactKind[] = ['negation', 'number', 'date', 'name', 'hedge']

/**
 * Lines two claims up word by word, without regard to case, accents and order, with their quoted words told from
 * paraphrase and the facts called out in which they differ.
 */
export function lineUp(a: Claim, b: Claim): WordingDifference {
  const [textA, textB] = [quoteOfClaim(a), quoteOfClaim(b)]
  const [tokensA, tokensB] = [readTokens(textA), readTokens(textB)]
  const keysOf = (tokens: readonly Token[]) =>
    tokens.flatMap(({ isWord, key }) => (isWord ? [key] : []))
  const [wordsA, wordsB] = [keysOf(tokensA), keysOf(tokensB)]
  const [setA, setB] = [new Set(wordsA), new Set(wordsB)]
  const [sameA, sameB] = [wordsA.map((key) => setB.has(key)), wordsB.map((key) => setA.has(key))]
  // A name in the midst of one claim is a name at the start of the other.
  const known = new Set(
    [...findFacts(textA), ...findFacts(textB)].flatMap(({ kind, value }) =>
      kind === 'name' ? [value] : [],
    ),
  )
  const [factsA, factsB] = [findFacts(textA, known), findFacts(textB, known)]
  const words = wordsA.length + wordsB.length
  const shared = [...sameA, ...sameB].filter(Boolean).length
  return {
    first: markTokens(tokensA, sameA, quotedSpans(a, textA), factsA),
    second: markTokens(tokensB, sameB, quotedSpans(b, textB), factsB),
    facts: ORDER.flatMap((kind) => compareFacts(factsA, factsB, kind)),
    likeness: words === 0 ? 0 : shared / words,
  }
}
