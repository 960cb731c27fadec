import { expect, test } from 'vitest'
import { locateThreadFiles } from '../../../electron/finding/finder-thread.ts'

test('in the sources the thread’s files lie among them', () => {
  const files = locateThreadFiles('file:///h/electron/finding/finder-thread.ts')
  expect(files.script.href).toBe('file:///h/electron/finding/finder-worker.ts')
  expect(files.folder.href).toBe('file:///h/electron/attribution/weights/')
  expect(files.isHanded).toBe(false)
})

test('when packed they are read from the archive, which is checked, and handed over', () => {
  const files = locateThreadFiles('file:///opt/Hearsay/resources/app.asar/dist/main/main.js')
  const folder = 'file:///opt/Hearsay/resources/app.asar/dist/finder'
  expect(files.script.href).toBe(`${folder}/finder-worker.cjs`)
  expect(files.folder.href).toBe(`${folder}/`)
  expect(files.isHanded).toBe(true)
})
