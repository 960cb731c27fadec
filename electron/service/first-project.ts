import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProjectInfo } from '../../shared/api/contract.ts'
import { succeed, type Outcome } from '../../shared/api/failure.ts'
import { importArticles } from './article-import.ts'
import type { CurrentProject } from './current-project.ts'
import { tryFiles } from './file-failure.ts'
import { hasProjectEnding, PROJECT_ENDING } from './paths.ts'
import type { ServiceParts } from './service-parts.ts'

const SAMPLE_NAME = 'Sample'
const SEED = 'riyadh-talks.txt'

/** What is open after the start, and the articles that were named to be opened in it. */
export interface FirstOpened {
  readonly project: ProjectInfo | null
  readonly articles: readonly string[]
}

interface FirstPlaces {
  readonly documentsFolder: string
  readonly seedsFolder: string
}

/** A new project with the sample article in it. */
async function createSample(
  project: CurrentProject,
  path: string,
  seedsFolder: string,
): Promise<Outcome<ProjectInfo>> {
  const created = project.create(path)
  if (!created.ok) return created
  const { store } = project
  if (!store.ok) return store
  const inputs = [{ type: 'path' as const, path: join(seedsFolder, SEED) }]
  const imported = await importArticles(store.value, inputs)
  if (!imported.ok) return imported
  return project.info
}

/** The sample project; one that is there already is opened, and never overwritten. */
function openSample(
  project: CurrentProject,
  { documentsFolder, seedsFolder }: FirstPlaces,
): Promise<Outcome<ProjectInfo>> {
  const path = join(documentsFolder, `${SAMPLE_NAME}${PROJECT_ENDING}`)
  return tryFiles(documentsFolder, async () => {
    await mkdir(documentsFolder, { recursive: true })
    return existsSync(path) ? project.open(path) : createSample(project, path, seedsFolder)
  })
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
  const opened = path === null ? await openSample(project, places) : await project.open(path)
  if (!opened.ok) return opened
  await settingsFile.rememberProject(opened.value.path)
  return succeed({ project: opened.value, articles })
}
