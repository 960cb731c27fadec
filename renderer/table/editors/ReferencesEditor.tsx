import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { joinList, splitList, type ListSeparator } from '../../../shared/tables/list-text.ts'
import { useProjectState } from '../../state/project-state.ts'
import { addItem, moveItem } from './reference-items.ts'
import { likeliestOf, suggestNames } from './completion.ts'
import { PickField } from './PickField.tsx'
import { useEditor, type EditorProps } from './use-editor.ts'

/** Whether what is typed begins in quotation marks that are not closed yet. */
function isQuoteOpen(typed: string): boolean {
  return typed.trimStart().startsWith('"') && typed.split('"').length % 2 === 0
}

/** What is said of the order in an empty field. */
const PLACEHOLDERS: Readonly<Record<ListSeparator, string>> = {
  '>': 'Nearest the speaker first',
  ';': 'Several, each after a ;',
}

/**
 * Several records by name, in order. A name is typed or picked at the end; those before it
 * are moved with Alt and an arrow and taken out with Delete.
 */
export function ReferencesEditor(props: EditorProps) {
  const { column, text, start } = props
  const { separator = ';' } = column
  const {
    frame,
    hold,
    value: typed,
    setValue,
    problem,
    handleKey,
    handleBlur,
  } = useEditor({ ...props, start: 'typed' })
  const project = useProjectState((state) => state.project)
  const [items, setItems] = useState<readonly string[]>(() =>
    start === 'typed' ? [] : splitList(text, separator),
  )
  const [moved, setMoved] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const isUntouched = start === 'typed' && items.length === 0 && typed === ''
  const suggestions = useMemo(
    () => suggestNames(project, column.names ?? 'speakers', typed, items),
    [project, column.names, typed, items],
  )
  // What is put together as a list is written, in quotation marks or several at once, is no name to be looked up.
  const isWritten = typed.includes('"') || typed.includes(separator)
  const active = moved ?? (isWritten ? -1 : likeliestOf(suggestions, typed))
  const picked = (): readonly string[] => {
    const suggestion = suggestions[active]?.value
    return suggestion === undefined ? splitList(typed, separator) : [suggestion]
  }
  useLayoutEffect(() =>
    hold(() => (isUntouched ? text : joinList(picked().reduce(addItem, items), separator))),
  )
  const add = (names: readonly string[]) => {
    setItems(names.reduce(addItem, items))
    setValue('')
    setMoved(null)
  }
  const focusItem = (index: number) => {
    const field = frame.current?.querySelector<HTMLElement>('[data-editor]')
    const item = list.current?.children.item(index)?.querySelector('button')
    ;(index < items.length ? item : field)?.focus()
  }
  const handleItemKey = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (event.key === 'Delete' || event.key === 'Backspace') {
      setItems(items.toSpliced(index, 1))
      focusItem(items.length)
    } else if (step !== 0 && event.altKey) {
      setItems(moveItem(items, index, step))
      // The list is drawn again in its new order before the focus follows.
      queueMicrotask(() => focusItem(Math.max(0, Math.min(items.length - 1, index + step))))
    } else if (step !== 0) {
      focusItem(Math.max(0, index + step))
    } else {
      handleKey(event)
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const handleFieldKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const isAtStart = event.currentTarget.selectionEnd === 0
    // Within quotation marks it is a letter of the name.
    if (event.key === separator && !isQuoteOpen(typed)) {
      event.preventDefault()
      add(picked())
    } else if (event.key === 'Backspace' && typed === '' && items.length > 0) {
      event.preventDefault()
      setItems(items.slice(0, -1))
    } else if (event.key === 'ArrowLeft' && isAtStart && items.length > 0) {
      event.preventDefault()
      focusItem(items.length - 1)
    } else handleKey(event)
  }
  return (
    <div
      ref={frame}
      className="editor editor-chain"
      data-separator={separator}
      data-editing-cell
      onBlur={handleBlur}
    >
      <ol ref={list} aria-label={column.header}>
        {items.map((name, index) => (
          <li key={name}>
            <button
              type="button"
              className="editor-item"
              tabIndex={-1}
              aria-label={`${name}, ${index + 1} of ${items.length}. Alt and an arrow key moves it, Delete takes it out.`}
              onKeyDown={(event) => handleItemKey(event, index)}
            >
              {name}
            </button>
          </li>
        ))}
      </ol>
      <PickField
        problem={problem}
        label={column.header}
        value={typed}
        onChange={(next) => {
          setValue(next)
          setMoved(null)
        }}
        suggestions={suggestions}
        active={active}
        onMove={setMoved}
        onPick={(suggestion) => add([suggestion.value])}
        onKey={handleFieldKey}
        hint={`${separator} goes on to the next; ← then Alt+arrow moves, Delete takes out; Enter saves`}
        placeholder={items.length === 0 ? PLACEHOLDERS[separator] : ''}
      />
    </div>
  )
}
