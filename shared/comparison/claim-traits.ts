import { foldText } from '../domain/text/folding.ts'
import type { Id } from '../domain/id.ts'
import { readDeniable, readDenials, type Denial } from './denial.ts'
import { findFacts, type Fact, type FactKind } from './facts.ts'
import { readFigures, type ClaimFigures } from './figures/claim-figures.ts'
import { wordsWithOpposites } from './opposites.ts'
import { contentWords } from './words.ts'

/** What of a claim is looked at to find those related to it: plain data, to be handed to a worker. */
export interface RelatableClaim {
  readonly id: Id
  /** Its words, and the analyst's own for it. */
  readonly text: string
  /** The words of its cue that deny it or put it in doubt; '' where none do. */
  readonly denyingCue: string
  readonly topics: readonly string[]
  readonly speakerIds: readonly Id[]
  /** The day of its article, ISO 8601, on which "Friday" and "last year" hang; '' where that is not known. */
  readonly date: string
}

/** A claim as it is compared with others. */
export interface ClaimTraits {
  readonly id: Id
  /** The words of its cue that deny it or put it in doubt; '' where none do. */
  readonly denyingCue: string
  readonly speakerIds: readonly Id[]
  /** Topics as folded, with how they are written. */
  readonly topics: ReadonlyMap<string, string>
  /** Words by their stems. */
  readonly words: ReadonlyMap<string, string>
  /** Those of the words that have an opposite. */
  readonly turnable: ReadonlyMap<string, string>
  readonly facts: Readonly<Record<FactKind, readonly Fact[]>>
  readonly figures: ClaimFigures
  readonly deniable: ReadonlyMap<string, string>
  readonly denials: readonly Denial[]
}

/** What one claim has that others may share, or have otherwise. */
export function readTraits(claim: RelatableClaim): ClaimTraits {
  const facts: Record<FactKind, Fact[]> = {
    number: [],
    date: [],
    name: [],
    hedge: [],
    negation: [],
  }
  for (const fact of findFacts(claim.text)) facts[fact.kind].push(fact)
  const words = new Map(contentWords(claim.text).map(({ stem, word }) => [stem, word]))
  return {
    id: claim.id,
    denyingCue: claim.denyingCue,
    speakerIds: claim.speakerIds,
    topics: new Map(claim.topics.map((topic) => [foldText(topic).trim(), topic])),
    words,
    turnable: wordsWithOpposites(words),
    facts,
    figures: readFigures(claim.text, claim.date),
    deniable: readDeniable(claim.text),
    denials: facts.negation.length === 0 ? [] : readDenials(claim.text),
  }
}
