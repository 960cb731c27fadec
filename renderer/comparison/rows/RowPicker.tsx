import { useMemo, useState } from 'react'
import { AXIS_LABELS } from '../../../shared/comparison/axes.ts'
import type { ComparisonGrid } from '../../../shared/comparison/grid.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { topicMark } from '../../topics/topic-colours.ts'
import { useViews } from '../../state/views.ts'
import { useComparison } from '../comparison-state.ts'
import { DialogFrame } from '../../kit/dialog/DialogFrame.tsx'
import { PickList } from '../../kit/list/PickList.tsx'
import { optionsFor, type RowOption } from './row-options.ts'
import { moveClaims } from './row-moves.ts'
import styles from './RowPicker.module.css'

function close(): void {
  useComparison.setState({ moving: null })
}

interface PickerProps {
  readonly grid: ComparisonGrid
  readonly moving: { readonly claimIds: readonly Id[]; readonly fromKey: string }
}

function Picker({ grid, moving }: PickerProps) {
  const axis = useViews((views) => views.comparison.rows)
  const [typed, setTyped] = useState('')
  const options = useMemo(
    () => optionsFor(grid.allRows, axis, moving.fromKey, typed),
    [grid, axis, moving.fromKey, typed],
  )
  const noun = AXIS_LABELS[axis].toLowerCase()
  const count = moving.claimIds.length
  const pick = (option: RowOption) => {
    close()
    // Once the dialog has given the focus back to the grid.
    requestAnimationFrame(() =>
      moveClaims(moving.claimIds, moving.fromKey, option.key, option.label),
    )
  }
  return (
    <PickList
      label={`Move ${count === 1 ? 'the claim' : `${count} claims`} to ${noun}`}
      placeholder={axis === 'topic' ? 'Topic: choose one, or type a new one' : `Choose the ${noun}`}
      typed={typed}
      onType={setTyped}
      items={options}
      keyOf={({ id }) => id}
      render={(option) => (
        <>
          <span
            className={styles['name']}
            dir="auto"
            {...(axis === 'topic' && !option.isNew && option.key !== ''
              ? topicMark(option.key)
              : {})}
          >
            {option.isNew ? `New ${noun} “${option.label}”` : option.label}
          </span>
          <span className={styles['count']}>{option.isNew ? '' : option.count}</span>
        </>
      )}
      onPick={pick}
      empty={axis === 'topic' ? 'No topics yet. Type the first one.' : 'None is called that.'}
    />
  )
}

/** Chooses the row that claims are moved to; a topic may be a new one. */
export function RowPicker({ grid }: { readonly grid: ComparisonGrid }) {
  const moving = useComparison((state) => state.moving)
  if (moving === null) return null
  return (
    <DialogFrame title="Move to another row" shape="list" width={460} onClose={close}>
      <Picker grid={grid} moving={moving} />
    </DialogFrame>
  )
}
