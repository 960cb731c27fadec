import { FilePlus2, ClipboardPaste } from 'lucide-react'
import { memo, useDeferredValue, useMemo } from 'react'
import { Button, ListBox, ListBoxItem } from 'react-aria-components'
import { countOf } from '../../shared/domain/counting.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { labelOfArticle } from '../../shared/domain/article-label.ts'
import { progressOf, statusOf } from '../../shared/domain/article-progress.ts'
import type { Article, ArticleStatus } from '../../shared/domain/article.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { listArticles } from '../../shared/tables/reading-order.ts'
import { StatusMark } from '../kit/list/StatusMark.tsx'
import { useSettled } from '../kit/list/use-settled.ts'
import { runCommand } from '../kit/keys/registry.ts'
import { goToArticle } from '../state/navigation.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import styles from './SidePanel.module.css'

/** An article as it is listed. */
interface ListedArticle {
  readonly id: Id
  readonly label: string
  readonly status: ArticleStatus
  /** Who published it and when, and how many claims it has. */
  readonly detail: string
}

function describe(project: Pick<Project, 'articles' | 'claims'>, article: Article): ListedArticle {
  const { id, outlet, date } = article
  const { claims, drafts } = progressOf(project, id)
  const counted = drafts === 0 ? [] : [`${countOf(drafts, 'draft')} left`]
  const parts = [outlet, date, countOf(claims, 'claim'), ...counted]
  return {
    id,
    label: labelOfArticle(project.articles, id),
    status: statusOf(project, article),
    detail: parts.filter((part) => part !== '').join(' · '),
  }
}

/** The articles in the order they were opened; the same list as long as it says the same, whatever becomes of claims. */
function useListed(): readonly ListedArticle[] {
  const project = useDeferredValue(useProjectState((state) => state.project))
  const { articles, claims } = project
  return useSettled(
    useMemo(() => {
      const told = { articles, claims }
      return listArticles(told).map((article) => describe(told, article))
    }, [articles, claims]),
  )
}

const ArticleListBox = memo(function ArticleListBox({
  listed,
}: {
  readonly listed: readonly ListedArticle[]
}) {
  const articleId = useSelection((state) => state.articleId)
  const target = useFocusTarget<HTMLDivElement>('side')
  return (
    <ListBox
      ref={target}
      aria-label="Articles"
      className={styles['list'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={articleId === null ? [] : [articleId]}
      onSelectionChange={(keys) => {
        const [key] = keys
        if (typeof key === 'string') goToArticle(key)
      }}
    >
      {listed.map(({ id, label, status, detail }) => (
        <ListBoxItem key={id} id={id} textValue={label} className={styles['item'] ?? ''}>
          <span className={styles['marked']}>
            <span className={styles['title']}>{label}</span>
            <StatusMark status={status} />
          </span>
          <span className={styles['detail']}>{detail}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
})

/** The project's articles in the order they were opened, with how far the work on each is. */
export function ArticleList() {
  const listed = useListed()
  return (
    <>
      {listed.length === 0 ? (
        <p className={styles['empty']}>
          No articles yet. Open text files, drop them here, or paste a text.
        </p>
      ) : (
        <ArticleListBox listed={listed} />
      )}
      <div className={styles['actions']}>
        <Button className="button" onPress={() => runCommand('article.open')}>
          <FilePlus2 size={14} aria-hidden /> Open…
        </Button>
        <Button className="button" onPress={() => runCommand('article.paste')}>
          <ClipboardPaste size={14} aria-hidden /> Paste…
        </Button>
      </div>
    </>
  )
}
