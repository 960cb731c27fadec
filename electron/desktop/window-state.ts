import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** A rectangle on the screens, in device-independent pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window was when it was closed. The area is that of the window when it is neither maximised nor full screen. */
export const WindowState = z
  .object({
    x: z.int(),
    y: z.int(),
    width: z.int().positive(),
    height: z.int().positive(),
    isMaximized: z.boolean(),
    isFullScreen: z.boolean(),
  })
  .readonly()
export type WindowState = z.infer<typeof WindowState>

export const SMALLEST = { width: 900, height: 600 } as const
const USUAL = { width: 1440, height: 900 } as const
/** Of the file that it is kept in, in bytes. */
const LARGEST = 10_000
/** So much of a window's top edge must be on a screen for it to be found and moved, in pixels. */
const GRIP = { width: 120, height: 40 } as const

function canBeGripped(area: Area, screen: Area): boolean {
  const shownWidth =
    Math.min(area.x + area.width, screen.x + screen.width) - Math.max(area.x, screen.x)
  const isTopShown = area.y >= screen.y && area.y + GRIP.height <= screen.y + screen.height
  return isTopShown && shownWidth >= GRIP.width
}

/** A size on a screen: no smaller than is usable, no larger than the screen. */
function fitSize(size: Pick<Area, 'width' | 'height'>, screen: Area) {
  return {
    width: Math.min(Math.max(size.width, SMALLEST.width), screen.width),
    height: Math.min(Math.max(size.height, SMALLEST.height), screen.height),
  }
}

/**
 * Where to put a window that was at `saved` (null: never shown before), given the work areas of the screens
 * there are now, the main one first. A window larger than its screen is made smaller; one that
 * would be out of reach is centred on the main screen.
 */
export function placeWindow(saved: Area | null, screens: readonly Area[]): Area {
  const main = screens[0] ?? { x: 0, y: 0, ...USUAL }
  const wanted = saved ?? { x: 0, y: 0, ...USUAL }
  if (saved !== null) {
    const placed = screens.map((screen) => ({
      area: { ...saved, ...fitSize(saved, screen) },
      screen,
    }))
    const found = placed.find(({ area, screen }) => canBeGripped(area, screen))
    if (found !== undefined) return found.area
  }
  const { width, height } = fitSize(wanted, main)
  return {
    x: Math.round(main.x + (main.width - width) / 2),
    y: Math.round(main.y + (main.height - height) / 2),
    width,
    height,
  }
}

/** The state kept in `file`; null when there is none that can be used. */
export function readWindowState(file: string): WindowState | null {
  try {
    const stats = statSync(file)
    // Anything else is not ours, and could keep the window waiting.
    if (!stats.isFile() || stats.size > LARGEST) return null
    return WindowState.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Keeps the state. A window's place is not worth stopping for, so a failure is only told to `report`. */
export function writeWindowState(
  file: string,
  state: WindowState,
  report: (error: unknown) => void,
): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch (error) {
    report(error)
  }
}
