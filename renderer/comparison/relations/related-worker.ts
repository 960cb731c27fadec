import '../../transport/strict-schemas.ts'
import {
  findRelated,
  type RelatedClaims,
  type RelatedInput,
  type RelatedProgress,
} from '../../../shared/comparison/related.ts'

/** What the worker says: how far it is, and at the end what it found. */
export type RelatedMessage =
  | ({ readonly type: 'progress' } & RelatedProgress)
  | { readonly type: 'found'; readonly related: readonly RelatedClaims[] }

function say(message: RelatedMessage): void {
  globalThis.postMessage(message, { transfer: [] })
}

/** Looks for related claims beside the window, which goes on; it is stopped by ending the worker. */
globalThis.addEventListener('message', ({ data }: MessageEvent<RelatedInput>) => {
  const search = findRelated(data)
  let step = search.next()
  while (step.done !== true) {
    say({ type: 'progress', ...step.value })
    step = search.next()
  }
  say({ type: 'found', related: step.value })
})
