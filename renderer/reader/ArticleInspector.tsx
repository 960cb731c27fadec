import { useState } from 'react'
import type { Article } from '../../shared/domain/article.ts'
import { useProjectState } from '../state/project-state.ts'
import { writeFact, type FactName } from './article-edits.ts'
import { ArticleParts } from './ArticleParts.tsx'
import styles from './ArticleInspector.module.css'
import { useReader, type OpenText } from './reader-state.ts'
import { StructureTools } from './StructureTools.tsx'

const FACTS: readonly (readonly [FactName, string, string])[] = [
  ['title', 'Title', ''],
  ['byline', 'Byline', 'By …'],
  ['outlet', 'Outlet', 'Who published it'],
  ['dateline', 'Dateline', 'Where it was written'],
  ['date', 'Date', '2025-02-19'],
  ['language', 'Language', 'en'],
]

/** ISO 8601: a year, a month, a day, or a moment. */
const DATE = /^(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?)?$/

function Fact({
  article,
  name,
  label,
  placeholder,
}: {
  readonly article: Article
  readonly name: FactName
  readonly label: string
  readonly placeholder: string
}) {
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const [typed, setTyped] = useState(article[name])
  const isWrong = name === 'date' && !DATE.test(typed.trim())
  const write = () => {
    const value = name === 'note' ? typed : typed.trim()
    if (!isWrong && value !== article[name]) writeFact(article, name, value)
  }
  const props = {
    className: `field ${styles[name] ?? ''}`,
    value: typed,
    placeholder,
    readOnly: isFixed,
    'aria-invalid': isWrong,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped(event.target.value),
    onBlur: write,
  }
  return (
    <label className={styles['fact']} data-name={name}>
      <span className={styles['label']}>{label}</span>
      {name === 'note' ? (
        <textarea rows={2} {...props} />
      ) : (
        <input
          {...props}
          onKeyDown={(event) => {
            if (event.key === 'Enter') write()
            if (event.key === 'Escape') setTyped(article[name])
          }}
        />
      )}
      {isWrong ? (
        <span className={styles['wrong']} role="alert">
          Write the date as year-month-day: 2025-02-19.
        </span>
      ) : null}
    </label>
  )
}

/** What is known about the article, and what was found in its text, to be corrected. The text itself never changes. */
export function ArticleInspector({ open }: { readonly open: OpenText }) {
  const { article } = open
  return (
    <section className={styles['inspector']} aria-label="Article inspector">
      <header className={styles['header']}>
        <h2 className={styles['heading']}>About this article</h2>
        <button
          type="button"
          className="button"
          onClick={() => useReader.setState({ isInspecting: false })}
        >
          Done
        </button>
      </header>
      <div className={styles['facts']}>
        {FACTS.map(([name, label, placeholder]) => (
          <Fact key={`${name} ${article[name]}`} {...{ article, name, label, placeholder }} />
        ))}
        <Fact
          key={`note ${article.note}`}
          article={article}
          name="note"
          label="Note"
          placeholder="Anything worth keeping about this article"
        />
      </div>
      <ArticleParts open={open} />
      <StructureTools open={open} />
      <dl className={styles['file']}>
        <dt>File</dt>
        <dd>{article.fileName}</dd>
        <dt>Read as</dt>
        <dd>
          {article.encoding}, {open.text.length.toLocaleString('en')} characters,{' '}
          {open.structure.paragraphs.length.toLocaleString('en')} paragraphs,{' '}
          {open.structure.sentences.length.toLocaleString('en')} sentences
        </dd>
        <dt>SHA-256</dt>
        <dd className={styles['hash']}>{article.textHash}</dd>
      </dl>
    </section>
  )
}
