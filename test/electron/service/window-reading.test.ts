import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WindowReading } from '../../../electron/service/window-reading.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what nobody waits for goes on when no window has read for a while, and not while one reads', async () => {
  const reading = new WindowReading()
  let isOver = false
  void reading.pause().then(() => (isOver = true))
  for (let read = 0; read < 5; read += 1) {
    await vi.advanceTimersByTimeAsync(900)
    reading.note()
  }
  await vi.advanceTimersByTimeAsync(900)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect(isOver).toBe(true)
})

test('a pause ends at once when it is told to', async () => {
  const stop = new AbortController()
  const paused = new WindowReading().pause(stop.signal)
  stop.abort()
  await expect(paused).rejects.toThrow('aborted')
})
