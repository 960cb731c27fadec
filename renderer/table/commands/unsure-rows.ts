import type { Project } from '../../../shared/domain/project.ts'
import { isSpeakerUnsure } from '../../../shared/domain/tagging/speaker-status.ts'
import type { DisplayRow } from '../../../shared/tables/arrange.ts'
import { focusRegion } from '../../kit/focus/regions.ts'
import { tell } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { showGrid } from '../../state/selection.ts'
import { changeView } from '../../state/views.ts'
import type { GridModel } from '../grid-context.ts'
import { goToCell, gridOf } from '../grid-state.ts'

/** The next line after one, and round the end, of a draft whose speaker is unsure; that line itself last. −1 for none. */
export function nextUnsureLine(
  project: Project,
  lines: readonly DisplayRow[],
  after: number,
): number {
  const isUnsure = (line: number) => {
    const row = lines[line]
    const claim = row?.type === 'record' ? project.claims.get(row.id) : undefined
    return claim !== undefined && isSpeakerUnsure(claim)
  }
  for (let step = 1; step <= lines.length; step += 1) {
    const line = (after + step) % lines.length
    if (isUnsure(line)) return line
  }
  return -1
}

/** Makes the speaker of the next draft that has none for sure the active cell; where the column is hidden, its row. */
export function goToNextUnsure({ table, columns }: GridModel): void {
  const { lines, selection } = gridOf(table)
  const { active } = selection
  const line = nextUnsureLine(currentProject(), lines, Math.max(-1, active.line))
  if (line === -1) {
    tell('No draft shown here has an unsure speaker.')
    return
  }
  const column = columns.shown.findIndex(({ id }) => id === 'speaker')
  goToCell(table, { line, column: column === -1 ? active.column : column })
}

/** Shows the drafts of the project whose speaker is unsure, and no other claim. */
export function showUnsure(): void {
  changeView('claims', {
    filters: {
      review: { type: 'among', values: ['draft'] },
      speaker_status: { type: 'among', values: ['unsure', 'missing'] },
    },
    search: '',
    isOpenArticleOnly: false,
  })
  showGrid('claims')
  focusRegion('table')
}
