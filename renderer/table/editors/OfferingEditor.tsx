import { useLayoutEffect, useMemo, useState } from 'react'
import { currentProject } from '../../state/project-state.ts'
import { suggestTags } from './completion.ts'
import { PickField } from './PickField.tsx'
import { useEditor, type EditorProps } from './use-editor.ts'

/** One line of text, with what it may be completed to under it; what is typed counts unless one of those is chosen. */
export function OfferingEditor(props: EditorProps) {
  const { column, text, start } = props
  const { frame, hold, value, setValue, problem, handleKey, handleBlur, save } = useEditor(props)
  const [active, setActive] = useState(-1)
  const offered = useMemo(() => column.offered?.(currentProject()) ?? [], [column])
  const isUntouched = value === text
  const suggestions = suggestTags(offered, [], start === 'opened' && isUntouched ? '' : value)
  useLayoutEffect(() => hold(() => suggestions[active]?.value ?? value))
  return (
    <div ref={frame} className="editor" data-editing-cell onBlur={handleBlur}>
      <PickField
        problem={problem}
        label={column.header}
        value={value}
        onChange={(next) => {
          setValue(next)
          setActive(-1)
        }}
        suggestions={suggestions}
        active={active}
        onMove={setActive}
        onPick={(picked) => save(picked.value, 'stay')}
        onKey={handleKey}
      />
    </div>
  )
}
