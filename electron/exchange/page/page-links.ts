import type { MarkRole } from '../../../shared/domain/text/marks.ts'

/** The letter that a mark of each role is labelled by. */
export const ROLE_LETTERS = {
  content: '',
  speaker: 'S',
  cue: 'C',
  source: 'V',
} as const satisfies Readonly<Record<MarkRole, string>>

/** What a mark of each role is called. */
export const ROLE_WORDS = {
  content: 'words',
  speaker: 'speaker',
  cue: 'cue',
  source: 'source',
} as const satisfies Readonly<Record<MarkRole, string>>

/** The name by which a claim is linked to in its page. */
export function claimAnchor(number: number): string {
  return `claim-${number}`
}

/** The name by which a mark in the text is linked to. */
export function markAnchor(number: number, role: MarkRole, index: number): string {
  return `mark-${number}-${role}-${index + 1}`
}
