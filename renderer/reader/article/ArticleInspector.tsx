import { useEffect, useRef } from 'react'
import { formatNumber } from '../../../shared/domain/counting.ts'
import type { FactName } from '../../../shared/domain/article-fact.ts'
import { runCommand } from '../../kit/keys/registry.ts'
import { useEscape } from '../../kit/keys/use-escape.ts'
import { AlikeTexts } from './AlikeTexts.tsx'
import { ArticleFact } from './ArticleFact.tsx'
import { ArticleParts } from './ArticleParts.tsx'
import styles from './ArticleInspector.module.css'
import { useReader, type OpenText } from '../reader-state.ts'
import { StructureTools } from './StructureTools.tsx'
import { useFocusReturn } from '../text/text-focus.ts'

const FACTS: readonly (readonly [FactName, string, string])[] = [
  ['title', 'Title', ''],
  ['byline', 'Byline', 'By …'],
  ['outlet', 'Outlet', 'Who published it'],
  ['dateline', 'Dateline', 'Where it was written'],
  ['date', 'Date', '19 February 2025'],
  ['language', 'Language', 'en'],
  ['note', 'Note', 'Anything worth keeping about this article'],
  ['url', 'Address', 'https://…'],
  ['archivedUrl', 'Archived at', 'https://web.archive.org/…'],
]

const close = () => useReader.setState({ isInspecting: false })

/** What is known about the article, and what was found in its text, to be corrected. The text itself never changes. */
export function ArticleInspector({ open }: { readonly open: OpenText }) {
  const { article } = open
  const part = useRef<HTMLElement>(null)
  useFocusReturn(part, 'origin')
  useEscape(part, close)
  useEffect(() => {
    const first = part.current?.querySelector('input')
    // A long title is read from its start, so that is where the caret goes.
    first?.setSelectionRange(0, 0)
    first?.focus()
  }, [])
  return (
    <section ref={part} className={styles['inspector']} aria-label="Article inspector">
      <header className={styles['header']}>
        <h2 className={styles['heading']}>About this article</h2>
        <button type="button" className="button" onClick={close}>
          Done
        </button>
      </header>
      <div className={styles['facts']}>
        {FACTS.map(([name, label, placeholder]) => (
          <ArticleFact key={`${article.id} ${name}`} {...{ article, name, label, placeholder }} />
        ))}
      </div>
      <ArticleParts open={open} />
      <StructureTools open={open} />
      <dl className={styles['file']}>
        <dt>File</dt>
        <dd>{article.fileName}</dd>
        <dt>Read as</dt>
        <dd>
          {article.encoding === '' ? '' : `${article.encoding}, `}
          {formatNumber(open.text.length)} characters,{' '}
          {formatNumber(open.structure.paragraphs.length)} paragraphs,{' '}
          {formatNumber(open.structure.sentences.length)} sentences
        </dd>
        <AlikeTexts article={article} />
        <dt>SHA-256</dt>
        <dd className={styles['hash']}>{article.textHash}</dd>
        {article.original === null ? null : (
          <>
            <dt>Original</dt>
            <dd>
              {formatNumber(article.original.size)} bytes, SHA-256{' '}
              <span className={styles['hash']}>{article.original.hash}</span>{' '}
              <button
                type="button"
                className="button plain"
                onClick={() => runCommand('article.original')}
              >
                Save the original…
              </button>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
