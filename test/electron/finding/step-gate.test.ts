import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { StepGate } from '../../../electron/finding/step-gate.ts'

test('closing waits for the step that is on its way', async () => {
  const gate = new StepGate()
  const other = new StepGate(gate.memory)
  const step = Promise.withResolvers<string>()
  const passing = other.pass(() => step.promise)
  let isClosed = false
  const closing = gate.close().then(() => (isClosed = true))
  await wait(20)
  expect(isClosed).toBe(false)
  step.resolve('done')
  expect(await passing).toBe('done')
  await closing
})

test('a step that fails is over too', async () => {
  const gate = new StepGate()
  await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await gate.close()
})

test('behind a closed gate nothing is done', async () => {
  const gate = new StepGate()
  await gate.close()
  gate.closeNow()
  let isDone = false
  void new StepGate(gate.memory).pass(async () => (isDone = true))
  await wait(20)
  expect(isDone).toBe(false)
})
