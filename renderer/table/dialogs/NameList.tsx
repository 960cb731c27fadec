import { useId, useState, type KeyboardEvent } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import { namesOf, searchNames } from '../../../shared/domain/naming/name-search.ts'
import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { countRows } from '../../../shared/tables/writing.ts'
import { comboboxProps, stepOf, stepTo } from '../../kit/list/combobox.ts'
import { Options } from '../../kit/list/Options.tsx'
import { currentProject } from '../../state/project-state.ts'

interface NameListProps {
  readonly label: string
  readonly table: NamedTable
  /** Records that cannot be chosen. */
  readonly without: ReadonlySet<Id>
  /** What choosing none is called. */
  readonly none: string
  /** Undefined where what is typed is no name. */
  readonly chosen: Id | null | undefined
  readonly onChoose: (id: Id | null | undefined) => void
}

const NONE = 'none'

type Choice = { readonly id: Id; readonly label: string; readonly hint: string }

/** The records that a typed name may mean; for no name all of them, after the choice of none. */
function choicesFor(text: string, { table, without, none }: NameListProps): readonly Choice[] {
  const found = searchNames(
    namesOf(currentProject(), table),
    text,
    ({ id }) => !without.has(id),
  ).map(({ record: { id, name }, hint }) => ({ id, label: name, hint }))
  return text.trim() === '' ? [{ id: NONE, label: none, hint: '' }, ...found] : found
}

/** Chooses one speaker or source, or none: what is typed chooses the name that fits it best, arrows another. */
export function NameList(props: NameListProps) {
  const { label, table, chosen, onChoose } = props
  const [text, setText] = useState('')
  const id = useId()
  const choices = choicesFor(text, props)
  const active = choices.findIndex((choice) => choice.id === (chosen === null ? NONE : chosen))
  const choose = (choice: Choice | undefined) => onChoose(choice?.id === NONE ? null : choice?.id)
  const handleKey = (event: KeyboardEvent) => {
    const step = stepOf(event.nativeEvent)
    if (step === 0 || choices.length === 0) return
    event.preventDefault()
    choose(choices[stepTo(active, step, choices.length)])
  }
  const { uses } = namesOf(currentProject(), table)
  return (
    <>
      <label className="table-dialog-field">
        {label}
        <input
          autoFocus
          className="field"
          {...comboboxProps(id, choices.length, active)}
          placeholder="Type to find a name"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            choose(choicesFor(target.value, props)[0])
          }}
          onKeyDown={handleKey}
        />
      </label>
      <Options
        id={id}
        label={label}
        className="table-dialog-list"
        items={choices}
        keyOf={(choice) => choice.id}
        active={active}
        onPick={choose}
        render={({ id: choiceId, label: name, hint }) => (
          <>
            <span>{name}</span>
            <span className="editor-hint">{hint}</span>
            {choiceId === NONE ? null : (
              <span className="table-count">
                {countRows('claims', linkedRecords(uses, choiceId).size)}
              </span>
            )}
          </>
        )}
      />
    </>
  )
}
