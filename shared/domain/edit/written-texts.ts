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
  'note',
] as const

/** The texts that an edit writes and that were not there before, in the order of its patches: what is lost with it. */
export function writtenTexts({ patches }: Edit): readonly string[] {
  return patches.flatMap(({ before, after }) =>
    TYPED_FIELDS.flatMap((field) => {
      const fields: Readonly<Record<string, unknown>> = { ...after }
      const known: Readonly<Record<string, unknown>> = { ...before }
      const value = fields[field]
      if (isSameValue(value, known[field])) return []
      if (Array.isArray(value)) return value.length === 0 ? [] : [value.join('; ')]
      return typeof value === 'string' && value !== '' ? [value] : []
    }),
  )
}
