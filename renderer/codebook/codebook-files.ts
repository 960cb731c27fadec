import { importCodebook } from '../../shared/domain/codebook/codebook-import.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { readCodebook } from '../../shared/tables/codebook-reading.ts'
import { DEFAULT_FORMAT } from '../../shared/domain/export-options.ts'
import { saveFile } from '../export/saving.ts'
import { commit } from '../kit/editing/commit.ts'
import { tellFailure, tellUndoable } from '../kit/notices/notices.ts'

/** Asks where, then saves the codebook as CSV. */
export function saveCodebook(): Promise<void> {
  return saveFile('save-table', 'topics.csv', () => ({ type: 'topics', format: DEFAULT_FORMAT }))
}

/** The text of a file: in UTF-8, or UTF-16 with its mark; where it is neither, as Excel writes it in the West. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Takes in the codebook of a CSV file. */
export async function readCodebookFile(file: File): Promise<void> {
  const read = readCodebook(decode(await file.arrayBuffer()))
  if (!read.ok) {
    tellFailure(read.failure)
    return
  }
  const taken = commit({
    draft: (draft) => importCodebook(draft, read.value),
    label: (count) => `open a codebook of ${countOf(count, 'topic')}: ${file.name.slice(0, 100)}`,
    unchanged: `The codebook is as in “${file.name}” already.`,
  })
  if (taken.ok) tellUndoable(`Took in ${countOf(taken.value, 'topic')} of “${file.name}”.`)
}
