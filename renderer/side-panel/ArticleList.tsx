import { FilePlus2, ClipboardPaste } from 'lucide-react'
import { useMemo } from 'react'
import { Button, ListBox, ListBoxItem } from 'react-aria-components'
import { countOf } from '../../shared/domain/counting.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { labelOfArticle } from '../../shared/domain/article-label.ts'
import { linkedRecords } from '../../shared/domain/links.ts'
import { runCommand } from '../kit/keys/registry.ts'
import { goToArticle } from '../state/navigation.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import styles from './SidePanel.module.css'

/** The project's articles in the order they were opened, with how many claims each has. */
export function ArticleList() {
  const articles = useProjectState((state) => state.project.articles)
  const links = useProjectState((state) => state.project.links.ofArticle)
  const articleId = useSelection((state) => state.articleId)
  const ordered = useMemo(
    () =>
      articles
        .valueSeq()
        .toArray()
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    [articles],
  )
  const target = useFocusTarget<HTMLDivElement>('side')
  return (
    <>
      {ordered.length === 0 ? (
        <p className={styles['empty']}>
          No articles yet. Open text files, drop them here, or paste a text.
        </p>
      ) : (
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
          {ordered.map((article) => (
            <ListBoxItem
              key={article.id}
              id={article.id}
              textValue={labelOfArticle(articles, article.id)}
              className={styles['item'] ?? ''}
            >
              <span className={styles['title']}>{labelOfArticle(articles, article.id)}</span>
              <span className={styles['detail']}>
                {[
                  article.outlet,
                  article.date,
                  countOf(linkedRecords(links, article.id).size, 'claim'),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
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
