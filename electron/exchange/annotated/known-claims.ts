import type { Claim } from '../../../shared/domain/claim.ts'
import type { CodeRole, CodeUse } from '../../../shared/domain/code-use.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { Anchor } from '../../../shared/domain/text/anchor.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'

function keyOf(articleId: Id, content: readonly Anchor[]): string {
  return [articleId, ...content.map(({ start, end }) => `${start}-${end}`)].join(' ')
}

function markKey(articleId: Id, use: string, { start, end }: Anchor): string {
  return `${articleId} ${start}-${end} ${use}`
}

/** What words are marked as: topics each apart, for a claim may be on several. */
function wordOfUse({ role, name }: CodeUse): string {
  return role === 'topic' ? `topic ${foldText(name ?? '')}` : role
}

/** All that the words of a claim and about it are marked as. */
function marksOf(claim: Claim): readonly string[] {
  const keys = (use: string, anchors: readonly Anchor[]) =>
    anchors.map((anchor) => markKey(claim.articleId, use, anchor))
  return [
    ...claim.speakers.flatMap(({ mentions }) => keys('speaker', mentions)),
    ...claim.via.flatMap(({ mentions }) => keys('source', mentions)),
    ...keys('cue', claim.cues),
    ...claim.topics.flatMap((name) => keys(wordOfUse({ role: 'topic', name }), claim.content)),
  ]
}

/** Whether a claim says anything yet of what a role is to it. */
export function hasRole({ speakers, cues, via, topics }: Claim, role: CodeRole): boolean {
  const told = { claim: [], speaker: speakers, cue: cues, source: via, topic: topics }[role]
  return told.length > 0
}

/**
 * The claims that a project had before a file is taken in, by their words: marks that come again from a tool whose ids are
 * not ours are the claims that were made of them before.
 */
export class KnownClaims {
  readonly #project: Pick<Project, 'claims'>
  #byWords: ReadonlyMap<string, Claim[]> | null = null
  #byPart: ReadonlyMap<string, Claim[]> | null = null
  #marks: ReadonlySet<string> | null = null
  /** Those that were taken and filled. */
  readonly #filled = new Map<Id, Claim>()

  constructor(project: Pick<Project, 'claims'>) {
    this.#project = project
  }

  /**
   * The claim of these words, each once, the first that was made first; else the claim that these are one of several parts
   * of, for some tools mark each part by itself. Undefined for none, and for no words.
   */
  take(articleId: Id, content: readonly Anchor[]): Claim | undefined {
    const [part] = content
    if (part === undefined) return undefined
    this.#byWords ??= Map.groupBy(this.#project.claims.values(), (claim) =>
      keyOf(claim.articleId, claim.content),
    )
    const key = keyOf(articleId, content)
    const claim =
      this.#byWords.get(key)?.shift() ??
      (content.length === 1 ? this.#claimsByPart().get(key)?.shift() : undefined)
    return claim === undefined ? undefined : (this.#filled.get(claim.id) ?? claim)
  }

  #claimsByPart(): ReadonlyMap<string, Claim[]> {
    if (this.#byPart !== null) return this.#byPart
    const parts = Array.from(this.#project.claims.values(), (claim) =>
      claim.content.length < 2
        ? []
        : claim.content.map((part) => ({ key: keyOf(claim.articleId, [part]), claim })),
    ).flat()
    const grouped = Map.groupBy(parts, ({ key }) => key)
    this.#byPart = new Map(
      Array.from(grouped, ([key, found]) => [key, found.map(({ claim }) => claim)]),
    )
    return this.#byPart
  }

  /** A claim that was taken, with what it lacks and the other has: what a person made of it since stays. */
  complete(claim: Claim, other: Claim): Claim {
    const filled = fillClaim(claim, other)
    this.#filled.set(claim.id, filled)
    return filled
  }

  /** Whether the project has some words of an article marked as this already. */
  isMarked(articleId: Id, use: CodeUse, words: readonly Anchor[]): boolean {
    this.#marks ??= new Set(Array.from(this.#project.claims.values(), marksOf).flat())
    const marks = this.#marks
    return words.every((anchor) => marks.has(markKey(articleId, wordOfUse(use), anchor)))
  }

  /**
   * Whether words that are marked at a claim tell what it lacks. What the project has them marked as already belongs to the
   * claims that it has it at.
   */
  isNews(claim: Claim, use: CodeUse, words: readonly Anchor[]): boolean {
    return !hasRole(claim, use.role) && !this.isMarked(claim.articleId, use, words)
  }
}

function fillClaim(claim: Claim, other: Claim): Claim {
  return {
    ...claim,
    speakers: claim.speakers.length === 0 ? other.speakers : claim.speakers,
    cues: claim.cues.length === 0 ? other.cues : claim.cues,
    via: claim.via.length === 0 ? other.via : claim.via,
    topics: claim.topics.length === 0 ? other.topics : claim.topics,
    note: claim.note === '' ? other.note : claim.note,
  }
}
