import {
  keepPlaces,
  nameOfCandidate,
  rankSources,
  rankSpeakers,
  type Candidate,
  type Named,
  type SpeakerCandidate,
} from '../../shared/domain/naming/candidates.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { TaggedText } from '../../shared/domain/tagging/tagging.ts'

/** Whom and what a draft is offered, in the order of their numbers. */
export interface NumberedCandidates {
  readonly speakers: readonly Named<SpeakerCandidate>[]
  readonly sources: readonly Named<Candidate>[]
}

/** Those of the draft that is looked at: while it is, a number means the same, whatever is chosen. */
let shown: (NumberedCandidates & { readonly claimId: Id }) | null = null

/** The candidates for a draft's speaker and chain. Of the draft that they were asked for last, each keeps its number. */
export function numberCandidates(
  project: Project,
  article: TaggedText,
  claim: Claim,
): NumberedCandidates {
  const { speakers, sources } = shown?.claimId === claim.id ? shown : { speakers: [], sources: [] }
  const rankedSpeakers = rankSpeakers(project, article, claim).map((candidate) =>
    Object.assign({ name: nameOfCandidate(project, candidate) }, candidate),
  )
  const rankedSources = rankSources(project, article, claim).map((candidate) =>
    Object.assign({ name: project.sources.get(candidate.id)?.name ?? '' }, candidate),
  )
  shown = {
    claimId: claim.id,
    speakers: keepPlaces(speakers, rankedSpeakers, (id) => project.speakers.has(id)),
    sources: keepPlaces(sources, rankedSources, (id) => project.sources.has(id)),
  }
  return shown
}
