import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { DONE } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords, usesOf } from '../../../shared/domain/links.ts'
import { labelOfMerge, mergeRecords } from '../../../shared/domain/merging/record-merging.ts'
import { rejectedPairs } from '../../../shared/domain/naming/rejected-pairs.ts'
import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { countRows } from '../../../shared/tables/writing.ts'
import { commit } from '../../kit/editing/commit.ts'
import { tellUndoable } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { closeTableDialog, type TableDialog } from '../table-dialog.ts'
import { DialogBox } from './DialogBox.tsx'

type Props = Extract<TableDialog, { type: 'merge' }>

function merge(table: NamedTable, keep: Id, ids: readonly Id[]): void {
  const project = currentProject()
  const others = ids.filter((id) => id !== keep)
  const merged = commit({
    draft: (draft) => {
      mergeRecords(draft, table, keep, others)
      return DONE
    },
    label: () => labelOfMerge(project, table, keep, others),
  })
  const name = project[table].get(keep)?.name ?? ''
  if (merged.ok) tellUndoable(`Merged ${countRows(table, ids.length)} into “${name}”.`)
}

/** Asks which of several speakers or sources is kept. The one with the most claims is offered. */
export function MergeDialog({ table, ids }: Props) {
  const project = currentProject()
  const uses = usesOf(project.links, table)
  const records = ids.flatMap((id) => {
    const record = project[table].get(id)
    return record === undefined ? [] : [{ record, count: linkedRecords(uses, id).size }]
  })
  const busiest = records.toSorted((a, b) => b.count - a.count)[0]?.record.id ?? null
  const apart = rejectedPairs(project, table).filter((pair) => pair.every((id) => ids.includes(id)))
  const [keep, setKeep] = useState<Id | null>(busiest)
  return (
    <DialogBox
      title={`Merge ${countRows(table, ids.length)}`}
      action={apart.length === 0 ? 'Merge' : 'Merge anyway'}
      isDisabled={keep === null}
      onAction={() => {
        if (keep !== null) merge(table, keep, ids)
        closeTableDialog()
      }}
    >
      {apart.map(([one, other]) => (
        <p key={`${one} ${other}`} role="note">
          You said that “{project[table].get(one)?.name}” and “{project[table].get(other)?.name}”
          are not the same.
        </p>
      ))}
      <RadioGroup value={keep} onChange={setKeep} className="table-dialog-choices">
        <Label>Which name is kept? The others become its aliases, and their claims its own.</Label>
        {records.map(({ record, count }) => (
          <Radio
            key={record.id}
            value={record.id}
            className="menu-item table-value"
            autoFocus={record.id === busiest}
          >
            <span className="radio-mark" aria-hidden />
            <span className="table-value-name">{record.name}</span>
            <span className="table-count">{countRows('claims', count)}</span>
          </Radio>
        ))}
      </RadioGroup>
    </DialogBox>
  )
}
