import { z } from 'zod'
import { isSameValue } from './edit/same-value.ts'
import type { Unite } from './merging/uniting.ts'

/** What a claim was checked against: where it is found, what of it bears on the claim, and when a person saw it. */
export const Evidence = z
  .object({
    /** The address of a page, or any reference: “Council minutes, box 4”. */
    address: z.string().regex(/\S/, 'Evidence needs an address or a reference.'),
    note: z.string(),
    /** A day, ISO 8601 (YYYY-MM-DD); '' where it is not known. */
    seen: z.union([z.literal(''), z.iso.date()]),
  })
  .readonly()
export type Evidence = z.infer<typeof Evidence>

/** All evidence, what is the same in all of its parts once. */
export const uniteEvidence: Unite<readonly Evidence[]> = (own, others) => {
  const united = [...own]
  for (const one of others.flat()) {
    if (!united.some((known) => isSameValue(known, one))) united.push(one)
  }
  return united
}
