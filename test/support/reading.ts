import type { TextInput } from '../../shared/domain/text-input.ts'
import type { Item, ReadItem } from '../../electron/documents/read-item.ts'
import { InputReading, type ReadingOptions } from '../../electron/documents/reading.ts'

/** All that comes of an input, read on this thread. */
export async function readItems(
  input: TextInput,
  options: ReadingOptions = {},
): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const item of new InputReading(input.choice ?? {}, options).read(input))
    items.push(item)
  return items
}

/** The one article that an input holds. */
export async function readOne(input: TextInput, options: ReadingOptions = {}): Promise<ReadItem> {
  const items = await readItems(input, options)
  const [only] = items
  if (only?.type !== 'read' || items.length > 1) {
    throw new Error(`No article, or not one alone: ${JSON.stringify(items).slice(0, 500)}`)
  }
  return only
}
