import { useEffect } from 'react'
import { create } from 'zustand'
import type { Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { isSameValue } from '../../shared/domain/edit/same-value.ts'
import type { TopicCluster, TopicOffer } from '../../shared/topics/topic-proposals.ts'
import { startWorker } from '../kit/worker/worker.ts'
import { currentProject, useProjectState, type ProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { loadText } from '../state/texts.ts'
import type { TopicsMessage } from './topics-worker.ts'
import { onOtherProject } from '../state/other-project.ts'

interface TopicsSearch {
  readonly status: 'none' | 'running' | 'done' | 'failed'
  /** How many claims were looked through. */
  readonly read: number
  readonly clusters: readonly TopicCluster[]
  readonly offers: ReadonlyMap<Id, readonly TopicOffer[]>
  /** What is offered for the selected claim: as it was when it was first shown, so that no key means another topic meanwhile. */
  readonly shown: { readonly claimId: Id; readonly offers: readonly TopicOffer[] } | null
}

const NOTHING: TopicsSearch = {
  status: 'none',
  read: 0,
  clusters: [],
  offers: new Map(),
  shown: null,
}

/** The search for topics that claims may get. What it found is nothing of the project. */
export const useTopicsSearch = create<TopicsSearch>(() => NOTHING)

let worker: Worker | null = null

/** Counts the searches, so that one that was overtaken does not start. */
let turn = 0

function end(): void {
  worker?.terminate()
  worker = null
}

/** The offers kept for the selected claim; anew where another is selected, or none were known before. */
function keepShown(): void {
  const { claimId } = useSelection.getState()
  const { shown, offers } = useTopicsSearch.getState()
  if (shown?.claimId === claimId && shown !== null && shown.offers.length > 0) return
  useTopicsSearch.setState({
    shown: claimId === null ? null : { claimId, offers: offers.get(claimId) ?? [] },
  })
}

/** When the search began that is running, and how long the last one took, in milliseconds. */
let begun = 0
let duration = 0

function take(message: TopicsMessage): void {
  if (message.type === 'progress') return
  duration = performance.now() - begun
  useTopicsSearch.setState({ status: 'done', ...message.found })
  keepShown()
  end()
}

async function readTexts(claims: readonly Claim[]): Promise<void> {
  await Promise.all([...new Set(claims.map(({ articleId }) => articleId))].map(loadText))
}

async function search(): Promise<void> {
  end()
  turn += 1
  const own = turn
  begun = performance.now()
  useTopicsSearch.setState({ status: 'running' })
  const [{ default: address }, { claimsOf, inputOf }] = await Promise.all([
    import('./topics-worker.ts?worker&url'),
    import('./topics-input.ts'),
  ])
  const claims = claimsOf(currentProject(), useSelection.getState().articleId)
  await readTexts(claims)
  if (own !== turn) return
  useTopicsSearch.setState({ read: claims.length })
  worker = startWorker<TopicsMessage>(address, {
    onMessage: take,
    onFailure: () => {
      useTopicsSearch.setState({ ...NOTHING, status: 'failed' })
      end()
    },
  })
  searched = currentProject().claims
  worker.postMessage(inputOf(currentProject(), claims), [])
}

/** Whether an edit changed of a claim what topics are proposed from. */
function isOther(before: Claim | undefined, after: Claim | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after
  const told = ({ content, statement, topics, review }: Claim) => ({
    content,
    statement,
    topics,
    isRejected: review === 'rejected',
  })
  return before !== after && !isSameValue(told(before), told(after))
}

function isSearchedAnew(state: ProjectState, before: ProjectState): boolean {
  if (state.status !== 'ready') return false
  if (state.status !== before.status) return true
  if (state.project.claims === before.project.claims) return false
  if (state.touched === null) return true
  return [...state.touched].some((id) =>
    isOther(before.project.claims.get(id), state.project.claims.get(id)),
  )
}

/** How long claims must have been left alone, in milliseconds, before they are looked through again. */
const PAUSE = 400

/** And how many times as long as the last search took: a long one must not run beside one edit after the other. */
const PAUSES = 5

/** And how long at most, in milliseconds, until the window has nothing else to do. */
const PATIENCE = 2000

/** How many parts of the window show proposals. */
let followers = 0
/** The claims that were last looked through. */
let searched: Project['claims'] | null = null

let timer: ReturnType<typeof setTimeout> | undefined
let rest = 0

function cancel(): void {
  clearTimeout(timer)
  if (rest !== 0) cancelIdleCallback(rest)
  rest = 0
}

/** Looks through the claims again once they have been left alone; what is being found until then is shown as well. */
function searchAtRest(): void {
  cancel()
  const last = worker === null ? duration : performance.now() - begun
  timer = setTimeout(
    () => {
      rest = requestIdleCallback(() => void search(), { timeout: PATIENCE })
    },
    Math.max(PAUSE, PAUSES * last),
  )
}

/** Ends what is searched, or waits to be. */
function abandon(): void {
  cancel()
  end()
  turn += 1
}

onOtherProject(() => {
  abandon()
  useTopicsSearch.setState(NOTHING)
})

function follow(): () => void {
  const { status, project } = useProjectState.getState()
  const isOver = useTopicsSearch.getState().status === 'done'
  if (status === 'ready' && !isOver) void search()
  else if (status === 'ready' && searched !== project.claims) searchAtRest()
  keepShown()
  const stopProject = useProjectState.subscribe((state, before) => {
    if (isSearchedAnew(state, before)) searchAtRest()
  })
  const stopSelection = useSelection.subscribe(keepShown)
  return () => {
    stopProject()
    stopSelection()
    abandon()
  }
}

let stop: (() => void) | null = null

/** Keeps the proposals in step with the claims while a part of the window shows them. */
export function useTopicProposals(): void {
  useEffect(() => {
    followers += 1
    stop ??= follow()
    return () => {
      followers -= 1
      // The next card may come at once in the place of this one.
      queueMicrotask(() => {
        if (followers > 0) return
        stop?.()
        stop = null
      })
    }
  }, [])
}

/** The topics offered for the selected claim, by their keys. */
export function offersShown(claimId: Id): readonly TopicOffer[] {
  const { shown } = useTopicsSearch.getState()
  return shown?.claimId === claimId ? shown.offers : []
}
