import { beforeAll, describe, expect, test } from 'vitest'
import { chancesOf } from '../../../../shared/domain/naming/outlet-choice.ts'
import { OUTLET_WEIGHTS } from '../../../../shared/domain/naming/outlet-weights.ts'
import { trainChoice, type Choice } from '../../../../electron/articles/train/choice-training.ts'
import {
  judgeWithoutWriter,
  readOutletTasks,
  type OutletTask,
} from '../../../../electron/articles/train/outlet-training.ts'

const LAYOUTS = new URL('../layouts/', import.meta.url)

describe('who published a text is learned', () => {
  let tasks: readonly (readonly OutletTask[])[] = []
  beforeAll(() => {
    tasks = readOutletTasks(LAYOUTS)
  }, 60_000)

  test('the weights in the program are those of the layouts', { timeout: 60_000 }, () => {
    const anew = trainChoice(tasks.flat())
    expect(Object.keys(anew)).toEqual(Object.keys(OUTLET_WEIGHTS))
    for (const [feature, weight] of Object.entries(anew))
      expect([feature, OUTLET_WEIGHTS[feature]]).toEqual([feature, expect.closeTo(weight, 1)])
  })

  test('right for writers whose texts it has not seen', { timeout: 120_000 }, () => {
    const figures = judgeWithoutWriter(tasks)
    const sum = (part: 'texts' | 'right' | 'wrong'): number =>
      figures.reduce((total, one) => total + one[part], 0)
    expect(sum('right')).toBeGreaterThanOrEqual(250)
    expect(sum('wrong')).toBeLessThanOrEqual(20)
    expect(sum('texts')).toBe(280)
  })
})

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
