import { useId, useMemo, type ComponentProps, type KeyboardEvent } from 'react'
import { checkFact, wordOfFact, type FactName } from '../../../shared/domain/article-fact.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { DAY_OF_MAKING } from '../../../shared/domain/original.ts'
import { knownOutlets } from '../../../shared/domain/naming/outlet-guess.ts'
import { handleTypedKey } from '../../kit/editing/typed-keys.ts'
import { useTypedText, type TypedText } from '../../kit/editing/use-typed-text.ts'
import { SuggestField } from '../../kit/list/SuggestField.tsx'
import { currentProject, useProjectState } from '../../state/project-state.ts'
import { setFact } from './article-edits.ts'
import styles from './ArticleInspector.module.css'

const NONE: readonly string[] = []

interface FactProps {
  readonly article: Article
  readonly name: FactName
  readonly label: string
  readonly placeholder: string
}

/** A fact as it is typed: what stands there stays until it is written. */
function useTypedFact({ article, name }: Pick<FactProps, 'article' | 'name'>): TypedText {
  return useTypedText({
    part: wordOfFact(name),
    record: 'article',
    text: article[name],
    read: () => currentProject().articles.get(article.id)?.[name],
    check: (typed) => checkFact(name, typed),
    write: (typed) => setFact(article.id, name, typed),
  })
}

/** Where a file told a fact, and what it told where that stands there no more. */
function originOf({ found }: Article, name: FactName, now: string): string {
  const fact = name === 'note' ? undefined : found[name]
  if (fact === undefined) return ''
  if (fact.from === DAY_OF_MAKING && fact.value !== now) return `made ${fact.value}`
  return fact.value === now ? `from ${fact.from}` : `as found: ${fact.value}`
}

type OutletFieldProps = Omit<ComponentProps<typeof SuggestField>, 'label' | 'suggestions'>

/** The outlet, for which those of other articles are offered. */
function OutletField(props: OutletFieldProps) {
  const articles = useProjectState((state) => state.project.articles)
  const outlets = useMemo(() => knownOutlets(articles.values()), [articles])
  const isFixed = props.field?.readOnly === true
  return <SuggestField {...props} label="Outlets" suggestions={isFixed ? NONE : outlets} />
}

/** One fact about an article, which can be typed. */
export function ArticleFact({ article, name, label, placeholder }: FactProps) {
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const fact = useTypedFact({ article, name })
  const { typed, problem, isWarned, type, write } = fact
  const id = useId()
  const origin = originOf(article, name, article[name])
  const handleKeyDown = (event: KeyboardEvent) => {
    // Enter is a line of a note.
    if (event.key !== 'Enter' || name !== 'note' || isWarned) handleTypedKey(event, fact)
  }
  const value = { value: typed, placeholder }
  const field = {
    className: `field ${styles[name] ?? ''}`,
    readOnly: isFixed,
    'aria-label': label,
    'aria-describedby': `${id}-origin`,
    onBlur: write,
    onKeyDown: handleKeyDown,
  }
  const line = {
    ...value,
    ...field,
    'aria-invalid': problem !== null,
    onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value),
  }
  return (
    <label className={styles['fact']} data-name={name}>
      <span className={styles['label']}>
        {label}{' '}
        <span id={`${id}-origin`} className={styles['origin']} title={origin}>
          {origin}
        </span>
      </span>
      {name === 'note' ? (
        <textarea rows={1} {...line} />
      ) : name === 'outlet' ? (
        <OutletField
          {...value}
          id={`${id}-outlet`}
          isInvalid={problem !== null}
          onChange={type}
          field={{ ...field, autoFocus: false }}
        />
      ) : (
        <input {...line} />
      )}
      {problem === null ? null : (
        <span className={styles['wrong']} role="alert">
          {problem}
        </span>
      )}
    </label>
  )
}
