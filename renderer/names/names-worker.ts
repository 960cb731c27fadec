import '../transport/strict-schemas.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  proposeAmong,
  type KnownNames,
  type MergeProposal,
} from '../../shared/names/merge-proposals.ts'
import {
  findMixedAmong,
  type MixedSpeaker,
  type SpeakerInArticles,
} from '../../shared/names/mixed-speakers.ts'

/** What the worker looks through: the names, and then what the texts say beside them. */
export type NamesQuestion =
  | { readonly type: 'merges'; readonly names: KnownNames }
  | {
      readonly type: 'mixed'
      readonly speakers: readonly SpeakerInArticles[]
      readonly texts: ReadonlyMap<Id, string>
    }

/** What it found. */
export type NamesAnswer =
  | { readonly type: 'merges'; readonly merges: readonly MergeProposal[] }
  | { readonly type: 'mixed'; readonly mixed: readonly MixedSpeaker[] }

function answer(question: NamesQuestion): NamesAnswer {
  return question.type === 'merges'
    ? { type: 'merges', merges: proposeAmong(question.names) }
    : { type: 'mixed', mixed: findMixedAmong(question.speakers, question.texts) }
}

/** Looks for names that may be one, and for one that may be several, beside the window, which goes on. */
globalThis.addEventListener('message', ({ data }: MessageEvent<NamesQuestion>) => {
  globalThis.postMessage(answer(data), { transfer: [] })
})
