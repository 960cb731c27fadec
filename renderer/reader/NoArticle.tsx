import type { Failure } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import { runCommand, useRegistry } from '../kit/keys/registry.ts'
import { CommandKeyCap } from '../kit/keys/KeyCap.tsx'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSettings } from '../state/settings.ts'
import styles from './ReaderPane.module.css'

interface CommandButtonProps {
  readonly id: string
  readonly word: string
  readonly isPrimary?: boolean
}

function CommandButton({ id, word, isPrimary = false }: CommandButtonProps) {
  const command = useRegistry((state) => state.commands.get(id))
  return (
    <button
      type="button"
      className={`button ${isPrimary ? 'primary' : ''}`}
      disabled={command === undefined || command.isEnabled?.() === false}
      onClick={() => runCommand(id)}
    >
      {word}
      <CommandKeyCap command={command} />
    </button>
  )
}

/** What stands where the article would: why there is none, and what to do about it. */
export function NoArticle({
  articleId,
  failure,
}: {
  readonly articleId: Id | null
  readonly failure: Failure | null
}) {
  const target = useFocusTarget<HTMLDivElement>('reader')
  const hasArticles = useProjectState((state) => state.project.articles.size > 0)
  // An article whose import was undone is still the one chosen, but there is nothing to wait for.
  const isThere = useProjectState(
    (state) => articleId !== null && state.project.articles.has(articleId),
  )
  const isDrafting = useSettings((state) => state.isDrafting)
  const isLoading = useProjectState((state) => state.status === 'loading')
  if (failure !== null) {
    return (
      <div className={styles['empty']} role="alert" ref={target} tabIndex={-1}>
        <h2>This article could not be read</h2>
        <p>{failure.message}</p>
      </div>
    )
  }
  if (isThere || isLoading) {
    return (
      <div
        className={styles['empty']}
        ref={target}
        tabIndex={-1}
        aria-busy="true"
        data-scope="reader"
        aria-label="Reading the article"
      />
    )
  }
  return (
    <div className={styles['empty']} ref={target} tabIndex={-1}>
      <h2>{hasArticles ? 'No article is open' : 'Start with an article'}</h2>
      <p>
        {hasArticles
          ? 'Choose one in the list of articles, or select a claim in the table.'
          : 'Open web pages, Word and PDF files, e-mails, tables or plain text, drop them anywhere in this window, or paste a text.'}
      </p>
      <div className={styles['actions']}>
        {hasArticles ? (
          <CommandButton id="view.articles" word="List of articles" isPrimary />
        ) : null}
        <CommandButton id="article.open" word="Open articles…" isPrimary={!hasArticles} />
        <CommandButton id="article.paste" word="Paste a text…" />
      </div>
      {hasArticles ? null : (
        <p className={styles['next']}>
          {isDrafting ? (
            <>
              Its claims are drafted for you to review with <kbd className="key">R</kbd>. To make
              one yourself, select
            </>
          ) : (
            'Then select'
          )}{' '}
          a sentence, press <kbd className="key">C</kbd>, and mark its speaker with{' '}
          <kbd className="key">S</kbd>.
        </p>
      )}
    </div>
  )
}
