import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createStore } from '../../electron/store/opening.ts'
import { addRecords, EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { valueOf } from '../support/outcomes.ts'
import { insertBare, openBare, prepareNotes } from './bare-database.ts'
import { buildLargeProject, type LargeProject } from './large-project.ts'
import { median, takeTurns, time, type Comparison } from './measuring.ts'
import { claimsEdit, editOf, layGround } from './project-file.ts'

const EDITS = 150

/** In milliseconds: file systems keep time in steps of 4 or less. */
const PACE = 5

/**
 * Edits a second, of `EDITS` made one by one. `isPaced`: each some milliseconds after the one before, as a person's
 * are; what passes in between is not counted. Without a pace most commits of bare SQLite fall into the same step of
 * the file system's clock as the one before and need not write the file's time, while a file that was looked at, as
 * Hearsay's is with each edit (is it still where it was?), is given its exact time: a difference that no hand can see.
 */
async function rateOf(edit: (turn: number) => void, isPaced: boolean): Promise<number> {
  let elapsed = 0
  for (let turn = 0; turn < EDITS; turn += 1) {
    if (isPaced) await setTimeout(PACE)
    elapsed += await time(() => edit(turn))
  }
  return (EDITS / elapsed) * 1000
}

/** Durable edits a second: a claim's note written, committed, and synced, one by one. */
async function measureEdits(folder: string, large: LargeProject): Promise<readonly Comparison[]> {
  const { claims } = large
  const store = valueOf(createStore(join(folder, 'edits.hearsay')))
  layGround(store, large)
  valueOf(store.commitEdit(claimsEdit(large)))
  const bareAll = openBare(join(folder, 'all.sqlite'))
  const bareAlone = openBare(join(folder, 'alone.sqlite'))
  insertBare(bareAll, large, true)
  insertBare(bareAlone, large, true)
  const all = prepareNotes(bareAll)
  const alone = prepareNotes(bareAlone)
  let project = addRecords(EMPTY_PROJECT, 'claims', claims)
  let count = 0
  const nextNote = () => `note ${(count += 1)}`
  const claimAt = (turn: number) => {
    const index = (turn * 37) % claims.length
    const claim = claims[index]
    if (claim === undefined) throw new Error('The bench has no claims.')
    return { claim, number: index + 1 }
  }
  const editOurs = (turn: number) => {
    const { claim } = claimAt(turn)
    const note = nextNote()
    valueOf(
      store.commitEdit(editOf((draft) => draft.update('claims', claim.id, { note }), project)),
    )
    project = addRecords(project, 'claims', [{ ...claim, note }])
  }
  const editAll = (turn: number) => {
    const { claim, number } = claimAt(turn)
    all.updateAll(claim, number, nextNote())
  }
  const editAlone = (turn: number) => alone.updateAlone(claimAt(turn).claim, nextNote())
  const rates = await takeTurns(5, [
    () => rateOf(editOurs, true),
    () => rateOf(editAll, true),
    () => rateOf(editAlone, true),
    () => rateOf(editOurs, false),
    () => rateOf(editAll, false),
  ])
  store.close()
  bareAll.close()
  bareAlone.close()
  const [
    ours = Number.NaN,
    sameRows = Number.NaN,
    oneRow = Number.NaN,
    ourRush = Number.NaN,
    rush = Number.NaN,
  ] = rates.map(median)
  const line = { what: 'Durable edits, one by one', ours, unit: 'a second' } as const
  const against = 'bare SQLite, the same rows'
  return [
    // The goal is about what Hearsay's own code costs on top of SQLite, so both sides write the same rows
    // into the same tables: what undo, history and search need is what an edit is.
    { ...line, theirs: sameRows, against, goal: 0.7 },
    // What keeping a history and an index costs at all: one row of one table, which cannot be undone or found.
    { ...line, theirs: oneRow, against: 'bare SQLite, a single UPDATE of one row', goal: null },
    {
      ...line,
      what: 'Durable edits, without a pause',
      ours: ourRush,
      theirs: rush,
      against,
      goal: null,
    },
  ]
}

/** 100,000 claims as one edit, with its history and search index. */
async function measureBulk(folder: string, large: LargeProject): Promise<readonly Comparison[]> {
  const edit = claimsEdit(large)
  let files = 0
  const nextPath = (ending: string) => join(folder, `bulk-${(files += 1)}.${ending}`)
  const bare = async (withHistory: boolean) => {
    const path = nextPath('sqlite')
    const db = openBare(path)
    const elapsed = await time(() => insertBare(db, large, withHistory))
    db.close()
    rmSync(path)
    return elapsed
  }
  const times = await takeTurns(3, [
    async () => {
      const path = nextPath('hearsay')
      const store = valueOf(createStore(path))
      layGround(store, large)
      const elapsed = await time(() => valueOf(store.commitEdit(edit)))
      store.close()
      rmSync(path)
      return elapsed
    },
    () => bare(true),
    () => bare(false),
  ])
  const [ours = Number.NaN, sameRows = Number.NaN, records = Number.NaN] = times.map(median)
  const what = `Insert ${large.claims.length.toLocaleString('en')} claims as one edit`
  const line = { what, ours, unit: 'ms' } as const
  return [
    { ...line, theirs: sameRows, against: 'one bare transaction, the same rows', goal: 2 },
    { ...line, theirs: records, against: 'the records alone: no history, no search', goal: null },
  ]
}

/** The save file against SQLite alone, on the same disk in the same run. */
export async function benchStore(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const lengths = Array.from({ length: 100 }, () => 10_000)
  try {
    return [
      ...(await measureEdits(folder, buildLargeProject(2_000, [300_000]))),
      ...(await measureBulk(folder, buildLargeProject(100_000, lengths))),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
