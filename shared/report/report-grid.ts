import { formatNumber } from '../domain/counting.ts'
import { AXIS_LABELS } from '../comparison/axes.ts'
import type { ComparisonGrid, GridLine } from '../comparison/grid.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import type { ComparisonView } from '../domain/view.ts'
import { markup, type Markup } from './markup.ts'
import { topicName } from './report-topics.ts'
import { isolateText, claimItem } from './report-claim.ts'

/** Columns side by side that can still be read on a page; more go into further tables below. */
const MOST_COLUMNS = 6

function cell(project: Project, ids: readonly Id[]): Markup {
  if (ids.length === 0) return markup`<td class="silent">nobody spoke</td>`
  const claims = ids.flatMap((id) => project.claims.get(id) ?? [])
  return markup`<td><ul class="claims">${claims.map((claim) => claimItem(project, claim))}</ul></td>`
}

function table(
  project: Project,
  grid: ComparisonGrid,
  view: ComparisonView,
  columns: readonly GridLine[],
  caption: string,
): Markup {
  const heads = columns.map(({ label }) => markup`<th scope="col">${isolateText(label)}</th>`)
  const rows = grid.rows.map(
    (
      row,
    ) => markup`<tr><th scope="row">${view.rows === 'topic' && row.key !== '' ? topicName(project, row.label) : isolateText(row.label)}</th>${columns.map(({ key }) => cell(project, grid.claimsAt(row.key, key)))}<td class="number">${formatNumber(row.count)}</td></tr>
`,
  )
  const isPart = columns.length < grid.columns.length
  const ofAll = isPart ? `Claims, all ${grid.columns.length} columns` : 'Claims'
  const totals = columns.map(({ count }) => markup`<td class="number">${formatNumber(count)}</td>`)
  return markup`<div class="scroll"><table class="grid">
<caption class="soft">${caption}</caption>
<thead><tr><th scope="col">${AXIS_LABELS[view.rows]}</th>${heads}<th scope="col" class="number">${ofAll}</th></tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">Claims</th>${totals}<td class="number">${formatNumber(grid.total)}</td></tr></tfoot>
</table></div>
`
}

/** The comparison as tables: as many columns in each as a page can hold, all with the same rows. */
export function reportGrid(project: Project, grid: ComparisonGrid, view: ComparisonView): Markup {
  if (grid.total === 0) return markup`<p>No claim is compared.</p>`
  const parts = Math.ceil(grid.columns.length / MOST_COLUMNS)
  // Parts of like size: seven columns are four and three.
  const size = Math.ceil(grid.columns.length / parts)
  const tables = Array.from({ length: parts }, (_, part) => {
    const columns = grid.columns.slice(part * size, (part + 1) * size)
    const which = parts === 1 ? '' : `, part ${part + 1} of ${parts}`
    const caption = `${AXIS_LABELS[view.rows]} by ${AXIS_LABELS[view.columns].toLowerCase()}${which}`
    return table(project, grid, view, columns, caption)
  })
  return markup`${tables}`
}
