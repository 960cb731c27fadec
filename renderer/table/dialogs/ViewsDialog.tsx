import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useViews } from '../../state/views.ts'
import {
  applySavedView,
  deleteSavedView,
  renameSavedView,
  saveCurrentView,
} from '../saved-views.ts'
import { closeTableDialog, type TableDialog } from '../table-dialog.ts'
import { DialogBox } from './DialogBox.tsx'

type Props = Extract<TableDialog, { type: 'views' }>

interface SavedLineProps {
  readonly table: Props['table']
  readonly name: string
  readonly onProblem: (problem: string | null) => void
}

/** One saved view: its name, which can be changed; showing and deleting it. */
function SavedLine({ table, name, onProblem }: SavedLineProps) {
  const [typed, setTyped] = useState(name)
  const rename = () => {
    if (typed === name) return
    const renamed = renameSavedView(table, name, typed)
    onProblem(renamed.ok ? null : renamed.failure.message)
  }
  return (
    <li className="table-saved">
      <input
        className="field"
        aria-label={`Name of the view “${name}”`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          rename()
        }}
      />
      <Button
        className="button"
        aria-label={`Show “${name}”`}
        onPress={() => {
          applySavedView(table, name)
          closeTableDialog()
        }}
      >
        Show
      </Button>
      <Button
        className="button plain danger"
        aria-label={`Delete “${name}”`}
        onPress={() => deleteSavedView(table, name)}
      >
        <Trash2 size={14} aria-hidden />
      </Button>
    </li>
  )
}

/** Saves how the table is looked at under a name; renames, shows and deletes what was saved. */
export function ViewsDialog({ table }: Props) {
  const saved = useViews((views) => views.saved[table])
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const isReplacing = saved.some((view) => view.name === name.trim())
  return (
    <DialogBox
      title="Saved views"
      action={isReplacing ? 'Replace' : 'Save'}
      isDisabled={name.trim() === ''}
      onAction={() => {
        const kept = saveCurrentView(table, name)
        if (kept.ok) closeTableDialog()
        else setProblem(kept.failure.message)
      }}
    >
      <label className="table-dialog-field">
        Save the sort, filters, groups, columns and heights of now as
        <input
          className="field"
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {saved.length === 0 ? null : (
        <ul className="table-list table-saved-list" aria-label="Views saved before">
          {saved.map((view) => (
            <SavedLine key={view.name} table={table} name={view.name} onProblem={setProblem} />
          ))}
        </ul>
      )}
      {problem === null ? null : (
        <p role="alert" className="editor-problem">
          {problem}
        </p>
      )}
    </DialogBox>
  )
}
