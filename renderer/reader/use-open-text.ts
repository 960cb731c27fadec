import { useEffect, useMemo } from 'react'
import type { Failure } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import { correctStructure } from '../../shared/domain/text/structure.ts'
import { useProjectState } from '../state/project-state.ts'
import { loadText, useTexts } from '../state/texts.ts'
import { showText } from './reader-state.ts'

/** Reads the text of an article and shows it in the reader. Returns why it cannot be read, if so. */
export function useOpenText(articleId: Id | null): Failure | null {
  const article = useProjectState((state) =>
    articleId === null ? undefined : state.project.articles.get(articleId),
  )
  const loaded = useTexts((state) => (articleId === null ? undefined : state.texts.get(articleId)))
  const failure = useTexts((state) =>
    articleId === null ? undefined : state.failures.get(articleId),
  )
  const corrections = article?.corrections
  const structure = useMemo(
    () =>
      loaded === undefined || corrections === undefined
        ? null
        : correctStructure(loaded.structure, corrections, loaded.text.length),
    [loaded, corrections],
  )
  useEffect(() => {
    if (articleId !== null) void loadText(articleId)
  }, [articleId])
  useEffect(() => {
    showText(
      article === undefined || loaded === undefined || structure === null
        ? null
        : { article, text: loaded.text, structure },
    )
  }, [article, loaded, structure])
  return failure ?? null
}
