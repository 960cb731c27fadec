import { countOf, formatNumber } from '../domain/counting.ts'
import { isolate } from '../domain/text/text-direction.ts'
import {
  BOX_PADDING,
  COUNT_SIZE,
  LABEL_SIZE,
  LINE_HEIGHT,
  type ChainPicture,
  type PictureLink,
  type PictureNode,
} from './chain-picture.ts'
import { describeLink, describeNode } from './chain-words.ts'
import { markup, NO_MARKUP, type Markup } from './markup.ts'

/** Ink on paper: told apart by pattern, line and words, so that it reads the same in black and white. */
const INK = '#1d1e20'
const BAND = '#77746c'
const PAPER = '#ffffff'
const FONT = "Inter, Helvetica, Arial, 'DejaVu Sans', sans-serif"

/** Where a line of text stands that is one of several in the middle of a box. */
export function baselineOf(node: PictureNode, line: number, lines: number): number {
  const first = node.y + node.height / 2 - ((lines - 1) * LINE_HEIGHT) / 2
  return Math.round((first + line * LINE_HEIGHT + LABEL_SIZE * 0.36) * 10) / 10
}

const EDGE = 6

/** Places down a box, so far apart, with room at both ends. */
function placesDown({ y, height }: PictureNode, from: number, step: number): readonly number[] {
  const count = Math.max(0, Math.ceil((height - from) / step))
  return Array.from(
    { length: count },
    (_, index) => Math.round((y + from + index * step) * 10) / 10,
  )
}

/**
 * The edge that tells the kinds of boxes apart: solid, hatched, dotted, barred. Drawn as lines and not as SVG patterns,
 * which become pictures, and large ones, where a page is printed to a file.
 */
function drawEdge(node: PictureNode): Markup {
  const { x, y, height, kind } = node
  const strokes: Readonly<Record<PictureNode['kind'], { path: string; width: number }>> = {
    outlet: { path: '', width: 0 },
    source: {
      path: placesDown(node, EDGE, 5)
        .map((at) => `M${x} ${at}l${EDGE} -${EDGE}`)
        .join(''),
      width: 2,
    },
    speaker: {
      path: placesDown(node, 2, 4)
        .map((at) => `M${x + 1.8} ${at}h.01M${x + EDGE - 1.8} ${at}h.01`)
        .join(''),
      width: 2,
    },
    claims: {
      path: placesDown(node, 2, 4)
        .map((at) => `M${x} ${at}h${EDGE}`)
        .join(''),
      width: 1.5,
    },
  }
  const { path, width } = strokes[kind]
  const fill = kind === 'outlet' ? INK : PAPER
  const lines =
    path === ''
      ? NO_MARKUP
      : markup`<path d="${path}" fill="none" stroke="${INK}" stroke-width="${width}" stroke-linecap="${kind === 'speaker' ? 'round' : 'butt'}"/>`
  return markup`<rect x="${x}" y="${y}" width="${EDGE}" height="${height}" fill="${fill}" stroke="${INK}"/>${lines}`
}

function drawBand(picture: ChainPicture, link: PictureLink): Markup {
  const outline = link.isThin ? NO_MARKUP : markup` stroke="${BAND}" stroke-width="0.75"`
  return markup`<path d="${link.path}" fill="${BAND}" fill-opacity="0.32"${outline}><title>${describeLink(picture, link)}</title></path>
`
}

function drawLabel(node: PictureNode): readonly Markup[] {
  const x = node.x + BOX_PADDING
  const slant = node.isGap ? markup` font-style="italic"` : NO_MARKUP
  return node.lines.map((line, index) => {
    const y = baselineOf(node, index, node.lines.length)
    return markup`<text x="${x}" y="${y}"${slant}>${isolate(line)}</text>`
  })
}

function drawBox(picture: ChainPicture, node: PictureNode): Markup {
  const { x, y, width, height } = node
  const dashes = node.isGap || node.parties > 1 ? markup` stroke-dasharray="5 3"` : NO_MARKUP
  const edge = node.isGap ? NO_MARKUP : drawEdge(node)
  const count = markup`<text x="${x + width - 8}" y="${baselineOf(node, 0, 1)}" text-anchor="end" font-size="${COUNT_SIZE}" font-weight="600">${formatNumber(node.count)}</text>`
  return markup`<g><title>${describeNode(picture, node)}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${PAPER}" stroke="${INK}"${dashes}/>${edge}${drawLabel(node)}${count}</g>
`
}

/**
 * The picture as an SVG element of its own (SVG 1.1): no style sheet, script, font or image from elsewhere, and its
 * text equivalent in it. It can stand in a file by itself or in a page.
 */
export function chainSvg(picture: ChainPicture): Markup {
  const { width, height, layers, nodes, links, total } = picture
  const heads = layers.map(
    ({ title, x }, index) =>
      markup`<text x="${x}" y="18" font-weight="600">${index === 0 ? '' : '← '}${title}</text>
`,
  )
  const told = nodes.map((node) => describeNode(picture, node)).join('. ')
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Who relied on whom" font-family="${FONT}" font-size="${LABEL_SIZE}" fill="${INK}">
<title>Who relied on whom</title>
<desc>${countOf(total, 'claim')}, from the outlets at the left over sources and speakers to the claims at the right. ${told}.</desc>
<rect width="${width}" height="${height}" fill="${PAPER}"/>
${heads}${links.map((link) => drawBand(picture, link))}${nodes.map((node) => drawBox(picture, node))}</svg>
`
}
