import { useState } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import { countRows } from '../../../shared/tables/writing.ts'
import { currentProject } from '../../state/project-state.ts'
import { deleteRecords } from '../commands/actions.ts'
import { closeTableDialog, type TableDialog } from '../table-dialog.ts'
import { DialogBox } from './DialogBox.tsx'
import { NameList } from './NameList.tsx'

type Props = Extract<TableDialog, { type: 'replace' }>

/** Before speakers or sources go that claims still name: what those claims get instead. */
export function ReplaceDialog({ table, ids, claims }: Props) {
  const [chosen, setChosen] = useState<Id | null | undefined>(null)
  const what = countRows(table, ids.length)
  const word = table === 'speakers' ? 'speaker' : 'source'
  const name = ids.length === 1 ? 'it' : 'them'
  const who = countRows('claims', claims)
  const outcome =
    chosen === undefined
      ? `There is no other ${word} with such a name.`
      : chosen === null
        ? `${who} will have no ${word} in ${ids.length === 1 ? 'its' : 'their'} place.`
        : `${who} will name “${currentProject()[table].get(chosen)?.name ?? ''}” instead.`
  return (
    <DialogBox
      title={`Delete ${what}?`}
      action={`Delete ${what}`}
      isDangerous
      isDisabled={chosen === undefined}
      onAction={() => {
        if (chosen !== undefined) deleteRecords(table, ids, chosen)
        closeTableDialog()
      }}
    >
      <p>
        {who} {claims === 1 ? 'names' : 'name'} {name}. Choose the {word} to put in instead, or
        none.
      </p>
      <NameList
        label={`${word === 'speaker' ? 'Speaker' : 'Source'} instead`}
        table={table}
        without={new Set(ids)}
        none={`No ${word}`}
        chosen={chosen}
        onChoose={setChosen}
      />
      <output className="table-dialog-outcome">{outcome}</output>
    </DialogBox>
  )
}
