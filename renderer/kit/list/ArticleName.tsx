import { labelOfArticle, publicationOf } from '../../../shared/domain/article-label.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { useProjectState } from '../../state/project-state.ts'

interface ArticleNameProps {
  readonly id: Id
  /** How who published it and when is set apart from its title. */
  readonly className?: string | undefined
}

/** What an article is called, with who published it and when. */
export function ArticleName({ id, className }: ArticleNameProps) {
  const articles = useProjectState((state) => state.project.articles)
  return (
    <>
      <bdi>{labelOfArticle(articles, id)}</bdi>
      {publicationOf(articles, id).map((text) => (
        <span key={text} className={className}>
          {' · '}
          <bdi>{text}</bdi>
        </span>
      ))}
    </>
  )
}
