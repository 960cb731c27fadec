import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentOfDraft } from '../../../renderer/drafts/draft-words.ts'
import {
  describePartition,
  nameAction,
  partitionDrafts,
  sortByConfidence,
} from '../../../renderer/drafts/threshold.ts'
import { draftOf } from '../../support/drafts.ts'
import { saidBy } from '../../support/records.ts'

const drafts = (...confidences: readonly number[]) =>
  confidences.map((confidence) => draftOf({ confidence }, saidBy('speaker')))

describe('drafts parted at a confidence', () => {
  test('the surest come first, and what reads as the threshold is taken', () => {
    const [low, high, edge, under] = drafts(0.4, 0.96, 0.796, 0.794)
    const all = [low, high, edge, under].flatMap((draft) => draft ?? [])
    const { taken, left, expected } = partitionDrafts(sortByConfidence(all), 80)
    expect(taken).toEqual([high, edge])
    expect(left).toEqual([under, low])
    expect(expected).toBe(2)
  })

  test('a sure draft that names no speaker is not taken, nor among those that may be rejected', () => {
    const [named, low] = drafts(0.9, 0.3)
    const nameless = draftOf({ confidence: 0.95 })
    const all = [named, low, nameless].flatMap((draft) => draft ?? [])
    const partition = partitionDrafts(sortByConfidence(all), 80)
    expect(partition).toEqual({ taken: [named], nameless: [nameless], left: [low], expected: 1 })
    expect(describePartition(partition)).toBe(
      'Would accept 1 of 3 drafts, right with a chance of about 90%. 1 without a speaker waits on.',
    )
    expect(nameAction(partition, true)).toBe('Accept 1, reject 1')
  })

  test('a draft that nobody proposed has no confidence and is left', () => {
    const half = { ...draftOf({}, saidBy('speaker')), proposal: null }
    expect(partitionDrafts([half], 50)).toEqual({
      taken: [],
      nameless: [],
      left: [half],
      expected: 0,
    })
  })

  test('each draft is on the side that its percentage says, at every threshold', () => {
    const confidences = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 })
    fc.assert(
      fc.property(confidences, fc.integer({ min: 50, max: 99 }), (list, threshold) => {
        const all = drafts(...list)
        const { taken, left, expected } = partitionDrafts(sortByConfidence(all), threshold)
        expect(new Set([...taken, ...left])).toEqual(new Set(all))
        expect(taken.every((draft) => (percentOfDraft(draft) ?? 0) >= threshold)).toBe(true)
        expect(left.every((draft) => (percentOfDraft(draft) ?? 0) < threshold)).toBe(true)
        expect(expected).toBeLessThanOrEqual(taken.length)
      }),
    )
  })
})

describe('what a threshold would do, in words', () => {
  const part = (...confidences: readonly number[]) =>
    partitionDrafts(sortByConfidence(drafts(...confidences)), 80)

  test('says how many would be accepted and how many of those should be right', () => {
    expect(describePartition(part(0.9, 0.85, 0.8, 0.95, 0.3))).toBe(
      'Would accept 4 of 5 drafts; of those about 4 should be right.',
    )
    expect(describePartition(part(0.82, 0.3))).toBe(
      'Would accept 1 of 2 drafts, right with a chance of about 82%.',
    )
    expect(describePartition(part(0.3, 0.2))).toBe('Would accept none of 2 drafts.')
  })

  test('names the button by what it does', () => {
    const partition = part(0.9, 0.85, 0.3)
    expect(nameAction(partition, false)).toBe('Accept 2 drafts')
    expect(nameAction(partition, true)).toBe('Accept 2, reject 1')
    expect(nameAction(part(0.3), true)).toBe('Reject 1 draft')
  })
})
