/**
 * The least that the finder does on texts of each kind: a bar against falling back, a little below what was measured.
 * What it does on texts that it was not made with is in the model card.
 */
import { expect, test } from 'vitest'
import { FINDER } from '../../../support/finder.ts'
import { readTexts } from './gold.ts'
import { addCount, noCount, scoreArticle, type Count } from './score.ts'

/** Of the claims, how many of a hundred are found, and found with the right person. */
const FLOORS: Readonly<Record<string, readonly [number, number]>> = {
  australia: [84, 78],
  broadcaster: [87, 83],
  business: [88, 82],
  debate: [93, 85],
  health: [81, 76],
  india: [92, 84],
  interview: [85, 80],
  'live-blog': [83, 72],
  'opinion-or-court-opinion': [90, 80],
  'press-release': [85, 81],
  science: [88, 86],
  sport: [77, 73],
  transcript: [90, 88],
  'uk-broadsheet': [84, 76],
  'uk-court': [84, 67],
  'uk-tabloid': [81, 74],
  'us-local': [85, 82],
  wire: [85, 79],
}

const byKind = new Map<string, Count>()
const all = noCount()
for (const text of readTexts()) {
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
  expect(all.safeRight / all.safe).toBeGreaterThan(0.98)
  expect(all.ofNothing / all.drafts).toBeLessThan(0.02)
})

test('carriers', () => {
  expect(all.carriersRight / all.carriers).toBeGreaterThan(0.82)
  expect(all.carriersRight / all.carriersGiven).toBeGreaterThan(0.95)
})
