/** The thread that writes, compares and prepares with a copy of a project: for the service, in the sources and in the bundle. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Outcome } from '../../shared/domain/failure.ts'
import type { ThreadMessage, ThreadOrder, ThreadReport } from './exchange-messages.ts'
import type { ProjectCopy } from './project-copy.ts'
import { ProjectAssembly } from './project-parts.ts'
import { WORKS, type AnswerOf, type WorkName } from './works.ts'

const given = workerData as ThreadOrder
const asking = new Map<string, (bytes: Outcome<Uint8Array | null>) => void>()

function say(message: ThreadReport): void {
  parentPort?.postMessage(message, [])
}

function askForOriginal(hash: string): Promise<Outcome<Uint8Array | null>> {
  return new Promise((resolve) => {
    asking.set(hash, resolve)
    say({ type: 'original wanted', hash })
  })
}

function work(copy: ProjectCopy): Promise<AnswerOf<WorkName>> {
  switch (given.work) {
    case 'writeExport':
      return WORKS.writeExport(copy, given.order)
    case 'compareTables':
      return WORKS.compareTables(copy, given.order)
    case 'prepareAnnotatedFiles':
      return WORKS.prepareAnnotatedFiles(copy, given.order)
  }
}

async function answer(copy: ProjectCopy): Promise<void> {
  say({ type: 'done', answer: await work(copy) })
}

const assembly = new ProjectAssembly(askForOriginal)

parentPort?.on('message', (message: ThreadMessage) => {
  if (message.type === 'original') {
    asking.get(message.hash)?.(message.bytes)
    asking.delete(message.hash)
    return
  }
  const copy = assembly.take(message)
  if (copy !== null) void answer(copy)
})
