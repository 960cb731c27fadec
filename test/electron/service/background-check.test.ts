import { expect, test } from 'vitest'
import { checkInBackground } from '../../../electron/service/background-check.ts'
import { temporaryStore } from '../../support/store.ts'

test('the check of a file gives way to a window that reads it, before it begins and between its steps', async () => {
  const store = temporaryStore()
  const done: string[] = []
  store.checkInSteps = function* () {
    for (let step = 0; step < 2; step += 1) {
      done.push('step')
      yield { ok: true, value: [] }
    }
  }
  const giveWay = async () => {
    done.push('waits')
    await Promise.resolve()
    done.push('goes on')
  }
  expect(await checkInBackground(store, new AbortController().signal, giveWay)).toEqual([])
  const pause = ['waits', 'goes on']
  expect(done).toEqual([...pause, 'step', ...pause, 'step', ...pause])
})
