import { randomUUID } from 'node:crypto'
import { lstat, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setImmediate as yieldToOthers } from 'node:timers/promises'

/** Who may read a file, where the system knows that (POSIX): the person alone, or whom the system lets by itself. */
type Access = 'private' | 'usual'

const PRIVATE = 0o600
const USUAL = 0o666

/** A file to be written. */
export interface NewFile {
  readonly path: string
  /** All of it, or one piece after another, with time for others between them. */
  readonly content: string | Uint8Array | Iterable<string>
}

/** Who may read the file that is there; null where there is none. */
async function readMode(path: string): Promise<number | null> {
  return lstat(path).then(
    (found) => (found.isFile() ? found.mode & 0o777 : null),
    () => null,
  )
}

async function writeContent(file: FileHandle, content: NewFile['content']): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    await file.writeFile(content, 'utf8')
    return
  }
  for (const piece of content) {
    await file.appendFile(piece, 'utf8')
    await yieldToOthers()
  }
}

async function writeDraft(draft: string, { path, content }: NewFile, access: Access) {
  const mode = access === 'private' ? PRIVATE : await readMode(path)
  const file = await open(draft, 'wx', mode ?? USUAL)
  try {
    // What the system takes from every new file is not taken from one that is kept.
    if (mode !== null) await file.chmod(mode)
    await writeContent(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes files so that each is there whole or as it was before, also when the machine stops in between; none takes
 * its place before all are written. Who could read a usual file before can read it then. A link that somebody put
 * there is replaced: what it leads to is none of ours.
 */
export async function writeFilesAtomically(
  files: readonly NewFile[],
  access: Access = 'usual',
): Promise<void> {
  const drafts = files.map((file) => ({
    file,
    draft: join(dirname(file.path), `.${basename(file.path)}.${randomUUID()}.part`),
  }))
  try {
    for (const { draft, file } of drafts) await writeDraft(draft, file, access)
    for (const { draft, file } of drafts) await rename(draft, file.path)
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
  }
}

/** `writeFilesAtomically` for one. */
export function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  access?: Access,
): Promise<void> {
  return writeFilesAtomically([{ path, content }], access)
}
