import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import type { Store } from '../../electron/store/store.ts'
import type { Article } from '../../shared/domain/article.ts'
import { applyEdit, type Edit } from '../../shared/domain/edit/edit.ts'
import type { Project } from '../../shared/domain/project.ts'
import { valueOf } from './outcomes.ts'
import { buildArticle, editOf, newText, SAMPLE_TEXT } from './records.ts'

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new project in a folder of its own, closed when the test is finished. */
export function temporaryStore(): Store {
  const store = valueOf(createStore(join(temporaryFolder(), 'project.hearsay')))
  onTestFinished(() => store.close())
  return store
}

/** Adds a text and its article. */
export function importText(
  store: Store,
  text = SAMPLE_TEXT,
  fields: Partial<Article> = {},
): Article {
  const article = buildArticle(text, fields)
  valueOf(store.addTexts([newText(text)]))
  const project = valueOf(store.readProject())
  valueOf(store.commitEdit(editOf(project, (draft) => draft.put('articles', article))))
  return article
}

/** The project after an edit, in memory only. */
export function applied(project: Project, edit: Pick<Edit, 'patches'>): Project {
  const result = applyEdit(project, edit)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}
