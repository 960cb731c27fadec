import { lstat, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { DONE, fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { writeFilesAtomically, type NewFile } from './atomic-file.ts'
import { tryFiles } from './file-failure.ts'
import { makeFolder } from './make-folder.ts'
import { hasProjectEnding, PROJECT_ENDING } from './paths.ts'

/** What SQLite keeps beside a project while it works on it, and brings it back from. */
const JOURNALS = ['-journal', '-wal', '-shm']

function isJournal(path: string, project: string): boolean {
  const name = path.toLowerCase()
  return JOURNALS.some(
    (ending) => path === `${project}${ending}` || name.endsWith(`${PROJECT_ENDING}${ending}`),
  )
}

/** Why nothing may be written at a path, whatever is asked for: what stands there is a project’s, or a folder; null where it may. */
async function refusalOf(path: string, project: string): Promise<Outcome<never> | null> {
  const name = basename(path)
  const [found, own] = await Promise.all([
    stat(path, { bigint: true }).catch(() => null),
    stat(project, { bigint: true }),
  ])
  if (found?.isDirectory() === true) {
    return fail('BAD_REQUEST', `“${name}” is a folder there. Choose another place.`)
  }
  if (found !== null && found.dev === own.dev && found.ino === own.ino) {
    return fail('BAD_REQUEST', `“${name}” is the project itself. Choose another name.`)
  }
  if (hasProjectEnding(path) || isJournal(path, project)) {
    return fail('BAD_REQUEST', `“${name}” is the name of a project’s file. Choose another name.`)
  }
  return null
}

/** Whether something stands at a path, be it a link that leads nowhere. */
function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** What is written for a project, and whether it may take the place of what is there. */
export interface Writing {
  /** The project’s path: nothing takes the place of its files. */
  readonly project: string
  readonly isReplacing: boolean
  /** What is said of the files that are there, of which there is one at least. */
  readonly describe: (present: readonly string[]) => string
}

async function checkPlaces(
  paths: readonly string[],
  { project, isReplacing, describe }: Writing,
): Promise<Outcome<null>> {
  for (const path of paths) {
    const refused = await refusalOf(path, project)
    if (refused !== null) return refused
  }
  if (isReplacing) return DONE
  const taken = await Promise.all(paths.map(isTaken))
  const present = paths.filter((_, index) => taken[index])
  return present.length === 0 ? DONE : fail('FILE_EXISTS', describe(present))
}

/**
 * Writes files, and the folders to them. What is there is only replaced where that is asked for (else FILE_EXISTS), and when
 * all new ones are written: what fails leaves everything as it was.
 */
export async function writeFiles(
  files: readonly NewFile[],
  writing: Writing,
): Promise<Outcome<null>> {
  const paths = files.map(({ path }) => path)
  const places = await checkPlaces(paths, writing)
  if (!places.ok) return places
  for (const folder of new Set(paths.map((path) => dirname(path)))) await makeFolder(folder)
  await writeFilesAtomically(files)
  return DONE
}

/** Writes one file likewise. Answers its path. */
export function writeOneFile(
  path: string,
  content: string | Uint8Array,
  writing: Omit<Writing, 'describe'>,
): Promise<Outcome<string>> {
  const describe = () => `${basename(path)} is already there.`
  return tryFiles(path, async () => {
    const written = await writeFiles([{ path, content }], { ...writing, describe })
    return written.ok ? succeed(path) : written
  })
}
