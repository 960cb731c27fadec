import type { Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { Anchor } from '../../../shared/domain/text/anchor.ts'

function keyOf(articleId: Id, content: readonly Anchor[]): string {
  return [articleId, ...content.map(({ start, end }) => `${start}-${end}`)].join(' ')
}

/**
 * The claims that a project had before a file is taken in, by their words: marks that come again from a tool whose ids are
 * not ours are the claims that were made of them before.
 */
export class KnownClaims {
  readonly #project: Pick<Project, 'claims'>
  #byWords: Map<string, Claim[]> | null = null

  constructor(project: Pick<Project, 'claims'>) {
    this.#project = project
  }

  /** The claim of these words, each once, the first that was made first; undefined for none, and for no words. */
  take(articleId: Id, content: readonly Anchor[]): Claim | undefined {
    if (content.length === 0) return undefined
    this.#byWords ??= Map.groupBy(this.#project.claims.values(), (claim) =>
      keyOf(claim.articleId, claim.content),
    )
    return this.#byWords.get(keyOf(articleId, content))?.shift()
  }
}

/** A claim as it is, with what it lacks and the other has: what a person made of it since stays. */
export function fillClaim(claim: Claim, other: Claim): Claim {
  return {
    ...claim,
    speakers: claim.speakers.length === 0 ? other.speakers : claim.speakers,
    cues: claim.cues.length === 0 ? other.cues : claim.cues,
    via: claim.via.length === 0 ? other.via : claim.via,
    topics: claim.topics.length === 0 ? other.topics : claim.topics,
    note: claim.note === '' ? other.note : claim.note,
  }
}
