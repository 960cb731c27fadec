import type { Edit } from './edit.ts'
import { isSameValue } from './same-value.ts'

/** The fields that hold what a person types: all others are chosen, or found. */
const TYPED_FIELDS = [
  'title',
  'byline',
  'outlet',
  'dateline',
  'statement',
  'topics',
  'name',
  'aliases',
  'role',
  'affiliation',
  'definition',
  'basis',
  'evidence',
  'verdicts',
  'note',
] as const

/** What a field holds, as one text: of lists and records all texts in them. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const texts = Object.values(value)
    .map(textOf)
    .filter((text) => text !== '')
  return texts.join(Array.isArray(value) ? '; ' : ', ')
}

/** The texts that an edit writes and that were not there before, in the order of its patches: what is lost with it. */
export function writtenTexts({ patches }: Edit): readonly string[] {
  return patches.flatMap(({ before, after }) =>
    TYPED_FIELDS.flatMap((field) => {
      const fields: Readonly<Record<string, unknown>> = { ...after }
      const known: Readonly<Record<string, unknown>> = { ...before }
      const value = fields[field]
      if (isSameValue(value, known[field])) return []
      const text = textOf(value)
      return text === '' ? [] : [text]
    }),
  )
}
