import { useLayoutEffect } from 'react'
import { EditorList, useListIds } from './EditorList.tsx'
import { useEditor, type EditorProps } from './use-editor.ts'

/** One line of text. */
export function TextEditor(props: EditorProps) {
  const { frame, hold, value, setValue, problem, handleKey, handleBlur } = useEditor(props)
  useLayoutEffect(() => hold(() => value))
  const { id, fieldProps } = useListIds(problem)
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
        ref={focusAtEnd}
        onKeyDown={handleKey}
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
