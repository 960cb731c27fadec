import { FORMAT, type Format } from '../../electron/store/format.ts'
import type { Migration } from '../../electron/store/migrations/migration.ts'
import { openStore } from '../../electron/store/opening.ts'

// Opens a project of an older version in a process of its own, which dies at the record or the step that it is told.

const path = process.argv[2] ?? ''
const dieAt = Number(process.argv[3])
let seen = 0

function die(): void {
  process.kill(process.pid, 'SIGKILL')
  // The signal takes its time; nothing more must be written.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

/** The same migration, which counts the records that it changes. */
function counting(migration: Migration): Migration {
  const records = Object.entries(migration.records ?? {}).map(([table, { before, up, down }]) => [
    table,
    {
      before,
      down,
      up: (...given: Parameters<typeof up>) => {
        seen += 1
        if (seen === dieAt) die()
        return up(...given)
      },
    },
  ])
  return { ...migration, records: Object.fromEntries(records) }
}

const format: Format = { ...FORMAT, migrations: FORMAT.migrations.map(counting) }
const outcome = openStore(path, { format })
console.log(outcome.ok ? `open after ${seen} records` : outcome.failure.code)
// Done, and not closed yet: what is on the disk is all that the next one finds.
if (dieAt === 0) die()
if (outcome.ok) outcome.value.close()
