import { Circle, CircleCheck, CircleDot, type LucideIcon } from 'lucide-react'
import type { ArticleStatus } from '../../../shared/domain/article.ts'

const MARKS: Readonly<Record<ArticleStatus, LucideIcon>> = {
  new: Circle,
  'in review': CircleDot,
  done: CircleCheck,
}

/** How far the work on an article is, as a sign; its words are read out, and told when it is pointed at. */
export function StatusMark({ status }: { readonly status: ArticleStatus }) {
  const Mark = MARKS[status]
  return (
    <span role="img" aria-label={status} title={status} data-status={status}>
      <Mark size={13} aria-hidden />
    </span>
  )
}
