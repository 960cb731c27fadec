import { z } from 'zod'

/** What a stretch of an article is, besides a plain paragraph; see `Block`. */
export const BlockKind = z.enum(['heading', 'item', 'quote', 'table', 'caption', 'note', 'reply'])
export type BlockKind = z.infer<typeof BlockKind>

/**
 * One or more whole paragraphs that the file sets apart: a heading, an item of a list, a block quote, a table (a row a
 * line, its cells apart by tabs), a caption, a note (footnote or endnote), or what a mail quotes of the one it answers.
 * `level`: of a heading from 1, of anything else how deep it stands in its like, from 1.
 */
export const Block = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    kind: BlockKind,
    level: z.int().min(1),
  })
  .readonly()
export type Block = z.infer<typeof Block>

/**
 * What a file says about its own form: its blocks by start (those that hold others before them), and where each page
 * begins; none where the file has no pages. All in UTF-16 code units.
 */
export const Layout = z
  .object({
    blocks: z.array(Block).readonly(),
    pages: z.array(z.int().nonnegative()).readonly(),
  })
  .readonly()
export type Layout = z.infer<typeof Layout>

/** Whether a layout can be that of a text of `length` code units: all of it inside, and in its order. */
export function isLayoutOf({ blocks, pages }: Layout, length: number): boolean {
  let start = 0
  const isInOrder = blocks.every((block) => {
    const fits = block.start >= start && block.start < block.end && block.end <= length
    start = block.start
    return fits
  })
  return isInOrder && pages.every((page, k) => page <= length && page >= (pages[k - 1] ?? 0))
}

/** The number of the page that an offset stands on, from 1; null where the text has no pages. */
export function pageAt({ pages }: Layout, offset: number): number | null {
  if (pages.length === 0) return null
  const next = pages.findIndex((page) => page > offset)
  return Math.max(1, next === -1 ? pages.length : next)
}
