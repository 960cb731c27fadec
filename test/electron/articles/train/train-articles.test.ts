import { describe, expect, test } from 'vitest'
import { BYLINE_WEIGHTS } from '../../../../electron/articles/byline-weights.ts'
import { DATE_WEIGHTS } from '../../../../electron/articles/date-weights.ts'
import { DATELINE_WEIGHTS } from '../../../../electron/articles/dateline-weights.ts'
import { chancesOf, type Weights } from '../../../../shared/domain/naming/candidate-choice.ts'
import { OUTLET_WEIGHTS } from '../../../../shared/domain/naming/outlet-weights.ts'
import { trainChoice, type Choice } from '../../../../electron/articles/train/choice-training.ts'
import {
  chooseBylineBy,
  prepareByline,
} from '../../../../electron/articles/train/byline-training.ts'
import { chooseDateBy, prepareDate } from '../../../../electron/articles/train/date-training.ts'
import {
  chooseDatelineBy,
  prepareDateline,
} from '../../../../electron/articles/train/dateline-training.ts'
import {
  chooseOutletBy,
  prepareOutlet,
} from '../../../../electron/articles/train/outlet-training.ts'
import { chooseTitleBy, readTitles } from '../../../../electron/articles/train/title-training.ts'
import { TITLE_WEIGHTS } from '../../../../electron/articles/title-weights.ts'
import {
  judgeWithoutWriters,
  readByWriter,
  WRITERS,
} from '../../../../electron/articles/train/writers.ts'

const LAYOUTS = new URL('../layouts/', import.meta.url)

/** Training on a machine that has other work takes this long, in milliseconds. */
const timeout = 180_000

function expectSame(weights: Weights, anew: Weights): void {
  expect(Object.keys(weights)).toEqual(Object.keys(anew))
  for (const [feature, weight] of Object.entries(anew))
    expect([feature, weights[feature]]).toEqual([feature, expect.closeTo(weight, 1)])
}

/** The writers of 60 texts each, to whom the signs were fitted least; `npm run train:articles -- … --judge` leaves out each. */
const LAST = WRITERS.flatMap((files, writer) =>
  /^(?:eighth|ninth|tenth|eleventh|twelfth)/.test(files[0]) ? [writer] : [],
)

test(
  'what a text is called is learned from the layouts, and right for writers left out',
  { timeout },
  () => {
    const { tasks, learned } = readTitles(LAYOUTS)
    expectSame(TITLE_WEIGHTS, trainChoice(learned.flat()))
    const sum = judgeWithoutWriters(tasks, LAST, chooseTitleBy, learned)
    expect(sum.texts).toBe(300)
    expect(sum.right).toBeGreaterThanOrEqual(257)
    expect(sum.wrong).toBeLessThanOrEqual(38)
  },
)

test(
  'who published a text is learned from the layouts, and right for writers left out',
  { timeout },
  () => {
    const tasks = readByWriter(LAYOUTS, prepareOutlet)
    expectSame(OUTLET_WEIGHTS, trainChoice(tasks.flat()))
    const sum = judgeWithoutWriters(tasks, LAST, chooseOutletBy)
    expect(sum.texts).toBe(300)
    expect(sum.right).toBeGreaterThanOrEqual(242)
    expect(sum.wrong).toBeLessThanOrEqual(39)
  },
)

test(
  'who wrote a text is learned from the layouts, and right for writers left out',
  { timeout },
  () => {
    const tasks = readByWriter(LAYOUTS, prepareByline)
    expectSame(BYLINE_WEIGHTS, trainChoice(tasks.flat()))
    const sum = judgeWithoutWriters(tasks, LAST, chooseBylineBy)
    expect(sum.texts).toBe(300)
    expect(sum.right).toBeGreaterThanOrEqual(263)
    expect(sum.wrong).toBeLessThanOrEqual(19)
  },
)

test(
  'where a text was written is learned from the layouts, and right for writers left out',
  { timeout },
  () => {
    const tasks = readByWriter(LAYOUTS, prepareDateline)
    expectSame(DATELINE_WEIGHTS, trainChoice(tasks.flat()))
    const sum = judgeWithoutWriters(tasks, LAST, chooseDatelineBy)
    expect(sum.texts).toBe(300)
    expect(sum.right).toBeGreaterThanOrEqual(276)
    expect(sum.wrong).toBeLessThanOrEqual(9)
  },
)

test(
  'when a text was published is learned from the layouts, and right for writers left out',
  { timeout },
  () => {
    const tasks = readByWriter(LAYOUTS, prepareDate)
    expectSame(DATE_WEIGHTS, trainChoice(tasks.flat()))
    const sum = judgeWithoutWriters(tasks, LAST, chooseDateBy)
    expect(sum.texts).toBe(300)
    // Dates in front matter are missing here: they are read before anything is chosen.
    expect(sum.right).toBeGreaterThanOrEqual(271)
    expect(sum.wrong).toBeLessThanOrEqual(19)
  },
)

describe('a choice among candidates', () => {
  const features = (...names: readonly string[]) =>
    new Map(['candidate', ...names].map((name) => [name, 1]))
  const choices = Array.from({ length: 12 }, (_, k): Choice => ({
    candidates: [features('good'), features('bad')],
    isRight: [k % 4 !== 0, false],
    weight: 1,
  }))

  test('has chances that with that of nobody add up to one, the likelier the better the signs', () => {
    const weights = trainChoice(choices)
    const [good = 0, bad = 0] = chancesOf([features('good'), features('bad')], weights)
    expect(good).toBeGreaterThan(0.6)
    expect(good).toBeLessThan(0.9)
    expect(bad).toBeLessThan(0.1)
    expect(chancesOf([], weights)).toEqual([])
    expect(chancesOf([new Map()], weights)).toEqual([0.5])
  })

  test('does not learn what is seen in too few texts', () => {
    const rare: Choice = { candidates: [features('rare')], isRight: [true], weight: 1 }
    expect(trainChoice([...choices, rare])).not.toHaveProperty('rare')
  })
})
