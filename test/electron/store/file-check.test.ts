import Sqlite from 'better-sqlite3'
import { crc32, deflateSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import { LARGEST_PART } from '../../../electron/store/patch-encoding.ts'
import type { Store } from '../../../electron/store/store.ts'
import { invertPatches } from '../../../shared/domain/edit/edit.ts'
import { newId } from '../../../shared/domain/id.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import {
  anchorOf,
  buildClaim,
  buildSpeaker,
  editOf,
  saidBy,
  SAMPLE_TEXT,
} from '../../support/records.ts'
import { importText, temporaryStore } from '../../support/store.ts'
import { forgeRows } from '../../support/stranger.ts'

/** What the check finds once some other program has run SQL on the file. */
function problemsAfter(sql: string): readonly Problem[] {
  const store = temporaryStore()
  const article = importText(store)
  const speaker = buildSpeaker()
  const claim = buildClaim(article.id, {
    content: [anchorOf(SAMPLE_TEXT, 'very serious')],
    cues: [anchorOf(SAMPLE_TEXT, 'said')],
    ...saidBy(speaker.id),
  })
  const edit = editOf(valueOf(store.readProject()), (draft) => {
    draft.put('speakers', speaker)
    draft.put('claims', claim)
  })
  valueOf(store.commitEdit(edit))
  store.close()
  forgeRows(store.path, sql)
  const opened = valueOf(openStore(store.path))
  const problems = valueOf(opened.check())
  const rows = valueOf(opened.readPage('claims', null, 10))
  expect(rows.records.length).toBe(problems.some((one) => one.message.includes('left out')) ? 0 : 1)
  opened.close()
  return problems
}

test('an untouched file has no problems', () => {
  expect(problemsAfter('SELECT 1')).toEqual([])
})

test.each([
  ['a claim without its speaker', 'DELETE FROM speaker', 'reference', 'names a speaker'],
  [
    'a value that no claim can have',
    "UPDATE claim SET kind = 'rumour'",
    'record',
    'left out (kind)',
  ],
  ['a list that is none', "UPDATE claim SET content = '[{'", 'record', 'cannot be read'],
  ['a changed value that fits', "UPDATE claim SET note = 'other'", 'record', 'not what was saved'],
  ['a changed text', 'UPDATE text SET content = upper(content)', 'text', 'is not what was kept'],
  [
    'an article that is a form of itself',
    'UPDATE article SET version_of = id',
    'reference',
    'later form of itself',
  ],
  [
    'an article that is a form of none',
    "UPDATE article SET version_of = '01a227a4-0000-7000-8000-000000000000'",
    'reference',
    'of an article that is not in the project',
  ],
  ['a structure that is none', "UPDATE text SET structure = '{}'", 'text', 'does not fit it'],
])('%s is found and said', (_, sql, kind, words) => {
  const problems = problemsAfter(sql)
  const found = problems.find((problem) => problem.kind === kind)
  expect(found?.message).toContain(words)
  expect(found?.id).not.toBeNull()
})

const AWAY = '{"start":100000,"end":100001}'

/** A structure that nobody found, with a seal that fits it. */
function forgedStructure(structure: string): string {
  return `UPDATE text SET structure = '${structure}', seal = ${crc32(structure)}`
}

test.each([
  ['a paragraph out of it', `{"paragraphs":[${AWAY}],"sentences":[],"quotations":[]}`],
  [
    'paragraphs that overlap',
    '{"paragraphs":[{"start":0,"end":9},{"start":8,"end":12}],"sentences":[],"quotations":[]}',
  ],
  [
    'a sentence in no paragraph',
    '{"paragraphs":[{"start":0,"end":9}],"sentences":[{"start":8,"end":12}],"quotations":[]}',
  ],
  [
    'a quotation out of it',
    `{"paragraphs":[],"sentences":[],"quotations":[{"outer":${AWAY},"inner":null,"depth":0,"flaw":null}]}`,
  ],
  [
    'the same quotation twice',
    `{"paragraphs":[],"sentences":[],"quotations":[${Array.from({ length: 2 }, () => '{"outer":{"start":1,"end":3},"inner":null,"depth":0,"flaw":null}').join(',')}]}`,
  ],
  [
    'millions of sentences',
    `{"paragraphs":[],"sentences":[${Array.from({ length: 2_000_000 }, () => '{"start":1,"end":2}').join(',')}],"quotations":[]}`,
  ],
  ['no structure at all', '[]'],
])('a forged structure, %s, is found and said, whatever its seal', (_, structure) => {
  const problems = problemsAfter(forgedStructure(structure))
  expect(problems.map(({ message }) => message).join()).toContain('does not fit it')
})

test.each([
  ['a title', 'parts', `{"title":${AWAY},"deck":null,"byline":null,"dateline":null}`],
  [
    'a quotation that was set by hand',
    'corrections',
    `{"paragraphBreaks":{"added":[],"removed":[]},"sentenceBreaks":{"added":[],"removed":[]},"quotations":{"added":[${AWAY}],"removed":[]}}`,
  ],
  [
    'a break that was set by hand',
    'corrections',
    '{"paragraphBreaks":{"added":[-1],"removed":[]},"sentenceBreaks":{"added":[],"removed":[]},"quotations":{"added":[],"removed":[]}}',
  ],
  ['a length', 'length', '1'],
])('%s of an article out of its text is found and said', (_, column, value) => {
  const problems = problemsAfter(`UPDATE article SET ${column} = '${value}'`)
  expect(problems.map(({ message }) => message).join()).toContain('lie outside its text')
})

test('every span that no longer quotes its text is named', () => {
  const moved = problemsAfter(
    `UPDATE claim SET content = replace(content, '"start":', '"start":1'), cues = replace(cues, '"quote":"said"', '"quote":"told"')`,
  )
  const kinds = moved.filter((one) => one.kind.startsWith('span')).map((one) => one.kind)
  expect(kinds.sort()).toEqual(['span-changed', 'span-outside'])
  expect(moved.map((one) => one.message).join()).toContain('The cue “told”')
})

test.each([
  ['a changed line', "UPDATE history SET at = at || '0'"],
  ['a changed edit', "UPDATE edit SET patches = replace(patches, 'said', 'told')"],
])('%s of the history is found and said', (_, sql) => {
  const messages = problemsAfter(sql).map((problem) => problem.message)
  expect(messages.length).toBeGreaterThan(0)
  for (const message of messages) expect(message).toContain('What the history keeps of “')
})

test('an edit that is not what was kept is not undone, and the tables stay as they are', () => {
  const store = temporaryStore()
  valueOf(
    store.commitEdit(
      editOf(valueOf(store.readProject()), (draft) =>
        draft.put('speakers', buildSpeaker({ name: 'Ushakov' })),
      ),
    ),
  )
  store.close()
  forgeRows(store.path, "UPDATE edit SET patches = replace(patches, 'Ushakov', 'Lavrov')")
  const opened = valueOf(openStore(store.path))
  expect(codeOf(opened.undo())).toBe('FILE_DAMAGED')
  expect(valueOf(opened.counts()).speakers).toBe(1)
  opened.close()
})

/** A project with one edit, whose kept patches a stranger replaced, seals and all. */
function withForgedEdit(parts: readonly (Buffer | string)[]): Store {
  const store = temporaryStore()
  valueOf(
    store.commitEdit(
      editOf(valueOf(store.readProject()), (draft) => draft.put('speakers', buildSpeaker())),
    ),
  )
  store.close()
  const db = new Sqlite(store.path)
  const id: unknown = db.prepare('SELECT id FROM history').pluck().get()
  const write = db.prepare(
    'INSERT OR REPLACE INTO edit (id, part, patches, seal) VALUES (?, ?, ?, ?)',
  )
  parts.forEach((part, place) => write.run(id, place, part, crc32(part)))
  db.close()
  const opened = valueOf(openStore(store.path))
  onTestFinished(() => opened.close())
  return opened
}

/** JSON of so many bytes that says little, packed: a few kilobytes. */
function packed(length: number): Buffer {
  return deflateSync(
    Buffer.concat([Buffer.from('['), Buffer.alloc(length - 2, ' '), Buffer.from(']')]),
  )
}

test.each([
  ['one part that unpacks to too much', [packed(LARGEST_PART + 1)]],
  ['parts that do so together', Array.from({ length: 5 }, () => packed(LARGEST_PART - 1))],
])('a stored edit of %s is not unpacked, and it is said why', (_, parts) => {
  const opened = withForgedEdit(parts)
  const undone = opened.undo()
  expect(codeOf(undone)).toBe('FILE_DAMAGED')
  expect(undone.ok ? '' : undone.failure.message).toContain('unpacks to more than')
  expect(valueOf(opened.counts()).speakers).toBe(1)
  expect(valueOf(opened.undoState()).redo).toBeNull()
})

test.each([
  '[null]',
  '{}',
  '[{}]',
  '[{"table":"__proto__","id":"x","before":null,"after":null}]',
  '7',
])('a stored edit that holds no patches, %s, is refused as damage', (json) => {
  const opened = withForgedEdit([json])
  expect(codeOf(opened.undo())).toBe('FILE_DAMAGED')
  expect(valueOf(opened.counts()).speakers).toBe(1)
})

test('an edit that could not be read back is not taken', () => {
  const store = temporaryStore()
  const edit = editOf(valueOf(store.readProject()), (draft) => {
    for (let made = 0; made < 3; made += 1) {
      draft.put('speakers', buildSpeaker({ note: 'x'.repeat(LARGEST_PART / 2) }))
    }
  })
  valueOf(store.commitEdit(edit))
  valueOf(store.undo())
  expect(valueOf(store.counts()).speakers).toBe(0)
  const larger = editOf(valueOf(store.readProject()), (draft) =>
    draft.put('speakers', buildSpeaker({ note: 'x'.repeat(LARGEST_PART) })),
  )
  expect(codeOf(store.commitEdit(larger))).toBe('TOO_LARGE')
  expect(valueOf(store.counts()).speakers).toBe(0)
})

test('the history can be neither changed nor shortened', () => {
  const store = temporaryStore()
  importText(store)
  store.close()
  const db = new Sqlite(store.path)
  for (const table of ['history', 'edit']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('only added to')
    expect(() => db.exec(`UPDATE ${table} SET id = 'x'`)).toThrow('only added to')
  }
  db.close()
})

test('a row that is left out is not there for an edit or an undo either', () => {
  const store = temporaryStore()
  const speaker = buildSpeaker({ name: 'Before' })
  const put = editOf(valueOf(store.readProject()), (draft) => draft.put('speakers', speaker))
  valueOf(store.commitEdit(put))
  const renamed = editOf(valueOf(store.readProject()), (draft) =>
    draft.update('speakers', speaker.id, { name: 'After' }),
  )
  valueOf(store.commitEdit(renamed))
  store.close()
  forgeRows(store.path, "UPDATE speaker SET aliases = '5'")
  const again = valueOf(openStore(store.path))
  onTestFinished(() => again.close())
  expect(valueOf(again.readRecord('speakers', speaker.id))).toBeNull()
  expect(codeOf(again.undo())).toBe('CONFLICT')
  const edit = { ...renamed, id: newId(), patches: invertPatches(renamed.patches) }
  expect(codeOf(again.commitEdit(edit))).toBe('CONFLICT')
  expect(valueOf(again.check()).map(({ message }) => message)).toEqual([
    expect.stringContaining('left out (aliases)'),
  ])
})
