import type { Migration } from './migration.ts'

/**
 * The first shape of a save file. Each record has a `number` for the search index, which needs integers that
 * VACUUM leaves alone, and an `id` by which everything else knows it. References are checked at commit, so
 * that an edit may make a claim before its speaker. The search tables keep no text of their own
 * (content=''): rowid is the `number` of what was indexed. `seal` is the CRC-32 of the record's JSON: SQLite
 * itself does not notice a byte that changed on the disk.
 */
export const CREATE_TABLES: Migration = {
  sql: `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE text (
  hash TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  structure TEXT NOT NULL
) STRICT;

CREATE TABLE paragraph (
  number INTEGER PRIMARY KEY,
  text_hash TEXT NOT NULL REFERENCES text (hash) DEFERRABLE INITIALLY DEFERRED,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX paragraph_by_text ON paragraph (text_hash);

CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text_hash TEXT NOT NULL REFERENCES text (hash) DEFERRABLE INITIALLY DEFERRED,
  length INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  encoding TEXT NOT NULL,
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  dateline TEXT NOT NULL,
  outlet TEXT NOT NULL,
  date TEXT NOT NULL,
  language TEXT NOT NULL,
  note TEXT NOT NULL,
  parts TEXT NOT NULL,
  corrections TEXT NOT NULL,
  added_at TEXT NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX article_by_text ON article (text_hash);

CREATE TABLE speaker (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  affiliation TEXT NOT NULL,
  note TEXT NOT NULL,
  absorbed TEXT NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE source (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  kind TEXT NOT NULL,
  reliability TEXT,
  url TEXT NOT NULL,
  note TEXT NOT NULL,
  absorbed TEXT NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE claim (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  content TEXT NOT NULL,
  kind TEXT NOT NULL,
  is_kind_set INTEGER NOT NULL,
  statement TEXT NOT NULL,
  speaker_id TEXT REFERENCES speaker (id) DEFERRABLE INITIALLY DEFERRED,
  speaker_mentions TEXT NOT NULL,
  cues TEXT NOT NULL,
  topics TEXT NOT NULL,
  certainty TEXT NOT NULL,
  credibility INTEGER,
  note TEXT NOT NULL,
  review TEXT NOT NULL,
  origin TEXT NOT NULL,
  proposal TEXT NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX claim_by_article ON claim (article_id);
CREATE INDEX claim_by_speaker ON claim (speaker_id);

CREATE TABLE claim_via (
  claim_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  mentions TEXT NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_via_by_source ON claim_via (source_id);

CREATE TABLE relation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  from_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL,
  origin TEXT NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX relation_by_from ON relation (from_id);
CREATE INDEX relation_by_to ON relation (to_id);

-- What was done, one line each; nothing here is ever changed or taken away.
CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  origin TEXT NOT NULL,
  size INTEGER NOT NULL
) STRICT;
CREATE INDEX history_by_target ON history (target, seq);

-- The patches of each edit: JSON, as text or (in a blob) compressed by zlib.
CREATE TABLE edit (
  id TEXT NOT NULL REFERENCES history (id) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL,
  patches ANY NOT NULL,
  PRIMARY KEY (id, part)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER history_never_changes BEFORE UPDATE ON history
BEGIN SELECT RAISE (ABORT, 'history is only added to'); END;
CREATE TRIGGER history_never_shrinks BEFORE DELETE ON history
BEGIN SELECT RAISE (ABORT, 'history is only added to'); END;
CREATE TRIGGER edit_never_changes BEFORE UPDATE ON edit
BEGIN SELECT RAISE (ABORT, 'edits are only added to'); END;
CREATE TRIGGER edit_never_shrinks BEFORE DELETE ON edit
BEGIN SELECT RAISE (ABORT, 'edits are only added to'); END;
CREATE TRIGGER text_never_changes BEFORE UPDATE ON text
BEGIN SELECT RAISE (ABORT, 'a text never changes'); END;

CREATE TABLE view (
  name TEXT PRIMARY KEY,
  settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE paragraph_search USING fts5 (
  text,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, byline, outlet, note,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE speaker_search USING fts5 (
  name, aliases, role, affiliation, note,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE source_search USING fts5 (
  name, aliases, url, note,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE claim_search USING fts5 (
  quote, statement, topics, note,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE relation_search USING fts5 (
  note,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
`,
}
