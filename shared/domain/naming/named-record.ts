import type { AbsorbedSource, Source } from '../source.ts'
import type { AbsorbedSpeaker, Speaker } from '../speaker.ts'

/** The tables whose records have names and aliases, and are what claims are linked to. */
export type NamedTable = 'speakers' | 'sources'

export function isNamedTable(table: string): table is NamedTable {
  return table === 'speakers' || table === 'sources'
}

export type NamedRecord = Speaker | Source

/** A record that was merged into another of its table. */
export type AbsorbedRecord = AbsorbedSpeaker | AbsorbedSource
