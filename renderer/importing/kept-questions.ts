import { z } from 'zod'
import { TextInput } from '../../shared/domain/text-input.ts'
import { useProjectState } from '../state/project-state.ts'
import { tellNotOpened } from './import-notices.ts'
import { useImportRows, waitingRows, type ImportRow } from './import-rows.ts'

/** What waits to be answered in one project, for when the page is loaded again: the tab's own storage outlives that. */
const Kept = z.object({
  /** The project's path. */
  project: z.string(),
  questions: z.array(
    z.object({
      fileName: z.string(),
      /** Null where the file is too large to be kept. */
      input: TextInput.nullable(),
    }),
  ),
  /** How many more there were, whose names had no room. */
  unnamed: z.int().default(0),
})
type Kept = z.infer<typeof Kept>
type KeptQuestion = Kept['questions'][number]

const KEY = 'hearsay.questions'
/** So many code units are kept of all files together: a browser gives a tab about five million. */
const MOST_LENGTH = 2_000_000
/** Where there is not even room for so many, no file is kept. */
const LEAST_LENGTH = 1000

type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What is read again, so that the same is asked. */
function keptInput({ input, state }: ImportRow): TextInput | null {
  const place = state.type === 'asked' ? state.asking.place : ''
  if (input === null) return null
  return place === '' ? input : { ...input, choice: { ...input.choice, places: [place] } }
}

/** The questions as they are kept, with their files as far as there is room, in code units. */
function keptQuestions(rows: readonly ImportRow[], room: number): readonly KeptQuestion[] {
  let length = 0
  return rows.map((row) => {
    const input = keptInput(row)
    const size = JSON.stringify(input).length
    const isKept = length + size <= room
    if (isKept) length += size
    return { fileName: row.fileName, input: isKept ? input : null }
  })
}

/** Writes to a storage that may be full, or be none at all; answers whether it could. */
function tryToKeep(storage: TabStorage, kept: Kept): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/**
 * Keeps what waits to be answered as the page goes, so that it can be asked again when it is loaded again: with its files,
 * else their names, as many as there is room for, else that there was something.
 */
export function keepQuestions(storage: TabStorage): void {
  const project = useProjectState.getState().info?.path
  const waiting = waitingRows(useImportRows.getState().rows)
  storage.removeItem(KEY)
  if (project === undefined || waiting.length === 0) return
  for (let room = MOST_LENGTH; room > LEAST_LENGTH; room /= 4) {
    const questions = [...keptQuestions(waiting, room)]
    if (tryToKeep(storage, { project, questions, unnamed: 0 })) return
  }
  const named = waiting.map(({ fileName }) => ({ fileName, input: null }))
  for (let count = named.length; count >= 0; count = count === 0 ? -1 : Math.floor(count / 2)) {
    const unnamed = named.length - count
    if (tryToKeep(storage, { project, questions: named.slice(0, count), unnamed })) return
  }
}

function readKept(storage: TabStorage): Kept | null {
  try {
    return Kept.parse(JSON.parse(storage.getItem(KEY) ?? 'null'))
  } catch {
    return null
  }
}

/**
 * What waited to be answered in the open project when the page was loaded again, as it is read anew. Files that were
 * too large to be kept are named to the person.
 */
export function takeKeptQuestions(storage: TabStorage): readonly TextInput[] {
  const kept = readKept(storage)
  storage.removeItem(KEY)
  if (kept === null || kept.project !== useProjectState.getState().info?.path) return []
  const lost = kept.questions.filter(({ input }) => input === null)
  tellNotOpened(
    lost.map(({ fileName }) => fileName),
    'when the page was loaded again',
    kept.unnamed,
  )
  return kept.questions.flatMap(({ input }) => input ?? [])
}
