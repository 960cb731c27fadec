import type { BlockKind } from '../../shared/domain/text/block.ts'
import type { Document, FormatReader } from '../../electron/documents/document.ts'

/** Reads bytes that hold one document. */
export async function readDocument(read: FormatReader, bytes: Uint8Array): Promise<Document> {
  const reading = await read({ name: 'a', bytes }, { report: () => {} })
  if (reading.type !== 'document') throw new Error('No document.')
  return reading.document
}

export function listParagraphs({ text, paragraphs }: Document): string[] {
  return (paragraphs ?? []).map(({ start, end }) => text.slice(start, end))
}

export function listBlocks({ text, blocks }: Document, kind: BlockKind): string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
}

/** The paragraphs, each after what it is: “heading 2: Words”, “item 1: Words”, “Words”. */
export function outline({ text, paragraphs, blocks }: Document): string[] {
  return (paragraphs ?? []).map(({ start, end }) => {
    const words = text.slice(start, end)
    const block = blocks.findLast((one) => one.start <= start && one.end >= end)
    return block === undefined ? words : `${block.kind} ${String(block.level)}: ${words}`
  })
}
