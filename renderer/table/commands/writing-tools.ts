import type { Claim, ClaimKind } from '../../../shared/domain/claim.ts'
import { findKind } from '../../../shared/domain/text/kind.ts'
import { correctStructure } from '../../../shared/domain/text/structure.ts'
import type { WritingTools } from '../../../shared/tables/writing.ts'
import { currentProject } from '../../state/project-state.ts'
import { useTexts } from '../../state/texts.ts'

/** A claim's kind by the quotation marks of its article; null while that has not been read. */
function findKindInArticle(claim: Claim): ClaimKind | null {
  const article = currentProject().articles.get(claim.articleId)
  const loaded = useTexts.getState().texts.get(claim.articleId)
  if (article === undefined || loaded === undefined) return null
  const { structure, text } = loaded
  const { quotations } = correctStructure(structure, article.corrections, text.length)
  return findKind(claim.content, quotations)
}

/** What writing needs from outside the project. */
export const WRITING_TOOLS: WritingTools = { findKind: findKindInArticle }
