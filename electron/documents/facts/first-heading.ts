import type { FoundFacts } from '../../../shared/domain/original.ts'
import type { BuiltText } from '../text-builder.ts'
import { factsFrom } from './told-facts.ts'

/** The title of a document that begins with a heading, and where that is from; nothing for one that does not. */
export function titleOf({ text, blocks }: BuiltText): FoundFacts {
  const [first] = blocks
  if (first?.kind !== 'heading' || first.start !== 0) return {}
  return factsFrom('its first heading', { title: text.slice(0, first.end) })
}
