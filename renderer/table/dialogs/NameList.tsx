import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import { namesOf, searchNames } from '../../../shared/domain/name-search.ts'
import type { NamedTable } from '../../../shared/domain/named-record.ts'
import { countRows } from '../../../shared/tables/writing.ts'
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
  const list = useRef<HTMLDivElement>(null)
  const choices = choicesFor(text, props)
  const key = chosen === null ? NONE : chosen
  const choose = (id: Id | undefined) => onChoose(id === NONE ? null : id)
  const handleKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = choices[choices.findIndex(({ id }) => id === key) + step]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    choose(next.id)
  }
  useLayoutEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' })
  }, [key])
  const { uses } = namesOf(currentProject(), table)
  return (
    <>
      <TextField
        value={text}
        onChange={(typed) => {
          setText(typed)
          choose(choicesFor(typed, props)[0]?.id)
        }}
        className="table-dialog-field"
        autoFocus
      >
        <Label>{label}</Label>
        <Input className="field" placeholder="Type to find a name" onKeyDown={handleKey} />
      </TextField>
      <ListBox
        ref={list}
        className="table-dialog-list"
        aria-label={label}
        items={choices}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={key === undefined ? [] : [key]}
        onSelectionChange={(keys) => {
          const [picked] = keys === 'all' ? [] : [...keys]
          if (picked !== undefined) choose(String(picked))
        }}
      >
        {({ id, label, hint }) => (
          <ListBoxItem id={id} textValue={label} className="menu-item table-choice">
            <span>{label}</span>
            <span className="editor-hint">{hint}</span>
            {id === NONE ? null : (
              <span className="table-count">
                {countRows('claims', linkedRecords(uses, id).size)}
              </span>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </>
  )
}
