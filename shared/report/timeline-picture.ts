import type { Id } from '../domain/id.ts'
import type { Timeline, TimelineCell, TimelineLane, TimelineSlot } from '../timeline/timeline.ts'
import type { TimelineEntry } from '../timeline/placing.ts'
import { fitText, widthOfText, wrapText, type WidthOfText } from './text-width.ts'
import { gapInWords } from './timeline-words.ts'

/** Measures of the picture, in CSS pixels. */
export const HEAD_HEIGHT = 46
export const LANE_LABEL_SIZE = 13
export const SLOT_LABEL_SIZE = 11
/** The side of a claim's mark. */
export const MARK = 11
const PITCH = 15
const LANE_PADDING = 8
const LANE_LABEL_WIDTH = 184
const LEAST_COLUMN = 46
const MOST_COLUMN = 128
const COLUMN_PADDING = 12
const ACROSS = 4
const DOWN = 3
/** Marks that a cell has before the rest is a number. */
const MOST_MARKS = ACROSS * DOWN
const SHORT_GAP = 8
const LONG_GAP = 44
/** How much higher a lane gets at most where there is room. */
const MOST_SPREAD = 18
/** How much higher it gets so that words stand under its marks. */
const WORDS_SPREAD = 46
export const WORDS_SIZE = 11
export const WORDS_HEIGHT = 13
const MOST_LINES = 3
/** In a narrower column words are cut to nothing that tells. */
const LEAST_WORDY = 60
/** Fewer quiet days than this are only a thin space. */
const FOLDED = 2

export interface PictureColumn {
  readonly slot: TimelineSlot
  readonly x: number
  readonly width: number
}

/** What several columns side by side are in: a month, a year. */
export interface PictureGroup {
  readonly label: string
  readonly x: number
  readonly width: number
}

/** Quiet days that are folded away. */
export interface PictureGap {
  readonly label: string
  readonly x: number
  readonly width: number
}

export interface PictureLane {
  readonly lane: TimelineLane
  readonly y: number
  readonly height: number
  /** As much of the label as fits. */
  readonly line: string
  /** Whether words stand under its marks. */
  readonly isWordy: boolean
}

/** A claim's mark, by its upper left corner. */
export interface PictureMark {
  readonly entry: TimelineEntry
  readonly x: number
  readonly y: number
}

export interface PictureCell {
  readonly id: string
  readonly cell: TimelineCell
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly marks: readonly PictureMark[]
  /** How many more claims there are than marks. */
  readonly more: number
  /** The beginning of the words of the only claim; none where there is no room, or several claims. */
  readonly lines: readonly string[]
}

/** A timeline drawn: lanes downward, time to the right. In CSS pixels from its upper left corner. */
export interface TimelinePicture {
  readonly timeline: Timeline
  readonly width: number
  readonly height: number
  /** How much of the width the names of the lanes take. */
  readonly labelWidth: number
  readonly columns: readonly PictureColumn[]
  readonly groups: readonly PictureGroup[]
  readonly gaps: readonly PictureGap[]
  readonly lanes: readonly PictureLane[]
  /** Lane by lane, in each from the left. */
  readonly cells: readonly PictureCell[]
}

export interface TimelineSize {
  /** At least; many columns are wider. */
  readonly width: number
  /** What few lanes may be spread over; many are higher. */
  readonly height?: number
  readonly widthOf?: WidthOfText
  /** A claim's words, to stand under its mark where few lanes leave room for them. */
  readonly wordsOf?: (claimId: Id) => string
}

/** What a saved picture is, whatever the window it was made in. */
export const SAVED_TIMELINE: TimelineSize = { width: 1200 }

export function idOfCell({ lane, slot }: Pick<TimelineCell, 'lane' | 'slot'>): string {
  return `${lane} ${slot}`
}

/** Where a line of a cell's words stands. */
export function baselineOfWords({ y }: PictureCell, line: number): number {
  return y + LANE_PADDING + MARK + 13 + line * WORDS_HEIGHT
}

function marksIn({ entries }: TimelineCell): number {
  return entries.length > MOST_MARKS ? MOST_MARKS - 1 : entries.length
}

function gapBefore({ quietDays }: TimelineSlot): number {
  if (quietDays === 0) return 0
  return quietDays > FOLDED ? LONG_GAP : SHORT_GAP
}

/** How wide each column must be for its label and its marks. */
function leastWidths({ slots, cells }: Timeline, widthOf: WidthOfText): readonly number[] {
  const across = slots.map(() => 1)
  for (const { slot, entries } of cells) {
    across[slot] = Math.max(across[slot] ?? 1, Math.min(ACROSS, entries.length))
  }
  return slots.map(({ name }, index) => {
    const label = Math.max(
      widthOf(name.label, SLOT_LABEL_SIZE),
      widthOf(name.group, SLOT_LABEL_SIZE),
    )
    return Math.max(
      LEAST_COLUMN,
      label + COLUMN_PADDING,
      (across[index] ?? 1) * PITCH + COLUMN_PADDING,
    )
  })
}

function columnsOf(timeline: Timeline, size: TimelineSize): readonly PictureColumn[] {
  const least = leastWidths(timeline, size.widthOf ?? widthOfText)
  const gaps = timeline.slots.map(gapBefore)
  const sum = [...least, ...gaps].reduce((total, width) => total + width, LANE_LABEL_WIDTH)
  // What room is left is shared out, but no column becomes a desert.
  const spare = Math.max(0, (size.width - sum) / Math.max(1, least.length))
  let x = LANE_LABEL_WIDTH
  return timeline.slots.map((slot, index) => {
    x += gaps[index] ?? 0
    const own = least[index] ?? LEAST_COLUMN
    const width = Math.floor(Math.max(own, Math.min(MOST_COLUMN, own + spare)))
    const column = { slot, x, width }
    x += width
    return column
  })
}

function groupsOf(columns: readonly PictureColumn[]): readonly PictureGroup[] {
  const groups: PictureGroup[] = []
  for (const { slot, x, width } of columns) {
    const last = groups.at(-1)
    if (last !== undefined && last.label === slot.name.group) {
      groups[groups.length - 1] = { ...last, width: x + width - last.x }
    } else groups.push({ label: slot.name.group, x, width })
  }
  return groups
}

function gapsOf(columns: readonly PictureColumn[]): readonly PictureGap[] {
  return columns.flatMap(({ slot, x }) => {
    const width = gapBefore(slot)
    return width < LONG_GAP ? [] : [{ label: gapInWords(slot.quietDays), x: x - width, width }]
  })
}

function lanesOf(
  { lanes, cells }: Timeline,
  columns: readonly PictureColumn[],
  { height: room = 0, widthOf = widthOfText, wordsOf }: TimelineSize,
): readonly PictureLane[] {
  const rows = lanes.map(() => 1)
  for (const { lane, slot, entries } of cells) {
    const across = acrossIn(columns[slot]?.width ?? LEAST_COLUMN)
    rows[lane] = Math.max(rows[lane] ?? 1, Math.ceil(Math.min(MOST_MARKS, entries.length) / across))
  }
  const least = rows.map((count) => count * PITCH + 2 * LANE_PADDING - (PITCH - MARK))
  const sum = least.reduce((total, height) => total + height, HEAD_HEIGHT)
  const spare = Math.floor((room - sum) / Math.max(1, lanes.length))
  const isWordy = wordsOf !== undefined && spare >= WORDS_SPREAD
  const spread = isWordy ? WORDS_SPREAD : Math.max(0, Math.min(MOST_SPREAD, spare))
  let y = HEAD_HEIGHT
  return lanes.map((lane, index) => {
    const height = (least[index] ?? 0) + spread
    const width = LANE_LABEL_WIDTH - 24 - widthOf(String(lane.count), LANE_LABEL_SIZE) - 12
    const drawn = {
      lane,
      y,
      height,
      isWordy,
      line: fitText(lane.label, width, LANE_LABEL_SIZE, widthOf),
    }
    y += height
    return drawn
  })
}

function acrossIn(width: number): number {
  return Math.max(ACROSS, Math.floor((width - COLUMN_PADDING) / PITCH))
}

/** The beginning of the words of a cell's only claim, on as many lines as there are for it. */
function linesIn(
  { entries }: TimelineCell,
  { width }: PictureColumn,
  { isWordy }: PictureLane,
  { wordsOf, widthOf = widthOfText }: TimelineSize,
): readonly string[] {
  const [only] = entries
  if (
    !isWordy ||
    width < LEAST_WORDY ||
    wordsOf === undefined ||
    only === undefined ||
    entries.length > 1
  )
    return []
  return wrapText(wordsOf(only.claimId), width - COLUMN_PADDING, WORDS_SIZE, MOST_LINES, widthOf)
}

function cellOf(
  cell: TimelineCell,
  column: PictureColumn,
  lane: PictureLane,
  size: TimelineSize,
): PictureCell {
  const across = acrossIn(column.width)
  const shown = marksIn(cell)
  const rows = Math.ceil(shown / across)
  const spare = lane.isWordy ? 2 * LANE_PADDING : lane.height - rows * PITCH + PITCH - MARK
  const top = lane.y + spare / 2
  return {
    id: idOfCell(cell),
    cell,
    x: column.x,
    y: lane.y,
    width: column.width,
    height: lane.height,
    marks: cell.entries.slice(0, shown).map((entry, index) => ({
      entry,
      x: column.x + COLUMN_PADDING / 2 + (index % across) * PITCH,
      y: top + Math.floor(index / across) * PITCH,
    })),
    more: cell.entries.length - shown,
    lines: linesIn(cell, column, lane, size),
  }
}

/**
 * Lays a timeline out: a column for each day or longer time that there is anything at, quiet days between them
 * folded, a lane for each party, and in it a mark for each claim.
 */
export function drawTimeline(timeline: Timeline, size: TimelineSize): TimelinePicture {
  const columns = columnsOf(timeline, size)
  const lanes = lanesOf(timeline, columns, size)
  const lastColumn = columns.at(-1)
  const lastLane = lanes.at(-1)
  return {
    timeline,
    width: Math.max(size.width, lastColumn === undefined ? 0 : lastColumn.x + lastColumn.width),
    height: lastLane === undefined ? HEAD_HEIGHT : lastLane.y + lastLane.height,
    labelWidth: LANE_LABEL_WIDTH,
    columns,
    groups: groupsOf(columns),
    gaps: gapsOf(columns),
    lanes,
    cells: timeline.cells.flatMap((cell) => {
      const column = columns[cell.slot]
      const lane = lanes[cell.lane]
      return column === undefined || lane === undefined ? [] : [cellOf(cell, column, lane, size)]
    }),
  }
}
