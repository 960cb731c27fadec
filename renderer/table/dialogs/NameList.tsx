import { useState } from 'react'
import { Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import type { NamedTable } from '../../../shared/domain/naming.ts'
import { countRows } from '../../../shared/tables/writing.ts'
import { currentProject } from '../../state/project-state.ts'
import { suggestNames } from '../editors/completion.ts'

interface NameListProps {
  readonly label: string
  readonly table: NamedTable
  /** Records that cannot be chosen. */
  readonly without: ReadonlySet<Id>
  /** What choosing none is called. */
  readonly none: string
  readonly chosen: Id | null
  readonly onChoose: (id: Id | null) => void
}

const NONE = 'none'

/** Chooses one speaker or source, or none, by typing and from a list. */
export function NameList({ label, table, without, none, chosen, onChoose }: NameListProps) {
  const [text, setText] = useState('')
  const project = currentProject()
  const byName = new Map(
    [...project[table].values()]
      .filter(({ id }) => !without.has(id))
      .map((record) => [record.name, record.id]),
  )
  const found = suggestNames(project, table, text).flatMap((suggestion) => {
    const id = byName.get(suggestion.value)
    return id === undefined || suggestion.isNew ? [] : [{ ...suggestion, id }]
  })
  const sets = project.links[table === 'speakers' ? 'ofSpeaker' : 'ofSource']
  return (
    <>
      <TextField value={text} onChange={setText} className="table-dialog-field" autoFocus>
        <Label>{label}</Label>
        <Input className="field" placeholder="Type to find a name" />
      </TextField>
      <ListBox
        className="table-dialog-list"
        aria-label={label}
        items={[{ id: NONE, label: none, hint: '' }, ...found]}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen ?? NONE]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          onChoose(key === undefined || key === NONE ? null : String(key))
        }}
      >
        {({ id, label, hint }) => (
          <ListBoxItem id={id} textValue={label} className="menu-item table-choice">
            <span>{label}</span>
            <span className="editor-hint">{hint}</span>
            {id === NONE ? null : (
              <span className="table-count">
                {countRows('claims', linkedRecords(sets, id).size)}
              </span>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </>
  )
}
