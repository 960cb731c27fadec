import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparedClaims } from '../../../shared/comparison/grid.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { LaneAxis, Placing } from '../../../shared/timeline/timeline-choice.ts'
import { daysOf } from '../../../shared/timeline/period.ts'
import { timelineOf } from '../../../shared/timeline/timeline.ts'
import { DATED_PROJECT } from '../../support/dated-seed.ts'
import { projects } from '../../support/projects.ts'

function told(placing: Placing): readonly string[] {
  const { lanes, slots, cells } = timelineOf(DATED_PROJECT, { lanes: 'speaker', placing })
  return cells.map(({ lane, slot, entries }) => {
    const how = entries.map(({ how, words }) => (how === 'as of' ? how : `${how} “${words}”`))
    return `${lanes[lane]?.label}, ${slots[slot]?.name.whole}: ${how.join('; ')}`
  })
}

describe('who said what when', () => {
  test('at the days that the words name, else when it was said, else as of the article', () => {
    expect(told('named')).toEqual([
      'Lena Marsh, Sun 10 Mar 2024: said “Sunday”',
      'Lena Marsh, Mon 11 Mar 2024: named “Monday”',
      'Lena Marsh, Sat 16 Mar 2024: named “Saturday”',
      'Tom Achebe, Nov 2023: named “November”',
      'Tom Achebe, Mon 4 Mar 2024: named “4 March”',
      'Tom Achebe, Mon 22 Apr 2024: as of',
      'Ines Vogt, 2019: named “2019”',
      'Ines Vogt, Wed 17 Apr 2024: named “17 April”',
      'Ivo Brandt, Tue 12 Mar 2024: named “the day before”',
      'Ivo Brandt, Wed 13 Mar 2024: named “yesterday”',
      'Ivo Brandt, Tue 19 Mar 2024: named “next Tuesday”',
      'Karim Osei, Tue 31 Dec 2024: named “the end of the year”',
      'Rosa Pell, Tue 12 Mar 2024: as of',
    ])
  })

  test('claims of an article without a date are counted apart from those as of a date', () => {
    const undatedArticles = [...DATED_PROJECT.articles.values()].map((article) =>
      Object.assign({}, article, { date: '' }),
    )
    const undatedProject = addRecords(DATED_PROJECT, 'articles', undatedArticles)
    const choice = { lanes: 'speaker', placing: 'named' } as const
    const dated = timelineOf(DATED_PROJECT, choice)
    const undated = timelineOf(undatedProject, choice)
    expect([dated.asOf, dated.undated]).toEqual([2, 0])
    expect(undated.asOf).toBe(0)
    expect(undated.undated).toBeGreaterThanOrEqual(2)
  })

  test('of the articles chosen alone', () => {
    const claims = comparedClaims(DATED_PROJECT)
    const articleId = claims[0]?.articleId ?? ''
    const of = claims.filter((claim) => claim.articleId === articleId)
    expect(of.length).toBeLessThan(claims.length)
    const chosen = { axis: 'article', key: articleId } as const
    const { total, lanes } = timelineOf(
      DATED_PROJECT,
      { lanes: 'speaker', placing: 'named' },
      chosen,
    )
    expect(total).toBe(of.length)
    const speakers = new Set(of.flatMap(({ speakers }) => speakers.map((one) => one.speakerId)))
    expect(new Set(lanes.map(({ key }) => key))).toEqual(speakers)
  })

  test('at the day it was said, whatever day it is about', () => {
    expect(told('said')).toContain('Lena Marsh, Sun 10 Mar 2024: said “Sunday”')
    expect(told('said')).toContain('Karim Osei, Fri 19 Apr 2024: said “Friday”')
    expect(told('said')).toContain('Lena Marsh, Tue 12 Mar 2024: as of')
    expect(told('said')).not.toContain('Ines Vogt, 2019: named “2019”')
  })

  test('folds the quiet days, and has a place for what has no date', () => {
    const { slots } = timelineOf(DATED_PROJECT, { lanes: 'outlet', placing: 'said' })
    expect(slots.map(({ name, quietDays }) => `${name.whole} ${quietDays}`)).toEqual([
      'Sun 10 Mar 2024 0',
      'Tue 12 Mar 2024 1',
      'Thu 14 Mar 2024 1',
      'Fri 19 Apr 2024 35',
      'Mon 22 Apr 2024 2',
    ])
    const undated = [...DATED_PROJECT.articles.values()].map((article) =>
      Object.assign({}, article, { date: '' }),
    )
    const project = addRecords(DATED_PROJECT, 'articles', undated)
    const none = timelineOf(project, { lanes: 'outlet', placing: 'said' })
    expect(none.slots.map(({ name }) => name.whole)).toEqual(['No date'])
  })

  test('has every claim that is not rejected in each of its lanes, at one time or more, in order', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.constantFrom(...LaneAxis.options),
        fc.constantFrom(...Placing.options),
        (project, lanes, placing) => {
          const timeline = timelineOf(project, { lanes, placing })
          const claims = comparedClaims(project)
          expect(timeline.total).toBe(claims.length)
          const placed = new Set(
            timeline.cells.flatMap(({ entries }) => entries.map(({ claimId }) => claimId)),
          )
          expect(placed).toEqual(new Set(claims.map(({ id }) => id)))
          const firsts = timeline.slots.map(({ period }) => daysOf(period)?.first ?? Infinity)
          expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
          for (const [at, lane] of timeline.lanes.entries()) {
            const held = timeline.cells.flatMap((cell) => (cell.lane === at ? cell.entries : []))
            expect(new Set(held.map(({ claimId }) => claimId)).size).toBe(lane.count)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
