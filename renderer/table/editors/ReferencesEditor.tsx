import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { joinList, splitList, type ListSeparator } from '../../../shared/tables/list-text.ts'
import { useProjectState } from '../../state/project-state.ts'
import { addItem, moveItem } from './reference-items.ts'
import { suggestNames } from './completion.ts'
import { PickField } from './PickField.tsx'
import { useEditor, type EditorProps } from './use-editor.ts'

/** The keys that finish one name and go on to the next. */
const NEXT = new Set(['>', ';'])

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
  const active = moved ?? (typed.trim() === '' ? -1 : 0)
  const picked = () => suggestions[active]?.value ?? typed.trim()
  useLayoutEffect(() =>
    hold(() => (isUntouched ? text : joinList(addItem(items, picked()), separator))),
  )
  const add = (name: string) => {
    setItems(addItem(items, name))
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
    if (NEXT.has(event.key) && picked() !== '') {
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
    <div ref={frame} className="editor editor-chain" data-editing-cell onBlur={handleBlur}>
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
        onPick={(picked) => add(picked.value)}
        onKey={handleFieldKey}
        hint={`${separator} goes on to the next; ← then Alt+arrow moves, Delete takes out; Enter saves`}
        placeholder={items.length === 0 ? PLACEHOLDERS[separator] : ''}
      />
    </div>
  )
}
