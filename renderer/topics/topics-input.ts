import type { Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { correctStructure } from '../../shared/domain/text/structure.ts'
import { claimsToRead, topicInput, type ReadText } from '../../shared/topics/topic-input.ts'
import type { TopicClaim } from '../../shared/topics/topic-words.ts'
import { useTexts } from '../state/texts.ts'

/** More claims than this are not looked through at once: it would take long, and a sample tells as much. */
const MOST_CLAIMS = 3000

/** The claims that are looked through. */
export function claimsOf(project: Project, articleId: Id | null): readonly Claim[] {
  return claimsToRead(project, articleId, MOST_CLAIMS)
}

/** What the worker is given of them, with the texts that were read. */
export function inputOf(project: Project, claims: readonly Claim[]): readonly TopicClaim[] {
  const { texts } = useTexts.getState()
  const read = new Map<Id, ReadText>()
  const textOf = (articleId: Id) => {
    const known = read.get(articleId)
    if (known !== undefined) return known
    const loaded = texts.get(articleId)
    const corrections = project.articles.get(articleId)?.corrections
    if (loaded === undefined || corrections === undefined) return undefined
    const { text, structure } = loaded
    const corrected = { text, structure: correctStructure(structure, corrections, text.length) }
    read.set(articleId, corrected)
    return corrected
  }
  return topicInput(project, textOf, claims)
}
