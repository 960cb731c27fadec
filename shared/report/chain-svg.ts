import { isolate } from '../domain/text-direction.ts'
import {
  BOX_PADDING,
  COUNT_SIZE,
  LABEL_SIZE,
  LINE_HEIGHT,
  type ChainPicture,
  type PictureLink,
  type PictureNode,
} from './chain-picture.ts'
import { sayClaims, sayLink, sayNode, sayNumber } from './chain-words.ts'
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

/** The patterns that tell the kinds of boxes apart, by their edges. */
const PATTERNS = markup`<defs>
<pattern id="outlet" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="${INK}"/></pattern>
<pattern id="source" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${PAPER}"/><rect width="2.5" height="5" fill="${INK}"/></pattern>
<pattern id="speaker" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="${PAPER}"/><circle cx="2" cy="2" r="1.2" fill="${INK}"/></pattern>
<pattern id="claims" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="${PAPER}"/><rect width="4" height="1.5" fill="${INK}"/></pattern>
</defs>
`

function drawBand(picture: ChainPicture, link: PictureLink): Markup {
  const outline = link.isThin ? NO_MARKUP : markup` stroke="${BAND}" stroke-width="0.75"`
  return markup`<path d="${link.path}" fill="${BAND}" fill-opacity="0.32"${outline}><title>${sayLink(picture, link)}</title></path>
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
  const edge = node.isGap
    ? NO_MARKUP
    : markup`<rect x="${x}" y="${y}" width="6" height="${height}" fill="url(#${node.kind})" stroke="${INK}"/>`
  const count = markup`<text x="${x + width - 8}" y="${baselineOf(node, 0, 1)}" text-anchor="end" font-size="${COUNT_SIZE}" font-weight="600">${sayNumber(node.count)}</text>`
  return markup`<g><title>${sayNode(picture, node)}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${PAPER}" stroke="${INK}"${dashes}/>${edge}${drawLabel(node)}${count}</g>
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
  const told = nodes.map((node) => sayNode(picture, node)).join('. ')
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Who relied on whom" font-family="${FONT}" font-size="${LABEL_SIZE}" fill="${INK}">
<title>Who relied on whom</title>
<desc>${sayClaims(total)}, from the outlets at the left over sources and speakers to the claims at the right. ${told}.</desc>
${PATTERNS}<rect width="${width}" height="${height}" fill="${PAPER}"/>
${heads}${links.map((link) => drawBand(picture, link))}${nodes.map((node) => drawBox(picture, node))}</svg>
`
}
