import type { WritingTools } from '../../shared/tables/writing.ts'

/** What writing needs from outside the project. */
export function writingTools(): WritingTools {
  return {}
}
