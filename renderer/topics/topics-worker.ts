import '../transport/strict-schemas.ts'
import {
  proposeTopics,
  type TopicProgress,
  type TopicProposals,
} from '../../shared/topics/topic-proposals.ts'
import type { TopicClaim } from '../../shared/topics/topic-words.ts'

/** What the worker says: how far it is, and at the end what it found. */
export type TopicsMessage =
  | ({ readonly type: 'progress' } & TopicProgress)
  | { readonly type: 'found'; readonly proposals: TopicProposals }

function say(message: TopicsMessage): void {
  globalThis.postMessage(message, { transfer: [] })
}

/** Looks for topics beside the window, which goes on; it is stopped by ending the worker. */
globalThis.addEventListener('message', ({ data }: MessageEvent<readonly TopicClaim[]>) => {
  const search = proposeTopics(data)
  let step = search.next()
  while (step.done !== true) {
    say({ type: 'progress', ...step.value })
    step = search.next()
  }
  say({ type: 'found', proposals: step.value })
})
