import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { placeOf, threadScript } from '../../../electron/threads/thread-script.ts'
import { temporaryFolder } from '../../support/store.ts'

const PLACES = { source: 'worker.ts', bundle: '../thread/worker.cjs' }

test('in the sources a thread’s script lies among them', () => {
  const script = threadScript('file:///h/electron/finding/finder-thread.ts', PLACES)
  expect(String(script)).toBe('file:///h/electron/finding/worker.ts')
})

test('when packed it lies in the archive, whose files are checked as they are read', () => {
  const place = placeOf('file:///opt/Hearsay/resources/app.asar/dist/main/main.js', PLACES)
  expect(place.href).toBe('file:///opt/Hearsay/resources/app.asar/dist/thread/worker.cjs')
})

test('a script that is handed over finds what it requires beside the archive', async () => {
  const folder = temporaryFolder()
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  write('app.asar.unpacked/node_modules/thing/index.js', "module.exports = 'the thing'")
  write(
    'app.asar/dist/thread/worker.cjs',
    "require('node:worker_threads').parentPort.postMessage(require('thing')) // the end",
  )
  const main = pathToFileURL(join(folder, 'app.asar/dist/main/main.js')).href
  const worker = new Worker(threadScript(main, PLACES), { eval: true })
  expect(await once(worker, 'message')).toEqual(['the thing'])
  await worker.terminate()
})
