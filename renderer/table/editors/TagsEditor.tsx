import { useLayoutEffect, useMemo, useState } from 'react'
import { facets } from '../../../shared/tables/filter.ts'
import { splitList } from '../../../shared/tables/list-text.ts'
import { currentProject } from '../../state/project-state.ts'
import { completePiece, pieceAt, suggestTags, type Suggestion } from './completion.ts'
import { suggestTopicTags } from './topic-tags.ts'
import { PickField } from './PickField.tsx'
import { useEditor, type EditorProps } from './use-editor.ts'

/** Several values with semicolons between them; those in use already are offered for the one being typed. */
export function TagsEditor(props: EditorProps) {
  const { table, column, text, start } = props
  const { frame, hold, value, setValue, problem, handleKey, handleBlur } = useEditor(props)
  const [caret, setCaret] = useState(value.length)
  const [active, setActive] = useState(-1)
  const known = useMemo(() => {
    const project = currentProject()
    return facets([...project[table].values()], column, project)
      .map((facet) => facet.value)
      .filter((tag) => tag !== '')
  }, [table, column])
  const { start: from, end } = pieceAt(value, caret)
  const taken = splitList(value, ';')
  const piece = value.slice(from, end)
  const suggestions =
    column.id === 'topics'
      ? suggestTopicTags(currentProject(), taken, piece)
      : suggestTags(known, taken, piece)
  useLayoutEffect(() => hold(() => (start === 'typed' && value === '' ? text : value)))
  const pick = (suggestion: Suggestion) => {
    const completed = completePiece(value, caret, suggestion.value)
    setValue(completed)
    setCaret(completed.length)
    setActive(-1)
  }
  return (
    <div ref={frame} className="editor" data-editing-cell onBlur={handleBlur}>
      <PickField
        problem={problem}
        label={column.header}
        value={value}
        onChange={(next, position) => {
          setValue(next)
          setCaret(position)
          setActive(-1)
        }}
        suggestions={suggestions}
        active={active}
        onMove={setActive}
        onPick={pick}
        onKey={(event) => {
          const chosen = active < 0 ? undefined : suggestions[active]
          if (chosen !== undefined && event.key === 'Enter') {
            event.preventDefault()
            event.stopPropagation()
            pick(chosen)
          } else handleKey(event)
        }}
        hint="A semicolon separates; ↓ takes one from the list; Enter saves"
      />
    </div>
  )
}
