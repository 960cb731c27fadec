import { expect, test } from 'vitest'
import { locateWorker } from '../../../electron/finding/finder-thread.ts'

test.each([
  ['file:///h/electron/finding/finder-thread.ts', 'file:///h/electron/finding/finder-worker.ts'],
  ['file:///h/dist/main/main.js', 'file:///h/dist/finder/finder-worker.mjs'],
  [
    'file:///opt/Hearsay/resources/app.asar/dist/main/main.js',
    'file:///opt/Hearsay/resources/app.asar.unpacked/dist/finder/finder-worker.mjs',
  ],
])('from %s the thread is at %s', (module, worker) => {
  expect(locateWorker(module).href).toBe(worker)
})
