import { describe, expect, test } from 'vitest'
import {
  deleteView,
  lookOf,
  renameView,
  restoreView,
  saveView,
} from '../../../shared/domain/saved-view.ts'
import { DEFAULT_VIEW, type SavedView } from '../../../shared/domain/view.ts'
import { valueOf } from '../../support/outcomes.ts'

const look = lookOf(DEFAULT_VIEW)
const other = lookOf({ ...DEFAULT_VIEW, search: 'port', rowHeight: 'four' })
const SAVED: readonly SavedView[] = [
  { name: 'All', look },
  { name: 'Ports', look: other },
]

describe('saved views', () => {
  test('hold all of a view but its zoom', () => {
    expect(lookOf({ ...DEFAULT_VIEW, zoom: 150 })).toEqual(look)
    expect(look).not.toHaveProperty('zoom')
  })

  test('are added at the end, and replaced where one has the name', () => {
    expect(valueOf(saveView(SAVED, ' Drafts  of mine ', other)).at(-1)).toEqual({
      name: 'Drafts of mine',
      look: other,
    })
    expect(valueOf(saveView(SAVED, 'All', other))).toEqual([{ name: 'All', look: other }, SAVED[1]])
  })

  test('need a name, which no other has', () => {
    expect(saveView(SAVED, '  ', look).ok).toBe(false)
    expect(renameView(SAVED, 'All', 'Ports').ok).toBe(false)
    expect(valueOf(renameView(SAVED, 'All', 'Every claim')).map(({ name }) => name)).toEqual([
      'Every claim',
      'Ports',
    ])
    expect(valueOf(renameView(SAVED, 'All', 'All'))).toEqual(SAVED)
  })

  test('come back where they stood, unless another has the name by then', () => {
    for (const [place, view] of SAVED.entries()) {
      expect(valueOf(restoreView(deleteView(SAVED, view.name), view, place))).toEqual(SAVED)
      expect(restoreView(SAVED, view, place).ok).toBe(false)
    }
  })

  test('go one by one', () => {
    expect(deleteView(SAVED, 'All')).toEqual([SAVED[1]])
    expect(deleteView(SAVED, 'Nothing')).toEqual(SAVED)
  })
})
