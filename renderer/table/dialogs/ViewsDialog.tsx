import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { countOf } from '../../../shared/domain/counting.ts'
import { shortenForLabel } from '../../../shared/domain/text/short-text.ts'
import { useLastWrite } from '../../kit/editing/use-last-write.ts'
import { tellFailure, tellReversible } from '../../kit/notices/notices.ts'
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
  readonly onDelete: () => void
}

/** One saved view: its name, which can be changed; showing and deleting it. */
function SavedLine({ table, name, onProblem, onDelete }: SavedLineProps) {
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
      <Button className="button plain danger" aria-label={`Delete “${name}”`} onPress={onDelete}>
        <Trash2 size={14} aria-hidden />
      </Button>
    </li>
  )
}

/** A view that was deleted, and how to bring it back; answers what hinders that, null for nothing. */
interface Deleted {
  readonly name: string
  readonly restore: () => string | null
}

/** Has the views that were deleted in the dialog (the newest last) brought back from a notice once it is closed. */
function useUndoAfterwards(deleted: readonly Deleted[]): void {
  useLastWrite(() => {
    const [first] = deleted
    if (first === undefined) return
    const what =
      deleted.length === 1
        ? `“${shortenForLabel(first.name)}”`
        : countOf(deleted.length, 'saved view')
    tellReversible(`Deleted ${what}.`, () => {
      for (const { restore } of deleted.toReversed()) {
        const problem = restore()
        if (problem !== null) tellFailure({ message: problem })
      }
    })
  })
}

interface DeletedLineProps {
  readonly deleted: Deleted
  readonly onRestore: () => void
}

/** Says what was deleted, with the way back, which the focus goes to: the line that had it is gone. */
function DeletedLine({ deleted, onRestore }: DeletedLineProps) {
  return (
    <p className="table-saved-deleted">
      <span role="status">Deleted “{shortenForLabel(deleted.name)}”.</span>
      <Button className="button" autoFocus onPress={onRestore}>
        Undo
      </Button>
    </p>
  )
}

/** Saves how the table is looked at under a name; renames, shows and deletes what was saved. */
export function ViewsDialog({ table }: Props) {
  const saved = useViews((views) => views.saved[table])
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [deleted, setDeleted] = useState<readonly Deleted[]>([])
  const newest = deleted.at(-1)
  useUndoAfterwards(deleted)
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
          ref={field}
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {saved.length === 0 ? null : (
        <ul className="table-list table-saved-list" aria-label="Views saved before">
          {saved.map((view) => (
            <SavedLine
              key={view.name}
              table={table}
              name={view.name}
              onProblem={setProblem}
              onDelete={() => {
                const restore = deleteSavedView(table, view.name)
                setDeleted([...deleted, { name: view.name, restore }])
              }}
            />
          ))}
        </ul>
      )}
      {newest === undefined ? null : (
        <DeletedLine
          key={newest.name}
          deleted={newest}
          onRestore={() => {
            setProblem(newest.restore())
            setDeleted(deleted.slice(0, -1))
            field.current?.focus()
          }}
        />
      )}
      {problem === null ? null : (
        <p role="alert" className="editor-problem">
          {problem}
        </p>
      )}
    </DialogBox>
  )
}
