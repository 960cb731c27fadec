import { describe, expect, test } from 'vitest'
import { countRight, findMisses, readLayouts, type ReadOff } from './scoring.ts'

/** How many texts have a part right, at least. These figures only rise. */
const FLOORS: Readonly<Record<string, Readonly<Record<ReadOff, number>>>> = {
  'open.jsonl': { title: 40, byline: 40, dateline: 40, outlet: 40, date: 40 },
  'ours.jsonl': { title: 155, byline: 153, dateline: 159, outlet: 155, date: 159 },
}

describe('what is read off a text is what a person reads off it', () => {
  test.each(Object.entries(FLOORS))('%s', (file, floors) => {
    const layouts = readLayouts(new URL(file, import.meta.url))
    const misses = findMisses(layouts)
    const right = countRight(layouts, misses)
    for (const [part, floor] of Object.entries(floors)) {
      const wrong = misses.filter((miss) => miss.part === part)
      expect.soft(right[part as ReadOff], JSON.stringify(wrong)).toBeGreaterThanOrEqual(floor)
    }
  })
})
