import { create } from 'zustand'
import type { Id } from '../../shared/domain/id.ts'
import { knownNames, type MergeProposal } from '../../shared/names/merge-proposals.ts'
import {
  speakersInArticles,
  type MixedSpeaker,
  type SpeakerInArticles,
} from '../../shared/names/mixed-speakers.ts'
import { startWorker } from '../kit/worker/worker.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { loadText } from '../state/texts.ts'
import type { NamesAnswer, NamesQuestion } from './names-worker.ts'

interface NamesSearch {
  readonly status: 'none' | 'running' | 'done' | 'failed'
  /** Names that may be one. */
  readonly merges: readonly MergeProposal[]
  /** Speakers who may be several. */
  readonly mixed: readonly MixedSpeaker[]
}

const NOTHING: NamesSearch = { status: 'none', merges: [], mixed: [] }

/** The search for names that may be one, and for one that may be several. What it found is nothing of the project. */
export const useNamesSearch = create<NamesSearch>(() => NOTHING)

let worker: Worker | null = null

function end(): void {
  worker?.terminate()
  worker = null
}

/** Counts the searches, so that one that was overtaken goes no further. */
let turn = 0

function take(found: NamesAnswer): void {
  if (found.type === 'merges') {
    useNamesSearch.setState({ status: 'done', merges: found.merges })
    return
  }
  useNamesSearch.setState({ mixed: found.mixed })
  end()
}

/** The texts that these speakers are named in; null when the search was overtaken meanwhile. */
async function readTexts(
  speakers: readonly SpeakerInArticles[],
  own: number,
): Promise<ReadonlyMap<Id, string> | null> {
  const ids = new Set(speakers.flatMap(({ articles }) => articles.map((one) => one.articleId)))
  const texts = new Map<Id, string>()
  for (const id of ids) {
    const loaded = await loadText(id)
    if (own !== turn) return null
    if (loaded !== null) texts.set(id, loaded.text)
  }
  return texts
}

async function search(): Promise<void> {
  end()
  turn += 1
  const own = turn
  useNamesSearch.setState({ status: 'running' })
  const { default: address } = await import('./names-worker.ts?worker&url')
  if (own !== turn) return
  const searching = startWorker<NamesAnswer>(address, {
    onMessage: take,
    onFailure: () => {
      useNamesSearch.setState({ ...NOTHING, status: 'failed' })
      end()
    },
  })
  worker = searching
  const ask = (question: NamesQuestion) => searching.postMessage(question, [])
  ask({ type: 'merges', names: knownNames(currentProject()) })
  const speakers = speakersInArticles(currentProject())
  const texts = await readTexts(speakers, own)
  if (texts !== null) ask({ type: 'mixed', speakers, texts })
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
    useNamesSearch.setState(NOTHING)
  }
}
