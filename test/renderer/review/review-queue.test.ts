import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  besideInQueue,
  claimsInQueue,
  draftsToReview,
  restoredDraft,
  nextWaiting,
  updateQueue,
  waitingAhead,
  type ReviewQueue,
} from '../../../renderer/review/review-queue.ts'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import type { Claim, Review } from '../../../shared/domain/claim.ts'
import { newId } from '../../../shared/domain/id.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { buildClaim, saidBy } from '../../support/records.ts'

const TEXT = 'x'.repeat(1000)
const ARTICLE = newId()

function claimAt(start: number, review: Review = 'draft', fields: Partial<Claim> = {}): Claim {
  const content = [anchorAt(TEXT, { start, end: start + 2 })]
  return buildClaim(ARTICLE, { content, review, origin: 'program', ...fields })
}

function projectOf(...claims: readonly Claim[]): Project {
  return addRecords(EMPTY_PROJECT, 'claims', claims)
}

function queueOf(...claims: readonly Claim[]): ReviewQueue {
  return { articleId: ARTICLE, scope: 'all', ids: claims.map((claim) => claim.id) }
}

const [first, second, third] = [claimAt(10), claimAt(20), claimAt(30)] as const
const accepted = (claim: Claim): Claim => ({ ...claim, review: 'accepted' })

test('goes on to the next draft that waits, and round the end to those passed over', () => {
  const project = projectOf(first, accepted(second), third)
  const queue = queueOf(first, second, third)
  expect(nextWaiting(project, queue, null)).toBe(first)
  expect(nextWaiting(project, queue, first)).toBe(third)
  expect(nextWaiting(project, queue, third)).toBe(first)
})

test('stops where no other draft waits', () => {
  const queue = queueOf(first, second)
  expect(nextWaiting(projectOf(first, accepted(second)), queue, first)).toBeNull()
  expect(nextWaiting(projectOf(accepted(first), accepted(second)), queue, second)).toBeNull()
})

test('goes on from where a claim outside the queue is read', () => {
  const other = claimAt(25, 'accepted')
  const project = projectOf(first, second, third, other)
  const queue = queueOf(first, second, third)
  expect(nextWaiting(project, queue, other)).toBe(third)
  expect(besideInQueue(project, queue, other, -1)).toBe(second)
})

test('the next draft ahead is never round the end', () => {
  const project = projectOf(first, accepted(second), third)
  const queue = queueOf(first, second, third)
  expect(waitingAhead(project, queue, first)).toBe(third)
  expect(waitingAhead(project, queue, third)).toBeNull()
})

test('goes back through what has been reviewed, from the end too', () => {
  const [one, two] = [accepted(first), accepted(second)]
  const project = projectOf(one, two)
  const queue = queueOf(first, second)
  expect(besideInQueue(project, queue, null, -1)).toBe(two)
  expect(besideInQueue(project, queue, two, -1)).toBe(one)
  expect(besideInQueue(project, queue, one, -1)).toBeNull()
  expect(besideInQueue(project, queue, two, 1)).toBeNull()
})

test('takes in new drafts of the article where they are read, and lets go of those that went', () => {
  const queue = queueOf(first, third)
  const elsewhere = { ...claimAt(15), articleId: newId() }
  const updated = updateQueue(projectOf(second, third, elsewhere), queue, [second, elsewhere])
  expect(updated.ids).toEqual([second.id, third.id])
})

test('stays the same queue while it goes through the same claims', () => {
  const queue = queueOf(first, second)
  const project = projectOf(accepted(first), second)
  expect(updateQueue(project, queue, [accepted(first), claimAt(50, 'accepted')])).toBe(queue)
})

test('an undo goes back to the draft it gave back; a change of the draft shown stays there', () => {
  const queue = queueOf(first, second)
  const before = projectOf(accepted(first), second)
  const after = projectOf(first, second)
  expect(restoredDraft(before, after, queue, second.id)).toBe(first)
  expect(restoredDraft(after, before, queue, second.id)).toBeNull()
  const mended = { ...second, note: 'mended' }
  expect(restoredDraft(after, projectOf(first, mended), queue, second.id)).toBeNull()
  expect(restoredDraft(after, projectOf(first, mended), queue, first.id)).toBe(mended)
})

test('whoever presses next and decides each time has decided on every draft once', () => {
  const starts = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(starts, fc.nat(), (places, from) => {
      const claims = places.toSorted((a, b) => a - b).map((start) => claimAt(start))
      const queue = queueOf(...claims)
      let project = projectOf(...claims)
      let at: Claim | null = claims[from % claims.length] ?? null
      let presses = 0
      while (at !== null) {
        project = addRecords(project, 'claims', [accepted(at)])
        at = nextWaiting(project, queue, at)
        presses += 1
      }
      expect(presses).toBe(claims.length)
      expect(claimsInQueue(project, queue).every(({ review }) => review === 'accepted')).toBe(true)
    }),
  )
})

test('of those whose speaker is unsure goes through these alone, and takes in no other', () => {
  const named = (claim: Claim): Claim => ({ ...claim, ...saidBy(newId()) })
  const project = projectOf(first, named(second), accepted(third))
  const queue: ReviewQueue = { ...queueOf(first), scope: 'unsure' }
  expect(draftsToReview(project, ARTICLE, 'unsure')).toEqual([first])
  expect(draftsToReview(project, ARTICLE, 'all').map(({ id }) => id)).toEqual([first.id, second.id])
  expect(updateQueue(project, queue, [named(second), third]).ids).toEqual([first.id, third.id])
  // Named but not accepted, it still waits in the review that it is in.
  expect(
    nextWaiting(projectOf(named(first), third), updateQueue(project, queue, [third]), third)?.id,
  ).toBe(first.id)
})

test('the next of unsure speaker is gone to past others that wait', () => {
  const named: Claim = { ...second, ...saidBy(newId()) }
  const project = projectOf(first, named, third)
  const queue = queueOf(first, second, third)
  expect(nextWaiting(project, queue, first, 'unsure')).toBe(third)
  expect(nextWaiting(project, queue, third, 'unsure')).toBe(first)
  expect(nextWaiting(projectOf(named), queue, null, 'unsure')).toBeNull()
})
