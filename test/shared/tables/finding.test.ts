import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import { newClaim } from '../../../shared/domain/claim.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import {
  findCells,
  findInCell,
  previewReplacing,
  replaceInCells,
} from '../../../shared/tables/finding.ts'
import type { WritingOutcome } from '../../../shared/tables/writing.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { articleOf, idOf } from '../../support/projects.ts'

const ARTICLE = 'The “talks” went well, he said.'
const article = articleOf(0, 'Talks')

function claimOf(number: number, statement: string, note: string) {
  const content = [anchorAt(ARTICLE, { start: 4, end: 21 })]
  return { ...newClaim(idOf(10 + number), article.id, content), statement, note }
}

const claims = [
  claimOf(1, 'the talks', 'Talks'),
  claimOf(2, 'no word', 'the café’s talk'),
  claimOf(3, 'TALKS and talks', ''),
]
const ids = claims.map(({ id }) => id)
const ann = newSpeaker(idOf(1), 'Ann Bell')
const bob = newSpeaker(idOf(2), 'Bob Bell')
const project = addRecords(
  addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', claims),
  'speakers',
  [ann, bob],
)
const ALL = [{ rows: ids, columns: ['claim', 'statement', 'note', 'credibility'] }]
const LOOSE = { isExact: false, isWholeCell: false }

function find(text: string, options: Partial<typeof LOOSE> = {}, blocks = ALL) {
  return findCells(project, 'claims', blocks, { text, ...LOOSE, ...options })
}

function done(writing: WritingOutcome): { readonly after: Project; readonly label: string } {
  if (!writing.ok) throw new Error(writing.failure.map(({ message }) => message).join(' '))
  const applied = applyEdit(project, { patches: writing.value.draft.patches() })
  if (!applied.ok) throw new Error(applied.failure.message)
  return { after: applied.value, label: writing.value.label }
}

const placesOf = (found: ReturnType<typeof find>) =>
  found.map(({ rowId, columnId }) => `${ids.indexOf(rowId) + 1}:${columnId}`)

describe('cells are found', () => {
  test('whatever their capitals, accents, quotation marks and dashes, row by row', () => {
    expect(placesOf(find('talks'))).toEqual([
      '1:claim',
      '1:statement',
      '1:note',
      '2:claim',
      '3:claim',
      '3:statement',
    ])
    expect(placesOf(find("cafe's"))).toEqual(['2:note'])
    expect(placesOf(find('"talks"'))).toEqual(['1:claim', '2:claim', '3:claim'])
    expect(find('talks', {}, [{ rows: ids.slice(2), columns: ['statement'] }])[0]?.spans).toEqual([
      { start: 0, end: 5 },
      { start: 10, end: 15 },
    ])
  })

  test('exactly, whole, in some rows and columns, or not at all', () => {
    expect(placesOf(find('Talks', { isExact: true }))).toEqual(['1:note'])
    expect(placesOf(find('talks', { isWholeCell: true }))).toEqual(['1:note'])
    expect(placesOf(find('talks', { isWholeCell: true, isExact: true }))).toEqual([])
    expect(placesOf(find('talks', {}, [{ rows: ids.slice(1), columns: ['note'] }]))).toEqual([])
    expect(find('')).toEqual([])
  })

  test('as one look at each of them would find them', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.boolean(), (statement, text, isExact) => {
        const one = addRecords(EMPTY_PROJECT, 'claims', [claimOf(1, statement, '')])
        const query = { text, isExact, isWholeCell: false }
        const found = findCells(one, 'claims', [{ rows: ids, columns: ['statement'] }], query)
        const spans = findInCell(statement, query)
        expect(found.flatMap((cell) => cell.spans)).toEqual(spans)
        const isThere = text !== '' && statement.includes(text)
        expect({ isExact, isFound: spans.length > 0 }).toEqual({
          isExact,
          isFound: isExact ? isThere : spans.length > 0,
        })
      }),
      { seed: 9 },
    )
  })
})

describe('what is found is replaced', () => {
  test('in every cell that can take it, as one edit; the article’s words stay', () => {
    const found = find('talks')
    const preview = previewReplacing(project, 'claims', found, 'meeting')
    expect(preview.map(({ after, problem }) => [after, problem === null])).toEqual([
      ['“meeting” went well', false],
      ['the meeting', true],
      ['meeting', true],
      ['“meeting” went well', false],
      ['“meeting” went well', false],
      ['meeting and meeting', true],
    ])
    const { after, label } = done(replaceInCells(project, 'claims', found, 'meeting'))
    expect(label).toBe('replace in 3 cells')
    expect(ids.map((id) => after.claims.get(id)?.statement)).toEqual([
      'the meeting',
      'no word',
      'meeting and meeting',
    ])
    expect(ids.map((id) => after.claims.get(id)?.content)).toEqual(
      claims.map(({ content }) => content),
    )
  })

  test('not where the value would not fit, nor where nothing could be', () => {
    const graded = addRecords(project, 'claims', [{ ...claimOf(1, 'grade 2', ''), credibility: 2 }])
    const query = { text: '2', ...LOOSE }
    const found = findCells(graded, 'claims', ALL, query)
    expect(previewReplacing(graded, 'claims', found, '9').map(({ problem }) => problem)).toEqual([
      null,
      'Credibility can be 1, 2, 3, 4, 5 or 6, not “9”.',
    ])
    const quotes = find('talks', {}, [{ rows: ids, columns: ['claim'] }])
    const refused = replaceInCells(project, 'claims', quotes, 'x')
    expect(refused.ok ? '' : refused.failure[0]?.message).toBe(
      'These are the article’s own words: they stay as they were written.',
    )
  })

  test('two speakers are not given one name', () => {
    const names = [{ rows: [ann.id, bob.id], columns: ['name'] }]
    const query = { text: 'Ann', ...LOOSE }
    const found = findCells(project, 'speakers', names, query)
    const refused = replaceInCells(project, 'speakers', found, 'Bob')
    expect(refused.ok).toBe(false)
    const bells = findCells(project, 'speakers', names, { ...query, text: 'Bell' })
    const { after } = done(replaceInCells(project, 'speakers', bells, 'Ball'))
    expect([ann.id, bob.id].map((id) => after.speakers.get(id)?.name)).toEqual([
      'Ann Ball',
      'Bob Ball',
    ])
  })
})
