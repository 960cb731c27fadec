import type { Anchor } from '../text/anchor.ts'
import { foldText } from '../text/folding.ts'
import { compareSpans, isSameSpan } from '../text/span.ts'

/** What a field of a merged record is made of: its own value, and the others' in their order. */
export type Unite<Value> = (own: Value, others: readonly Value[]) => Value

function isText(value: string): boolean {
  return value.trim() !== ''
}

/** Its own value unless that tells nothing; else the first that tells something. */
export function firstThat<Value>(isTelling: (value: Value) => boolean): Unite<Value> {
  return (own, others) => (isTelling(own) ? own : (others.find(isTelling) ?? own))
}

export const firstText: Unite<string> = firstThat(isText)

/** All texts that differ, with a separator between them. */
export function joinedBy(separator: string): Unite<string> {
  return (own, others) => {
    const added = [...new Set(others)].filter((text) => isText(text) && text !== own)
    return added.length === 0 ? own : [...(isText(own) ? [own] : []), ...added].join(separator)
  }
}

/** Marks in reading order, each stretch once. */
export function uniteAnchors(
  own: readonly Anchor[],
  others: readonly (readonly Anchor[])[],
): readonly Anchor[] {
  const united = [...own]
  for (const anchor of others.flat()) {
    if (!united.some((known) => isSameSpan(known, anchor))) united.push(anchor)
  }
  return united.sort(compareSpans)
}

/** All words, those that differ only in letter case once. */
export function uniteWords(
  own: readonly string[],
  others: readonly (readonly string[])[],
): readonly string[] {
  const known = new Set(own.map(foldText))
  const added = others.flat().filter((word) => {
    const key = foldText(word)
    return !known.has(key) && known.add(key)
  })
  return [...own, ...added]
}
