/**
 * The least that the finder does on texts of each kind: a bar against falling back, a little below what was measured.
 * What it does on texts that it was not made with is in the model card.
 */
import { expect, test } from 'vitest'
import { FINDER } from '../../../support/finder.ts'
import { readOpenTexts } from './gold.ts'
import { addCount, noCount, scoreArticle, type Count } from './score.ts'

/** Of the claims, how many of a hundred are found, and found with the right person. */
const FLOORS: Readonly<Record<string, readonly [number, number]>> = {
  australia: [76, 65],
  broadcaster: [84, 77],
  business: [85, 66],
  debate: [91, 84],
  health: [81, 73],
  india: [85, 78],
  interview: [85, 77],
  'live-blog': [78, 70],
  'opinion-or-court-opinion': [81, 63],
  'press-release': [81, 73],
  science: [91, 86],
  sport: [75, 61],
  transcript: [91, 85],
  'uk-broadsheet': [83, 71],
  'uk-court': [75, 55],
  'uk-tabloid': [72, 53],
  'us-local': [86, 79],
  wire: [81, 78],
}

const byKind = new Map<string, Count>()
const all = noCount()
for (const text of readOpenTexts()) {
  const count = scoreArticle(text, await FINDER.findAttributions(text.text))
  const kind = byKind.get(text.kind) ?? noCount()
  byKind.set(text.kind, kind)
  addCount(kind, count)
  addCount(all, count)
}

test('there are texts of every kind', () => {
  expect([...byKind.keys()].sort()).toEqual(Object.keys(FLOORS).sort())
})

test.each(Object.entries(FLOORS))(
  '%s: found, and with the right person',
  (kind, [found, person]) => {
    const count = byKind.get(kind) ?? noCount()
    expect((100 * count.found) / count.claims).toBeGreaterThanOrEqual(found)
    expect((100 * count.rightPerson) / count.claims).toBeGreaterThanOrEqual(person)
  },
)

test('names given as safe are right, and drafts are of something that is said', () => {
  expect(all.safeRight / all.safe).toBeGreaterThan(0.95)
  expect(all.ofNothing / all.drafts).toBeLessThan(0.025)
})

test('carriers', () => {
  expect(all.carriersRight / all.carriers).toBeGreaterThan(0.65)
  expect(all.carriersRight / all.carriersGiven).toBeGreaterThan(0.9)
})
