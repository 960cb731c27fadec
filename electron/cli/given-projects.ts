import { basename, dirname, extname, relative, sep } from 'node:path'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import { FILE_LIMITS, TOO_LARGE } from '../../shared/domain/file-limits.ts'
import type { GivenFile as ReadFile } from '../documents/document.ts'
import { listFolder, readPath } from '../documents/path-reading.ts'
import { Refusal } from '../documents/refusal.ts'
import { orRefused } from '../documents/refused.ts'
import { importerOf } from '../exchange/importers.ts'
import type { GivenFile } from './given-reading.ts'

/** What comes back together: a file of tables, or the files of one project of annotated texts. */
export interface GivenProject {
  /** As it was named on the command line. */
  readonly given: string
  readonly files: Outcome<readonly ReadFile[]>
  /** Whether they are texts that another tool has marked. */
  readonly isAnnotated: boolean
}

function projectOf(given: string, files: readonly ReadFile[]): GivenProject {
  return { given, files: succeed(files), isAnnotated: importerOf(files) !== undefined }
}

/** The files of a folder and of those in it, with their names there. */
function readFolder(path: string): Promise<Outcome<readonly ReadFile[]>> {
  return orRefused(async () => {
    const { files, unlisted } = await listFolder(path)
    const size = files.reduce((sum, file) => sum + file.size, 0)
    if (unlisted > 0 || size > FILE_LIMITS.size) throw new Refusal(TOO_LARGE)
    const read: ReadFile[] = []
    for (const file of files) {
      const inner = await readPath(file.path)
      if (inner !== 'folder') read.push({ name: file.name, bytes: inner.bytes })
    }
    return succeed(read)
  })
}

/** A folder as the project of annotated texts that its files are, or else each of its files by itself. */
async function projectsOfFolder({ given, path }: GivenFile): Promise<readonly GivenProject[]> {
  const files = await readFolder(path)
  if (!files.ok) return [{ given, files, isAnnotated: false }]
  const whole = projectOf(given, files.value)
  if (whole.isAnnotated) return [whole]
  return files.value.map((file) => projectOf(`${given}/${file.name}`, [file]))
}

/** The folder that holds all of these paths. */
function commonFolder(paths: readonly string[]): string {
  let folder = dirname(paths[0] ?? '')
  const holds = (path: string) => folder === dirname(folder) || path.startsWith(folder + sep)
  while (!paths.every(holds)) folder = dirname(folder)
  return folder
}

interface NamedFile extends GivenFile {
  readonly bytes: Uint8Array
}

/**
 * The files that were named as one project of annotated texts, where all of them can be of one: with their folders, that a text
 * stays beside its marks. Null where they are not.
 */
function unite(files: readonly NamedFile[]): GivenProject | null {
  if (files.length < 2) return null
  const folder = commonFolder(files.map(({ path }) => path))
  const named = files.map(({ path, bytes }) => ({
    name: relative(folder, path).replaceAll(sep, '/'),
    bytes,
  }))
  const importer = importerOf(named)
  if (importer === undefined || importer.companions === null) return null
  const endings = new Set<string>([...importer.endings, ...importer.companions])
  if (!files.every(({ path }) => endings.has(extname(path).toLowerCase()))) return null
  return {
    given: files.map(({ given }) => given).join(', '),
    files: succeed(named),
    isAnnotated: true,
  }
}

/** What was named on the command line, by what comes back together. */
export async function givenProjects(given: readonly GivenFile[]): Promise<readonly GivenProject[]> {
  const files: NamedFile[] = []
  const others: GivenProject[] = []
  for (const one of given) {
    const read = await orRefused(async () => succeed(await readPath(one.path)))
    if (!read.ok) others.push({ given: one.given, files: read, isAnnotated: false })
    else if (read.value === 'folder') others.push(...(await projectsOfFolder(one)))
    else files.push({ ...one, bytes: read.value.bytes })
  }
  const united = unite(files)
  if (united !== null) return [united, ...others]
  const single = files.map(({ given: name, path, bytes }) =>
    projectOf(name, [{ name: basename(path), bytes }]),
  )
  return [...single, ...others]
}
