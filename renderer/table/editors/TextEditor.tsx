import { useLayoutEffect, useRef } from 'react'
import { EditorList, useListIds } from './EditorList.tsx'
import { useEditor, type EditorProps, type EditorExit } from './use-editor.ts'

const ARROWS: Readonly<Record<string, EditorExit>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** One line of text. As in a spreadsheet, arrows leave a cell that was typed over, and move in one opened by F2. */
export function TextEditor(props: EditorProps) {
  const { frame, hold, value, setValue, problem, handleKey, handleBlur, save } = useEditor(props)
  useLayoutEffect(() => hold(() => value))
  const { id, fieldProps } = useListIds(problem)
  const isTypedOver = useRef(props.start === 'typed')
  return (
    <div ref={frame} className="editor" data-editing-cell onBlur={handleBlur}>
      <input
        data-editor
        className="editor-field"
        aria-label={props.column.header}
        {...fieldProps}
        autoComplete="off"
        spellCheck
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onPointerDown={() => {
          isTypedOver.current = false
        }}
        ref={focusAtEnd}
        onKeyDown={(event) => {
          if (handleKey(event)) return
          // F2 goes from the one to the other, as in spreadsheets.
          if (event.key === 'F2') isTypedOver.current = !isTypedOver.current
          const way = isTypedOver.current ? ARROWS[event.key] : undefined
          if (way === undefined || event.nativeEvent.isComposing) return
          event.preventDefault()
          save(value, way)
        }}
      />
      {problem === null ? null : (
        <EditorList
          id={id}
          label={props.column.header}
          suggestions={[]}
          active={-1}
          onPick={() => undefined}
          problem={problem}
        />
      )}
    </div>
  )
}

/** Focuses a field when it appears, with the caret after its text. */
export function focusAtEnd(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (field === null || document.activeElement === field) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(field.value.length, field.value.length)
}
