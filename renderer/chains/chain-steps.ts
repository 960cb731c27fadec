import type { ChainPicture, PictureLink, PictureNode } from '../../shared/report/chain-picture.ts'

/** A box or a band of the picture. */
export type Part =
  | { readonly type: 'node'; readonly node: PictureNode }
  | { readonly type: 'link'; readonly link: PictureLink }

/** The part with an id; null when the picture has none. */
export function findPart(picture: ChainPicture, id: string | null): Part | null {
  const node = picture.nodes.find((one) => one.id === id)
  if (node !== undefined) return { type: 'node', node }
  const link = picture.links.find((one) => one.id === id)
  return link === undefined ? null : { type: 'link', link }
}

function byCount(a: PictureLink, b: PictureLink): number {
  return b.count - a.count
}

/** The bands between the same two layers, from the top down. */
function besideOf(picture: ChainPicture, link: PictureLink): readonly string[] {
  return picture.links.flatMap(({ id, x }) => (Math.abs(x - link.x) < 1 ? [id] : []))
}

function boxesOf(picture: ChainPicture, { layer }: PictureNode): readonly string[] {
  return picture.nodes.flatMap((node) => (node.layer === layer ? [node.id] : []))
}

function along(ids: readonly string[], id: string, key: string): string | null {
  const at = ids.indexOf(id)
  switch (key) {
    case 'ArrowUp':
      return ids[at - 1] ?? null
    case 'ArrowDown':
      return ids[at + 1] ?? null
    case 'Home':
      return ids[0] ?? null
    case 'End':
      return ids.at(-1) ?? null
    default:
      return null
  }
}

/**
 * Where a key leads: up and down go along a column of boxes or bands; left and right from a box onto its widest
 * band on that side, and from a band to the box at its end. Null where there is nothing that way.
 */
export function stepFrom(picture: ChainPicture, id: string | null, key: string): string | null {
  const part = findPart(picture, id)
  if (part === null) return picture.nodes[0]?.id ?? null
  if (part.type === 'node') {
    const { node } = part
    const links = picture.links.filter(({ from, to }) =>
      key === 'ArrowLeft' ? from === node.id : to === node.id,
    )
    if (key === 'ArrowLeft' || key === 'ArrowRight') return links.sort(byCount)[0]?.id ?? null
    return along(boxesOf(picture, node), node.id, key)
  }
  const { link } = part
  if (key === 'ArrowLeft') return link.to
  if (key === 'ArrowRight') return link.from
  return along(besideOf(picture, link), link.id, key)
}
