import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { checkFact, wordOfFact, type FactName } from '../../../shared/domain/article-fact.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { knownOutlets } from '../../../shared/domain/naming/outlet-guess.ts'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { useLastWrite } from '../../kit/editing/use-last-write.ts'
import { useOriginal } from '../../kit/editing/use-original.ts'
import { tellFailure, tellUnkept } from '../../kit/notices/notices.ts'
import { currentProject, useProjectState } from '../../state/project-state.ts'
import { setFact } from './article-edits.ts'
import styles from './ArticleInspector.module.css'

interface FactProps {
  readonly article: Article
  readonly name: FactName
  readonly label: string
  readonly placeholder: string
}

/** A fact as it is typed: what stands there stays until it is written. */
function useTypedFact({ article, name }: Pick<FactProps, 'article' | 'name'>) {
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const known = article[name]
  /** What is typed over `base`; what is written elsewhere (a part set from the text, undo, the table) takes its place where nothing is typed. */
  const [{ typed, base }, setState] = useState({ typed: known, base: known })
  const [warning, setWarning] = useState<string | null>(null)
  const isTouched = typed !== base
  const original = useOriginal(known, isTouched)
  const settle = (text: string) => {
    setState({ typed: text, base: text })
    setWarning(null)
  }
  if (base !== known && (!isTouched || typed === known)) settle(known)
  const wrong = checkFact(name, typed)
  const write = () => {
    const isCurrent = currentProject().articles.get(article.id)?.[name] === known
    if (isFixed || wrong !== null || !isTouched || !isCurrent) return
    const meanwhile = original.isKept(typed) ? null : original.warn()
    if (meanwhile === null) settle(setFact(article.id, name, typed) ?? typed)
    else setWarning(meanwhile)
  }
  useLastWrite(() => {
    if (!isTouched) return
    const lost = `“${shorten(typed, 60)}” was not kept as the ${wordOfFact(name)} of the article`
    if (wrong !== null) tellFailure({ message: `${lost}. ${wrong}` })
    else if (warning !== null || original.isOvertaken())
      tellUnkept(`${lost}: it was changed meanwhile.`, typed)
    else write()
  })
  return {
    typed,
    isFixed,
    isTouched,
    problem: wrong ?? warning,
    isWarned: warning !== null,
    type: (text: string) => setState({ typed: text, base }),
    write,
    takeBack: () => settle(known),
  }
}

/** Where a file told a fact, and what it told where that stands there no more. */
function originOf({ found }: Article, name: FactName, now: string): string {
  const fact = name === 'note' ? undefined : found[name]
  if (fact === undefined) return ''
  return fact.value === now ? `from ${fact.from}` : `as found: ${fact.value}`
}

/** The outlets that a field completes. */
function KnownOutlets({ id }: { readonly id: string }) {
  const articles = useProjectState((state) => state.project.articles)
  const outlets = useMemo(() => knownOutlets(articles.values()), [articles])
  return (
    <datalist id={id}>
      {outlets.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  )
}

/** One fact about an article, which can be typed. */
export function ArticleFact({ article, name, label, placeholder }: FactProps) {
  const { typed, isFixed, isTouched, problem, isWarned, type, write, takeBack } = useTypedFact({
    article,
    name,
  })
  const id = useId()
  const origin = originOf(article, name, article[name])
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (name !== 'note' || isWarned)) {
      event.preventDefault()
      write()
    }
    if (event.key !== 'Escape' || !isTouched) return
    // The first Escape takes back what was typed, the next one closes the inspector.
    event.stopPropagation()
    takeBack()
  }
  const props = {
    className: `field ${styles[name] ?? ''}`,
    value: typed,
    placeholder,
    readOnly: isFixed,
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-origin`,
    onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value),
    onBlur: write,
    onKeyDown: handleKeyDown,
  }
  return (
    <label className={styles['fact']} data-name={name}>
      <span className={styles['label']}>
        {label}{' '}
        <span id={`${id}-origin`} className={styles['origin']} title={origin}>
          {origin}
        </span>
      </span>
      {name === 'note' ? <textarea rows={1} {...props} /> : null}
      {name === 'note' ? null : (
        <input {...props} list={name === 'outlet' ? `${id}-known` : undefined} />
      )}
      {name === 'outlet' ? <KnownOutlets id={`${id}-known`} /> : null}
      {problem === null ? null : (
        <span className={styles['wrong']} role="alert">
          {problem}
        </span>
      )}
    </label>
  )
}
