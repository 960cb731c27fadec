import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../../electron/store/store.ts'
import { valueOf } from '../../support/outcomes.ts'
import {
  SAMPLE_TEXT,
  anchorOf,
  buildClaim,
  buildSource,
  buildSpeaker,
  editOf,
} from '../../support/records.ts'
import { importText, temporaryStore } from '../../support/store.ts'

function find(store: Store, query: string, limit = 20) {
  return valueOf(store.search(query, limit)).hits
}

/** What is marked as found in each excerpt. */
function foundIn(store: Store, query: string): readonly (readonly string[])[] {
  return find(store, query).map((hit) =>
    hit.found.map(([start, end]) => hit.excerpt.slice(start, end)),
  )
}

describe('in the texts of articles', () => {
  test('a hit is in its place: offsets in UTF-16 code units of the text', () => {
    const store = temporaryStore()
    const text = '😀😀 First lines.\n\nSecond 👩‍🚀 paragraph, with Dmitriev in it.\0 And Ümit.'
    const article = importText(store, text)
    const [hit] = find(store, 'dmitriev')
    expect(hit).toMatchObject({ kind: 'article', id: article.id, articleId: article.id })
    expect(text.slice(hit?.start ?? 0, hit?.end ?? 0)).toBe('Dmitriev')
    expect(foundIn(store, 'umit')).toEqual([['Ümit']])
    expect(hit?.excerpt).not.toContain('First')
  })

  test('all words count, in any order; the last may be unfinished; phrases stay together', () => {
    const store = temporaryStore()
    importText(store)
    expect(foundIn(store, 'spe tass')).toEqual([])
    expect(foundIn(store, 'speak tass')).toEqual([['TASS', 'speak']])
    expect(foundIn(store, 'tass speak')).toEqual([['TASS', 'speak']])
    expect(foundIn(store, 'tass spe')).toEqual([['TASS', 'speak']])
    expect(foundIn(store, 'tass absent')).toEqual([])
    expect(foundIn(store, '"very serious"')).toEqual([['very serious']])
    expect(foundIn(store, '“very serious”')).toEqual([['very serious']])
    expect(foundIn(store, '"serious very"')).toEqual([])
    expect(foundIn(store, '"very ser"')).toEqual([])
  })

  test('Chinese and Japanese are found inside a line without spaces', () => {
    const store = temporaryStore()
    const text = '俄美代表团在利雅得举行会谈。'
    importText(store, text)
    const [hit] = find(store, '利雅得')
    expect(text.slice(hit?.start ?? 0, hit?.end ?? 0)).toBe('利雅得')
  })

  test('a long paragraph is shown around what was found, in one line and with no character cut', () => {
    const store = temporaryStore()
    importText(store, `${'😀😀😀 word '.repeat(5000)}needle${' word 😀😀😀'.repeat(5000)}`)
    const [hit] = find(store, 'needle')
    expect(hit?.excerpt.length).toBeLessThan(300)
    expect(hit?.excerpt.isWellFormed()).toBe(true)
    expect(foundIn(store, 'needle')).toEqual([['needle']])
  })

  test('an article taken back is not found, and found again when it is back', () => {
    const store = temporaryStore()
    importText(store)
    valueOf(store.undo())
    expect(find(store, 'dmitriev')).toEqual([])
    valueOf(store.redo())
    expect(find(store, 'dmitriev')).toHaveLength(1)
  })
})

describe('in records', () => {
  test('claims are found by their words, statement, topics and note, and say which; with their place', () => {
    const store = temporaryStore()
    const article = importText(store)
    const claim = buildClaim(article.id, {
      content: [anchorOf(SAMPLE_TEXT, 'very serious')],
      statement: 'The parties negotiated',
      topics: ['diplomacy'],
      note: 'verify this',
    })
    valueOf(
      store.commitEdit(editOf(valueOf(store.readProject()), (draft) => draft.put('claims', claim))),
    )
    const titleOf = (query: string) => find(store, query).map((hit) => hit.title)
    expect(titleOf('negotiated')).toEqual(['Statement of a claim'])
    expect(titleOf('diplomacy')).toEqual(['Topics of a claim'])
    expect(titleOf('verify')).toEqual(['Note of a claim'])
    const hits = find(store, 'serious')
    expect(hits.map((hit) => hit.kind)).toEqual(['article', 'claim'])
    const start = SAMPLE_TEXT.indexOf('very serious')
    expect(hits[1]).toMatchObject({ id: claim.id, articleId: article.id, start, end: start + 12 })
  })

  test('follow every change: edited, undone, removed', () => {
    const store = temporaryStore()
    const speaker = buildSpeaker({ name: 'Yuri Ushakov', aliases: ['Ushakov'] })
    const commit = (draft: Parameters<typeof editOf>[1]) =>
      valueOf(store.commitEdit(editOf(valueOf(store.readProject()), draft)))
    commit((draft) => draft.put('speakers', speaker))
    commit((draft) => draft.put('sources', buildSource({ note: 'quotes Ushakov' })))
    expect(find(store, 'usha').map((hit) => hit.kind)).toEqual(['speaker', 'source'])
    commit((draft) => draft.update('speakers', speaker.id, { name: 'Aide', aliases: [] }))
    expect(find(store, 'usha').map((hit) => hit.kind)).toEqual(['source'])
    valueOf(store.undo())
    expect(find(store, 'usha').map((hit) => hit.kind)).toEqual(['speaker', 'source'])
    commit((draft) => draft.remove('speakers', speaker.id))
    expect(find(store, 'usha').map((hit) => hit.kind)).toEqual(['source'])
  })

  test('no more hits than asked for, and it is said when there are more', () => {
    const store = temporaryStore()
    const edit = editOf(valueOf(store.readProject()), (draft) => {
      for (let made = 0; made < 5; made += 1) draft.put('speakers', buildSpeaker())
    })
    valueOf(store.commitEdit(edit))
    expect(valueOf(store.search('dmitriev', 4))).toMatchObject({ isMore: true })
    expect(find(store, 'dmitriev', 4)).toHaveLength(4)
    expect(valueOf(store.search('dmitriev', 5))).toMatchObject({ isMore: false })
  })
})

const HOSTILE = [
  '"',
  '""',
  '"unclosed',
  "'",
  '*',
  '* *',
  '-',
  'NOT',
  'AND OR NOT',
  'NEAR(a b)',
  'name:x',
  '(',
  ')',
  '^a',
  'a + b',
  '{quote} : a',
  'a"b',
  '\0',
  '\ud800',
  '😀',
  ';DROP TABLE claim',
  '%',
  '_',
  '--',
  '/*',
  '…',
  '“',
  '',
]

test('whatever is typed is only ever looked for, and never read as a language', () => {
  const store = temporaryStore()
  importText(store)
  expect(HOSTILE.filter((query) => !store.search(query, 5).ok)).toEqual([])
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...HOSTILE, 'tass', 'very', ' ')).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(typed, (query) => {
      for (const hit of find(store, query)) {
        for (const [start, end] of hit.found) {
          expect(hit.excerpt.slice(start, end).trim()).not.toBe('')
        }
      }
    }),
    { numRuns: 300 },
  )
})
