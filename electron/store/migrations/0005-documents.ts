import { countWords } from '../../../shared/domain/text/word-count.ts'
import { addedFields } from './added-fields.ts'
import type { Migration, RecordMigration } from './migration.ts'

const ADDED = addedFields({
  words: 0,
  url: '',
  archivedUrl: '',
  status: null,
  found: {},
  original: null,
  versionOf: null,
  pages: [],
})

/** The words of an article are counted in its text; it has none where that is gone. */
const ARTICLES: RecordMigration = {
  ...ADDED,
  up: (values, readText) => ({
    ...ADDED.up(values, readText),
    words: countWords(readText(String(values['textHash'])) ?? ''),
  }),
}

/**
 * Documents: the bytes of the files that articles were read from, packed where that makes them smaller; what texts that
 * are nearly the same have in common (see `sketchText`); and what else is known of an article.
 */
export const DOCUMENTS: Migration = {
  sql: `
CREATE TABLE original (
  hash TEXT PRIMARY KEY,
  packing TEXT NOT NULL CHECK (packing IN ('none', 'deflate')),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE sketch (
  value INTEGER NOT NULL,
  text_hash TEXT NOT NULL REFERENCES text (hash) ON DELETE CASCADE,
  PRIMARY KEY (value, text_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX sketch_by_text ON sketch (text_hash);

ALTER TABLE article ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN url TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN archived_url TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN status TEXT;
ALTER TABLE article ADD COLUMN found TEXT NOT NULL DEFAULT '{}';
ALTER TABLE article ADD COLUMN original TEXT NOT NULL DEFAULT 'null';
ALTER TABLE article ADD COLUMN version_of TEXT;
ALTER TABLE article ADD COLUMN pages TEXT NOT NULL DEFAULT '[]';
CREATE INDEX article_by_earlier ON article (version_of);
`,
  records: { articles: ARTICLES },
}
