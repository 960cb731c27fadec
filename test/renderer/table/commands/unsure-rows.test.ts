import { expect, test } from 'vitest'
import { nextUnsureLine } from '../../../../renderer/table/commands/unsure-rows.ts'
import { newId } from '../../../../shared/domain/id.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import type { DisplayRow } from '../../../../shared/tables/arrange.ts'
import { buildClaim, saidBy } from '../../../support/records.ts'

const unsure = buildClaim('article', { review: 'draft' })
const other = buildClaim('article', { review: 'draft' })
const named = buildClaim('article', { review: 'draft', ...saidBy(newId()) })
const accepted = buildClaim('article', {})
const project = addRecords(EMPTY_PROJECT, 'claims', [unsure, other, named, accepted])
const rows = [named, unsure, accepted, other].map(({ id }): DisplayRow => ({ type: 'record', id }))

test('the next row whose speaker is unsure is found past others and round the end', () => {
  expect(nextUnsureLine(project, rows, -1)).toBe(1)
  expect(nextUnsureLine(project, rows, 1)).toBe(3)
  expect(nextUnsureLine(project, rows, 3)).toBe(1)
})

test('it is the same row where there is no other, and none where there is none', () => {
  expect(nextUnsureLine(project, rows.slice(0, 3), 1)).toBe(1)
  expect(nextUnsureLine(project, rows.slice(2, 3), 0)).toBe(-1)
  expect(nextUnsureLine(project, [], 0)).toBe(-1)
})
