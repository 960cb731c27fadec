import { create } from 'zustand'
import type { Failure } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Structure } from '../../shared/domain/text/structure.ts'
import { call } from './connection.ts'

/** An article's text and the structure found in it when it was read; `correctStructure` lays the analyst's corrections on top. */
export interface LoadedText {
  readonly text: string
  readonly structure: Structure
}

interface Texts {
  readonly texts: ReadonlyMap<Id, LoadedText>
  readonly failures: ReadonlyMap<Id, Failure>
}

/** The texts read so far, by article. They never change, so none is read twice. */
export const useTexts = create<Texts>(() => ({ texts: new Map(), failures: new Map() }))

/** Texts on their way. */
const coming = new Map<Id, Promise<LoadedText | null>>()

async function askText(articleId: Id): Promise<LoadedText | null> {
  const answer = await call('article.text', { id: articleId })
  useTexts.setState((state) =>
    answer.ok
      ? { texts: new Map(state.texts).set(articleId, answer.value) }
      : { failures: new Map(state.failures).set(articleId, answer.failure) },
  )
  return answer.ok ? answer.value : null
}

/** The text of an article; null where it cannot be read. Whoever else asks meanwhile has the same answer. */
export function loadText(articleId: Id): Promise<LoadedText | null> {
  const known = useTexts.getState().texts.get(articleId)
  if (known !== undefined) return Promise.resolve(known)
  const asked = coming.get(articleId)
  if (asked !== undefined) return asked
  const text = askText(articleId).finally(() => {
    if (coming.get(articleId) === text) coming.delete(articleId)
  })
  coming.set(articleId, text)
  return text
}

/** Keeps a text that came with another answer. */
export function keepText(articleId: Id, text: LoadedText): void {
  useTexts.setState((state) => ({ texts: new Map(state.texts).set(articleId, text) }))
}

/** Forgets all texts, when another project is shown. */
export function forgetTexts(): void {
  coming.clear()
  useTexts.setState({ texts: new Map(), failures: new Map() })
}
