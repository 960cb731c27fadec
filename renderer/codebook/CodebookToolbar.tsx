import { useRef } from 'react'
import type { CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { PaneHead } from '../kit/panes/PaneHead.tsx'
import { useProjectState } from '../state/project-state.ts'
import { remove, takeInAll, unusedLines } from './codebook-actions.ts'
import { readCodebookFile, saveCodebook } from './codebook-files.ts'
import { CODEBOOK_FILE } from './codebook-commands.ts'
import { currentLine, rowOfPlace, startTask, useCodebook } from './codebook-state.ts'

/** What is done to the topic that is gone to, and to the whole codebook. */
export function CodebookToolbar({ lines }: { readonly lines: readonly CodebookLine[] }) {
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const place = useCodebook((state) => state.place)
  const file = useRef<HTMLInputElement>(null)
  const line = lines[rowOfPlace(lines, place)]
  const loose = lines.filter(({ topic }) => topic === null)
  const unused = unusedLines(lines)
  const entries = lines.length - loose.length
  return (
    <PaneHead title="Codebook" count={countOf(entries, 'topic')}>
      {isReadOnly ? null : (
        <>
          {loose.length === 0 ? null : (
            <button type="button" className="button primary" onClick={takeInAll}>
              Take in {loose.length}
            </button>
          )}
          {unused.length === 0 ? null : (
            <button type="button" className="button plain" onClick={() => remove(unused)}>
              Remove {unused.length} unused
            </button>
          )}
          <button
            type="button"
            className="button plain"
            disabled={line === undefined || lines.length < 2}
            onClick={() => startTask('merge')}
          >
            Merge…
          </button>
          <button
            type="button"
            className="button plain"
            disabled={line === undefined || line.count < 2}
            onClick={() => startTask('split')}
          >
            Split…
          </button>
          <button
            type="button"
            className="button plain"
            disabled={line === undefined}
            onClick={() => {
              const current = currentLine()
              if (current !== undefined) remove([current])
            }}
          >
            Remove
          </button>
          <button type="button" className="button plain" onClick={() => file.current?.click()}>
            Open CSV…
          </button>
          <input
            ref={file}
            id={CODEBOOK_FILE}
            type="file"
            accept=".csv,text/csv"
            hidden
            aria-label="A codebook as CSV"
            onChange={(event) => {
              const [chosen] = event.target.files ?? []
              if (chosen !== undefined) void readCodebookFile(chosen)
              event.target.value = ''
            }}
          />
        </>
      )}
      <button
        type="button"
        className="button plain"
        disabled={entries === 0}
        onClick={() => void saveCodebook()}
      >
        Save CSV…
      </button>
    </PaneHead>
  )
}
