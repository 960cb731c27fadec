import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import type { Id } from '../../shared/domain/id.ts'
import type { NameChoice } from '../../shared/domain/name-choice.ts'
import { namesOf, nameToMake, searchNames } from '../../shared/domain/name-search.ts'
import type { NamedTable } from '../../shared/domain/named-record.ts'
import { useProjectState } from '../state/project-state.ts'
import styles from './NamePicker.module.css'

const MAKE = 'make'

interface Option {
  readonly id: string
  readonly name: string
  readonly detail: string
}

interface NamePickerProps {
  readonly table: NamedTable
  readonly label: string
  readonly placeholder: string
  /** The one chosen now; null for none. */
  readonly chosen: Id | null
  readonly isDisabled: boolean
  readonly onChoose: (choice: NameChoice) => void
}

/** The known names that what is typed may mean, all while it is the name chosen; and the name to be made of it. */
function useOptions(table: NamedTable, typed: string, current: string): readonly Option[] {
  // Anew where names change, not at every edit: there may be very many.
  const names = useProjectState(useShallow((state) => namesOf(state.project, table)))
  return useMemo(() => {
    const options = searchNames(names, typed === current ? '' : typed).map(
      ({ record: { id, name }, hint }) => ({ id, name, detail: hint }),
    )
    const made = nameToMake(names, typed)
    return made === null ? options : [...options, { id: MAKE, name: made, detail: '' }]
  }, [names, typed, current])
}

/** Chooses a speaker or source by name, or makes one of the name typed. */
export function NamePicker(props: NamePickerProps) {
  const { table, label, placeholder, chosen, isDisabled, onChoose } = props
  const name = useProjectState((state) =>
    chosen === null ? '' : (state.project[table].get(chosen)?.name ?? ''),
  )
  const [typed, setTyped] = useState(name)
  const [shown, setShown] = useState(name)
  // Another choice made elsewhere (a tag, the table, undo) takes the place of what was typed.
  if (shown !== name) {
    setShown(name)
    setTyped(name)
  }
  const options = useOptions(table, typed, name)
  return (
    <ComboBox<Option>
      className={styles['picker'] ?? ''}
      aria-label={label}
      items={options}
      value={chosen}
      inputValue={typed}
      onInputChange={setTyped}
      menuTrigger="focus"
      isDisabled={isDisabled}
      // What was typed and not chosen must not stand there as if it had been; an emptied field names nobody.
      onBlur={() => {
        if (typed.trim() === '' && chosen !== null) onChoose({ type: 'none' })
        else setTyped(name)
      }}
      onChange={(key) => {
        if (key === null) {
          if (chosen !== null) onChoose({ type: 'none' })
        } else if (key === MAKE) onChoose({ type: 'new', name: typed })
        else if (key !== chosen) onChoose({ type: 'known', id: String(key) })
        if (chosen === null) setTyped('')
      }}
    >
      <Input className={`field ${styles['input'] ?? ''}`} placeholder={placeholder} />
      <Button className={styles['open'] ?? ''} aria-label={`${label}: show names`}>
        ▾
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className="menu" aria-label={label}>
          {(option: Option) => (
            <ListBoxItem id={option.id} className="menu-item" textValue={option.name}>
              {option.id === MAKE ? `Add “${option.name}”` : option.name}
              <span className={styles['detail']}>{option.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
