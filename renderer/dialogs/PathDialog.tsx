import { CornerLeftUp, FileText, Folder } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import type { AnswerOf, ListedEnding } from '../../shared/api/contract.ts'
import { endingOfOriginal, FILE_KINDS, hasEnding } from '../../shared/domain/file-kind.ts'
import { call, useConnection } from '../state/connection.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { answerDialog, closeDialog, type DialogRequest } from '../state/dialog-state.ts'
import styles from './PathDialog.module.css'

type PathRequest = Extract<DialogRequest, { type: 'path' }>

const WORDS = {
  'open-project': { title: 'Open a project', action: 'Open', field: 'Project file' },
  'new-project': { title: 'New project', action: 'Create', field: 'File name' },
  'save-copy': { title: 'Save a copy', action: 'Save', field: 'File name' },
  'export-folder': { title: 'Export into a folder', action: 'Choose this folder', field: 'Folder' },
  'save-report': { title: 'Save the report', action: 'Save', field: 'File name' },
  'save-table': { title: 'Save as CSV', action: 'Save', field: 'File name' },
  'save-svg': { title: 'Save the picture', action: 'Save', field: 'File name' },
  'save-png': { title: 'Save the picture', action: 'Save', field: 'File name' },
  'save-original': { title: 'Save the original', action: 'Save', field: 'File name' },
  'save-export': { title: 'Export', action: 'Save', field: 'File name' },
} as const

/** A file name inside a folder, with whichever separator the folder uses; a whole path is taken as it is. */
function joinPath(folder: string, name: string): string {
  if (/^([/\\]|~[/\\]|[a-z]:[/\\])/i.test(name)) return name
  const separator = folder.includes('\\') ? '\\' : '/'
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`
}

/** What the files of each purpose end in; projects for those not named. */
const ENDINGS: Readonly<Partial<Record<PathRequest['purpose'], ListedEnding>>> = {
  'save-report': FILE_KINDS.page.endings[0],
  'save-table': FILE_KINDS.table.endings[0],
  'save-svg': FILE_KINDS.drawing.endings[0],
  'save-png': FILE_KINDS.picture.endings[0],
}

/** What the files that are listed end in; none are where what is saved may be of any kind. */
function listedEndings({ purpose }: PathRequest): readonly ListedEnding[] {
  if (purpose === 'save-original' || purpose === 'save-export') return NO_ENDINGS
  return LISTED.get(purpose) ?? PROJECT_ENDINGS
}

/** What a file's name ends in: of an original, what it ended in before; of an export, what its format says. */
function endingOf({ purpose, suggestedName }: PathRequest): string {
  if (purpose === 'save-original') return endingOfOriginal(suggestedName)
  if (purpose === 'save-export') return /\.[^.]+$/.exec(suggestedName)?.[0] ?? ''
  return ENDINGS[purpose] ?? FILE_KINDS.project.endings[0]
}

const NO_ENDINGS: readonly ListedEnding[] = []
const PROJECT_ENDINGS: readonly ListedEnding[] = [FILE_KINDS.project.endings[0]]
/** The same lists each time: a folder is read anew for another. */
const LISTED = new Map(
  Object.entries(ENDINGS).map(([purpose, ending]) => [purpose, [ending]] as const),
)

/** How much of a file name stands before its ending, in UTF-16 code units. */
function lengthOfStem(name: string, request: PathRequest): number {
  const ending = endingOf(request)
  return hasEnding(name, [ending]) ? name.length - ending.length : name.length
}

/** With its ending, once: it stays where the name before it was typed over, and who types it too means one. */
function withEnding(name: string, ending: string, folder: Folder): string {
  if (!hasEnding(name, [ending])) return `${name}${ending}`
  const stem = name.slice(0, -ending.length)
  const isThere = folder.entries.some((entry) => entry.name === name)
  return hasEnding(stem, [ending]) && !isThere ? withEnding(stem, ending, folder) : name
}

type Folder = AnswerOf<'folder.list'>

/** The folder on show, read anew for each place gone to; and what is typed of another, until that is on show. */
function useFolder(start: string, endings: readonly ListedEnding[]) {
  const [path, setPath] = useState(start)
  const [folder, setFolder] = useState<Folder | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    void call('folder.list', { path, endings: [...endings] }).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) {
        setFolder(answer.value)
        setTyped(null)
      }
      setFailure(answer.ok ? null : answer.failure.message)
    })
    return () => {
      isCurrent = false
    }
  }, [path, endings])
  /** The folder that the field says: the one on show, or the one that is typed or still to come; null, and why, where that cannot be read. */
  const settle = async (): Promise<Folder | null> => {
    const meant = typed?.trim() ?? ''
    if (meant === '' && folder !== null) return folder
    const answer = await call('folder.list', { path: meant || path, endings: [...endings] })
    if (!answer.ok) setFailure(answer.failure.message)
    return answer.ok ? answer.value : null
  }
  // Until the first answer, there is neither a folder to show nor a reason why not.
  const isWaiting = folder === null && failure === null
  return {
    folder,
    failure,
    typed: typed ?? folder?.path ?? start,
    isWaiting,
    type: setTyped,
    go: setPath,
    settle,
  }
}

/** The folder on show; another can be typed. */
function FolderField({
  typed,
  isWaiting,
  onType,
  onGo,
}: {
  readonly typed: string
  readonly isWaiting: boolean
  readonly onType: (typed: string) => void
  readonly onGo: (path: string) => void
}) {
  return (
    <TextField
      className={styles['where'] ?? ''}
      value={typed}
      onChange={onType}
      isDisabled={isWaiting}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onGo(typed.trim())
        // Escape is the dialog's.
        else event.continuePropagation()
      }}
    >
      <Label>Folder</Label>
      <Input className="field" spellCheck="false" />
    </TextField>
  )
}

/** The lines of a folder: the one above it, the folders in it, and the files that are asked for. */
function FolderList({
  folder,
  purpose,
  takesFocus,
  onChoose,
}: {
  readonly folder: Folder
  readonly purpose: PathRequest['purpose']
  readonly takesFocus: boolean
  readonly onChoose: (path: string) => void
}) {
  const hasLines = folder.parent !== null || folder.entries.length > 0
  if (!hasLines) return <p className={styles['empty']}>Nothing to choose here.</p>
  return (
    <ListBox
      autoFocus={takesFocus ? 'first' : false}
      aria-label={ENDINGS[purpose] === undefined ? 'Folders and projects' : 'Folders and files'}
      className={styles['list'] ?? ''}
      selectionMode="none"
      onAction={(key) => onChoose(String(key))}
    >
      {folder.parent === null ? null : (
        <ListBoxItem key={folder.parent} id={folder.parent} textValue="Up" className="menu-item">
          <CornerLeftUp size={14} aria-hidden /> Up
        </ListBoxItem>
      )}
      {folder.entries.map((entry) => (
        <ListBoxItem
          key={entry.path}
          id={entry.path}
          textValue={entry.name}
          className="menu-item"
          isDisabled={purpose === 'export-folder' && !entry.isFolder}
        >
          {entry.isFolder ? <Folder size={14} aria-hidden /> : <FileText size={14} aria-hidden />}
          {entry.name}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

/** Asks for a place on this machine, where the host has no dialogs of the system's own. */
export function PathDialog({ request }: { readonly request: PathRequest }) {
  const words = WORDS[request.purpose]
  const home = useConnection((state) => state.app?.homeFolder ?? '/')
  const start = request.folder ?? home
  const { folder, failure, typed, isWaiting, type, go, settle } = useFolder(
    start,
    listedEndings(request),
  )
  const [name, setName] = useState(request.suggestedName)
  const isFolder = request.purpose === 'export-folder'
  const isOpening = request.purpose === 'open-project'
  const [isMoved, setMoved] = useState(false)
  const moveTo = (folderPath: string) => {
    setMoved(true)
    go(folderPath)
  }
  // The path of a file, as it is copied from elsewhere, says all that is asked.
  const takeTyped = (place: string) => {
    const isFile = isOpening && hasEnding(place, [endingOf(request)])
    if (isFile) answerDialog(place)
    else moveTo(place)
  }
  const isNamed = isFolder || name.trim() !== ''
  const pathIn = (there: Folder): string =>
    isFolder ? there.path : joinPath(there.path, withEnding(name.trim(), endingOf(request), there))
  // A folder that is typed is meant, also where Enter was not pressed in its field.
  const submit = async () => {
    const there = isNamed ? await settle() : null
    if (there !== null) answerDialog(pathIn(there))
  }
  const choose = (key: string) => {
    const entry = folder?.entries.find((candidate) => candidate.path === key)
    if (entry?.isFolder === true || key === folder?.parent) moveTo(key)
    else if (entry !== undefined && isOpening) answerDialog(entry.path)
    else if (entry !== undefined) setName(entry.name)
  }
  return (
    <DialogFrame
      title={words.title}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button
            className="button primary"
            isDisabled={folder === null || !isNamed}
            onPress={() => void submit()}
          >
            {words.action}
          </Button>
        </>
      }
    >
      <FolderField
        typed={typed}
        // The list takes the focus as its first folder arrives: nobody may be typing here then.
        isWaiting={isWaiting}
        onType={type}
        onGo={takeTyped}
      />
      {failure === null ? null : (
        <p role="alert" className={styles['failure']}>
          {failure}
        </p>
      )}
      {folder === null ? (
        <div className={styles['list']} />
      ) : (
        <FolderList
          // Another folder is another list: its first line takes the focus that the line gone to had.
          key={`list ${folder.path}`}
          folder={folder}
          purpose={request.purpose}
          takesFocus={isFolder || isOpening || isMoved}
          onChoose={choose}
        />
      )}
      {isFolder ? null : (
        <TextField
          className={styles['name'] ?? ''}
          value={name}
          onChange={setName}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Enter') void submit()
            else event.continuePropagation()
          }}
        >
          <Label>{words.field}</Label>
          <Input
            className="field"
            // The name without its ending is what is mostly typed over.
            onFocus={({ target }) => target.setSelectionRange(0, lengthOfStem(name, request))}
          />
        </TextField>
      )}
    </DialogFrame>
  )
}
