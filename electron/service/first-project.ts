import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ProjectInfo } from '../../shared/api/contract.ts'
import { succeed, type Failure, type Outcome } from '../../shared/domain/failure.ts'
import type { CurrentProject } from './current-project.ts'
import { tryFiles } from './file-failure.ts'
import { hasProjectEnding, PROJECT_ENDING } from './paths.ts'
import type { ServiceParts } from './service-parts.ts'
import { listAll } from '../../shared/domain/text/listing.ts'

const SAMPLE_NAME = 'Sample'
const SEED = 'riyadh-talks.txt'

/** What is open after the start, and the articles for the window to open in it: those named, and the sample. */
export interface FirstOpened {
  readonly project: ProjectInfo
  readonly articles: readonly string[]
}

interface FirstPlaces {
  readonly documentsFolder: string
  readonly seedsFolder: string
}

/**
 * The sample project; one that is there already is opened, and never overwritten. A new one is empty: the window
 * opens the sample article in it, with all that happens to any other article.
 */
function openSample(
  project: CurrentProject,
  { documentsFolder, seedsFolder }: FirstPlaces,
): Promise<Outcome<FirstOpened>> {
  const path = join(documentsFolder, `${SAMPLE_NAME}${PROJECT_ENDING}`)
  return tryFiles(documentsFolder, async () => {
    await mkdir(documentsFolder, { recursive: true })
    const isThere = existsSync(path)
    const opened = isThere ? await project.open(path) : project.create(path)
    if (!opened.ok) return opened
    return succeed({ project: opened.value, articles: isThere ? [] : [join(seedsFolder, SEED)] })
  })
}

async function openNamed(project: CurrentProject, path: string): Promise<Outcome<FirstOpened>> {
  const opened = await project.open(path)
  return opened.ok ? succeed({ project: opened.value, articles: [] }) : opened
}

/** The failure, and that the articles named were not opened either: there is no project to open them in. */
function withoutArticles(failed: Failure, articles: readonly string[]): Outcome<never> {
  if (articles.length === 0) return { ok: false, failure: failed }
  const names = listAll(articles.map((path) => `“${basename(path)}”`))
  const were = articles.length === 1 ? 'was' : 'were'
  const message = `${failed.message} So ${names} ${were} not opened: open or create a project first.`
  return { ok: false, failure: { ...failed, message } }
}

/** The project that a start opens. */
export async function openFirst(
  { project, settingsFile }: ServiceParts,
  places: FirstPlaces,
  paths: readonly string[],
): Promise<Outcome<FirstOpened>> {
  const named = paths.findLast(hasProjectEnding) ?? null
  const articles = paths.filter((path) => !hasProjectEnding(path))
  const path = named ?? (await settingsFile.lastProject())
  const opened = path === null ? await openSample(project, places) : await openNamed(project, path)
  if (!opened.ok) return withoutArticles(opened.failure, articles)
  await settingsFile.rememberProject(opened.value.project.path)
  return succeed({ ...opened.value, articles: [...articles, ...opened.value.articles] })
}
