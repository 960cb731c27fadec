import type { Id } from '../../shared/domain/id.ts'
import type { ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import { tell, tellFailure } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { runJob } from '../state/jobs.ts'
import { receive } from '../state/project-state.ts'
import { tellOpened } from './import-notices.ts'
import { receiveResults, removeRows } from './import-rows.ts'

/** What is sent at once: so many inputs, and so many code units of them. */
const MOST_INPUTS = 500
const MOST_LENGTH = 24_000_000

function lengthOf(input: TextInput): number {
  if (input.type === 'bytes') return input.base64.length
  return input.type === 'characters' ? input.text.length : 0
}

/** The inputs in groups that can be sent at once. */
export function inGroups(inputs: readonly TextInput[]): readonly (readonly TextInput[])[] {
  const groups: TextInput[][] = []
  let length = 0
  for (const input of inputs) {
    const last = groups.at(-1)
    length += lengthOf(input)
    if (last !== undefined && last.length < MOST_INPUTS && length <= MOST_LENGTH) last.push(input)
    else {
      groups.push([input])
      length = lengthOf(input)
    }
  }
  return groups
}

/**
 * Reads inputs for the lines of some ids; answers what came of them, null when it was cancelled or failed. Of inputs that
 * are read again (`isAgain`) it is not said that their texts are known.
 */
export async function readInto(
  ids: readonly number[],
  inputs: readonly TextInput[],
  { isAgain = false }: { readonly isAgain?: boolean } = {},
): Promise<readonly ImportResult[] | null> {
  const results: ImportResult[] = []
  const edits: Id[] = []
  let read = 0
  for (const group of inGroups(inputs)) {
    const answer = await runJob('Reading', 'articles', (job) =>
      call('article.import', { job, inputs: [...group] }),
    )
    if (!answer.ok) {
      removeRows(ids.slice(read))
      if (answer.failure.code === 'CANCELLED') tell('Cancelled. Nothing more was added.')
      else tellFailure(answer.failure)
      return null
    }
    const { committed } = answer.value
    if (committed !== null) {
      receive(committed)
      edits.push(committed.edit.id)
    }
    receiveResults(ids.slice(read, read + group.length), answer.value.results)
    read += group.length
    results.push(...answer.value.results)
  }
  tellOpened(isAgain ? results.filter(({ type }) => type !== 'known') : results, edits)
  return results
}
