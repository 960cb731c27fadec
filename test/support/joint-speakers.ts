import { anchorAt, type Anchor } from '../../shared/domain/text/anchor.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { newSpeaker } from '../../shared/domain/speaker.ts'
import { articleOf, idOf } from './projects.ts'
import { buildClaim } from './records.ts'

/** A text in which several people say one thing together. */
export const JOINT_TEXT =
  'Halloran and Bexley said the bridge is safe. They said the port agrees, and Halloran left.'

/** The anchor of some words of the text, the last place where they stand if `isLast`. */
export function wordsAt(words: string, isLast = false): Anchor {
  const start = isLast ? JOINT_TEXT.lastIndexOf(words) : JOINT_TEXT.indexOf(words)
  return anchorAt(JOINT_TEXT, { start, end: start + words.length })
}

export const HALLORAN = { ...newSpeaker(idOf(1), 'Ida Halloran'), affiliation: 'Ministry' }
export const BEXLEY = { ...newSpeaker(idOf(2), 'Tom Bexley'), affiliation: 'Harbour' }
export const PORT = { ...newSpeaker(idOf(3), 'Port; Harbour'), affiliation: 'Harbour' }

export const JOINT_ARTICLE = { ...articleOf(0, 'The bridge'), outlet: 'Daily Reader' }

const CONTENT = wordsAt('the bridge is safe')

/** A claim that Halloran and Bexley made together, each named by words of the text. */
export const JOINT_CLAIM: Claim = buildClaim(JOINT_ARTICLE.id, {
  id: idOf(10),
  content: [CONTENT],
  cues: [wordsAt('said')],
  speakers: [
    { speakerId: HALLORAN.id, mentions: [wordsAt('Halloran')] },
    { speakerId: BEXLEY.id, mentions: [wordsAt('Bexley')] },
  ],
})

/** What Bexley says alone. */
export const LONE_CLAIM: Claim = buildClaim(JOINT_ARTICLE.id, {
  id: idOf(11),
  content: [wordsAt('the port agrees')],
  speakers: [{ speakerId: BEXLEY.id, mentions: [] }],
})

/** The project of the three speakers with these claims. */
export function jointProject(claims: readonly Claim[] = [JOINT_CLAIM, LONE_CLAIM]): Project {
  const article = addRecords(EMPTY_PROJECT, 'articles', [JOINT_ARTICLE])
  const named = addRecords(article, 'speakers', [HALLORAN, BEXLEY, PORT])
  return addRecords(named, 'claims', claims)
}

/** A claim's speakers in short: each id with the words that name it. */
export function speakersOf(
  claim: Claim | undefined,
): readonly (readonly [string | null, string])[] {
  return (claim?.speakers ?? []).map(({ speakerId, mentions }) => [
    speakerId,
    mentions.map(({ quote }) => quote).join(' | '),
  ])
}
