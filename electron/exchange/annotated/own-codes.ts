import { foldText } from '../../../shared/domain/text/folding.ts'
import { CODE_ROLES, type CodeRole } from '../../../shared/domain/code-use.ts'
import type { TopicColour } from '../../../shared/domain/topic.ts'
import type { Code } from './annotated-project.ts'

/** What a word calls: “Speakers”, “speaker” and “SPEAKER” are the same. */
export function roleOfWord(word: string): CodeRole | null {
  const folded = foldText(word).trim()
  return CODE_ROLES.find((role) => folded === role || folded === `${role}s`) ?? null
}

const MEMO: Readonly<Record<CodeRole, string>> = {
  claim: 'One attributed statement: what was said.',
  speaker: 'Words that name who made a claim.',
  cue: 'Words that attribute a claim: “said”, “according to”.',
  source: 'Words that name what carried a claim to the article.',
  topic: 'What claims are on.',
}

const COLOUR: Readonly<Record<CodeRole, string>> = {
  claim: '#4c6ef5',
  speaker: '#e8590c',
  cue: '#868e96',
  source: '#2b8a3e',
  topic: '#9c36b5',
}

/** The codes that every project of Hearsay has; topics stand under the last. Their ids are the names of the roles. */
export const OWN_CODES: readonly Code[] = CODE_ROLES.map((role) => {
  const [memo, colour] = [MEMO[role], COLOUR[role]]
  return { id: role, name: role, parent: null, memo, colour, values: {} }
})

/** How the colours of topics look to other tools. */
export const COLOUR_OF_TOPIC: Readonly<Record<TopicColour, string>> = {
  blue: '#4269d0',
  orange: '#ef8e3b',
  green: '#3ca951',
  magenta: '#d0448f',
  teal: '#1f9e9e',
  red: '#d64545',
  violet: '#8b5fd3',
  lime: '#8db324',
  cyan: '#3fa9d6',
  amber: '#d9a514',
  indigo: '#4b4fb5',
  grey: '#868686',
}
