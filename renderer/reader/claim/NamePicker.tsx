import { useCallback } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Id } from '../../../shared/domain/id.ts'
import type { NameChoice } from '../../../shared/domain/naming/name-choice.ts'
import {
  namesOf,
  nameToMake,
  searchNames,
  startsLike,
} from '../../../shared/domain/naming/name-search.ts'
import type { NamedRecord, NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { findByName, tidyName } from '../../../shared/domain/naming/naming.ts'
import { ComboField } from '../../kit/list/ComboField.tsx'
import type { ComboItem } from '../../kit/list/FieldList.tsx'
import { currentProject, useProjectState } from '../../state/project-state.ts'
import { pickerOf } from './name-fields.ts'

const MAKE = 'make'

interface NamePickerProps {
  readonly table: NamedTable
  readonly label: string
  readonly placeholder: string
  /** The one chosen now; null for none. */
  readonly chosen: Id | null
  readonly isDisabled: boolean
  /** Answers whether the choice could be made. */
  readonly onChoose: (choice: NameChoice) => boolean
}

/** The known names that what is typed may mean, and the name to be made of it. */
function useItems(table: NamedTable): (typed: string) => readonly ComboItem[] {
  // Anew where names change, not at every edit: there may be very many.
  const names = useProjectState(useShallow((state) => namesOf(state.project, table)))
  return useCallback(
    (typed) => {
      const known = searchNames(names, typed).map(({ record: { id, name }, hint }) => ({
        id,
        name,
        detail: hint,
      }))
      const made = nameToMake(names, typed)
      return made === null ? known : [...known, { id: MAKE, name: `Add “${made}”`, detail: '' }]
    },
    [names],
  )
}

/** The first known name of which a word starts with what is typed, as in the cells of the table. */
function likeliestOf(items: readonly ComboItem[], typed: string): number {
  return items.findIndex(
    ({ id, name, detail }) =>
      id !== MAKE && (startsLike(name, typed) || startsLike(detail.replace(/^also /, ''), typed)),
  )
}

/** What the name typed is to be: somebody known by it, else somebody new; nobody where the field was emptied. */
function readTyped(table: NamedTable, typed: string): NameChoice {
  const name = tidyName(typed)
  if (name === '') return { type: 'none' }
  const known = findByName<NamedRecord>(currentProject()[table].values(), name)
  return known.type === 'one' ? { type: 'known', id: known.record.id } : { type: 'new', name }
}

/** Chooses a speaker or source by name, or makes one of the name typed. */
export function NamePicker(props: NamePickerProps) {
  const { table, label, placeholder, chosen, isDisabled, onChoose } = props
  const name = useProjectState((state) =>
    chosen === null ? '' : (state.project[table].get(chosen)?.name ?? ''),
  )
  const itemsFor = useItems(table)
  const choose = (choice: NameChoice) => {
    const isSame = choice.type !== 'new' && (choice.type === 'known' ? choice.id : null) === chosen
    return isSame || onChoose(choice)
  }
  return (
    <ComboField
      target={pickerOf(table)}
      label={label}
      placeholder={placeholder}
      value={name}
      isDisabled={isDisabled}
      itemsFor={itemsFor}
      likeliestOf={likeliestOf}
      onPick={({ id }, typed) =>
        choose(id === MAKE ? readTyped(table, typed) : { type: 'known', id })
      }
      onKeep={(typed) => choose(readTyped(table, typed))}
    />
  )
}
