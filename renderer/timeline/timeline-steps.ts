import type { PictureCell, TimelinePicture } from '../../shared/report/timeline-picture.ts'

/** Lanes that a page goes by. */
const PAGE = 10

function cellsOfLane({ cells }: TimelinePicture, lane: number): readonly PictureCell[] {
  return cells.filter(({ cell }) => cell.lane === lane)
}

function nearest(cells: readonly PictureCell[], slot: number): PictureCell | undefined {
  return cells.toSorted((a, b) => Math.abs(a.cell.slot - slot) - Math.abs(b.cell.slot - slot))[0]
}

/** The cell in a lane so many further on that is nearest in time; every lane has some. */
function inLane(
  picture: TimelinePicture,
  { cell }: PictureCell,
  by: number,
): PictureCell | undefined {
  const last = picture.lanes.length - 1
  const lane = Math.min(last, Math.max(0, cell.lane + by))
  return lane === cell.lane ? undefined : nearest(cellsOfLane(picture, lane), cell.slot)
}

interface Key {
  readonly key: string
  /** Whether Ctrl, or Command, is held. */
  readonly isFar: boolean
}

/**
 * Where a key leads: left and right to the lane's next cell in time, up and down to the next lane's cell that is
 * nearest in time, Home and End to the lane's ends, with Ctrl to those of all. Null where there is nothing that way.
 */
export function stepFrom(
  picture: TimelinePicture,
  id: string | null,
  { key, isFar }: Key,
): string | null {
  const at = picture.cells.findIndex((cell) => cell.id === id)
  const from = picture.cells[at]
  if (from === undefined) return picture.cells[0]?.id ?? null
  const lane = cellsOfLane(picture, from.cell.lane)
  const inOwn = lane.indexOf(from)
  const steps: Readonly<Record<string, () => PictureCell | undefined>> = {
    ArrowLeft: () => lane[inOwn - 1],
    ArrowRight: () => lane[inOwn + 1],
    ArrowUp: () => inLane(picture, from, -1),
    ArrowDown: () => inLane(picture, from, 1),
    PageUp: () => inLane(picture, from, -PAGE),
    PageDown: () => inLane(picture, from, PAGE),
    Home: () => (isFar ? picture.cells : lane)[0],
    End: () => (isFar ? picture.cells : lane).at(-1),
  }
  return steps[key]?.()?.id ?? null
}
