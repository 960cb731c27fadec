import { create } from 'zustand'
import {
  relatedInput,
  type RelatedClaims,
  type RelatedProgress,
} from '../../../shared/comparison/related.ts'
import { compareRelationTypes } from '../../../shared/comparison/relation-order.ts'
import { currentProject } from '../../state/project-state.ts'
import { startWorker } from '../../kit/worker/worker.ts'
import type { RelatedMessage } from './related-worker.ts'
import { onOtherProject } from '../../state/other-project.ts'

interface RelatedSearch {
  readonly status: 'none' | 'running' | 'done' | 'failed'
  readonly progress: RelatedProgress
  /** The proposals by type, contradictions first, of each the best first; also those accepted or dismissed since. */
  readonly found: readonly RelatedClaims[]
  /** Pairs that the person has turned down, for as long as the window is open. */
  readonly dismissed: ReadonlySet<string>
}

const NOTHING = { status: 'none', progress: { done: 0, total: 1 }, found: [] } as const

/** The search for related claims. Its proposals are kept until the next one; they are nothing of the project. */
export const useRelated = create<RelatedSearch>(() => ({ ...NOTHING, dismissed: new Set() }))

export function keyOfPair({ fromId, toId }: Pick<RelatedClaims, 'fromId' | 'toId'>): string {
  return [fromId, toId].sort().join(' ')
}

let worker: Worker | null = null

function end(): void {
  worker?.terminate()
  worker = null
}

function take(message: RelatedMessage): void {
  if (message.type === 'progress') {
    useRelated.setState({ progress: message.progress })
    return
  }
  // Of each type those that are likeliest stay first.
  const found = message.found.toSorted((a, b) =>
    compareRelationTypes(a.suggestedType, b.suggestedType),
  )
  useRelated.setState({ status: 'done', found })
  end()
}

/** Looks for claims that may be related, beside the window. */
export async function startSearch(): Promise<void> {
  end()
  useRelated.setState({ ...NOTHING, status: 'running' })
  const { default: address } = await import('./related-worker.ts?worker&url')
  if (useRelated.getState().status !== 'running' || worker !== null) return
  worker = startWorker<RelatedMessage>(address, {
    onMessage: take,
    onFailure: () => {
      useRelated.setState({ ...NOTHING, status: 'failed' })
      end()
    },
  })
  worker.postMessage(relatedInput(currentProject()), [])
}

/** Ends the search with nothing found. */
export function cancelSearch(): void {
  end()
  useRelated.setState(NOTHING)
}

/** Takes a proposal off the list, and it is not made again while the window is open unless it is asked for. */
export function dismissProposal(related: RelatedClaims): void {
  useRelated.setState(({ dismissed }) => ({
    dismissed: new Set([...dismissed, keyOfPair(related)]),
  }))
}

/** Puts back one that was turned down. */
export function restoreProposal(related: RelatedClaims): void {
  const key = keyOfPair(related)
  useRelated.setState(({ dismissed }) => ({
    dismissed: new Set([...dismissed].filter((one) => one !== key)),
  }))
}

/** Puts back all that were turned down. */
export function restoreDismissed(): void {
  useRelated.setState({ dismissed: new Set() })
}

onOtherProject(() => {
  restoreDismissed()
  cancelSearch()
})
