import { useState } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import { countRows } from '../../../shared/tables/writing.ts'
import { deleteRecords } from '../actions.ts'
import { closeTableDialog, type TableDialog } from '../table-dialog.ts'
import { DialogBox } from './DialogBox.tsx'
import { NameList } from './NameList.tsx'

type Props = Extract<TableDialog, { type: 'replace' }>

/** Before speakers or sources go that claims still name: what those claims get instead. */
export function ReplaceDialog({ table, ids, claims }: Props) {
  const [chosen, setChosen] = useState<Id | null>(null)
  const what = countRows(table, ids.length)
  const word = table === 'speakers' ? 'speaker' : 'source'
  const name = ids.length === 1 ? 'it' : 'them'
  return (
    <DialogBox
      title={`Delete ${what}?`}
      action={`Delete ${what}`}
      isDangerous
      onAction={() => {
        deleteRecords(table, ids, chosen)
        closeTableDialog()
      }}
    >
      <p>
        {countRows('claims', claims)} {claims === 1 ? 'names' : 'name'} {name}. Choose the {word} to
        put in instead, or none.
      </p>
      <NameList
        label={`${word === 'speaker' ? 'Speaker' : 'Source'} instead`}
        table={table}
        without={new Set(ids)}
        none={`No ${word}`}
        chosen={chosen}
        onChoose={setChosen}
      />
    </DialogBox>
  )
}
