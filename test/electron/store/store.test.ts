import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import { newId } from '../../../shared/domain/id.ts'
import {
  anchorOf,
  buildClaim,
  buildSource,
  buildSpeaker,
  editOf,
  saidBy,
  SAMPLE_TEXT,
} from '../../support/records.ts'
import { codeOf, recordsOf, valueOf } from '../../support/outcomes.ts'
import { applied, importText, temporaryStore } from '../../support/store.ts'

/** A project with one article, speaker, source and claim that names them all. */
function furnishedStore() {
  const store = temporaryStore()
  const article = importText(store)
  const speaker = buildSpeaker()
  const source = buildSource()
  const claim = buildClaim(article.id, {
    content: [anchorOf(SAMPLE_TEXT, '“very serious”'), anchorOf(SAMPLE_TEXT, 'too early')],
    ...saidBy(speaker.id, [anchorOf(SAMPLE_TEXT, 'Dmitriev')]),
    cues: [anchorOf(SAMPLE_TEXT, 'said')],
    via: [{ sourceId: source.id, mentions: [anchorOf(SAMPLE_TEXT, 'TASS')] }],
    topics: ['talks', 'Ukraine'],
    credibility: 3,
    isKindSet: true,
  })
  const before = valueOf(store.readProject())
  const edit = editOf(before, (draft) => {
    draft.put('claims', claim)
    draft.put('speakers', speaker)
    draft.put('sources', source)
  })
  const committed = valueOf(store.commitEdit(edit))
  return { store, article, speaker, source, claim, before, edit, committed }
}

describe('records', () => {
  test('are read back as they were committed, also after the file is opened again', () => {
    const { store, before, edit } = furnishedStore()
    const expected = recordsOf(applied(before, edit))
    expect(recordsOf(valueOf(store.readProject()))).toEqual(expected)
    store.close()
    const again = valueOf(openStore(store.path))
    expect(recordsOf(valueOf(again.readProject()))).toEqual(expected)
    expect(valueOf(again.check())).toEqual([])
    again.close()
  })

  test('come in pages in order of id, the last one saying so', () => {
    const store = temporaryStore()
    const speakers = Array.from({ length: 5 }, () => buildSpeaker({ id: newId() }))
    const project = valueOf(store.readProject())
    valueOf(
      store.commitEdit(
        editOf(project, (draft) => speakers.forEach((one) => draft.put('speakers', one))),
      ),
    )
    const ids = speakers.map((one) => one.id).sort()
    const first = valueOf(store.readPage('speakers', null, 3))
    expect(first.records.map((one) => one.id)).toEqual(ids.slice(0, 3))
    expect(first.next).toBe(ids[2])
    const second = valueOf(store.readPage('speakers', first.next, 3))
    expect(second.records.map((one) => one.id)).toEqual(ids.slice(3))
    expect(second.next).toBeNull()
  })
})

describe('an edit', () => {
  test('that was committed is answered again, and done once', () => {
    const { store, edit, committed } = furnishedStore()
    const again = valueOf(store.commitEdit(edit))
    expect(again.entry).toEqual(committed.entry)
    expect([committed.isRepeated, again.isRepeated]).toEqual([false, true])
    expect(valueOf(store.counts()).claims).toBe(1)
  })

  test('is answered with what can be undone then, as the history has it, whatever was undone before', () => {
    const { store, claim } = furnishedStore()
    valueOf(store.undo())
    valueOf(store.redo())
    const noted = (note: string) => {
      const project = valueOf(store.readProject())
      return valueOf(
        store.commitEdit(editOf(project, (draft) => draft.update('claims', claim.id, { note }))),
      )
    }
    noted('one')
    valueOf(store.undo())
    expect(valueOf(store.undoState()).redo).not.toBeNull()
    const { entry, undo } = noted('two')
    expect(undo).toEqual({ undo: { id: entry.id, label: entry.label }, redo: null })
    expect(undo).toEqual(valueOf(store.undoState()))
  })

  test('on values that have changed since is refused whole', () => {
    const { store, claim, speaker } = furnishedStore()
    const stale = valueOf(store.readProject())
    valueOf(
      store.commitEdit(editOf(stale, (draft) => draft.update('claims', claim.id, { note: 'one' }))),
    )
    const late = editOf(stale, (draft) => {
      draft.update('speakers', speaker.id, { role: 'envoy' })
      draft.update('claims', claim.id, { note: 'two' })
    })
    expect(codeOf(store.commitEdit(late))).toBe('CONFLICT')
    const project = valueOf(store.readProject())
    expect(project.claims.get(claim.id)?.note).toBe('one')
    expect(project.speakers.get(speaker.id)?.role).toBe('')
  })

  test.each(['articles', 'speakers', 'sources'] as const)(
    'that would leave a claim without one of its %s is refused whole',
    (table) => {
      const { store, article, speaker, source } = furnishedStore()
      const id = { articles: article.id, speakers: speaker.id, sources: source.id }[table]
      const before = recordsOf(valueOf(store.readProject()))
      const edit = editOf(valueOf(store.readProject()), (draft) => draft.remove(table, id))
      expect(codeOf(store.commitEdit(edit))).toBe('CONFLICT')
      expect(recordsOf(valueOf(store.readProject()))).toEqual(before)
      expect(valueOf(store.check())).toEqual([])
    },
  )

  test('that adds a record that is there is a conflict, in words', () => {
    const { store, edit } = furnishedStore()
    const outcome = store.commitEdit({ ...edit, id: newId() })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'CONFLICT' } })
    expect(outcome.ok ? '' : outcome.failure.message).toContain('is already there')
  })

  test('that adds half a record or half a character is refused', () => {
    const { store, speaker } = furnishedStore()
    const { role: _, ...half } = buildSpeaker()
    const project = valueOf(store.readProject())
    const made = editOf(project, (draft) => draft.put('speakers', buildSpeaker()))
    const lacking = {
      ...made,
      patches: [{ table: 'speakers' as const, id: half.id, before: null, after: half }],
    }
    expect(codeOf(store.commitEdit(lacking))).toBe('BAD_REQUEST')
    const broken = editOf(project, (draft) =>
      draft.update('speakers', speaker.id, { note: '\ud83d' }),
    )
    expect(codeOf(store.commitEdit(broken))).toBe('BAD_REQUEST')
  })
})

describe('undo and redo', () => {
  test('take back what has half a character in its name, or in a list', () => {
    const { store, speaker } = furnishedStore()
    const before = recordsOf(valueOf(store.readProject()))
    const edit = editOf(valueOf(store.readProject()), (draft) =>
      draft.update('speakers', speaker.id, { aliases: ['\ud83d'] }),
    )
    valueOf(store.commitEdit({ ...edit, label: 'bring in 1 change from \ud83d' }))
    expect(valueOf(store.check())).toEqual([])
    store.close()
    const again = valueOf(openStore(store.path))
    expect(valueOf(again.check())).toEqual([])
    expect(valueOf(again.undo())?.entry.label).toBe('bring in 1 change from \ufffd')
    expect(recordsOf(valueOf(again.readProject()))).toEqual(before)
    again.close()
  })

  test('take back and do again, and are still there after a restart', () => {
    const { store, before, edit } = furnishedStore()
    const after = recordsOf(applied(before, edit))
    const undone = valueOf(store.undo())
    expect(undone?.entry).toMatchObject({ action: 'undo', target: edit.id, label: edit.label })
    expect(undone?.undo.redo).toEqual({ id: edit.id, label: edit.label })
    expect(recordsOf(valueOf(store.readProject()))).toEqual(recordsOf(before))
    store.close()
    const again = valueOf(openStore(store.path))
    const redone = valueOf(again.redo())
    expect(redone?.entry).toMatchObject({ action: 'redo', target: edit.id })
    expect(recordsOf(valueOf(again.readProject()))).toEqual(after)
    expect(valueOf(again.redo())).toBeNull()
    again.close()
  })

  test('answer patches that a window can apply', () => {
    const { store, before, edit } = furnishedStore()
    const undone = valueOf(store.undo())
    const taken = applied(applied(before, edit), undone?.edit ?? { patches: [] })
    expect(recordsOf(taken)).toEqual(recordsOf(before))
  })

  test('a new edit leaves nothing to redo', () => {
    const { store, speaker } = furnishedStore()
    const rename = (name: string) =>
      valueOf(
        store.commitEdit(
          editOf(
            valueOf(store.readProject()),
            (draft) => draft.update('speakers', speaker.id, { name }),
            name,
          ),
        ),
      )
    rename('one')
    valueOf(store.undo())
    expect(valueOf(store.undoState()).redo?.label).toBe('one')
    rename('two')
    expect(valueOf(store.undoState()).redo).toBeNull()
    expect(valueOf(store.redo())).toBeNull()
    expect(valueOf(store.undoState()).undo?.label).toBe('two')
  })

  test('revert takes back an edit from the middle, unless what it changed was changed since', () => {
    const { store, speaker } = furnishedStore()
    const change = (fields: object) =>
      valueOf(
        store.commitEdit(
          editOf(valueOf(store.readProject()), (draft) =>
            draft.update('speakers', speaker.id, fields),
          ),
        ),
      ).entry.id
    const role = change({ role: 'envoy' })
    const note = change({ note: 'one' })
    change({ note: 'two' })
    expect(codeOf(store.revert(note))).toBe('CONFLICT')
    const reverted = valueOf(store.revert(role))
    expect(reverted.entry).toMatchObject({ action: 'undo', target: role })
    expect(valueOf(store.readProject()).speakers.get(speaker.id)).toMatchObject({
      role: '',
      note: 'two',
    })
    expect(codeOf(store.revert(role))).toBe('CONFLICT')
    expect(codeOf(store.revert(newId()))).toBe('NOT_FOUND')
  })

  test('the history lists every line, newest first, and says what is undone', () => {
    const { store, edit } = furnishedStore()
    valueOf(store.undo())
    const lines = valueOf(store.historyPage(null, 10))
    expect(lines.map((line) => [line.seq, line.action, line.isUndone])).toEqual([
      [3, 'undo', false],
      [2, 'edit', true],
      [1, 'edit', false],
    ])
    expect(lines[0]?.target).toBe(edit.id)
    expect(valueOf(store.historyPage(2, 10)).map((line) => line.seq)).toEqual([1])
  })
})

describe('the file', () => {
  test('is alone when it is closed: no journal is left beside it', () => {
    const { store } = furnishedStore()
    store.close()
    expect(existsSync(`${store.path}-journal`)).toBe(false)
  })

  test('keeps a text exactly: NUL, a byte-order mark, noncharacters, emoji and mixed line ends', () => {
    const store = temporaryStore()
    const text = '\ufeffa\0b\r\nc\r\u2028\ufffe\uffff😀👩‍🚀\u202eabc\u200b'
    const article = importText(store, text)
    expect(valueOf(store.readText(article.textHash)).text).toBe(text)
    expect(valueOf(store.check())).toEqual([])
  })
})
