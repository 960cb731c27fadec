import { useLayoutEffect, useRef } from 'react'
import { EditorList, useListIds } from './EditorList.tsx'
import { focusAtEnd } from './TextEditor.tsx'
import { useEditor, type EditorProps } from './use-editor.ts'

/** Several lines of text: Enter saves, Alt+Enter breaks the line. */
export function NoteEditor(props: EditorProps) {
  const { frame, hold, value, setValue, problem, handleKey, handleBlur } = useEditor(props)
  useLayoutEffect(() => hold(() => value))
  const { id, fieldProps } = useListIds(problem)
  const field = useRef<HTMLTextAreaElement | null>(null)
  return (
    <div ref={frame} className="editor" data-editing-cell onBlur={handleBlur}>
      <textarea
        data-editor
        className="editor-field editor-note"
        aria-label={props.column.header}
        {...fieldProps}
        rows={3}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        ref={(element) => {
          field.current = element
          focusAtEnd(element)
        }}
        onKeyDown={(event) => {
          const isBreak = event.key === 'Enter' && event.altKey
          if (!isBreak) {
            handleKey(event)
            return
          }
          event.preventDefault()
          event.stopPropagation()
          const { selectionStart, selectionEnd } = event.currentTarget
          event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end')
          setValue(event.currentTarget.value)
        }}
      />
      <EditorList
        id={id}
        label={props.column.header}
        suggestions={[]}
        active={-1}
        onPick={() => undefined}
        problem={problem}
        hint="Enter saves, Alt+Enter breaks the line"
      />
    </div>
  )
}
