import { useEffect, useMemo } from 'react'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { MarkRole } from '../../../shared/domain/text/marks.ts'
import { correctStructure } from '../../../shared/domain/text/structure.ts'
import { useProjectState } from '../../state/project-state.ts'
import { loadText, useTexts } from '../../state/texts.ts'
import { contextOf } from './claim-context.ts'
import styles from './ClaimAside.module.css'

const SAID: Readonly<Record<MarkRole, string>> = {
  content: 'claim',
  speaker: 'speaker',
  cue: 'cue',
  source: 'source',
}

/** The claim's sentence with its neighbours, as the article has them, with what is marked in it. */
export function ClaimContext({ claim }: { readonly claim: Claim }) {
  const { articleId } = claim
  const article = useProjectState((state) => state.project.articles.get(articleId))
  const loaded = useTexts((state) => state.texts.get(articleId))
  const failure = useTexts((state) => state.failures.get(articleId))
  useEffect(() => {
    void loadText(articleId)
  }, [articleId])
  const corrections = article?.corrections
  const context = useMemo(() => {
    if (loaded === undefined || corrections === undefined) return null
    const structure = correctStructure(loaded.structure, corrections, loaded.text.length)
    return contextOf(claim, loaded.text, structure)
  }, [claim, loaded, corrections])
  if (failure !== undefined) return <p className={styles['quiet']}>{failure.message}</p>
  if (loaded === undefined) return <p className={styles['quiet']}>Reading the article…</p>
  if (context === null) {
    return <p className={styles['wordless']}>This claim quotes no words of its article.</p>
  }
  return (
    <blockquote
      className={styles['context']}
      lang={article?.language || undefined}
      dir="auto"
      aria-label="The claim in its article"
    >
      {context.isCutBefore ? '… ' : ''}
      {context.pieces.map(({ start, text, role }) =>
        role === null ? (
          text
        ) : (
          <mark key={start} className={styles['marked']} data-role={role}>
            <span className="visually-hidden">[{SAID[role]}: </span>
            {text}
            <span className="visually-hidden">]</span>
          </mark>
        ),
      )}
      {context.isCutAfter ? ' …' : ''}
    </blockquote>
  )
}
