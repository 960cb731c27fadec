import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newClaim } from '../../../shared/domain/claim.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { DEFAULT_TIMELINE, LaneAxis } from '../../../shared/timeline/timeline-choice.ts'
import { timelineOf } from '../../../shared/timeline/timeline.ts'
import { widthOfText } from '../../../shared/report/text-width.ts'
import {
  baselineOfWords,
  drawTimeline,
  MARK,
  WORDS_SIZE,
} from '../../../shared/report/timeline-picture.ts'
import { reportTimeline } from '../../../shared/report/report-timeline.ts'
import { timelineSvg } from '../../../shared/report/timeline-svg.ts'
import { describeCell, gapInWords } from '../../../shared/report/timeline-words.ts'
import { DATED_PROJECT } from '../../support/dated-seed.ts'
import { idOf, projects } from '../../support/projects.ts'
import { saidBy } from '../../support/records.ts'

const timeline = timelineOf(DATED_PROJECT, DEFAULT_TIMELINE)
const picture = drawTimeline(timeline, { width: 900 })

describe('the picture of a timeline', () => {
  test('has no cell on another, and every mark in its cell', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.constantFrom(...LaneAxis.options),
        fc.integer({ min: 200, max: 2000 }),
        (project, lanes, width) => {
          const timeline = timelineOf(project, { lanes, placing: 'named' })
          const drawn = drawTimeline(timeline, { width, height: width / 2 })
          let right = drawn.labelWidth
          for (const column of drawn.columns) {
            expect(column.x).toBeGreaterThanOrEqual(right)
            right = column.x + column.width
          }
          expect(right).toBeLessThanOrEqual(Math.max(drawn.width, drawn.labelWidth))
          for (const { x, y, width, height, marks, more, cell } of drawn.cells) {
            expect(marks.length + more).toBe(cell.entries.length)
            for (const mark of marks) {
              expect(mark.x).toBeGreaterThanOrEqual(x)
              expect(mark.x + MARK).toBeLessThanOrEqual(x + width)
              expect(mark.y).toBeGreaterThanOrEqual(y)
              expect(mark.y + MARK).toBeLessThanOrEqual(y + height)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('folds long silence into a narrow strip that says how long', () => {
    expect(picture.gaps.map(({ label }) => label)).toEqual([
      '5 years',
      '4 months',
      '5 days',
      '28 days',
      '4 days',
      '8 months',
    ])
    expect([1, 59, 400, 3650].map(gapInWords)).toEqual([
      '1 day',
      '59 days',
      '13 months',
      '10 years',
    ])
  })

  test('has the words under the marks where few lanes leave room, and only there', () => {
    const wordsOf = () =>
      'The dyke broke in the early hours of Monday and nobody was told of it at all'
    const wide = drawTimeline(timeline, { width: 1600, height: 800, wordsOf })
    for (const drawn of wide.cells) {
      const { lines, width, y, height, cell } = drawn
      expect(baselineOfWords(drawn, 2)).toBeLessThan(y + height)
      expect(lines.length).toBe(cell.entries.length === 1 ? 3 : 0)
      for (const line of lines) expect(widthOfText(line, WORDS_SIZE)).toBeLessThanOrEqual(width)
    }
    const low = drawTimeline(timeline, { width: 1600, height: 300, wordsOf })
    expect(low.cells.flatMap(({ lines }) => lines)).toEqual([])
  })

  test('draws of very many claims at one time as many as there is room for, and tells the rest', () => {
    const [speaker] = DATED_PROJECT.speakers.keys()
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...newClaim(idOf(9000 + index), idOf(1), []),
      ...saidBy(speaker ?? null),
    }))
    const project = addRecords(DATED_PROJECT, 'claims', many)
    const drawn = drawTimeline(timelineOf(project, DEFAULT_TIMELINE), { width: 900 })
    const full = drawn.cells.find(({ more }) => more > 0)
    expect(full?.cell.entries.length).toBe(300)
    expect(full?.marks.length).toBe(11)
    expect(full?.more).toBe(289)
    expect(drawn.height).toBeLessThan(400)
  })
})

describe('the timeline in words', () => {
  test('says of a cell who, when, what, and how that is known', () => {
    const cell = timeline.cells.find(({ entries }) => entries[0]?.words === 'next Tuesday')
    expect(cell === undefined ? '' : describeCell(DATED_PROJECT, timeline, cell)).toBe(
      'Ivo Brandt, Tue 19 Mar 2024: 1 claim. The council will vote on new pumps next Tuesday; named: “next Tuesday”.',
    )
  })
})

describe('a saved timeline', () => {
  test('needs nothing from elsewhere, and tells of every claim', () => {
    const svg = timelineSvg(DATED_PROJECT, picture).markup
    expect(svg).not.toMatch(/<style|<script|<image|href=|@import|url\(/)
    expect(svg).toContain(
      '<title>Lena Marsh, through Coastal News Agency: the pumps would hold (Sun 10 Mar 2024, said: “Sunday”)</title>',
    )
  })

  test('stands in the report as a picture and as a table', () => {
    const report = reportTimeline(DATED_PROJECT).markup
    expect(report).toContain('aria-label="Who said what when"')
    expect(report.match(/<tr>/g)?.length).toBe(14)
    expect(report).toContain('as of the article’s date')
    expect(report).toContain('2 of 12')
  })
})
