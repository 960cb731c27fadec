import { FILE_KINDS, hasEnding, isPartOfPage } from '../../shared/domain/file-kind.ts'
import { formatNumber } from '../../shared/domain/counting.ts'
import { FILE_LIMITS, TOO_LARGE } from '../../shared/domain/file-limits.ts'
import type { TextInput } from '../../shared/domain/text-input.ts'
import { tellFailure } from '../kit/notices/notices.ts'

/** A file's bytes in base64, which every transport carries. */
export function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)))
    reader.readAsDataURL(file)
  })
}

async function readFile(file: File): Promise<TextInput | null> {
  if (hasEnding(file.name, FILE_KINDS.project.endings)) {
    tellFailure({ message: `“${file.name}” is a project. Open it with Open project.` })
    return null
  }
  if (file.size > FILE_LIMITS.size) {
    tellFailure({ message: `“${file.name}”: ${TOO_LARGE}` })
    return null
  }
  try {
    return { type: 'bytes', fileName: file.name, base64: await toBase64(file) }
  } catch {
    tellFailure({ message: `“${file.name}” could not be read. Check that it is still there.` })
    return null
  }
}

/** The files that can be read, as they are sent. */
export async function inputsOf(files: readonly File[]): Promise<readonly TextInput[]> {
  const inputs: TextInput[] = []
  for (const file of files) {
    const input = await readFile(file)
    if (input !== null) inputs.push(input)
  }
  return inputs
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const read: FileSystemEntry[] = []
  return new Promise((resolve, reject) => {
    // A browser hands out a hundred at a time.
    const next = () =>
      reader.readEntries((entries) => {
        read.push(...entries)
        if (entries.length === 0 || read.length >= FILE_LIMITS.visited) resolve(read)
        else next()
      }, reject)
    next()
  })
}

/** The files of what was dropped, in folders by name; those that are more than are taken are counted. */
class DroppedFiles {
  readonly taken: File[] = []
  left = 0
  readonly #order = new Intl.Collator('en', { numeric: true })
  #visited = 0

  async add(entries: readonly FileSystemEntry[]): Promise<void> {
    const names = entries.map(({ name }) => name)
    for (const entry of entries) {
      this.#visited += 1
      if (this.#visited > FILE_LIMITS.visited) return
      if (entry.isFile) await this.#take(entry as FileSystemFileEntry)
      else if (!isPartOfPage(entry.name, names)) {
        const inner = await entriesOf(entry as FileSystemDirectoryEntry)
        const shown = inner.filter(({ name }) => !name.startsWith('.'))
        await this.add(shown.toSorted((a, b) => this.#order.compare(a.name, b.name)))
      }
    }
  }

  async #take(entry: FileSystemFileEntry): Promise<void> {
    if (this.taken.length >= FILE_LIMITS.members) {
      this.left += 1
      return
    }
    this.taken.push(
      await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject)
      }),
    )
  }
}

/** The files that are dropped, and those in the folders that are; what lies hidden in a folder is left. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // The list is emptied when the event is over.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const plain = [...data.files]
  if (entries.every(({ isFile }) => isFile)) return plain
  const dropped = new DroppedFiles()
  try {
    await dropped.add(entries)
  } catch {
    tellFailure({
      message: 'A folder that was dropped could not be read. Choose its files instead.',
    })
  }
  if (dropped.left > 0) {
    const [most, left] = [dropped.taken.length, dropped.left].map(formatNumber)
    tellFailure({
      message: `The first ${most} files are opened, and ${left} were left out. Drop the other folders by themselves.`,
    })
  }
  return dropped.taken
}
