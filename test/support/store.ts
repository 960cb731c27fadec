import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { hashOfText } from '../../electron/store/article-texts.ts'
import { createStore } from '../../electron/store/opening.ts'
import type { Store } from '../../electron/store/store.ts'
import type { Outcome } from '../../shared/api/failure.ts'
import type { Article } from '../../shared/domain/article.ts'
import { applyEdit, type Edit } from '../../shared/domain/edit.ts'
import { TABLE_NAMES, type Project } from '../../shared/domain/project.ts'
import { SAMPLE_TEXT, buildArticle, editOf, structureOf } from './records.ts'

/** The value of an outcome. Throws what failed. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`)
  return outcome.value
}

/** The failure's code; undefined when it succeeded. */
export function codeOf(outcome: Outcome<unknown>): string | undefined {
  return outcome.ok ? undefined : outcome.failure.code
}

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
  valueOf(store.addText(hashOfText(text), text, structureOf(text)))
  const project = valueOf(store.readProject())
  valueOf(store.commitEdit(editOf(project, (draft) => draft.put('articles', article))))
  return article
}

/** The project after an edit, in memory only. */
export function applied(project: Project, edit: Pick<Edit, 'patches'>): Project {
  const result = applyEdit(project, edit)
  if (!result.ok) throw new Error(result.conflict.message)
  return result.project
}

/** A project's records as plain data in order of id: two projects with the same are the same. */
export function recordsOf(project: Project): unknown {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      [...(project[table].values() as Iterable<{ readonly id: string }>)].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
    ]),
  )
}
