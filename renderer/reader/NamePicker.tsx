import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { foldText } from '../../shared/domain/folding.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { NameChoice } from '../../shared/domain/name-choice.ts'
import { tidyName } from '../../shared/domain/naming.ts'
import type { NamedTable } from '../../shared/domain/named-record.ts'
import { useProjectState } from '../state/project-state.ts'
import styles from './NamePicker.module.css'

/** How many names are offered at once: more is a reason to type another letter. */
const OFFERED = 40
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

/** The known names that hold what is typed, those that start with it first. */
function useOptions(table: NamedTable, typed: string, current: string): readonly Option[] {
  const records = useProjectState((state) => state.project[table])
  return useMemo(() => {
    const wanted = typed === current ? '' : foldText(typed.trim())
    const found: { option: Option; rank: number }[] = []
    for (const record of records.values()) {
      const at = foldText(record.name).indexOf(wanted)
      const alias = at === -1 ? record.aliases.find((name) => foldText(name).includes(wanted)) : ''
      if (alias === undefined) continue
      const about = 'role' in record ? record.role || record.affiliation : record.kind
      const detail = alias === '' ? about : `also ${alias}`
      found.push({
        option: { id: record.id, name: record.name, detail },
        rank: at === -1 ? 2 : Math.min(at, 1),
      })
    }
    found.sort((a, b) => a.rank - b.rank || a.option.name.localeCompare(b.option.name))
    const options = found.slice(0, OFFERED).map(({ option }) => option)
    const name = tidyName(typed)
    const isKnown = options.some((option) => option.name === name)
    return name === '' || isKnown ? options : [...options, { id: MAKE, name, detail: 'new' }]
  }, [records, typed, current])
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
      // What was typed and not chosen must not stand there as if it had been.
      onBlur={() => setTyped(name)}
      onChange={(key) => {
        if (key === null) {
          if (chosen !== null) onChoose({ type: 'none' })
        } else if (key === MAKE) onChoose({ type: 'new', name: tidyName(typed) })
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
              <span className={styles['detail']}>{option.id === MAKE ? '' : option.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
