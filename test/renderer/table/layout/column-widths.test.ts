import { describe, expect, test } from 'vitest'
import { orderColumns } from '../../../../shared/tables/column-order.ts'
import {
  countFrozen,
  layOutColumns,
  widthsAfter,
} from '../../../../renderer/table/layout/column-widths.ts'

const COLUMNS = orderColumns('claims', [])
const IDS = COLUMNS.map(({ id }) => id)

/** The columns that are seen whole in so much room, with the width of the claim. */
function seen(room: number, hand: Readonly<Record<string, number>> = {}, zoom = 100) {
  const widths = layOutColumns(COLUMNS, { table: 'claims', room, zoom, hand })
  let end = 0
  const whole = widths.filter((width) => (end += width) <= room)
  return { columns: IDS.slice(0, whole.length), claim: widths[0] ?? 0, used: whole }
}

describe('the claim takes the room there is', () => {
  test('beside the article at 1280 pixels: claim, speaker, via and topics, and no cut column', () => {
    const { columns, claim, used } = seen(609)
    expect(columns).toEqual(['claim', 'speaker', 'via', 'topics'])
    expect(claim).toBeGreaterThanOrEqual(220)
    expect(used.reduce((sum, width) => sum + width, 0)).toBe(609)
  })

  test('in any room: columns fill it to the last pixel, and the claim is never narrower than at first', () => {
    for (let room = 360; room < 2_000; room += 7) {
      const { used, claim } = seen(room)
      expect(claim).toBeGreaterThanOrEqual(220)
      expect(used.reduce((sum, width) => sum + width, 0)).toBe(room)
    }
  })

  test('not once its width was set by hand, which grows with the zoom', () => {
    expect(seen(900, { claim: 300 }).claim).toBe(300)
    expect(seen(900, { claim: 300 }, 150).claim).toBe(450)
  })

  test('a column made wider by hand leaves the claim as wide as it is', () => {
    const shown = { claim: 330, speaker: 186 }
    const set = widthsAfter('claims', shown, { speaker: 240 }, { widths: {}, zoom: 150 })
    expect(set).toEqual({ claim: 220, speaker: 160 })
  })
})

test('beside the article at 1280 pixels an article has its outlet, date, form, status and drafts in view, whole', () => {
  const columns = orderColumns('articles', [])
  const widths = layOutColumns(columns, { table: 'articles', room: 609, zoom: 100, hand: {} })
  expect(columns.slice(0, 6).map(({ id }) => id)).toEqual([
    'title',
    'outlet',
    'date',
    'form',
    'status',
    'drafts',
  ])
  expect(widths.slice(0, 6).reduce((sum, width) => sum + width, 0)).toBe(609)
  expect(widths[0]).toBeGreaterThanOrEqual(180)
})

test('as many columns are frozen as leave room to scroll', () => {
  const pane = { width: 600, rowHeader: 48 }
  expect(countFrozen(2, [120, 120, 120], pane)).toBe(2)
  expect(countFrozen(3, [120, 120, 120], pane)).toBe(2)
  expect(countFrozen(1, [400], pane)).toBe(0)
  expect(countFrozen(0, [120], pane)).toBe(0)
})

test('widths that a save file has are kept to what can be seen and reached', () => {
  const hand = { claim: -500, speaker: 0, via: 1e9, topics: 1e-300 }
  const widths = layOutColumns(COLUMNS, { table: 'claims', room: 800, zoom: 100, hand })
  expect(widths.slice(0, 4)).toEqual([32, 32, 4000, 32])
})
