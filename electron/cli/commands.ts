import { rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DraftingResult } from '../../shared/domain/tagging/drafting-result.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { csvFiles } from '../../shared/tables/csv.ts'
import type { ExportOptions } from '../../shared/tables/csv-options.ts'
import { importArticles, type Imported } from '../service/article-import.ts'
import { exportCsv } from '../service/csv-export.ts'
import { withProjectEnding } from '../service/paths.ts'
import { backupFolderOf } from '../store/backups.ts'
import { createStore, openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'
import { draftArticles } from './draft-articles.ts'

/** What a command has to say: lines for standard output, and for standard error; it fails if there are any of these. */
export interface Report {
  readonly lines: readonly string[]
  readonly errors: readonly string[]
}

function explainRefusal(result: ImportResult): string | null {
  switch (result.type) {
    case 'added':
    case 'known':
      return null
    case 'unsure': {
      const guesses = result.guesses.map(({ encoding }) => encoding).join(', ')
      return `${result.fileName}: its encoding is not certain. Name it with --encoding (${guesses}).`
    }
    case 'refused':
      return `${result.fileName}: ${result.message}`
  }
}

function errorsOf(imported: Outcome<Imported>): readonly string[] {
  if (!imported.ok) return [imported.failure.message]
  return imported.value.results.map(explainRefusal).filter((error) => error !== null)
}

export interface NewProject {
  readonly path: string
  readonly articles: readonly string[]
  readonly encoding: string | undefined
  /** Whether the claims of the articles are drafted. */
  readonly isDrafted: boolean
}

function describeResult({ type, fileName }: ImportResult): string {
  return type === 'known'
    ? `${fileName}: the same text as one before, left out`
    : `${fileName}: opened`
}

function describeDrafts(fileName: string, result: DraftingResult): Report {
  switch (result.type) {
    case 'drafted':
      return { lines: [`${fileName}: ${countOf(result.made.length, 'draft')}`], errors: [] }
    case 'not English':
      return { lines: [`${fileName}: no English found`], errors: [] }
    case 'failed':
      return { lines: [], errors: [`${fileName}: ${result.failure.message}`] }
    case 'cancelled':
    case 'gone':
      return { lines: [], errors: [`${fileName}: its claims were not drafted.`] }
  }
}

/** Opens the articles, and drafts their claims; what there is to say about it. */
async function fillProject(
  store: Store,
  { articles, encoding, isDrafted }: NewProject,
): Promise<Report> {
  const inputs = articles.map((path): TextInput => ({
    type: 'path',
    path,
    ...(encoding === undefined ? {} : { encoding }),
  }))
  const imported = await importArticles(store, inputs)
  const errors = errorsOf(imported)
  if (errors.length > 0 || !imported.ok) return { lines: [], errors }
  const { results } = imported.value
  const lines = results.map(describeResult)
  if (!isDrafted) return { lines, errors }
  const added = results.filter((result) => result.type === 'added')
  const drafted = await draftArticles(
    store,
    added.map(({ articleId }) => articleId),
  )
  const said = drafted.map((one, k) => describeDrafts(added[k]?.fileName ?? '', one))
  return {
    lines: [...lines, ...said.flatMap((report) => report.lines)],
    errors: said.flatMap((report) => report.errors),
  }
}

/** Makes a project and opens articles in it; when one of them cannot be opened there is no project either. */
export async function makeProject(given: NewProject): Promise<Report> {
  const path = withProjectEnding(given.path)
  const hadBackups = existsSync(backupFolderOf(path))
  const created = createStore(path)
  if (!created.ok) return { lines: [], errors: [created.failure.message] }
  const { value: store } = created
  const { lines, errors } = await fillProject(store, given).finally(() => store.close())
  const told = store.notices.map(({ message }) => message)
  if (errors.length === 0) return { lines: [...told, ...lines, path], errors }
  // An old project of that name, since deleted, may have left its backups: they are not ours to remove.
  if (!hadBackups) await rm(backupFolderOf(path), { recursive: true, force: true })
  await rm(path)
  return { lines: [], errors: [...errors, `${basename(path)} was not made.`] }
}

/** Does something with a project that is only read, and closes it. */
export async function withProject(
  path: string,
  work: (store: Store) => Outcome<Report> | Promise<Outcome<Report>>,
): Promise<Report> {
  const opened = openStore(path, { readOnly: true })
  if (!opened.ok) return { lines: [], errors: [opened.failure.message] }
  try {
    const outcome = await work(opened.value)
    return outcome.ok ? outcome.value : { lines: [], errors: [outcome.failure.message] }
  } finally {
    opened.value.close()
  }
}

/** Writes a project's CSV files into a folder. Files that are there are only replaced when that is asked for. */
export function exportProject(
  path: string,
  folder: string,
  options: ExportOptions,
  canReplace: boolean,
): Promise<Report> {
  return withProject(path, async (store) => {
    const project = store.readProject()
    if (!project.ok) return project
    const names = csvFiles(project.value, options).map(({ name }) => name)
    const there = names.filter((name) => existsSync(join(folder, name)))
    if (there.length > 0 && !canReplace) {
      return fail(
        'FILE_EXISTS',
        `${folder} already holds ${there.join(', ')}. Use --replace, or another folder.`,
      )
    }
    const files = await exportCsv(project.value, folder, options, canReplace)
    if (!files.ok) return files
    const lines = files.value.map(
      ({ path, rows }) => `${path}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    )
    return succeed({ lines, errors: [] })
  })
}

/** Reads all of a project and lists what is wrong with it. */
export function checkProject(path: string): Promise<Report> {
  return withProject(path, (store) => {
    const checked = store.check()
    if (!checked.ok) return checked
    const errors = checked.value.map(({ table, id, message }) =>
      table === null ? message : `${table} ${id ?? ''}: ${message}`,
    )
    return succeed({ lines: errors.length === 0 ? [`${basename(path)} is whole.`] : [], errors })
  })
}
