import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { createStore, openStore } from '../../electron/store/opening.ts'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import type { Id } from '../../shared/domain/id.ts'
import { EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { recordsOf, valueOf } from '../support/outcomes.ts'
import { afterStep, seededChance, type Step } from './edit-stream.ts'

const CHILD = fileURLToPath(new URL('streaming-child.ts', import.meta.url))

/** How many edits a child has acknowledged before it is killed. */
const FEWEST_EDITS = 5
const MOST_EDITS = 45
/** One child in this many is killed while it is still starting, opening and backing up. */
const EARLY = 10
const LONGEST_START = 400

/** Most of a child's time is spent making edits: the kill waits for its next line, and then this long at most. */
const LONGEST_COMMIT = 12
const LONGEST_LINE = 500

/** Waits without giving way, since timers are too coarse to hit a commit. */
function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

/** Counts what was acknowledged so far, reading only what is new. */
function lineCounter(log: string): () => number {
  let offset = 0
  let lines = 0
  return () => {
    const handle = openSync(log, 'r')
    try {
      const size = statSync(log).size
      const added = Buffer.alloc(size - offset)
      offset += readSync(handle, added, 0, added.length, offset)
      lines += added.toString('latin1').split('"done"\n').length - 1
      return lines
    } finally {
      closeSync(handle)
    }
  }
}

function waitForLine(log: string): void {
  const { size } = statSync(log)
  const end = performance.now() + LONGEST_LINE
  while (statSync(log).size === size && performance.now() < end);
}

export interface KillReport {
  readonly kills: number
  readonly acknowledged: number
  /** Kills after which the last step, never acknowledged, was found done all the same. */
  readonly unacknowledged: number
}

interface Model {
  readonly project: Project
  readonly edits: Map<Id, Edit>
}

/** Lets a child stream into the project and kills it at a random moment; answers what it wrote, line by line. */
async function streamAndKill(
  path: string,
  log: string,
  seed: number,
  chance: () => number,
  isEarly: boolean,
): Promise<readonly unknown[]> {
  const output = openSync(log, 'w')
  const child = spawn(process.execPath, [CHILD, path, String(seed)], {
    stdio: ['ignore', output, 'pipe'],
  })
  closeSync(output)
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const closed = once(child, 'close')
  if (isEarly) await wait(chance() * LONGEST_START)
  else {
    const edits = FEWEST_EDITS + chance() * (MOST_EDITS - FEWEST_EDITS)
    const count = lineCounter(log)
    while (count() < edits && child.exitCode === null) await wait(5)
    waitForLine(log)
    spin(chance() * LONGEST_COMMIT)
  }
  const isAlive = child.exitCode === null
  child.kill('SIGKILL')
  await closed
  if (!isAlive) throw new Error(`The child ended by itself: ${complaint}`)
  const lines = readFileSync(log, 'utf8').split('\n')
  // What follows the last line break was cut off by the kill.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as unknown)
}

function follow(model: Model, step: Step): Model {
  if (step.type === 'edit') model.edits.set(step.edit.id, step.edit)
  return { project: afterStep(model.project, step, model.edits), edits: model.edits }
}

/** The file as it is after a kill, checked whole. */
function readChecked(path: string): Project {
  const store = valueOf(openStore(path))
  try {
    // A journal that was its own and was not played back would be told here.
    const [told] = store.notices
    if (told !== undefined) throw new Error(`opening said: ${told.message}`)
    const problems = valueOf(store.check())
    if (problems.length > 0) throw new Error(`check found: ${problems[0]?.message}`)
    return valueOf(store.readProject())
  } finally {
    store.close()
  }
}

/**
 * Kills a process that streams edits into one file, again and again, and compares the file each time with
 * what was acknowledged. Throws, with the kill's number and seed, when an acknowledged edit is missing,
 * there is more than the one step under way, or the check finds anything.
 */
export async function runKills(folder: string, kills: number, seed: number): Promise<KillReport> {
  const path = join(folder, 'killed.hearsay')
  valueOf(createStore(path)).close()
  const chance = seededChance(seed)
  let model: Model = { project: EMPTY_PROJECT, edits: new Map() }
  let report: KillReport = { kills: 0, acknowledged: 0, unacknowledged: 0 }
  for (let kill = 1; kill <= kills; kill += 1) {
    const lines = await streamAndKill(
      path,
      join(folder, 'log'),
      seed + kill,
      chance,
      kill % EARLY === 0,
    )
    const steps = lines.filter((line) => line !== 'done') as Step[]
    const done = lines.length - steps.length
    model = steps.slice(0, done).reduce(follow, model)
    const found = readChecked(path)
    const last = steps[done]
    const isAsAcknowledged = isDeepStrictEqual(recordsOf(found), recordsOf(model.project))
    if (!isAsAcknowledged) {
      if (last !== undefined) model = follow(model, last)
      if (!isDeepStrictEqual(recordsOf(found), recordsOf(model.project))) {
        throw new Error(
          `After kill ${kill} (seed ${seed}) the file is not what was acknowledged: ${folder}`,
        )
      }
    }
    report = {
      kills: kill,
      acknowledged: report.acknowledged + done,
      unacknowledged: report.unacknowledged + (isAsAcknowledged ? 0 : 1),
    }
  }
  return report
}
