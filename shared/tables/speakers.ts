import { DONE } from '../domain/failure.ts'
import { linkedRecords } from '../domain/links.ts'
import { SpeakerKind, type Speaker } from '../domain/speaker.ts'
import { findChoice, refuseChoice, tidyLine } from './cells.ts'
import type { Choice, Column, ColumnsByField } from './column.ts'
import { countColumn, nameColumns, noteColumn } from './named-cells.ts'

const KINDS: readonly Choice[] = [
  { value: 'person', label: 'person', meaning: 'Someone with a name' },
  { value: 'organisation', label: 'organisation', meaning: 'A body that speaks as one' },
  {
    value: 'unnamed',
    label: 'unnamed',
    meaning: 'Described, never identified: “a senior official”',
  },
]

/** The columns of the Speakers table, by the field that each shows. */
const COLUMNS: ColumnsByField<Speaker> = {
  ...nameColumns('speakers'),
  kind: [
    {
      id: 'kind',
      header: 'Kind',
      kind: 'choice',
      width: 112,
      isInGrid: true,
      isListed: true,
      choices: KINDS,
      text: (speaker) => speaker.kind,
      sortKey: (speaker) => SpeakerKind.options.indexOf(speaker.kind),
      write: (draft, speaker, input) => {
        const choice = input.trim() === '' ? KINDS[0] : findChoice(KINDS, input)
        if (choice === null || choice === undefined) return refuseChoice('Kind', KINDS, input)
        draft.update('speakers', speaker.id, { kind: SpeakerKind.parse(choice.value) })
        return DONE
      },
    },
  ],
  role: [
    {
      id: 'role',
      header: 'Role',
      kind: 'text',
      width: 180,
      isInGrid: true,
      isListed: true,
      text: (speaker) => speaker.role,
      write: (draft, speaker, input) => {
        draft.update('speakers', speaker.id, { role: tidyLine(input) })
        return DONE
      },
    },
  ],
  affiliation: [
    {
      id: 'affiliation',
      header: 'Affiliation',
      kind: 'text',
      width: 180,
      isInGrid: true,
      isListed: true,
      text: (speaker) => speaker.affiliation,
      write: (draft, speaker, input) => {
        draft.update('speakers', speaker.id, { affiliation: tidyLine(input) })
        return DONE
      },
    },
  ],
  absorbed: [],
  differsFrom: [],
  note: [
    countColumn((speaker, project) => linkedRecords(project.links.ofSpeaker, speaker.id).size),
    noteColumn('speakers'),
  ],
}

export const SPEAKER_COLUMNS: readonly Column<Speaker>[] = Object.values(COLUMNS).flat()
