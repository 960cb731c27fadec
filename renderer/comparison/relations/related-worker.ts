import '../../transport/strict-schemas.ts'
import {
  findRelated,
  type RelatedClaims,
  type RelatedProgress,
} from '../../../shared/comparison/related.ts'
import { answerBySearch, type SearchMessage } from '../../kit/worker/answering.ts'

export type RelatedMessage = SearchMessage<RelatedProgress, readonly RelatedClaims[]>

answerBySearch(findRelated)
