import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepFrom } from '../../../renderer/timeline/timeline-steps.ts'
import { drawTimeline } from '../../../shared/report/timeline-picture.ts'
import { describeCell } from '../../../shared/report/timeline-words.ts'
import { DEFAULT_TIMELINE, LaneAxis } from '../../../shared/timeline/timeline-choice.ts'
import { timelineOf } from '../../../shared/timeline/timeline.ts'
import { DATED_PROJECT } from '../../support/dated-seed.ts'
import { projects } from '../../support/projects.ts'

const picture = drawTimeline(timelineOf(DATED_PROJECT, DEFAULT_TIMELINE), { width: 900 })

/** Who and when, after some keys from the first cell on. */
function walk(...keys: readonly string[]): string {
  const id = keys.reduce(
    (at: string | null, key) =>
      stepFrom(picture, at, { key: key.replace('Ctrl+', ''), isFar: key.startsWith('Ctrl+') }),
    picture.cells[0]?.id ?? null,
  )
  const found = picture.cells.find((cell) => cell.id === id)
  if (found === undefined) return 'nothing'
  return describeCell(DATED_PROJECT, picture.timeline, found.cell).replace(/:.*/, '')
}

describe('the keys of a timeline', () => {
  test('go through a lane in time, and from lane to lane at the nearest time', () => {
    expect(walk()).toBe('Lena Marsh, Sun 10 Mar 2024')
    expect(walk('ArrowRight')).toBe('Lena Marsh, Mon 11 Mar 2024')
    expect(walk('ArrowRight', 'ArrowDown')).toBe('Tom Achebe, Mon 4 Mar 2024')
    expect(walk('End')).toBe('Lena Marsh, Sat 16 Mar 2024')
    expect(walk('Ctrl+End')).toBe('Rosa Pell, Tue 12 Mar 2024')
    expect(walk('PageDown')).toBe('Rosa Pell, Tue 12 Mar 2024')
    expect(walk('ArrowLeft')).toBe('nothing')
  })

  test('come to every cell', () => {
    fc.assert(
      fc.property(projects(), fc.constantFrom(...LaneAxis.options), (project, lanes) => {
        const picture = drawTimeline(timelineOf(project, { lanes, placing: 'named' }), {
          width: 900,
        })
        const reached = new Set<string>()
        const queue = picture.cells.slice(0, 1).map(({ id }) => id)
        for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
          if (reached.has(id)) continue
          reached.add(id)
          for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
            const next = stepFrom(picture, id, { key, isFar: false })
            if (next !== null) queue.push(next)
          }
        }
        expect(reached.size).toBe(picture.cells.length)
      }),
      { numRuns: 50 },
    )
  })
})
