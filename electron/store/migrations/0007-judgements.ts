import { addedFields } from './added-fields.ts'
import type { Migration } from './migration.ts'

/**
 * Claims have a verdict, the basis that their speakers have, and evidence. The verdicts that there are stand in a scale,
 * which a project has no row of until it sets one.
 */
export const JUDGEMENTS: Migration = {
  sql: `
CREATE TABLE scale (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  verdicts TEXT NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0
) STRICT;

ALTER TABLE claim ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN basis TEXT NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]';
`,
  records: { claims: addedFields({ verdict: '', basis: '', evidence: [] }) },
}
