import { z } from 'zod'
import { given, schemaOf } from './field.ts'
import { Id } from './id.ts'
import { foldText } from './text/folding.ts'

/** One value of a scale: its name, as claims have it, and what it means. */
export const Verdict = z.object({ name: z.string(), meaning: z.string() }).readonly()
export type Verdict = z.infer<typeof Verdict>

/** Each field of a scale, and what holds for it. */
export const SCALE_FIELDS = {
  id: given(Id),
  /** In their order, the best first. */
  verdicts: given(z.array(Verdict).readonly(), 'json'),
}

/** What claims may be judged by, as a project sets it. A claim names its verdict by its words, as it does its topics. */
export const Scale = schemaOf(SCALE_FIELDS)
export type Scale = z.infer<typeof Scale>

/** The id of the one scale of a project, the same in every project: two windows that set it at once change the same record. */
export const SCALE_ID: Id = '01930000-0000-7000-8000-000000000007'

/** The scale of a project that has not set one: the five that fact-checkers usually have (PolitiFact's, without its sixth). */
export const USUAL_VERDICTS: readonly Verdict[] = [
  { name: 'true', meaning: 'Accurate, and nothing that matters is missing' },
  { name: 'mostly true', meaning: 'Accurate, but needs something to be added' },
  { name: 'half true', meaning: 'A mixture: partly accurate, or out of context' },
  { name: 'mostly false', meaning: 'Some truth in it, but it misleads' },
  { name: 'false', meaning: 'Not accurate' },
]

/** A verdict as it is compared: case, accents and blanks around it make none other. */
export function foldVerdict(name: string): string {
  return foldText(name).trim()
}
