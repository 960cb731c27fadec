import { useDeferredValue, useMemo } from 'react'
import { countOf, formatNumber } from '../../../shared/domain/counting.ts'
import {
  previewReplacing,
  type FoundCell,
  type Replacement,
} from '../../../shared/tables/finding.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { columnOf } from '../../../shared/tables/writing.ts'
import { useProjectState } from '../../state/project-state.ts'
import { useGrid } from '../grid-context.ts'
import { gridOf } from '../grid-state.ts'
import { lineOfId, numberLines } from '../lines/lines.ts'
import styles from './FindBar.module.css'
import { replaceAll, replaceCurrent, showFound, useTableFind } from './find-state.ts'

/** More cells than this are not listed; all of them are counted. */
const MOST = 100

/** So many reasons are told at once. */
const REASONS = 2

/** So many signs are shown of a text around what changes in it. */
const AROUND = 30

function cut(text: string, isBefore: boolean, isEnd: boolean): string {
  if (text.length <= AROUND) return text
  if (isBefore && isEnd) return `…${text.slice(-AROUND)}`
  if (isEnd) return `${text.slice(0, AROUND)}…`
  return text.length <= 2 * AROUND ? text : `${text.slice(0, AROUND)}…${text.slice(-AROUND)}`
}

/** A cell's text with what goes and what comes in its place. */
function Change({
  cell,
  replacement,
}: {
  readonly cell: Replacement
  readonly replacement: string
}) {
  const { text, spans } = cell
  return (
    <span className={styles['change']}>
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          {cut(text.slice(spans[index - 1]?.end ?? 0, start), true, index === 0)}
          <del>{text.slice(start, end)}</del>
          <ins>{replacement}</ins>
        </span>
      ))}
      {cut(text.slice(spans.at(-1)?.end ?? 0), false, true)}
    </span>
  )
}

/** What replacing does beyond words: a name in a claim then means who has that name. */
function describeNames(table: Table, cells: readonly Replacement[]): string {
  const headers = cells.flatMap(({ columnId, problem }) => {
    const column = problem === null ? columnOf(table, columnId) : undefined
    return column?.names === undefined ? [] : [column.header]
  })
  const named = [...new Set(headers)].join(' and ')
  return named === '' ? '' : `${named} will name others then, made where there are none.`
}

/** Which cells will not be replaced in, with why; each cell's own reason is beside it. */
function describeStaying(cells: readonly Replacement[]): string {
  const staying = cells.filter(({ problem }) => problem !== null)
  if (staying.length === 0) return ''
  const reasons = [...new Set(staying.map(({ problem }) => problem))]
  const what = `${countOf(staying.length, 'cell')} will stay as ${staying.length === 1 ? 'it is' : 'they are'}.`
  return [what, ...reasons.slice(0, REASONS)].join(' ')
}

/** Replaces what was found: each cell is shown before as it would be after. */
export function ReplacePanel({ found }: { readonly found: readonly FoundCell[] }) {
  const model = useGrid()
  const { table, isReadOnly } = model
  const replacement = useTableFind((find) => find.replacement)
  const project = useProjectState((state) => state.project)
  const wanted = useDeferredValue(replacement)
  const cells = useMemo(() => {
    const all = previewReplacing(project, table, found, wanted)
    const stays = ({ problem }: Replacement) => Number(problem !== null)
    // What changes comes first: it is what one looks for.
    return all.toSorted((a, b) => stays(a) - stays(b))
  }, [project, table, found, wanted])
  const count = cells.filter(({ problem }) => problem === null).length
  const { lines } = gridOf(table)
  const numberOf = numberLines(lines)
  const isNone = isReadOnly || count === 0
  return (
    <>
      <div className={styles['line']}>
        <input
          data-replacement
          className={`field ${styles['field'] ?? ''}`}
          aria-label="Replace with"
          placeholder="Replace with"
          value={replacement}
          onChange={(event) => useTableFind.setState({ replacement: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            if (event.ctrlKey || event.metaKey) replaceAll(model)
            else replaceCurrent(model)
          }}
        />
        <button
          type="button"
          className="button"
          disabled={isNone}
          title="Enter"
          onClick={() => replaceCurrent(model)}
        >
          Replace
        </button>
        <button
          type="button"
          className="button primary"
          disabled={isNone}
          title="Ctrl+Enter"
          onClick={() => replaceAll(model)}
        >
          Replace all{count === 0 ? '' : ` (${formatNumber(count)})`}
        </button>
      </div>
      <p className={styles['note']} role="status">
        {`${describeNames(table, cells)} ${describeStaying(cells)}`.trim()}
      </p>
      {cells.length === 0 ? null : (
        <ul className={styles['cells']} aria-label="Cells before and after">
          {cells.slice(0, MOST).map((cell) => (
            <li key={`${cell.rowId} ${cell.columnId}`}>
              <button
                type="button"
                className={styles['cell']}
                data-staying={cell.problem !== null || undefined}
                title={cell.problem ?? cell.after}
                onClick={() => showFound(model, cell)}
              >
                <span className={styles['place']}>
                  {numberOf(lineOfId(lines, cell.rowId))} · {columnOf(table, cell.columnId)?.header}
                </span>
                {cell.problem === null ? (
                  <Change cell={cell} replacement={wanted} />
                ) : (
                  <span className={styles['change']}>
                    {cut(cell.text, false, true)} <em>stays</em>
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {cells.length > MOST ? (
        <p className={styles['note']}>And {formatNumber(cells.length - MOST)} more.</p>
      ) : null}
    </>
  )
}
