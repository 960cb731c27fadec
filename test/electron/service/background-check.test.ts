import { expect, test } from 'vitest'
import { checkInBackground } from '../../../electron/service/background-check.ts'
import { temporaryStore } from '../../support/store.ts'

test('the check of a file waits for as long as a window reads it, before it begins and between its steps', async () => {
  const store = temporaryStore()
  const asked: number[] = []
  const steps: number[] = []
  store.checkInSteps = function* () {
    for (let step = 0; step < 2; step += 1) {
      steps.push(asked.length)
      yield { ok: true, value: [] }
    }
  }
  // A window reads on until it has been asked for the third time, and again after the first step.
  const readsUntil = [3, 5]
  const lastReadAt = () => {
    asked.push(steps.length)
    const isReading = asked.length < (readsUntil[steps.length] ?? 0)
    return isReading ? performance.now() - 299 : Number.NEGATIVE_INFINITY
  }
  expect(await checkInBackground(store, new AbortController().signal, lastReadAt)).toEqual([])
  expect(steps).toEqual([3, 5])
})
