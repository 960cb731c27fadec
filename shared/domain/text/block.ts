import { z } from 'zod'
import { isInside, type Span } from './span.ts'

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

/** Whether blocks can be those of a text of `length` code units: all inside, and by their start. */
export function areBlocksOf(blocks: readonly Block[], length: number): boolean {
  let start = 0
  return blocks.every((block) => {
    const fits = block.start >= start && block.start < block.end && block.end <= length
    start = block.start
    return fits
  })
}

/** The number of the page that an offset stands on, from 1, by where the pages begin; null where there are none. */
export function pageAt(pages: readonly number[], offset: number): number | null {
  if (pages.length === 0) return null
  const next = pages.findIndex((page) => page > offset)
  return Math.max(1, next === -1 ? pages.length : next)
}

/** The blocks that each of some paragraphs lies in, the outermost first. Both are in reading order. */
export function* blocksAround(
  paragraphs: readonly Span[],
  blocks: readonly Block[],
): Generator<readonly Block[], void, void> {
  let open: readonly Block[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    const begun: Block[] = []
    for (; (blocks[next]?.start ?? Infinity) <= paragraph.start; next += 1) {
      const block = blocks[next]
      if (block !== undefined) begun.push(block)
    }
    open = [...open, ...begun].filter(({ end }) => end > paragraph.start)
    yield open.filter((block) => isInside(paragraph, block))
  }
}
