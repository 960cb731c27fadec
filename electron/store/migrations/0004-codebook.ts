import { addedFields } from './added-fields.ts'
import type { Migration } from './migration.ts'

/**
 * The codebook: a table of topics, each with what it means. Speakers and sources say from which others a person told
 * them apart.
 */
export const CODEBOOK: Migration = {
  sql: `
CREATE TABLE topic (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  colour TEXT NOT NULL,
  position REAL NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE VIRTUAL TABLE topic_search USING fts5 (
  name, definition,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

ALTER TABLE speaker ADD COLUMN differs_from TEXT NOT NULL DEFAULT '[]';
ALTER TABLE source ADD COLUMN differs_from TEXT NOT NULL DEFAULT '[]';
`,
  records: {
    speakers: addedFields({ differsFrom: [] }),
    sources: addedFields({ differsFrom: [] }),
  },
}
