import { useLayoutEffect, useMemo, useState } from 'react'
import { useProjectState } from '../../state/project-state.ts'
import { suggestNames } from './completion.ts'
import { PickField } from './PickField.tsx'
import { useEditor, type EditorProps } from './use-editor.ts'

/** One record by its name: the list shows whom the typed name may mean, and offers to make a new one. */
export function ReferenceEditor(props: EditorProps) {
  const { column, text, start } = props
  const { frame, hold, value, setValue, problem, handleKey, handleBlur, save } = useEditor(props)
  const project = useProjectState((state) => state.project)
  const [isTyped, setIsTyped] = useState(start === 'typed')
  const [moved, setMoved] = useState<number | null>(null)
  const typed = isTyped ? value : ''
  const suggestions = useMemo(
    () => suggestNames(project, column.names ?? 'speakers', typed),
    [project, column.names, typed],
  )
  const current = suggestions.findIndex((suggestion) => suggestion.value === text)
  const active = moved ?? (isTyped ? (typed.trim() === '' ? -1 : 0) : current)
  const isUntouched = start === 'typed' && typed === '' && moved === null
  useLayoutEffect(() => hold(() => (isUntouched ? text : (suggestions[active]?.value ?? value))))
  return (
    <div ref={frame} className="editor" data-editing-cell onBlur={handleBlur}>
      <PickField
        problem={problem}
        label={column.header}
        value={value}
        onChange={(next) => {
          setValue(next)
          setIsTyped(true)
          setMoved(null)
        }}
        suggestions={suggestions}
        active={active}
        onMove={setMoved}
        onPick={(picked) => save(picked.value, 'stay')}
        onKey={handleKey}
      />
    </div>
  )
}
