import { DONE, refuse, type Outcome } from '../domain/failure.ts'
import { linkedRecords } from '../domain/links.ts'
import { RELIABILITY_GRADES } from '../domain/rating.ts'
import { Reliability, SourceKind, type Source } from '../domain/source.ts'
import { checkAddress, tidyAddress } from '../domain/web-address.ts'
import { findChoice, refuseChoice } from './cells.ts'
import type { Choice, Column, ColumnsByField } from './column.ts'
import { countColumn, nameColumns, noteColumn } from './named-cells.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'

const MEANINGS: Readonly<Record<SourceKind, string>> = {
  agency: 'A news agency, such as TASS or Reuters',
  outlet: 'A newspaper, broadcaster or site',
  'official statement': 'A statement or release by the body itself',
  'press conference': 'Said to reporters together',
  interview: 'Said to one outlet',
  speech: 'Said to an audience: a speech, a rally, a hearing',
  document: 'A report, a law, a letter, a leak',
  post: 'On a social network or a blog',
  other: 'Anything else, or not known',
}

const KINDS: readonly Choice[] = SourceKind.options.map((value) => ({
  value,
  label: value,
  meaning: MEANINGS[value],
}))

const RELIABILITIES: readonly Choice[] = RELIABILITY_GRADES.map(({ value, meaning }) => ({
  value,
  label: value,
  meaning,
}))

function writeKind(draft: EditDraft, source: Source, input: string): Outcome<null> {
  const choice = findChoice(KINDS, input.trim() === '' ? 'other' : input)
  if (choice === null) return refuseChoice('Kind', KINDS, input)
  draft.update('sources', source.id, { kind: SourceKind.parse(choice.value) })
  return DONE
}

function writeReliability(draft: EditDraft, source: Source, input: string): Outcome<null> {
  if (input.trim() === '') {
    draft.update('sources', source.id, { reliability: null })
    return DONE
  }
  const choice = findChoice(RELIABILITIES, input)
  if (choice === null) return refuseChoice('Reliability', RELIABILITIES, input)
  draft.update('sources', source.id, { reliability: Reliability.parse(choice.value) })
  return DONE
}

function writeUrl(draft: EditDraft, source: Source, input: string): Outcome<null> {
  const problem = checkAddress(input)
  if (problem !== null) return refuse(problem)
  draft.update('sources', source.id, { url: tidyAddress(input) })
  return DONE
}

/** The columns of the Sources table, by the field that each shows. */
const COLUMNS: ColumnsByField<Source> = {
  ...nameColumns('sources'),
  kind: [
    {
      id: 'kind',
      header: 'Kind',
      kind: 'choice',
      width: 136,
      isInGrid: true,
      isListed: true,
      choices: KINDS,
      text: (source) => source.kind,
      sortKey: (source) => SourceKind.options.indexOf(source.kind),
      write: writeKind,
    },
  ],
  reliability: [
    {
      id: 'reliability',
      header: 'Reliability',
      kind: 'choice',
      width: 96,
      isInGrid: true,
      isListed: true,
      choices: RELIABILITIES,
      text: (source) => source.reliability ?? '',
      write: writeReliability,
    },
  ],
  url: [
    {
      id: 'url',
      header: 'Address',
      kind: 'text',
      type: 'url',
      width: 200,
      isInGrid: true,
      isListed: false,
      text: (source) => source.url,
      write: writeUrl,
    },
  ],
  absorbed: [],
  differsFrom: [],
  note: [
    countColumn((source, project) => linkedRecords(project.links.ofSource, source.id).size),
    noteColumn('sources'),
  ],
}

export const SOURCE_COLUMNS: readonly Column<Source>[] = Object.values(COLUMNS).flat()
