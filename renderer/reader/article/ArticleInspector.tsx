import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { formatNumber } from '../../../shared/domain/counting.ts'
import { checkFact, tidyFact, type FactName } from '../../../shared/domain/article-fact.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { useLastWrite } from '../../kit/editing/use-last-write.ts'
import { useEscape } from '../../kit/keys/use-escape.ts'
import { tellFailure } from '../../kit/notices/notices.ts'
import { currentProject, useProjectState } from '../../state/project-state.ts'
import { writeFact } from './article-edits.ts'
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
]

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
  const known = article[name]
  const [typed, setTyped] = useState(known)
  const [shown, setShown] = useState(known)
  // What is written elsewhere (a part set from the text, undo) takes the place of what was typed.
  if (shown !== known) {
    setShown(known)
    setTyped(known)
  }
  const wrong = checkFact(name, typed)
  const write = () => {
    const value = tidyFact(name, typed)
    const isCurrent = currentProject().articles.get(article.id)?.[name] === known
    if (!isFixed && wrong === null && isCurrent && value !== known) writeFact(article, name, value)
  }
  useLastWrite(() => {
    if (wrong === null) write()
    else if (typed !== known)
      tellFailure({ message: `“${typed}” was not kept as the ${name} of the article. ${wrong}` })
  })
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && name !== 'note') write()
    if (event.key !== 'Escape' || typed === known) return
    // The first Escape takes back what was typed, the next one closes the inspector.
    event.stopPropagation()
    setTyped(known)
  }
  const props = {
    className: `field ${styles[name] ?? ''}`,
    value: typed,
    placeholder,
    readOnly: isFixed,
    'aria-invalid': wrong !== null,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped(event.target.value),
    onBlur: write,
    onKeyDown: handleKeyDown,
  }
  return (
    <label className={styles['fact']} data-name={name}>
      <span className={styles['label']}>{label}</span>
      {name === 'note' ? <textarea rows={1} {...props} /> : <input {...props} />}
      {wrong === null ? null : (
        <span className={styles['wrong']} role="alert">
          {wrong}
        </span>
      )}
    </label>
  )
}

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
          <Fact key={`${article.id} ${name}`} {...{ article, name, label, placeholder }} />
        ))}
        <Fact
          key={`${article.id} note`}
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
          {article.encoding}, {formatNumber(open.text.length)} characters,{' '}
          {formatNumber(open.structure.paragraphs.length)} paragraphs,{' '}
          {formatNumber(open.structure.sentences.length)} sentences
        </dd>
        <dt>SHA-256</dt>
        <dd className={styles['hash']}>{article.textHash}</dd>
      </dl>
    </section>
  )
}
