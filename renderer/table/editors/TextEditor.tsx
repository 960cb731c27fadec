import { useRef } from 'react'
import { EditorList, useListIds } from './EditorList.tsx'
import { useEditor, type EditorProps, type Step } from './use-editor.ts'

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** One line of text. As in a spreadsheet, arrows leave a cell that was typed over, and move in one opened by F2. */
export function TextEditor(props: EditorProps) {
  const { frame, value, setValue, problem, handleKey, handleBlur, save } = useEditor(props)
  const { id, fieldProps } = useListIds(problem)
  const isTypedOver = useRef(props.start === 'typed')
  return (
    <div
      ref={frame}
      className="editor"
      data-editing-cell
      onBlur={(event) => handleBlur(event, () => value)}
    >
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
          if (handleKey(event, () => value)) return
          const step = isTypedOver.current ? ARROWS[event.key] : undefined
          if (step === undefined || event.nativeEvent.isComposing) return
          event.preventDefault()
          save(value, step)
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
