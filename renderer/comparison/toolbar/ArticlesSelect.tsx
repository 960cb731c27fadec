import { useMemo } from 'react'
import { AXIS_LABELS, labelOf } from '../../../shared/comparison/axes.ts'
import { axisLines } from '../../../shared/comparison/axis-lines.ts'
import { formatNumber } from '../../../shared/domain/counting.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { ArticleAxis, type ArticleChoice } from '../../../shared/domain/view.ts'
import { useProjectState } from '../../state/project-state.ts'

/** A choice as the value of an option: '' stands for all articles. */
function nameOf({ axis, key }: ArticleChoice): string {
  return `${axis}:${key}`
}

function readName(name: string): ArticleChoice | null {
  const axis = ArticleAxis.options.find((one) => name.startsWith(`${one}:`))
  return axis === undefined ? null : { axis, key: name.slice(axis.length + 1) }
}

/** What can be chosen by an axis; among it what is chosen, were there no claim of it any more. */
function linesOf(project: Project, axis: ArticleAxis, chosen: ArticleChoice | null) {
  const lines = axisLines(project, axis)
  if (chosen?.axis !== axis || lines.some(({ key }) => key === chosen.key)) return lines
  return [...lines, { key: chosen.key, label: labelOf(project, axis, chosen.key), count: 0 }]
}

interface ArticlesSelectProps {
  readonly className?: string | undefined
  readonly chosen: ArticleChoice | null
  readonly onChoose: (choice: ArticleChoice | null) => void
}

/** Chooses of which articles the claims are: of all, or of those of one status, outlet or date, or of one alone. */
export function ArticlesSelect({ className = '', chosen, onChoose }: ArticlesSelectProps) {
  const project = useProjectState((state) => state.project)
  const groups = useMemo(
    () => ArticleAxis.options.map((axis) => ({ axis, lines: linesOf(project, axis, chosen) })),
    [project, chosen],
  )
  return (
    <select
      className={`field ${className}`}
      aria-label="Only claims of these articles"
      data-chosen={chosen === null ? undefined : true}
      value={chosen === null ? '' : nameOf(chosen)}
      onChange={(event) => onChoose(readName(event.target.value))}
    >
      <option value="">All articles</option>
      {groups.map(({ axis, lines }) => (
        <optgroup key={axis} label={AXIS_LABELS[axis]}>
          {lines.map(({ key, label, count }) => (
            <option key={key} value={nameOf({ axis, key })}>
              {label} ({formatNumber(count)})
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
