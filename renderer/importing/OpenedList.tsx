import { useMemo } from 'react'
import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import { titleOf, type Article } from '../../shared/domain/article.ts'
import { describeAlike } from '../../shared/domain/versions/form-words.ts'
import { LongList } from '../kit/list/LongList.tsx'
import { closeDialog } from '../state/dialog-state.ts'
import { goToArticle } from '../state/navigation.ts'
import { useProjectState } from '../state/project-state.ts'
import { compareAlike } from '../versions/alike-actions.ts'
import type { ImportRow } from './import-rows.ts'
import styles from './ImportDialog.module.css'

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' })

function languageOf({ language }: Article): string {
  return language === 'und' || language === '' ? '' : (LANGUAGES.of(language) ?? language)
}

/** What was found of one article that is in the project. */
function OpenedRow({ row, article }: { readonly row: ImportRow; readonly article: Article }) {
  const { state } = row
  const isKnown = `The text of “${row.fileName}” is this article’s, and was not added again.`
  const { remarks, alike } = state.type === 'opened' ? state : { remarks: [isKnown], alike: null }
  const articles = useProjectState(({ project }) => project.articles)
  return (
    <>
      <div className={styles['opened']}>
        <button
          type="button"
          className={styles['title']}
          dir="auto"
          title={row.fileName}
          onClick={() => {
            closeDialog()
            goToArticle(article.id)
          }}
        >
          {titleOf(article)}
        </button>
        <span dir="auto">{article.outlet}</span>
        <span>{article.date}</span>
        <span className={styles['number']}>{formatNumber(article.words)}</span>
        <span>{languageOf(article)}</span>
        <span>{article.encoding}</span>
      </div>
      {alike === null ? null : (
        <p className={styles['remark']}>
          {describeAlike(articles, alike)}{' '}
          <button
            type="button"
            className={styles['link']}
            onClick={() => compareAlike(article.id, alike.articleId)}
          >
            Compare the two
          </button>
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark} className={styles['remark']}>
          {remark}
        </p>
      ))}
    </>
  )
}

/** The articles that are in the project, with what was found of each. */
export function OpenedList({ rows }: { readonly rows: readonly ImportRow[] }) {
  const articles = useProjectState((state) => state.project.articles)
  const opened = useMemo(
    () =>
      rows.flatMap((row) => {
        const { state } = row
        if (state.type !== 'opened' && state.type !== 'known') return []
        const article = articles.get(state.articleId)
        return article === undefined ? [] : [{ row, article }]
      }),
    [rows, articles],
  )
  if (opened.length === 0) return null
  const hasKnown = opened.some(({ row }) => row.state.type === 'known')
  return (
    <section aria-label="Opened">
      <h3 className={styles['heading']}>
        {hasKnown ? 'Opened, or in the project before' : 'Opened'}:{' '}
        {countOf(opened.length, 'article')}
      </h3>
      <div className={`${styles['opened'] ?? ''} ${styles['head'] ?? ''}`} aria-hidden>
        <span>Title</span>
        <span>Outlet</span>
        <span>Date</span>
        <span className={styles['number']}>Words</span>
        <span>Language</span>
        <span>Encoding</span>
      </div>
      <LongList
        items={opened}
        keyOf={({ row }) => String(row.id)}
        className={styles['list'] ?? ''}
        render={({ row, article }) => <OpenedRow row={row} article={article} />}
      />
    </section>
  )
}
