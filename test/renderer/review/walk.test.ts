import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  besideInWalk,
  claimsOfWalk,
  givenBack,
  nextWaiting,
  refuseMerge,
  updateWalk,
  waitingAhead,
  type Walk,
} from '../../../renderer/review/walk.ts'
import { anchorAt } from '../../../shared/domain/anchor.ts'
import type { Claim, Review } from '../../../shared/domain/claim.ts'
import { newId } from '../../../shared/domain/id.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { buildClaim } from '../../support/records.ts'

const TEXT = 'x'.repeat(1000)
const ARTICLE = newId()

function claimAt(start: number, review: Review = 'draft', fields: Partial<Claim> = {}): Claim {
  const content = [anchorAt(TEXT, { start, end: start + 2 })]
  return buildClaim(ARTICLE, { content, review, origin: 'program', ...fields })
}

function projectOf(...claims: readonly Claim[]): Project {
  return addRecords(EMPTY_PROJECT, 'claims', claims)
}

function walkOf(...claims: readonly Claim[]): Walk {
  return { articleId: ARTICLE, ids: claims.map((claim) => claim.id) }
}

const [first, second, third] = [claimAt(10), claimAt(20), claimAt(30)] as const
const accepted = (claim: Claim): Claim => ({ ...claim, review: 'accepted' })

test('goes on to the next draft that waits, and round the end to those passed over', () => {
  const project = projectOf(first, accepted(second), third)
  const walk = walkOf(first, second, third)
  expect(nextWaiting(project, walk, null)).toBe(first)
  expect(nextWaiting(project, walk, first)).toBe(third)
  expect(nextWaiting(project, walk, third)).toBe(first)
})

test('stops where no other draft waits', () => {
  const walk = walkOf(first, second)
  expect(nextWaiting(projectOf(first, accepted(second)), walk, first)).toBeNull()
  expect(nextWaiting(projectOf(accepted(first), accepted(second)), walk, second)).toBeNull()
})

test('goes on from where a claim outside the walk is read', () => {
  const other = claimAt(25, 'accepted')
  const project = projectOf(first, second, third, other)
  const walk = walkOf(first, second, third)
  expect(nextWaiting(project, walk, other)).toBe(third)
  expect(besideInWalk(project, walk, other, -1)).toBe(second)
})

test('the next draft ahead is never round the end', () => {
  const project = projectOf(first, accepted(second), third)
  const walk = walkOf(first, second, third)
  expect(waitingAhead(project, walk, first)).toBe(third)
  expect(waitingAhead(project, walk, third)).toBeNull()
})

test('only drafts of one speaker are merged, or where one has none', () => {
  const [lavrov, rubio] = [newId(), newId()]
  const by = (speakerId: typeof lavrov | null) => claimAt(40, 'draft', { speakerId })
  expect(refuseMerge(by(lavrov), null)).toMatch(/^No draft that waits/)
  expect(refuseMerge(by(lavrov), by(rubio))).toMatch(/different speakers/)
  expect(refuseMerge(by(lavrov), by(lavrov))).toBeNull()
  expect(refuseMerge(by(null), by(rubio))).toBeNull()
  expect(refuseMerge(by(lavrov), by(null))).toBeNull()
})

test('goes back through what has been reviewed, from the end too', () => {
  const [one, two] = [accepted(first), accepted(second)]
  const project = projectOf(one, two)
  const walk = walkOf(first, second)
  expect(besideInWalk(project, walk, null, -1)).toBe(two)
  expect(besideInWalk(project, walk, two, -1)).toBe(one)
  expect(besideInWalk(project, walk, one, -1)).toBeNull()
  expect(besideInWalk(project, walk, two, 1)).toBeNull()
})

test('takes in new drafts of the article where they are read, and lets go of those that went', () => {
  const walk = walkOf(first, third)
  const elsewhere = { ...claimAt(15), articleId: newId() }
  const updated = updateWalk(projectOf(second, third, elsewhere), walk, [second, elsewhere])
  expect(updated.ids).toEqual([second.id, third.id])
})

test('stays the same walk while it goes through the same claims', () => {
  const walk = walkOf(first, second)
  const project = projectOf(accepted(first), second)
  expect(updateWalk(project, walk, [accepted(first), claimAt(50, 'accepted')])).toBe(walk)
})

test('an undo goes back to the draft it gave back; a change of the draft shown stays there', () => {
  const walk = walkOf(first, second)
  const before = projectOf(accepted(first), second)
  const after = projectOf(first, second)
  expect(givenBack(before, after, walk, second.id)).toBe(first)
  expect(givenBack(after, before, walk, second.id)).toBeNull()
  const mended = { ...second, note: 'mended' }
  expect(givenBack(after, projectOf(first, mended), walk, second.id)).toBeNull()
  expect(givenBack(after, projectOf(first, mended), walk, first.id)).toBe(mended)
})

test('whoever presses next and decides each time has decided on every draft once', () => {
  const starts = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(starts, fc.nat(), (places, from) => {
      const claims = places.toSorted((a, b) => a - b).map((start) => claimAt(start))
      const walk = walkOf(...claims)
      let project = projectOf(...claims)
      let at: Claim | null = claims[from % claims.length] ?? null
      let presses = 0
      while (at !== null) {
        project = addRecords(project, 'claims', [accepted(at)])
        at = nextWaiting(project, walk, at)
        presses += 1
      }
      expect(presses).toBe(claims.length)
      expect(claimsOfWalk(project, walk).every(({ review }) => review === 'accepted')).toBe(true)
    }),
  )
})
