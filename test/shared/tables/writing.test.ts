import { fillDown } from '../../../shared/tables/filling.ts'
import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import { newClaim } from '../../../shared/domain/claim.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { newSource } from '../../../shared/domain/source.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { pasteCells } from '../../../shared/tables/pasting.ts'
import { clearCells, setCells, type WritingOutcome } from '../../../shared/tables/writing.ts'
import { articleOf, idOf } from '../../support/projects.ts'
import { speakerIdOf } from '../../support/records.ts'

const article = articleOf(0, 'Talks')
const text = 'TASS reported it.'
const mention = anchorAt(text, { start: 0, end: 4 })
const ushakov = { ...newSpeaker(idOf(1), 'Yuri Ushakov'), aliases: ['Ushakov'] }
const dmitriev = newSpeaker(idOf(2), 'Kirill Dmitriev')
const [tass, reuters] = [newSource(idOf(3), 'TASS'), newSource(idOf(4), 'Reuters')]
function claimOf(number: number) {
  return { ...newClaim(idOf(10 + number), article.id, []), statement: `Statement ${number}` }
}

const claims = [1, 2, 3, 4].map(claimOf)
const [one, two, three, four] = claims.map(({ id }) => id) as [string, string, string, string]
const project = addRecords(
  addRecords(
    addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'speakers', [ushakov, dmitriev]),
    'sources',
    [tass, reuters],
  ),
  'claims',
  claims,
)

function done(writing: WritingOutcome): { readonly project: Project; readonly label: string } {
  if (!writing.ok) throw new Error(writing.failure.map(({ message }) => message).join(' '))
  const applied = applyEdit(project, { patches: writing.value.draft.patches() })
  if (!applied.ok) throw new Error(applied.failure.message)
  return { project: applied.value, label: writing.value.label }
}

function messages(writing: WritingOutcome): readonly string[] {
  return writing.ok ? [] : writing.failure.map(({ message }) => message)
}

const rest = { rowsBelow: [], columnsBeyond: [] }

describe('setCells', () => {
  test('sets a column of several claims, by alias, as one edit with a name', () => {
    const block = { rows: [one, two, three], columns: ['speaker'] }
    const { project: after, label } = done(setCells(project, 'claims', [block], 'ushakov'))
    expect(label).toBe('set speaker of 3 claims')
    expect(after.links.ofSpeaker.get(ushakov.id)?.size).toBe(3)
    expect(after.speakers.size).toBe(2)
  })

  test('sets cells that lie apart as one edit, each row counted once', () => {
    const apart = [
      { rows: [one, two], columns: ['note'] },
      { rows: [two], columns: ['topics'] },
    ]
    const { project: after, label } = done(setCells(project, 'claims', apart, 'x'))
    expect(label).toBe('set note and topics of 2 claims')
    expect([one, two, three].map((id) => after.claims.get(id)?.note)).toEqual(['x', 'x', ''])
    expect([one, two].map((id) => after.claims.get(id)?.topics)).toEqual([[], ['x']])
  })

  test('answers why, row by row, where 200,000 speakers would have one name', () => {
    const many = Array.from({ length: 200_000 }, (_, k) => newSpeaker(idOf(100 + k), `Name ${k}`))
    const named = addRecords(EMPTY_PROJECT, 'speakers', many)
    const block = { rows: many.map(({ id }) => id), columns: ['name'] }
    const said = messages(setCells(named, 'speakers', [block], 'Ann Lee'))
    expect(said.length).toBeGreaterThanOrEqual(199_999)
    expect(said[0]).toContain('Ann Lee')
  })

  test('makes a speaker once, however many claims get it', () => {
    const block = { rows: [one, two], columns: ['speaker'] }
    const { project: after } = done(setCells(project, 'claims', [block], 'Sergei Lavrov'))
    expect([...after.speakers.values()].map(({ name }) => name)).toContain('Sergei Lavrov')
    expect(after.speakers.size).toBe(3)
    expect(speakerIdOf(after.claims.get(one))).not.toBeNull()
    expect(speakerIdOf(after.claims.get(one))).toBe(speakerIdOf(after.claims.get(two)))
  })

  test('reads a chain in order, keeps the mentions of links that stay, and makes what is new', () => {
    const linked = { ...claims[0]!, via: [{ sourceId: tass.id, mentions: [mention] }] }
    const before = addRecords(project, 'claims', [linked])
    const writing = setCells(
      before,
      'claims',
      [{ rows: [one], columns: ['via'] }],
      'Reuters > RIA > tass',
    )
    if (!writing.ok) throw new Error('refused')
    const via = writing.value.draft.get('claims', one)?.via ?? []
    expect(via.map(({ sourceId }) => writing.value.draft.get('sources', sourceId)?.name)).toEqual([
      'Reuters',
      'RIA',
      'TASS',
    ])
    expect(via[2]?.mentions).toEqual([mention])
  })

  test.each([
    ['claims', one, 'credibility', '2 – Probably true', { credibility: 2 }],
    ['claims', one, 'credibility', 'probably TRUE', { credibility: 2 }],
    ['claims', one, 'credibility', '', { credibility: null }],
    ['claims', one, 'certainty', 'Possible', { certainty: 'possible' }],
    ['claims', one, 'kind', 'DIRECT', { kind: 'direct', isKindSet: true }],
    ['claims', one, 'topics', 'War; war ;Peace\nTrade', { topics: ['War', 'Peace', 'Trade'] }],
    ['claims', one, 'note', 'a\r\nb', { note: 'a\nb' }],
    ['speakers', ushakov.id, 'kind', '', { kind: 'person' }],
    ['speakers', ushakov.id, 'role', ' an\n adviser ', { role: 'an adviser' }],
    ['sources', tass.id, 'reliability', 'b - usually reliable', { reliability: 'B' }],
    ['sources', tass.id, 'kind', 'Press conference', { kind: 'press conference' }],
    ['sources', tass.id, 'url', 'tass.com/politics', { url: 'https://tass.com/politics' }],
  ] as const)('in %s, %s: takes “%s” for %s', (table, id, column, input, fields) => {
    const writing = setCells(project, table, [{ rows: [id], columns: [column] }], input)
    if (!writing.ok) throw new Error(messages(writing).join())
    expect(writing.value.draft.get(table, id)).toMatchObject(fields)
  })

  test.each([
    [
      'claims',
      one,
      'certainty',
      'sure',
      'Certainty can be certain, probable, possible or unknown, not “sure”.',
    ],
    ['claims', one, 'credibility', '7', 'Credibility can be 1, 2, 3, 4, 5 or 6, not “7”.'],
    ['claims', one, 'review', '', 'Review can be draft, accepted or rejected, not “”.'],
    ['claims', one, 'origin', 'program', 'Origin cannot be edited here.'],
    ['claims', one, 'claim', 'other words', 'Claim cannot be edited here.'],
    ['speakers', ushakov.id, 'name', ' ', 'A speaker needs a name.'],
    [
      'speakers',
      ushakov.id,
      'name',
      'Kirill Dmitriev',
      'There is already a speaker called “Kirill Dmitriev”. Merge the two instead.',
    ],
    [
      'sources',
      tass.id,
      'url',
      'javascript:alert(1)',
      '“javascript:alert(1)” is not a web address. It should start with https:// or http://.',
    ],
  ] as const)('in %s, %s: says why %s cannot be “%s”', (table, id, column, input, message) => {
    const block = { rows: [id], columns: [column] }
    expect(messages(setCells(project, table, [block], input))).toEqual([message])
  })

  test('gives the kind back to the quotation marks when it is emptied', () => {
    const set = { ...claims[0]!, kind: 'direct' as const, isKindSet: true }
    const before = addRecords(project, 'claims', [set])
    const block = { rows: [one], columns: ['kind'] }
    const kept = setCells(before, 'claims', [block], '')
    const found = setCells(before, 'claims', [block], '', { findKind: () => 'mixed' })
    if (!kept.ok || !found.ok) throw new Error('refused')
    expect(kept.value.draft.get('claims', one)).toMatchObject({ kind: 'direct', isKindSet: false })
    expect(found.value.draft.get('claims', one)).toMatchObject({ kind: 'mixed', isKindSet: false })
  })
})

describe('clearCells', () => {
  test('empties what can be empty, and leaves what cannot', () => {
    const block = { rows: [one, two], columns: ['statement', 'review', 'origin'] }
    const { project: after, label } = done(clearCells(project, 'claims', [block]))
    expect(label).toBe('clear statement of 2 claims')
    expect(after.claims.get(two)).toMatchObject({ statement: '', review: 'accepted' })
  })

  test('says why when nothing can be cleared', () => {
    const block = { rows: [ushakov.id], columns: ['name', 'claims'] }
    expect(messages(clearCells(project, 'speakers', [block]))).toEqual([
      'A speaker needs a name.',
      'Claims cannot be edited here.',
    ])
  })
})

describe('fillDown', () => {
  test('copies the first row into those below', () => {
    const block = { rows: [one, two, three], columns: ['statement', 'note'] }
    const { project: after, label } = done(fillDown(project, 'claims', block))
    expect(label).toBe('fill down statement and note of 2 claims')
    expect(after.claims.get(three)?.statement).toBe('Statement 1')
    expect(after.claims.get(four)?.statement).toBe('Statement 4')
  })
})

describe('pasteCells', () => {
  const target = { rows: [one], columns: ['statement'], ...rest }

  test('fills a whole selection with one value', () => {
    const whole = { ...target, rows: [one, two, three], columns: ['note', 'topics'] }
    const { project: after, label } = done(pasteCells(project, 'claims', whole, [['x']]))
    expect(label).toBe('paste 6 cells')
    expect(after.claims.get(three)).toMatchObject({ note: 'x', topics: ['x'] })
  })

  test('repeats a block over a selection that is a multiple of it', () => {
    const whole = { ...target, rows: [one, two, three, four], columns: ['note'] }
    const { project: after } = done(pasteCells(project, 'claims', whole, [['a'], ['b']]))
    expect(claims.map(({ id }) => after.claims.get(id)?.note)).toEqual(['a', 'b', 'a', 'b'])
  })

  test('starts at the first cell when the block fits in no other way, and runs past the selection', () => {
    const small = {
      rows: [one, two],
      columns: ['statement'],
      rowsBelow: [three, four],
      columnsBeyond: ['note'],
    }
    const writing = pasteCells(project, 'claims', small, [
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'C'],
    ])
    const { project: after, label } = done(writing)
    expect(label).toBe('paste 6 cells')
    expect(claims.map(({ id }) => after.claims.get(id)?.note)).toEqual(['A', 'B', 'C', ''])
    expect(writing.ok && writing.value.block).toEqual({
      rows: [one, two, three],
      columns: ['statement', 'note'],
    })
  })

  test('flags each value that does not fit, and applies none of the rest', () => {
    const whole = { ...target, rows: [one, two, three], columns: ['statement', 'certainty'] }
    const writing = pasteCells(project, 'claims', whole, [
      ['a', 'maybe'],
      ['b', 'certain'],
      ['c', '?'],
    ])
    expect(writing.ok).toBe(false)
    expect(writing.ok ? [] : writing.failure).toMatchObject([
      { rowId: one, columnId: 'certainty', input: 'maybe' },
      { rowId: three, columnId: 'certainty', input: '?' },
    ])
  })

  test('takes a copied row back, fixed cells included', () => {
    const row = { rows: [ushakov.id], columns: ['name', 'claims'], ...rest }
    const { project: after } = done(pasteCells(project, 'speakers', row, [['Ushakov, Yuri', '0']]))
    expect(after.speakers.get(ushakov.id)?.name).toBe('Ushakov, Yuri')
  })

  test('leaves the cells alone that a short line does not reach', () => {
    const noted = addRecords(project, 'claims', [{ ...claims[1]!, note: 'kept' }])
    const target = { rows: [one], columns: ['topics'], rowsBelow: [two], columnsBeyond: ['note'] }
    const writing = pasteCells(noted, 'claims', target, [['a', 'b'], ['c']])
    if (!writing.ok) throw new Error(messages(writing).join())
    expect(writing.value.draft.get('claims', one)).toMatchObject({ topics: ['a'], note: 'b' })
    expect(writing.value.draft.get('claims', two)).toMatchObject({ topics: ['c'], note: 'kept' })
  })

  test('makes new speakers beyond the last row, in the order pasted', () => {
    const last = { rows: [dmitriev.id], columns: ['name', 'aliases', 'kind'], ...rest }
    const values = [
      ['Dmitriev', '', ''],
      ['Sergei Lavrov', 'Lavrov', 'person'],
      ['State Department', '', 'organisation'],
    ]
    const writing = pasteCells(project, 'speakers', last, values)
    const { project: after } = done(writing)
    const made = writing.ok ? writing.value.block.rows.slice(1) : []
    expect(made.map((id) => after.speakers.get(id)?.name)).toEqual([
      'Sergei Lavrov',
      'State Department',
    ])
    expect(made).toEqual(made.toSorted())
    expect(after.speakers.size).toBe(4)
  })

  test('refuses new rows without a name; of claims pastes what there are, and says so', () => {
    const roles = { rows: [dmitriev.id], columns: ['role'], ...rest }
    expect(messages(pasteCells(project, 'speakers', roles, [['envoy'], ['adviser']]))).toEqual([
      'A speaker needs a name.',
    ])
    const notes = { rows: [four], columns: ['note'], ...rest }
    const pasted = pasteCells(project, 'claims', notes, [['a'], ['b']])
    expect(done(pasted).project.claims.get(four)?.note).toBe('a')
    expect(pasted.ok ? [pasted.value.leftOut, pasted.value.label] : []).toEqual([
      '1 row of the pasted block is left out: from here there is 1 claim. Claims are made from text.',
      'paste 1 cell',
    ])
  })

  test('refuses a block that is wider than the columns from here, and nothing at all', () => {
    expect(messages(pasteCells(project, 'claims', target, [['a', 'b']]))).toEqual([
      'The pasted block is 2 columns wide; from here there is 1 column.',
    ])
    expect(messages(pasteCells(project, 'claims', target, []))).toEqual([
      'There is nothing to paste.',
    ])
  })

  test('lets two rows change names', () => {
    const names = { rows: [ushakov.id, dmitriev.id], columns: ['name'], ...rest }
    const { project: after } = done(
      pasteCells(project, 'speakers', names, [['Kirill Dmitriev'], ['Yuri Ushakov']]),
    )
    expect(after.speakers.get(ushakov.id)?.name).toBe('Kirill Dmitriev')
  })
})
