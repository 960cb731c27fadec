import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  placeWindow,
  readWindowState,
  writeWindowState,
} from '../../../electron/desktop/window-state.ts'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const SECOND = { x: 1440, y: 0, width: 1920, height: 1080 }

const screens = fc.array(
  fc.record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: 640, max: 5000 }),
    height: fc.integer({ min: 480, max: 3000 }),
  }),
  { minLength: 1, maxLength: 4 },
)
const saved = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
})

describe('placing the window', () => {
  test('puts it where it was, on whichever screen', () => {
    const area = { x: 1600, y: 100, width: 1200, height: 800 }
    expect(placeWindow(area, [LAPTOP, SECOND])).toEqual(area)
  })

  test('centres it on the main screen when its own screen is gone', () => {
    const area = { x: 1600, y: 100, width: 1200, height: 800 }
    expect(placeWindow(area, [LAPTOP])).toEqual({ x: 120, y: 63, width: 1200, height: 800 })
  })

  test('centres one whose top edge is above every screen, where no mouse could move it', () => {
    expect(placeWindow({ x: 10, y: -300, width: 1000, height: 700 }, [LAPTOP])).toMatchObject({
      x: 220,
      y: 113,
    })
  })

  test('keeps one that hangs over an edge but can be taken hold of', () => {
    const area = { x: 1300, y: 600, width: 1000, height: 700 }
    expect(placeWindow(area, [LAPTOP])).toEqual(area)
  })

  test('is never larger than its screen, and its top edge is always within reach', () => {
    fc.assert(
      fc.property(fc.option(saved), screens, (saved, screens) => {
        const placed = placeWindow(saved, screens)
        const screen = screens.find(
          (area) =>
            placed.y >= area.y &&
            placed.y < area.y + area.height &&
            placed.x < area.x + area.width &&
            placed.x + placed.width > area.x &&
            placed.width <= area.width &&
            placed.height <= area.height,
        )
        expect(screen).toBeDefined()
      }),
    )
  })
})

describe('keeping the state', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-window-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const STATE = { x: 1, y: 2, width: 1000, height: 700, isMaximized: true, isFullScreen: false }

  test('what was written is read, and nothing else is left behind', () => {
    writeWindowState(join(folder, 'window.json'), STATE, () => {})
    expect(readWindowState(join(folder, 'window.json'))).toEqual(STATE)
    expect(readdirSync(folder)).toEqual(['window.json'])
  })

  test.each(['', '{', 'null', '{"x":1}', '{"x":0,"y":0,"width":-5,"height":1}'])(
    'a file holding %j counts as none',
    (text) => {
      writeFileSync(join(folder, 'window.json'), text)
      expect(readWindowState(join(folder, 'window.json'))).toBeNull()
    },
  )

  test('a folder that is gone is reported, not thrown', () => {
    const reported: unknown[] = []
    writeWindowState(join(folder, 'gone', 'window.json'), STATE, (error) => reported.push(error))
    expect(reported).toHaveLength(1)
    expect(readWindowState(join(folder, 'gone', 'window.json'))).toBeNull()
  })
})
