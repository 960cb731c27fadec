import { useEffect, useId, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { labelOfArticle } from '../../shared/domain/article-label.ts'
import type { Article } from '../../shared/domain/article.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  guessOutlets,
  knownOutlets,
  type OutletGuess,
} from '../../shared/domain/naming/outlet-guess.ts'
import { shorten } from '../../shared/domain/text/short-text.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { SuggestField } from '../kit/list/SuggestField.tsx'
import { closeDialog } from '../state/dialog-state.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { loadText, useTexts } from '../state/texts.ts'
import { articlesToName, setOutlets } from './outlets.ts'
import styles from './OutletsDialog.module.css'

/** What the articles say of their outlets; their texts are read for that, as far as they are not yet. */
function useGuesses(articles: readonly Article[]): ReadonlyMap<Id, readonly OutletGuess[]> {
  const texts = useTexts((state) => state.texts)
  const known = useProjectState((state) => state.project.articles)
  useEffect(() => {
    for (const { id } of articles) void loadText(id)
  }, [articles])
  return useMemo(() => {
    const outlets = knownOutlets(known.values())
    return new Map(
      articles.map((article) => [
        article.id,
        guessOutlets(article, texts.get(article.id)?.text ?? '', outlets),
      ]),
    )
  }, [articles, texts, known])
}

/** Puts the focus into the next field of the form that is empty, below the one it is in; whether there is one. */
function goToNextEmpty(field: HTMLInputElement): boolean {
  const fields = [...(field.form?.querySelectorAll<HTMLInputElement>('input') ?? [])]
  const next = fields.slice(fields.indexOf(field) + 1).find(({ value }) => value.trim() === '')
  next?.focus()
  return next !== undefined
}

interface OutletFieldProps {
  readonly article: Article
  readonly guess: OutletGuess | undefined
  readonly value: string
  /** The outlets that may be meant. */
  readonly offered: readonly string[]
  readonly isFirst: boolean
  /** Whether it was typed here: Enter then goes on to the next one that is empty. */
  readonly isTyped: boolean
  readonly onType: (typed: string) => void
}

function OutletField(props: OutletFieldProps) {
  const { article, guess, value, offered, isFirst, isTyped, onType } = props
  const id = useId()
  const articles = useProjectState((state) => state.project.articles)
  return (
    <>
      <label htmlFor={id} className={styles['title']}>
        {shorten(labelOfArticle(articles, article.id), 80)}
      </label>
      <SuggestField
        id={id}
        label="Outlets"
        value={value}
        placeholder="Who published it"
        isInvalid={false}
        suggestions={offered}
        onChange={onType}
        field={{
          // The first is where the hands begin; Enter takes what is offered in all of them.
          autoFocus: isFirst,
          'aria-describedby': `${id}-reason`,
          onFocus: ({ target }) => target.select(),
          onKeyDown: (event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            if (isTyped && goToNextEmpty(event.currentTarget)) event.preventDefault()
          },
        }}
      />
      <span id={`${id}-reason`} className={styles['reason']}>
        {guess !== undefined && value === guess.name ? guess.reason : ''}
      </span>
    </>
  )
}

/** The outlets of all articles that have none, each offered from what the article says; set with one key in one edit. */
export function OutletsDialog() {
  const [articles] = useState(() =>
    articlesToName(currentProject(), useSelection.getState().articleId),
  )
  const guesses = useGuesses(articles)
  const [typed, setTyped] = useState<ReadonlyMap<Id, string>>(new Map())
  const known = useProjectState((state) => state.project.articles)
  const valueOf = (article: Article) =>
    typed.get(article.id) ?? (article.outlet || (guesses.get(article.id)?.[0]?.name ?? ''))
  const changed = articles.filter(
    (article) => valueOf(article).trim() !== '' && valueOf(article) !== article.outlet,
  )
  const submit = () => {
    closeDialog()
    if (changed.length > 0)
      setOutlets(new Map(changed.map((article) => [article.id, valueOf(article)])))
  }
  const offered = useMemo(
    () => [
      ...new Set([
        ...knownOutlets(known.values()),
        ...[...guesses.values()].flat().map(({ name }) => name),
      ]),
    ],
    [known, guesses],
  )
  return (
    <DialogFrame
      title="Outlets of the articles"
      width={720}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" onPress={submit}>
            Set {countOf(changed.length, 'outlet')} <kbd className="key">Enter</kbd>
          </Button>
        </>
      }
    >
      <form
        className={styles['outlets']}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {articles.map((article, index) => (
          <OutletField
            key={article.id}
            article={article}
            guess={guesses.get(article.id)?.[0]}
            value={valueOf(article)}
            offered={offered}
            isFirst={index === 0}
            isTyped={typed.has(article.id)}
            onType={(text) => setTyped(new Map([...typed, [article.id, text]]))}
          />
        ))}
        <button type="submit" hidden>
          Set
        </button>
      </form>
    </DialogFrame>
  )
}
