import { describe, expect, test } from 'vitest'
import { readLayouts } from '../../../../electron/articles/train/layout.ts'
import { countRight, findMisses, type Miss, type ReadOff } from './scoring.ts'

type Floors = Readonly<Record<ReadOff, number>>

/** How many texts have a part right, at least. These figures only rise. */
const FLOORS: Readonly<Record<string, Floors>> = {
  'open.jsonl': { title: 40, byline: 40, dateline: 39, outlet: 39, date: 40 },
  'second.jsonl': { title: 40, byline: 39, dateline: 39, outlet: 38, date: 40 },
  'third.jsonl': { title: 40, byline: 40, dateline: 40, outlet: 40, date: 40 },
  'fourth.jsonl': { title: 40, byline: 40, dateline: 40, outlet: 38, date: 40 },
  'fifth.jsonl': { title: 40, byline: 40, dateline: 40, outlet: 36, date: 40 },
  'sixth.jsonl': { title: 40, byline: 40, dateline: 39, outlet: 37, date: 40 },
  'seventh.jsonl': { title: 39, byline: 39, dateline: 40, outlet: 39, date: 40 },
  'eighth.jsonl': { title: 56, byline: 53, dateline: 59, outlet: 46, date: 57 },
  'ninth.jsonl': { title: 55, byline: 57, dateline: 58, outlet: 56, date: 56 },
  'tenth.jsonl': { title: 58, byline: 55, dateline: 54, outlet: 56, date: 56 },
  'eleventh.jsonl': { title: 57, byline: 57, dateline: 57, outlet: 53, date: 60 },
  'twelfth.jsonl': { title: 57, byline: 51, dateline: 55, outlet: 57, date: 58 },
  'ours.jsonl': { title: 457, byline: 458, dateline: 460, outlet: 420, date: 469 },
}

/** The same texts as other programs save them. */
const FORMS: readonly (readonly [form: string, save: (text: string) => string, floors: Floors])[] =
  [
    [
      'with the line breaks of Windows',
      (text) => text.replaceAll('\n', '\r\n'),
      { title: 40, byline: 40, dateline: 39, outlet: 37, date: 40 },
    ],
    [
      'with white space at the ends of their lines',
      (text) => text.replaceAll('\n', '  \n'),
      { title: 40, byline: 40, dateline: 39, outlet: 37, date: 40 },
    ],
    [
      'in double spacing',
      (text) => text.replaceAll(/\n+/g, '\n\n'),
      { title: 37, byline: 40, dateline: 39, outlet: 37, date: 40 },
    ],
    [
      'without blank lines',
      (text) => text.replaceAll(/\n+/g, '\n'),
      { title: 38, byline: 39, dateline: 39, outlet: 37, date: 40 },
    ],
  ]

/** What was missed of the parts that are right in fewer texts than they should be. */
function missedBelow(file: string, floors: Floors, save = (text: string) => text): readonly Miss[] {
  const layouts = readLayouts(new URL(file, import.meta.url))
  const misses = findMisses(layouts.map((layout) => ({ ...layout, text: save(layout.text) })))
  const right = countRight(layouts, misses)
  return misses.filter(({ part }) => right[part] < floors[part])
}

describe('what is read off a text is what a person reads off it', () => {
  test.each(Object.entries(FLOORS))('%s', (file, floors) => {
    expect(missedBelow(file, floors)).toEqual([])
  })

  test.each(FORMS)('%s', (_, save, floors) => {
    expect(missedBelow('open.jsonl', floors, save)).toEqual([])
  })
})
