import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { countOf } from '../../../shared/domain/counting.ts'
import { tidyName } from '../../../shared/domain/naming/naming.ts'
import { renameView } from '../../../shared/domain/saved-view.ts'
import { shortenForLabel } from '../../../shared/domain/text/short-text.ts'
import { handleTypedKey } from '../../kit/editing/typed-keys.ts'
import { useTypedText, type TypedText } from '../../kit/editing/use-typed-text.ts'
import { useLastWrite } from '../../kit/editing/use-last-write.ts'
import { tellFailure, tellReversible } from '../../kit/notices/notices.ts'
import { useViews } from '../../state/views.ts'
import {
  applySavedView,
  deleteSavedView,
  renameSavedView,
  saveCurrentView,
  savedViews,
} from '../saved-views.ts'
import { closeTableDialog, type TableDialog } from '../table-dialog.ts'
import { DialogBox } from './DialogBox.tsx'
import { useViewLines } from './saved-lines.ts'

type Props = Extract<TableDialog, { type: 'views' }>

interface SavedLineProps {
  readonly table: Props['table']
  readonly name: string
  readonly onDelete: () => void
}

/** The name of a saved view as it is typed: what another window calls it meanwhile does not take it away. */
function useTypedName(table: Props['table'], name: string): TypedText {
  return useTypedText({
    part: 'name',
    record: 'view',
    text: name,
    read: () => (savedViews(table).some((view) => view.name === name) ? name : undefined),
    check: (typed) => {
      const renamed = renameView(savedViews(table), name, typed)
      return renamed.ok ? null : renamed.failure.message
    },
    write: (typed) => (renameSavedView(table, name, typed).ok ? tidyName(typed) : null),
  })
}

/** One saved view: its name, which can be changed; showing and deleting it. */
function SavedLine({ table, name, onDelete }: SavedLineProps) {
  const text = useTypedName(table, name)
  const { typed, problem, type, write } = text
  return (
    <li className="table-saved">
      <input
        className="field"
        aria-label={`Name of the view “${name}”`}
        aria-invalid={problem !== null}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onBlur={write}
        onKeyDown={(event) => handleTypedKey(event, text)}
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
      {problem === null ? null : (
        <p role="alert" className="editor-problem">
          {problem}
        </p>
      )}
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
  const lines = useViewLines(saved)
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
          {lines.map(({ id, view }) => (
            <SavedLine
              key={id}
              table={table}
              name={view.name}
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
