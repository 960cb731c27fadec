import { expect, test } from 'vitest'
import { droppedFiles } from '../../../renderer/importing/file-inputs.ts'
import { inGroups } from '../../../renderer/importing/input-reading.ts'
import type { TextInput } from '../../../shared/domain/text-input.ts'

function fileEntry(name: string): FileSystemEntry {
  const file = (take: (file: File) => void) => take(new File(['x'], name))
  return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry
}

/** A folder, whose entries a browser hands out two at a time. */
function folderEntry(name: string, inner: readonly FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    const left = [...inner]
    return { readEntries: (take: (entries: FileSystemEntry[]) => void) => take(left.splice(0, 2)) }
  }
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry
}

function dropOf(entries: readonly FileSystemEntry[]): DataTransfer {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }))
  return { items, files: [] } as unknown as DataTransfer
}

test('of dropped folders all files come, by name, without what is hidden or part of a saved page', async () => {
  const files = await droppedFiles(
    dropOf([
      folderEntry('news', [
        fileEntry('b10.txt'),
        fileEntry('b9.txt'),
        fileEntry('.hidden'),
        folderEntry('old', [fileEntry('a.txt')]),
        fileEntry('Port.html'),
        folderEntry('Port_files', [fileEntry('ad.html')]),
      ]),
      fileEntry('z.txt'),
    ]),
  )
  expect(files.map(({ name }) => name)).toEqual([
    'b9.txt',
    'b10.txt',
    'a.txt',
    'Port.html',
    'z.txt',
  ])
})

test('inputs are sent in groups that are neither many nor large, in order', () => {
  const text = (length: number): TextInput => ({
    type: 'characters',
    fileName: 'a',
    text: 'x'.repeat(length),
  })
  const many = Array.from({ length: 1201 }, () => text(1))
  expect(inGroups(many).map(({ length }) => length)).toEqual([500, 500, 201])
  const large = [10, 12, 3, 30, 1].map((millions) => text(millions * 1_000_000))
  expect(inGroups(large)).toEqual([large.slice(0, 2), [large[2]], [large[3]], [large[4]]])
  expect(inGroups([])).toEqual([])
})
