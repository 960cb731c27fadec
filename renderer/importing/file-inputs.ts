import { FILE_KINDS, hasEnding, isPartOfPage } from '../../shared/domain/file-kind.ts'
import type { TextInput } from '../../shared/domain/text-input.ts'
import { tellFailure } from '../kit/notices/notices.ts'

/** The window's own limit, in bytes: what is larger is refused before it is read. */
const LARGEST_FILE = 256 * 1024 * 1024

/** A file's bytes in base64, which every transport carries. */
function toBase64(file: File): Promise<string> {
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
  if (file.size > LARGEST_FILE) {
    tellFailure({ message: `“${file.name}” is larger than 256 MB. Split it and open the parts.` })
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

/** So many files of a dropped folder are taken at most, from folders so deep in it. */
const MOST_FILES = 20_000
const FOLDER_DEPTH = 16

function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const read: FileSystemEntry[] = []
  return new Promise((resolve, reject) => {
    // A browser hands out a hundred at a time.
    const next = () =>
      reader.readEntries((entries) => {
        read.push(...entries)
        if (entries.length === 0 || read.length >= MOST_FILES) resolve(read)
        else next()
      }, reject)
    next()
  })
}

async function* filesIn(entry: FileSystemEntry, depth: number): AsyncGenerator<File> {
  if (entry.isFile) {
    yield await new Promise<File>((resolve, reject) => {
      ;(entry as FileSystemFileEntry).file(resolve, reject)
    })
    return
  }
  if (depth > FOLDER_DEPTH) return
  const entries = await entriesOf(entry as FileSystemDirectoryEntry)
  const order = new Intl.Collator('en', { numeric: true })
  const names = entries.map(({ name }) => name)
  for (const inner of entries.toSorted((a, b) => order.compare(a.name, b.name))) {
    const isPart = inner.isDirectory && isPartOfPage(inner.name, names)
    if (!inner.name.startsWith('.') && !isPart) yield* filesIn(inner, depth + 1)
  }
}

/** The files that are dropped, and those in the folders that are; what lies hidden in a folder is left. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // The list is emptied when the event is over.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const plain = [...data.files]
  if (entries.every(({ isFile }) => isFile)) return plain
  const files: File[] = []
  try {
    const names = entries.map(({ name }) => name)
    for (const entry of entries) {
      if (entry.isDirectory && isPartOfPage(entry.name, names)) continue
      for await (const file of filesIn(entry, 0)) {
        if (files.length < MOST_FILES) files.push(file)
      }
    }
  } catch {
    tellFailure({
      message: 'A folder that was dropped could not be read. Choose its files instead.',
    })
  }
  return files
}
