import '../transport/strict-schemas.ts'
import {
  proposeTopics,
  type TopicProgress,
  type TopicProposals,
} from '../../shared/topics/topic-proposals.ts'
import { answerBySearch, type SearchMessage } from '../kit/worker/answering.ts'

export type TopicsMessage = SearchMessage<TopicProgress, TopicProposals>

answerBySearch(proposeTopics)
