import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  evenPlaces,
  linesInPage,
  scrollForLine,
  unevenPlaces,
} from '../../../../renderer/table/layout/line-places.ts'

const heights = fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 60 })

test('lines of any heights lie below each other, and each is found at every height in it', () => {
  fc.assert(
    fc.property(heights, (list) => {
      const places = unevenPlaces(list.length, (line) => list[line] ?? 0)
      let top = 0
      for (const [line, height] of list.entries()) {
        expect(places.topOf(line)).toBe(top)
        expect(places.lineAt(top)).toBe(line)
        expect(places.lineAt(top + height - 1)).toBe(line)
        top += height
      }
      expect(places.topOf(list.length)).toBe(top)
      expect(places.lineAt(-5)).toBe(0)
      expect(places.lineAt(top + 500)).toBe(list.length - 1)
    }),
  )
})

test('lines of one height are where lines of heights of their own would be', () => {
  const even = evenPlaces(40, 46)
  const uneven = unevenPlaces(40, () => 46)
  for (let y = -50; y < 40 * 46 + 50; y += 11) expect(even.lineAt(y)).toBe(uneven.lineAt(y))
})

test('a line is scrolled to only where it is not whole in view', () => {
  const places = evenPlaces(100, 50)
  const view = { top: 500, height: 300 }
  expect(scrollForLine(places, 10, view)).toBeNull()
  expect(scrollForLine(places, 15, view)).toBeNull()
  expect(scrollForLine(places, 16, view)).toBe(550)
  expect(scrollForLine(places, 9, view)).toBe(450)
  expect(linesInPage(places, 10, 300)).toBe(5)
})
