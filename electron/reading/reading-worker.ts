/** The thread that reads files: for the service and the command line, in the sources and in the bundle. */
import { parentPort } from 'node:worker_threads'
import { InputReading } from '../documents/reading.ts'
import type { ReadingOrder, ReadingReport } from './reading-messages.ts'

/** How often it says how far it is, in milliseconds. */
const BEAT = 100

/** Called when what was answered is dealt with: no more than one answer is on its way, however fast this is. */
let goOn = (): void => {}

function say(message: ReadingReport): void {
  parentPort?.postMessage(message, [])
}

async function read({ id, input, choice, isKeeping }: ReadingOrder & { type: 'read' }) {
  let toldAt = 0
  const report = (share: number) => {
    const now = performance.now()
    if (now < toldAt + BEAT) return
    toldAt = now
    say({ type: 'progress', id, share })
  }
  for await (const item of new InputReading(choice, { isKeeping, report }).read(input)) {
    const dealtWith = new Promise<void>((resolve) => {
      goOn = resolve
    })
    say({ type: 'item', id, item })
    await dealtWith
  }
  say({ type: 'done', id })
}

parentPort?.on('message', (order: ReadingOrder) => {
  if (order.type === 'go on') goOn()
  else void read(order)
})
