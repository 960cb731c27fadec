import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newClaim } from '../../../shared/domain/claim.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { fillCells, fillRight, patternOf, type FillWay } from '../../../shared/tables/filling.ts'
import type { WritingOutcome } from '../../../shared/tables/writing.ts'
import { articleOf, idOf } from '../../support/projects.ts'

const article = articleOf(0, 'Talks')
function claimOf(number: number) {
  const blank = newClaim(idOf(10 + number), article.id, [])
  return { ...blank, statement: `s${number}`, note: `n${number}` }
}

const claims = [1, 2, 3, 4, 5, 6].map(claimOf)
const ids = claims.map(({ id }) => id)
const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', claims)

function done(writing: WritingOutcome): { readonly after: Project; readonly label: string } {
  if (!writing.ok) throw new Error(writing.failure.map(({ message }) => message).join(' '))
  const applied = applyEdit(project, { patches: writing.value.draft.patches() })
  if (!applied.ok) throw new Error(applied.failure.message)
  return { after: applied.value, label: writing.value.label }
}

const notesOf = ({ claims: after }: Project) => ids.map((id) => after.get(id)?.note)

describe('cells are copied into those beside them', () => {
  const fill = (way: FillWay, source: readonly number[], target: readonly number[]) =>
    done(
      fillCells(project, 'claims', {
        way,
        source: { rows: source.map((place) => ids[place] ?? ''), columns: ['note'] },
        target: { rows: target.map((place) => ids[place] ?? ''), columns: ['note'] },
      }),
    )

  test('two rows over and over, downwards from the first and upwards from the last', () => {
    const { after, label } = fill('down', [0, 1], [2, 3, 4])
    expect(notesOf(after)).toEqual(['n1', 'n2', 'n1', 'n2', 'n1', 'n6'])
    expect(label).toBe('fill down note of 3 claims')
    const { after: above } = fill('up', [4, 5], [1, 2, 3])
    expect(notesOf(above)).toEqual(['n1', 'n6', 'n5', 'n6', 'n5', 'n6'])
  })

  test('numbers and dates too, never as a series', () => {
    const numbered = addRecords(project, 'claims', [
      { ...newClaim(idOf(11), article.id, []), note: '1' },
      { ...newClaim(idOf(12), article.id, []), note: '2' },
    ])
    const writing = fillCells(numbered, 'claims', {
      way: 'down',
      source: { rows: ids.slice(0, 2), columns: ['note'] },
      target: { rows: ids.slice(2), columns: ['note'] },
    })
    expect(notesOf(done(writing).after).slice(2)).toEqual(['1', '2', '1', '2'])
  })

  test('to the right what can be edited there, and nothing else', () => {
    const block = { rows: ids.slice(0, 2), columns: ['statement', 'note', 'article'] }
    const { after, label } = done(fillRight(project, 'claims', block))
    expect(notesOf(after).slice(0, 3)).toEqual(['s1', 's2', 'n3'])
    expect(label).toBe('fill right note of 2 claims')
  })

  test('whole or not at all: what does not fit is told for each cell', () => {
    const writing = fillRight(project, 'claims', {
      rows: ids.slice(0, 2),
      columns: ['statement', 'note', 'credibility'],
    })
    expect(writing.ok ? [] : writing.failure.map(({ message }) => message)).toEqual([
      'Credibility can be 1, 2, 3, 4, 5 or 6, not “s1”.',
      'Credibility can be 1, 2, 3, 4, 5 or 6, not “s2”.',
    ])
  })
})

test('a pattern goes on from the edge of its source, whichever way', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (length, count, isBackwards) => {
        const source = Array.from({ length }, (_, place) => place)
        const pattern = patternOf(length, count, isBackwards)
        const whole = isBackwards ? [...pattern, ...source] : [...source, ...pattern]
        expect(pattern).toHaveLength(count)
        for (let place = 0; place + length < whole.length; place += 1)
          expect(whole[place]).toBe(whole[place + length])
      },
    ),
    { seed: 9 },
  )
})
