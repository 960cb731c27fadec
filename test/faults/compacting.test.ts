import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/store/opening.ts'
import { recordsOf, valueOf } from '../support/outcomes.ts'
import { buildSpeaker, editOf } from '../support/records.ts'
import { temporaryFolder, temporaryStore } from '../support/store.ts'

const CHILD = fileURLToPath(new URL('compacting-child.ts', import.meta.url))
const BEFORE = '2026-06-01T00:00:00.000Z'
const OLD = 6
const RECORDS = 300
const KILLS = 10

/** A project with edits of many records from before the day, and two from after it; closed. */
function closedProject(): string {
  const store = temporaryStore()
  for (let k = 0; k < OLD + 2; k += 1) {
    const at = k < OLD ? '2026-01-01T00:00:00.000Z' : '2026-07-01T00:00:00.000Z'
    const edit = editOf(valueOf(store.readProject()), (draft) => {
      for (let n = 0; n < (k < OLD ? RECORDS : 1); n += 1)
        draft.put('speakers', buildSpeaker({ name: `Speaker ${k} ${n}`, note: 'x'.repeat(200) }))
    })
    valueOf(store.commitEdit({ ...edit, at }))
  }
  store.close()
  return store.path
}

/** Compacts in a process of its own, killed so long after it began (in milliseconds; null: not). Answers how long it took. */
async function compact(path: string, killAfter: number | null): Promise<number> {
  const child = spawn(process.execPath, [CHILD, path, BEFORE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  const begun = performance.now()
  if (killAfter !== null) {
    await wait(killAfter)
    child.kill('SIGKILL')
  }
  child.stdout.resume()
  await ended
  return performance.now() - begun
}

test('kill -9 at any moment of compacting leaves the whole history or the compacted one, and all records', async () => {
  const original = closedProject()
  const opened = valueOf(openStore(original, { readOnly: true }))
  const records = recordsOf(valueOf(opened.readProject()))
  opened.close()
  const folder = temporaryFolder()
  const copy = (name: string) => {
    const path = join(folder, `${name}.hearsay`)
    cpSync(original, path)
    return path
  }
  const whole = await compact(copy('whole'), null)
  const lengths: number[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const path = copy(`kill ${kill}`)
    await compact(path, (whole * kill) / KILLS)
    const store = valueOf(openStore(path))
    expect(valueOf(store.check())).toEqual([])
    expect(recordsOf(valueOf(store.readProject()))).toEqual(records)
    lengths.push(valueOf(store.historyPage(null, 100)).length)
    valueOf(store.undo())
    valueOf(store.redo())
    expect(recordsOf(valueOf(store.readProject()))).toEqual(records)
    store.close()
  }
  expect(lengths.filter((length) => length !== OLD + 2 && length !== 2)).toEqual([])
}, 180_000)
