import { useLayoutEffect, useState } from 'react'
import { choicesOf } from '../../../shared/tables/column.ts'
import { useProjectState } from '../../state/project-state.ts'
import { suggestChoices } from './completion.ts'
import { PickField } from './PickField.tsx'
import { useEditor, type EditorProps } from './use-editor.ts'

/** One of a few values: by its letter or number, by its first letters, or from the list with their meanings. */
export function ChoiceEditor(props: EditorProps) {
  const { column, text, start } = props
  const { frame, hold, value, setValue, problem, handleKey, handleBlur, save } = useEditor(props)
  const project = useProjectState((state) => state.project)
  const choices = choicesOf(column, project) ?? []
  const [isTyped, setIsTyped] = useState(start === 'typed')
  const suggestions = suggestChoices(choices, isTyped ? value : '')
  const [moved, setMoved] = useState<number | null>(null)
  const current = suggestions.findIndex((suggestion) => suggestion.value === text)
  const first = isTyped && value.trim() !== '' && suggestions.length > 0 ? 0 : -1
  const active = moved ?? (isTyped ? first : current)
  const isUntouched = start === 'typed' && value === '' && moved === null
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
