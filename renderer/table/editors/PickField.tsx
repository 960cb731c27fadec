import type { KeyboardEvent, ReactNode } from 'react'
import type { Suggestion } from './completion.ts'
import { comboboxProps, stepOf, stepTo } from '../../kit/list/combobox.ts'
import { EditorList, useListIds } from './EditorList.tsx'
import { focusAtEnd } from './TextEditor.tsx'

interface PickFieldProps {
  readonly problem: string | null
  readonly label: string
  readonly value: string
  readonly onChange: (value: string, caret: number) => void
  readonly suggestions: readonly Suggestion[]
  /** The suggestion that Enter takes; −1 for what is typed. */
  readonly active: number
  readonly onMove: (active: number) => void
  readonly onPick: (suggestion: Suggestion) => void
  /** Keys that the field does not take itself. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly hint?: ReactNode
  readonly placeholder?: string
}

/** A field with a list of suggestions under it: an ARIA combobox. */
export function PickField(props: PickFieldProps) {
  const { problem, label, value, suggestions, active, onMove, onPick } = props
  const { id, fieldProps } = useListIds(problem)
  const count = suggestions.length
  return (
    <>
      <input
        data-editor
        className="editor-field"
        aria-label={label}
        {...comboboxProps(id, count, active)}
        {...fieldProps}
        placeholder={props.placeholder}
        value={value}
        ref={focusAtEnd}
        onChange={(event) =>
          props.onChange(
            event.target.value,
            event.target.selectionStart ?? event.target.value.length,
          )
        }
        onKeyDown={(event) => {
          const step = stepOf(event.nativeEvent)
          if (step !== 0 && count > 0) {
            event.preventDefault()
            onMove(stepTo(active, step, count))
            return
          }
          props.onKey(event)
        }}
      />
      <EditorList
        id={id}
        label={label}
        suggestions={suggestions}
        active={active}
        onPick={onPick}
        problem={problem}
        hint={props.hint}
      />
    </>
  )
}
