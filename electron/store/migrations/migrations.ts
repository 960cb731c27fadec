import { CREATE_TABLES } from './0001-tables.ts'
import { ADD_SEALS } from './0002-seals.ts'
import { JOINT_SPEAKERS } from './0003-joint-speakers.ts'
import { CODEBOOK } from './0004-codebook.ts'
import { DOCUMENTS } from './0005-documents.ts'
import { PROPOSED_SPEAKERS } from './0006-proposed-speakers.ts'
import { JUDGEMENTS } from './0007-judgements.ts'
import type { Migration } from './migration.ts'

/** What brings a file from nothing to today, one version after the other: the first makes version 1. */
export const MIGRATIONS: readonly Migration[] = [
  CREATE_TABLES,
  ADD_SEALS,
  JOINT_SPEAKERS,
  CODEBOOK,
  DOCUMENTS,
  PROPOSED_SPEAKERS,
  JUDGEMENTS,
]
