import { useId, useMemo, useState } from 'react'
import { Button, Checkbox, Label, Radio, RadioGroup } from 'react-aria-components'
import { DialogFrame } from '../../kit/dialog/DialogFrame.tsx'
import { closeDialog } from '../../state/dialog-state.ts'
import { useProjectState } from '../../state/project-state.ts'
import { useSelection } from '../../state/selection.ts'
import { useGrids } from '../grid-state.ts'
import { reviewDrafts } from '../../drafts/bulk-review.ts'
import { batchDrafts, type DraftBatch } from '../../drafts/draft-batches.ts'
import { PartitionedDrafts } from '../../drafts/PartitionedDrafts.tsx'
import {
  describePartition,
  nameAction,
  partitionDrafts,
  sortByConfidence,
  THRESHOLDS,
} from '../../drafts/threshold.ts'
import styles from './ThresholdDialog.module.css'

const TITLE = 'Accept drafts by confidence'

/** The drafts that a threshold can be laid over now: those shown in the table, those of the open article. */
function useBatches(): readonly DraftBatch[] {
  const project = useProjectState((state) => state.project)
  const articleId = useSelection((state) => state.articleId)
  const isClaimsTable = useSelection((state) => state.grid === 'claims')
  const lines = useGrids((grids) => grids.claims.lines)
  return useMemo(
    () => batchDrafts(project, isClaimsTable ? lines : [], articleId),
    [project, isClaimsTable, lines, articleId],
  )
}

/** Which drafts are meant, where those shown in the table and those of the article are not the same. */
function BatchChoice(props: {
  readonly batches: readonly DraftBatch[]
  readonly chosen: DraftBatch['name']
  readonly onChoose: (name: DraftBatch['name']) => void
}) {
  const { batches, chosen, onChoose } = props
  const [only] = batches
  if (batches.length < 2) return <p className={styles['scope']}>{only?.label}</p>
  return (
    <RadioGroup
      value={chosen}
      onChange={(value) => {
        const batch = batches.find(({ name }) => name === value)
        if (batch !== undefined) onChoose(batch.name)
      }}
      className={styles['batches'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>Which drafts</Label>
      {batches.map(({ name, label }) => (
        <Radio key={name} value={name} className="choice">
          <span className="radio-mark" aria-hidden />
          {label}
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** The threshold as a slider: arrows go by one per cent, Page up and down by more. */
function Threshold(props: { readonly value: number; readonly onChange: (value: number) => void }) {
  const id = useId()
  const { least, most } = THRESHOLDS
  return (
    <div className={styles['threshold']}>
      <label htmlFor={id} className={styles['label']}>
        Confidence at least
      </label>
      <input
        id={id}
        type="range"
        autoFocus
        min={least}
        max={most}
        value={props.value}
        aria-valuetext={`${props.value}%`}
        onChange={(event) => props.onChange(event.target.valueAsNumber)}
      />
      <output htmlFor={id} className={styles['percent']}>
        {props.value}%
      </output>
    </div>
  )
}

function nameOthers(count: number): string {
  if (count === 0) return 'Reject the others too'
  return count === 1 ? 'Reject the other one too' : `Reject the other ${count} too`
}

function describeOthers(count: number): string {
  if (count === 0) return 'there are none'
  return count === 1 ? 'otherwise it goes on waiting' : 'otherwise they go on waiting'
}

/** In place of the slider where it could take nothing. */
function NoDrafts() {
  return (
    <DialogFrame
      title={TITLE}
      actions={
        <Button className="button primary" autoFocus onPress={closeDialog}>
          Close
        </Button>
      }
    >
      <p>
        No draft waits for review here: neither in the claims table as it is shown, nor in the open
        article.
      </p>
    </DialogFrame>
  )
}

/** Accepts drafts from a confidence on, and shows what that would take before it does. */
export function ThresholdDialog() {
  const batches = useBatches()
  const [wanted, setWanted] = useState<DraftBatch['name']>('shown')
  const [threshold, setThreshold] = useState<number>(THRESHOLDS.first)
  const [isRejecting, setRejecting] = useState(false)
  const batch = batches.find(({ name }) => name === wanted) ?? batches[0]
  const drafts = useMemo(() => sortByConfidence(batch?.drafts ?? []), [batch])
  const partition = useMemo(() => partitionDrafts(drafts, threshold), [drafts, threshold])
  const { taken, left } = partition
  const isNothing = taken.length === 0 && (!isRejecting || left.length === 0)
  const submit = () => {
    if (isNothing) return
    closeDialog()
    const idsOf = (claims: typeof taken) => claims.map(({ id }) => id)
    reviewDrafts({ accept: idsOf(taken), reject: isRejecting ? idsOf(left) : [] })
  }
  if (batch === undefined) return <NoDrafts />
  return (
    <DialogFrame
      title={TITLE}
      width={640}
      onSubmit={submit}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" isDisabled={isNothing} onPress={submit}>
            {nameAction(partition, isRejecting)}
          </Button>
        </>
      }
    >
      <BatchChoice batches={batches} chosen={batch.name} onChoose={setWanted} />
      <Threshold value={threshold} onChange={setThreshold} />
      <p className={styles['foretold']} aria-live="polite">
        {describePartition(partition)}
      </p>
      <PartitionedDrafts key={batch.name} partition={partition} />
      <Checkbox
        isSelected={isRejecting && left.length > 0}
        isDisabled={left.length === 0}
        onChange={setRejecting}
        className="choice"
      >
        <span className="check-mark" aria-hidden />
        <span>{nameOthers(left.length)}</span>
        <span className="choice-meaning">{describeOthers(left.length)}</span>
      </Checkbox>
    </DialogFrame>
  )
}
