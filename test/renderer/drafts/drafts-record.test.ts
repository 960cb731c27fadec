import { describe, expect, test } from 'vitest'
import { shareAccepted, spellShare } from '../../../renderer/drafts/drafts-record.ts'

const counts = (accepted: number, mended: number, rejected: number) => ({
  waiting: 5,
  accepted,
  mended,
  rejected,
})

describe('the share of drafts accepted', () => {
  test('is of the drafts reviewed: those that wait say nothing yet', () => {
    expect(shareAccepted(counts(6, 2, 2))).toEqual({ asItWas: 0.6, mended: 0.2 })
    expect(spellShare(counts(6, 2, 2))).toBe('80%')
    expect(shareAccepted(counts(0, 0, 0))).toBe(null)
    expect(spellShare(counts(0, 0, 0))).toBe('–')
  })

  test('never claims all or none by rounding', () => {
    expect(spellShare(counts(999, 0, 1))).toBe('>99%')
    expect(spellShare(counts(1, 0, 999))).toBe('<1%')
    expect(spellShare(counts(3, 0, 0))).toBe('100%')
  })
})
