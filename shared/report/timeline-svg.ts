import { countOf, formatNumber } from '../domain/counting.ts'
import type { Project } from '../domain/project.ts'
import { isolate } from '../domain/text/text-direction.ts'
import type { TimelineEntry } from '../timeline/placing.ts'
import { markup, NO_MARKUP, type Markup } from './markup.ts'
import {
  HEAD_HEIGHT,
  LANE_LABEL_SIZE,
  MARK,
  SLOT_LABEL_SIZE,
  type PictureCell,
  type PictureLane,
  type TimelinePicture,
} from './timeline-picture.ts'
import { carriersInWords, momentInWords, wordsOnLine } from './timeline-words.ts'

const INK = '#1d1e20'
const SOFT = '#6b6862'
const LINE = '#d9d5cc'
const PAPER = '#ffffff'
const FONT = "Inter, Helvetica, Arial, 'DejaVu Sans', sans-serif"

/**
 * The outline of a mark in SVG's path language, from its upper left corner: a square for a day that the words name,
 * a disc for the day it was said, a ring for the article's date. They differ by shape, not by colour.
 */
export function outlineOfMark(how: TimelineEntry['how'], x: number, y: number): string {
  if (how === 'named') return `M${x} ${y}h${MARK}v${MARK}h-${MARK}Z`
  const radius = MARK / 2
  return `M${x} ${y + radius}a${radius} ${radius} 0 1 0 ${MARK} 0a${radius} ${radius} 0 1 0 -${MARK} 0Z`
}

function titleOf(project: Project, entry: TimelineEntry): string {
  const claim = project.claims.get(entry.claimId)
  if (claim === undefined) return ''
  return `${carriersInWords(project, claim)}: ${wordsOnLine(claim)} (${momentInWords(entry)})`
}

function drawCell(project: Project, { marks, more, x, y, width, height }: PictureCell): Markup {
  const drawn = marks.map(({ entry, x, y }) => {
    const isHollow = entry.how === 'as of'
    const isDraft = project.claims.get(entry.claimId)?.review === 'draft'
    const dashes = isDraft ? markup` stroke-dasharray="2 2"` : NO_MARKUP
    return markup`<path d="${outlineOfMark(entry.how, x, y)}" fill="${isHollow ? PAPER : INK}" stroke="${INK}" stroke-width="1.5"${dashes}><title>${titleOf(project, entry)}</title></path>`
  })
  const rest =
    more === 0
      ? NO_MARKUP
      : markup`<text x="${x + width - 4}" y="${y + height - 8}" text-anchor="end" font-size="${SLOT_LABEL_SIZE}">+${formatNumber(more)}</text>`
  return markup`${drawn}${rest}
`
}

function drawLane({ lane, y, height, line }: PictureLane, picture: TimelinePicture): Markup {
  const baseline = y + height / 2 + LANE_LABEL_SIZE * 0.36
  return markup`<path d="M0 ${y}H${picture.width}" stroke="${LINE}"/><text x="8" y="${baseline}">${isolate(line)}</text><text x="${picture.labelWidth - 12}" y="${baseline}" text-anchor="end" font-weight="600">${formatNumber(lane.count)}</text>
`
}

function drawHead(picture: TimelinePicture): Markup {
  const groups = picture.groups.map(
    ({ label, x }) =>
      markup`<text x="${x + 6}" y="17" font-size="${SLOT_LABEL_SIZE}" font-weight="600">${label}</text>`,
  )
  const columns = picture.columns.map(
    ({ slot, x }) =>
      markup`<path d="M${x} 24V${picture.height}" stroke="${LINE}"/><text x="${x + 6}" y="37" font-size="${SLOT_LABEL_SIZE}" fill="${SOFT}">${slot.name.label}</text>`,
  )
  const gaps = picture.gaps.map(
    ({ label, x, width }) =>
      markup`<text x="${x + width / 2}" y="37" font-size="9" text-anchor="middle" fill="${SOFT}">${label}</text>`,
  )
  return markup`${groups}${columns}${gaps}
`
}

/**
 * The timeline as an SVG element of its own (SVG 1.1): no style sheet, script, font or image from elsewhere, and its
 * text equivalent in it.
 */
export function timelineSvg(project: Project, picture: TimelinePicture): Markup {
  const { width, height, timeline } = picture
  const told = timeline.slots
    .map(({ name, count }) => `${name.whole}: ${countOf(count, 'claim')}`)
    .join('. ')
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.max(height, HEAD_HEIGHT)}" viewBox="0 0 ${width} ${Math.max(height, HEAD_HEIGHT)}" role="img" aria-label="Who said what when" font-family="${FONT}" font-size="${LANE_LABEL_SIZE}" fill="${INK}">
<title>Who said what when</title>
<desc>${countOf(timeline.total, 'claim')}. A square stands where the words name the time, a disc where they tell when it was said, a ring on the article’s date. ${told}.</desc>
<rect width="${width}" height="${Math.max(height, HEAD_HEIGHT)}" fill="${PAPER}"/>
${drawHead(picture)}${picture.lanes.map((lane) => drawLane(lane, picture))}${picture.cells.map((cell) => drawCell(project, cell))}</svg>
`
}
