import type { Migration } from './migration.ts'

/**
 * Seals of what else must not change unseen: of a text its structure, of the history each line and each part of
 * an edit. Null for what was kept before there were any.
 */
export const ADD_SEALS: Migration = {
  sql: `
ALTER TABLE text ADD COLUMN seal INTEGER;
ALTER TABLE history ADD COLUMN seal INTEGER;
ALTER TABLE edit ADD COLUMN seal INTEGER;
`,
}
