import { formatNumber } from '../domain/counting.ts'
import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey'
import type { ChainLink, Chains } from '../comparison/chains.ts'
import { layerChains, limitChains, type LayerNode } from './chain-layers.ts'
import { widthOfText, wrapText, type WidthOfText } from './text-width.ts'

/** Measures of the picture, in CSS pixels. */
export const LABEL_SIZE = 13
export const COUNT_SIZE = 12
export const LINE_HEIGHT = 16
export const BOX_PADDING = 12
/** Two lines of a label. */
const BOX_HEIGHT = 2 * LINE_HEIGHT + 8
const GAP = 8
/** What each box of the fullest layer adds to the height that the claims share. */
const LEAST_SHARE = 12
const HEAD = 30
const EDGE = 2
const LEAST_BAND = 1
/** Bands thinner than this are drawn without an outline, so that many of them do not turn into one dark patch. */
const THIN = 4
/** Between two layers, for the links to be seen in. */
const LEAST_ROOM = 68
const LEAST_BOX = 164
const MOST_BOX = 230

/** A party drawn as a box. */
export interface PictureNode extends LayerNode {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** As much of the label as fits beside the count, by lines. */
  readonly lines: readonly string[]
}

/** Where a band begins and ends, and how wide it is. */
interface BandEnds {
  readonly left: number
  readonly right: number
  /** The middle of the band at its left and right end. */
  readonly leftY: number
  readonly rightY: number
  readonly width: number
}

/** What went from one party to the next, drawn as a band. */
export interface PictureLink extends ChainLink {
  readonly id: string
  /** The outline of the band in SVG's path language. */
  readonly path: string
  readonly ends: BandEnds
  readonly isThin: boolean
  /** The middle of the band, for what is drawn on it. */
  readonly x: number
  readonly y: number
}

/** A picture of the chains: outlets at the left, claims at the right. In CSS pixels from its upper left corner. */
export interface ChainPicture {
  readonly width: number
  readonly height: number
  readonly layers: readonly { readonly title: string; readonly x: number }[]
  /** From the outlets to the claims, from the top down. */
  readonly nodes: readonly PictureNode[]
  /** From the outlets to the claims, from the top down. */
  readonly links: readonly PictureLink[]
  readonly total: number
}

export interface PictureSize {
  readonly width: number
  /** At least; a picture of many parties is higher. */
  readonly height: number
  /** How many parties a layer shows before the rest is one. */
  readonly most: number
  /** How wide a text is where the picture is drawn; absent where that is not known. */
  readonly widthOf?: WidthOfText
}

/** What a saved picture is, whatever the window it was made in. */
export const SAVED_SIZE: PictureSize = { width: 1200, height: 560, most: 14 }

type Laid = SankeyNode<{ readonly node: LayerNode }, { readonly link: ChainLink }>
type LaidLink = SankeyLink<{ readonly node: LayerNode }, { readonly link: ChainLink }>

export function idOfLink({ from, to }: Pick<ChainLink, 'from' | 'to'>): string {
  return `link ${JSON.stringify([from, to])}`
}

function boxWidth(width: number, layers: number): number {
  const free = width - 2 * EDGE - (layers - 1) * LEAST_ROOM
  return Math.min(MOST_BOX, Math.max(LEAST_BOX, Math.floor(free / Math.max(1, layers))))
}

/** A box is as high as its claims are many, and never less than its label. */
function boxOf(laid: Laid, widthOf: WidthOfText): PictureNode {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, node } = laid
  const height = Math.max(BOX_HEIGHT, y1 - y0)
  const room = x1 - x0 - 2 * BOX_PADDING - 8 - widthOf(formatNumber(node.count), COUNT_SIZE)
  return {
    ...node,
    x: x0,
    y: (y0 + y1) / 2 - height / 2,
    width: x1 - x0,
    height,
    lines: wrapText(node.label, room, LABEL_SIZE, 2, widthOf),
  }
}

function isLaid(end: LaidLink['source']): end is Laid {
  return typeof end === 'object'
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A curve from one side to the other, level at both ends, in SVG's path language. */
function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = round((fromX + toX) / 2)
  return `${round(fromX)} ${round(fromY)}C${middle} ${round(fromY)} ${middle} ${round(toY)} ${round(toX)} ${round(toY)}`
}

function outlineOf({ left, right, leftY, rightY, width }: BandEnds): string {
  const half = width / 2
  const upper = curve(left, leftY - half, right, rightY - half)
  const lower = curve(right, rightY + half, left, leftY + half)
  return `M${upper}L${lower}Z`
}

/** The outline of a part of a band, `share` between 0 and 1, along its upper edge. */
export function outlineOfShare({ ends }: PictureLink, share: number): string {
  const width = Math.max(LEAST_BAND, ends.width * Math.min(1, share))
  const up = (ends.width - width) / 2
  return outlineOf({ ...ends, leftY: ends.leftY - up, rightY: ends.rightY - up, width })
}

function bandOf({ source, target, y0 = 0, y1 = 0, width = 0, link }: LaidLink): PictureLink {
  const left = isLaid(source) ? (source.x1 ?? 0) : 0
  const right = isLaid(target) ? (target.x0 ?? 0) : 0
  const ends = { left, right, leftY: y0, rightY: y1, width: Math.max(LEAST_BAND, width) }
  return {
    ...link,
    id: idOfLink(link),
    path: outlineOf(ends),
    ends,
    isThin: width < THIN,
    x: (left + right) / 2,
    y: (y0 + y1) / 2,
  }
}

/**
 * Lays chains out as a Sankey diagram (d3-sankey). Boxes of a layer are so far apart that each has room for its
 * label: no label ever lies on another, or on a band.
 */
export function drawChains(chains: Chains, size: PictureSize): ChainPicture {
  const layered = limitChains(layerChains(chains), size.most)
  const { layers } = layered
  const inLayer = Map.groupBy(layered.nodes, ({ layer }) => layer)
  const fullest = [...inLayer.values()].reduce((most, nodes) => Math.max(most, nodes.length), 0)
  const box = boxWidth(size.width, layers.length)
  const width = Math.max(
    size.width,
    2 * EDGE + layers.length * box + Math.max(0, layers.length - 1) * LEAST_ROOM,
  )
  const height = Math.max(size.height, HEAD + fullest * (BOX_HEIGHT + GAP + LEAST_SHARE) + 2 * EDGE)
  if (layered.nodes.length === 0)
    return { width, height, layers: [], nodes: [], links: [], total: 0 }
  // Half a label sticks out above the first box and below the last.
  const margin = BOX_HEIGHT / 2
  const layOut = sankey<{ readonly node: LayerNode }, { readonly link: ChainLink }>()
    .nodeId(({ node }) => node.id)
    .nodeAlign(({ node }) => node.layer)
    // The same order at every size: what says most stands first, and what stands for the rest last.
    .nodeSort(
      ({ node: a }, { node: b }) =>
        Number(a.parties > 1) - Number(b.parties > 1) ||
        b.count - a.count ||
        (a.label < b.label ? -1 : 1),
    )
    .nodeWidth(box)
    .nodePadding(BOX_HEIGHT + GAP)
    .extent([
      [EDGE, HEAD + margin],
      [width - EDGE, height - EDGE - margin],
    ])
  const laid = layOut({
    nodes: layered.nodes.map((node) => ({ node })),
    // The layout runs from left to right, and the outlets are at the left.
    links: layered.links.map((link) => ({
      source: link.to,
      target: link.from,
      value: link.count,
      link,
    })),
  })
  const nodes = laid.nodes
    .map((node) => boxOf(node, size.widthOf ?? widthOfText))
    .sort((a, b) => a.layer - b.layer || a.y - b.y)
  const step = layers.length < 2 ? 0 : (width - 2 * EDGE - box) / (layers.length - 1)
  return {
    width,
    height,
    layers: layers.map((title, index) => ({ title, x: EDGE + index * step })),
    nodes,
    links: laid.links.map(bandOf).sort((a, b) => a.x - b.x || a.y - b.y),
    total: layered.total,
  }
}
