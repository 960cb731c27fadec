import { create } from 'zustand'
import { knownNames, type MergeProposal } from '../../shared/names/merge-proposals.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { startWorker } from '../kit/worker/worker.ts'

interface NamesSearch {
  readonly status: 'none' | 'running' | 'done' | 'failed'
  readonly found: readonly MergeProposal[]
}

/** The search for names that may be one. What it found is nothing of the project. */
export const useNamesSearch = create<NamesSearch>(() => ({ status: 'none', found: [] }))

let worker: Worker | null = null

function end(): void {
  worker?.terminate()
  worker = null
}

/** Counts the searches, so that one that was overtaken does not start. */
let turn = 0

async function search(): Promise<void> {
  end()
  turn += 1
  const own = turn
  useNamesSearch.setState({ status: 'running' })
  const { default: address } = await import('./names-worker.ts?worker&url')
  if (own !== turn) return
  worker = startWorker<readonly MergeProposal[]>(address, {
    onMessage: (found) => {
      useNamesSearch.setState({ status: 'done', found })
      end()
    },
    onFailure: () => {
      useNamesSearch.setState({ status: 'failed', found: [] })
      end()
    },
  })
  worker.postMessage(knownNames(currentProject()), [])
}

/** How long names must have been left alone, in milliseconds, before they are looked through again. */
const PAUSE = 250

/** Keeps the proposals in step with the names of the project. Returns what ends it. */
export function followNames(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const { status } = useProjectState.getState()
  if (status === 'ready') void search()
  const stop = useProjectState.subscribe((state, before) => {
    const isSame =
      state.project.speakers === before.project.speakers &&
      state.project.sources === before.project.sources &&
      state.status === before.status
    if (isSame || state.status !== 'ready') return
    clearTimeout(timer)
    timer = setTimeout(() => void search(), PAUSE)
  })
  return () => {
    stop()
    clearTimeout(timer)
    end()
    turn += 1
    useNamesSearch.setState({ status: 'none', found: [] })
  }
}
