import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashOfText } from '../../electron/articles/text-hash.ts'
import { createStore, openStore } from '../../electron/store/opening.ts'
import { buildSpeaker, editOf, newText } from '../support/records.ts'
import { mountSmallDisk } from '../support/mount.ts'
import { codeOf, recordsOf, valueOf } from '../support/outcomes.ts'
import { importText, temporaryFolder, temporaryStore } from '../support/store.ts'

test('a disk that fills up in the middle of an edit loses that edit only, and works again when there is room', (context) => {
  const disk = mountSmallDisk(2)
  if (disk === null) return context.skip('Only root on Linux may mount a disk for this test.')
  const store = valueOf(createStore(join(disk, 'project.hearsay')))
  onTestFinished(() => store.close())
  importText(store)
  const before = valueOf(store.readProject())
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(1_000_000))
  // Notes that hardly compress, far larger than what is left.
  const speakers = Array.from({ length: 3000 }, (_, place) =>
    buildSpeaker({ note: hashOfText(`${place}`).repeat(20) }),
  )
  const large = editOf(before, (draft) => speakers.forEach((one) => draft.put('speakers', one)))
  expect(codeOf(store.commitEdit(large))).toBe('DISK_FULL')
  expect(recordsOf(valueOf(store.readProject()))).toEqual(recordsOf(before))
  const text = 'A text too long for what is left. '.repeat(60_000)
  expect(codeOf(store.addTexts([newText(text)]))).toBe('DISK_FULL')
  rmSync(ballast)
  const small = editOf(before, (draft) => draft.put('speakers', buildSpeaker()))
  valueOf(store.commitEdit(small))
  expect(valueOf(store.historyPage(null, 9)).map((line) => line.id)).not.toContain(large.id)
  expect(valueOf(store.check())).toEqual([])
  store.close()
  const again = valueOf(openStore(store.path))
  expect(valueOf(again.counts()).speakers).toBe(1)
  again.close()
})

test('a copy that does not fit leaves nothing behind', (context) => {
  const disk = mountSmallDisk(1)
  if (disk === null) return context.skip('Only root on Linux may mount a disk for this test.')
  const store = temporaryStore()
  importText(store, hashOfText('x').repeat(30_000))
  const target = join(disk, 'copy.hearsay')
  expect(codeOf(store.copyTo(target))).toBe('DISK_FULL')
  expect(existsSync(target)).toBe(false)
  writeFileSync(join(disk, 'room'), Buffer.alloc(900_000))
})

test('a folder that is gone is said so; the work can be saved elsewhere, and goes on when it is back', () => {
  const folder = join(temporaryFolder(), 'stick')
  mkdirSync(folder)
  const store = valueOf(createStore(join(folder, 'project.hearsay')))
  onTestFinished(() => store.close())
  importText(store)
  const project = valueOf(store.readProject())
  const edit = editOf(project, (draft) => draft.put('speakers', buildSpeaker()))
  renameSync(folder, `${folder}-away`)
  expect(codeOf(store.commitEdit(edit))).toBe('FILE_GONE')
  expect(codeOf(store.undo())).toBe('FILE_GONE')
  const rescue = join(temporaryFolder(), 'rescue.hearsay')
  valueOf(store.copyTo(rescue))
  const rescued = valueOf(openStore(rescue))
  expect(recordsOf(valueOf(rescued.readProject()))).toEqual(recordsOf(project))
  rescued.close()
  renameSync(`${folder}-away`, folder)
  valueOf(store.commitEdit(edit))
  expect(valueOf(store.counts()).speakers).toBe(1)
})

test('a file that was deleted is not written to behind the person’s back', () => {
  const store = temporaryStore()
  importText(store)
  rmSync(store.path)
  const edit = editOf(valueOf(store.readProject()), (draft) =>
    draft.put('speakers', buildSpeaker()),
  )
  expect(codeOf(store.commitEdit(edit))).toBe('FILE_GONE')
  writeFileSync(store.path, 'something else')
  expect(codeOf(store.commitEdit(edit))).toBe('FILE_GONE')
})
