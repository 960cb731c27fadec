import { addedFields } from './added-fields.ts'
import type { Migration, RecordMigration } from './migration.ts'
import type { Values } from '../record-rows.ts'

interface Proposal {
  readonly speakers: readonly Values[]
}

const ADDED = addedFields({ reason: '', candidates: [] })

function changeSpeakers(values: Values, change: (speaker: Values) => Values): Values {
  const proposal = values['proposal'] as Proposal | null
  if (proposal === null) return values
  const speakers = proposal.speakers.map((speaker) => change(speaker))
  return { ...values, proposal: { ...proposal, speakers } }
}

const CLAIMS: RecordMigration = {
  before: (after) => after,
  up: (values, readText) => changeSpeakers(values, (speaker) => ADDED.up(speaker, readText)),
  down: (values) => changeSpeakers(values, (speaker) => ADDED.down(speaker)),
}

/**
 * Each speaker of a proposal says why the words mean that one, or why nobody could be named, and whom else they may
 * mean: what the program knows of it when it drafts, and nobody can tell later.
 */
export const PROPOSED_SPEAKERS: Migration = { sql: '', records: { claims: CLAIMS } }
