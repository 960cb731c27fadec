import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import type { Item } from '../../../electron/documents/read-item.ts'
import { ReadingThread, type ThreadOptions } from '../../../electron/reading/reading-thread.ts'
import type { TextInput } from '../../../shared/domain/text-input.ts'
import { temporaryFolder } from '../../support/store.ts'

let thread: ReadingThread | null = null
afterEach(() => thread?.close())

function start(options: ThreadOptions = {}): ReadingThread {
  thread = new ReadingThread(options)
  return thread
}

/** A thread's script that does something with each order, in the place of the program's own. */
function scriptOf(work: string): URL {
  const path = join(temporaryFolder(), 'thread.mjs')
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (order) => { if (order.type === 'read') { ${work} } })\n`,
  )
  return pathToFileURL(path)
}

const pasted = (text: string): TextInput => ({ type: 'characters', fileName: 'a.txt', text })

async function readAll(reader: ReadingThread, input: TextInput): Promise<readonly Item[]> {
  const items: Item[] = []
  await reader.read(input, { take: (item) => void items.push(item) })
  return items
}

describe('the thread that reads files', () => {
  test('reads one after the other, each item once the one before is dealt with', async () => {
    const reader = start()
    const table = Buffer.from('title,text\nA,One said no.\nB,Two said no.\nC,Three said no.\n')
    const input: TextInput = {
      type: 'bytes',
      fileName: 'a.csv',
      base64: table.toString('base64'),
      choice: { columns: { title: 0, text: 1 } },
    }
    let atOnce = 0
    let most = 0
    const titles: string[] = []
    const take = async (item: Item) => {
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (item.type === 'read') titles.push(item.article.title)
      atOnce -= 1
    }
    const both = [reader.read(input, { take }), reader.read(pasted('Four said no.'), { take })]
    await Promise.all(both)
    expect(titles).toEqual(['A', 'B', 'C', 'Four said no.'])
    expect(most).toBe(1)
  })

  test('a file that ends it is refused, and the next is read by another', async () => {
    const reader = start({ script: scriptOf('process.exit(3)') })
    expect(await readAll(reader, pasted('One.'))).toMatchObject([
      { type: 'refused', fileName: 'a.txt', message: expect.stringContaining('stopped') },
    ])
    expect(await readAll(reader, pasted('Two.'))).toMatchObject([{ type: 'refused' }])
    await reader.close()
    expect(await readAll(start(), pasted('Two said no.'))).toMatchObject([{ type: 'read' }])
  })

  test('a file that needs too much memory is refused', async () => {
    const grow = 'const all = []; for (;;) all.push(new Array(1e5).fill(order))'
    const reader = start({ script: scriptOf(grow), memory: 32 })
    expect(await readAll(reader, pasted('One.'))).toMatchObject([
      { type: 'refused', message: expect.stringContaining('more memory') },
    ])
  })

  test('bytes count as memory too, though the thread never lets go', async () => {
    const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)'
    const grow = `const all = []; for (;;) { all.push(new Uint8Array(4e6).fill(1)); ${wait} }`
    const reader = start({ script: scriptOf(grow), memory: 64 })
    expect(await readAll(reader, pasted('One.'))).toMatchObject([
      { type: 'refused', message: expect.stringContaining('more memory') },
    ])
  })

  test('a file that is never done with is given up', async () => {
    const reader = start({ script: scriptOf('for (;;) {}'), patience: 300 })
    expect(await readAll(reader, pasted('One.'))).toMatchObject([
      { type: 'refused', message: expect.stringContaining('too long') },
    ])
  })

  test('a reading that is cancelled ends wherever it is, and the next is read', async () => {
    const stuck = start({ script: scriptOf('for (;;) {}') })
    const cancelling = new AbortController()
    const { signal } = cancelling
    const reading = stuck.read(pasted('One.'), { signal, take: () => {} })
    cancelling.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
    await stuck.close()
    const reader = start()
    const early = new AbortController()
    early.abort(new Error('enough'))
    const refused = reader.read(pasted('One.'), { signal: early.signal, take: () => {} })
    await expect(refused).rejects.toThrow('enough')
    expect(await readAll(reader, pasted('Two said no.'))).toMatchObject([{ type: 'read' }])
  })

  test('what goes wrong as an item is taken ends that reading alone', async () => {
    const reader = start()
    const take = () => {
      throw new Error('The disk is full.')
    }
    await expect(reader.read(pasted('One said no.'), { take })).rejects.toThrow('disk is full')
    expect(await readAll(reader, pasted('Two said no.'))).toMatchObject([{ type: 'read' }])
  })
})
