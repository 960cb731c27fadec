import { expect, it } from 'vitest'
import { exporterOf } from '../../../electron/exchange/exporters.ts'
import { bytesOfFile } from '../../../electron/exchange/made-bytes.ts'
import { prepareAnnotatedFiles } from '../../../electron/exchanging/annotated-import.ts'
import { copyOf } from '../../../electron/exchanging/project-copy.ts'
import { compareTables } from '../../../electron/exchanging/table-comparison.ts'
import { commitAnnotated } from '../../../electron/service/annotated-commit.ts'
import type { Store } from '../../../electron/store/store.ts'
import { DEFAULT_EXPORT, DEFAULT_FORMAT } from '../../../shared/domain/export-options.ts'
import { draftOf } from '../../../shared/returning/bringing-in.ts'
import { readCsvSheet } from '../../../shared/tables/csv-reading.ts'
import { formatCsv } from '../../../shared/tables/csv-writing.ts'
import { createRandom, type Random } from '../../bench/random.ts'
import { STANDING_SOURCE } from '../../support/annotated-sample.ts'
import { recordsOf, valueOf } from '../../support/outcomes.ts'
import { temporaryStore } from '../../support/store.ts'

/** Of each table. */
const MUTANTS = 40

type Rows = readonly (readonly string[])[]

async function sampleStore(): Promise<Store> {
  const store = temporaryStore()
  const made = await exporterOf('cas')?.write(STANDING_SOURCE, DEFAULT_EXPORT)
  if (made === undefined) throw new Error('There is no CAS.')
  const files = valueOf(made).map((file) => ({ name: file.name, bytes: bytesOfFile(file) }))
  const copy = valueOf(copyOf(store))
  valueOf(commitAnnotated(store, valueOf(await prepareAnnotatedFiles(copy, { files, uses: {} }))))
  return store
}

async function tablesOf(): Promise<ReadonlyMap<string, Rows>> {
  const made = await exporterOf('csv')?.write(STANDING_SOURCE, DEFAULT_EXPORT)
  if (made === undefined) throw new Error('There is no CSV.')
  return new Map(
    valueOf(made).map((file) => {
      const { header, rows } = readCsvSheet(
        Buffer.from(bytesOfFile(file)).toString().slice(1),
        file.name,
      )
      return [file.name, [header, ...rows.map((row) => row.map(({ text }) => text))]]
    }),
  )
}

/** What no column expects, or another. */
const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '1e308',
  '9'.repeat(400),
  '7',
  '__proto__',
  'constructor',
  '\u0000',
  '\u202E',
  '😀',
  '\uD83D',
  '=1+1',
  "'=1+1",
  'a; b; "c',
  'Ushakov; TASS',
  'TASS',
  'Ushakov',
  'direct',
  'accepted',
  '2026-02-30',
  '18.02.2025',
  'https://x.example/ | y | 2026-01-01',
  'javascript:alert(1)',
  'x'.repeat(20_000),
  'one\ntwo',
  'supports',
  'true',
  'WAHR',
]

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[random(items.length)]
  if (item === undefined) throw new Error('There is none.')
  return item
}

/** A table as somebody may have left it: cells that are others, rows that are gone, twice or elsewhere, columns that changed places. */
function mutateRows(rows: Rows, random: Random): Rows {
  const copy = rows.map((row) => [...row])
  for (let turn = 1 + random(8); turn > 0; turn -= 1) {
    const [row, other] = [pick(copy, random), pick(copy, random)]
    const [a, b] = [random(row.length), random(row.length)]
    const kind = random(7)
    if (kind === 0) row[a] = pick(HOSTILE, random)
    else if (kind === 1) row[a] = other[a] ?? ''
    else if (kind === 2) row[a] = other[b] ?? ''
    else if (kind === 3) copy.splice(1 + random(copy.length), 1)
    else if (kind === 4) copy.push([...other])
    else if (kind === 5) copy.push(['', ...other.slice(1)])
    else for (const one of copy) [one[a], one[b]] = [one[b] ?? '', one[a] ?? '']
  }
  return copy
}

/** What is wrong once all that is offered of a table is brought in, which is undone then; null where that is nothing. */
async function faultsAfter(store: Store, name: string, rows: Rows) {
  const [header = [], ...others] = rows
  const text = [...formatCsv(header, others, DEFAULT_FORMAT)].join('')
  const file = { name, bytes: Buffer.from(text) }
  const compared = await compareTables(valueOf(copyOf(store)), { file, mapping: undefined })
  if (!compared.ok) return null
  const offered = compared.value.differences.filter(({ change }) => change !== null)
  const draft = valueOf(draftOf(valueOf(store.readProject()), offered))
  const edit = draft.toEdit('bring in', new Date())
  if (edit === null) return null
  valueOf(store.commitEdit(edit))
  const faults = valueOf(store.check())
  valueOf(store.undo())
  return faults
}

it.each(['claims', 'speakers', 'sources', 'articles', 'relations', 'topics'])(
  'what is offered of a table of %s that somebody left in disorder comes in whole, and is undone',
  async (name) => {
    const store = await sampleStore()
    const before = recordsOf(valueOf(store.readProject()))
    const rows = (await tablesOf()).get(`${name}.csv`) ?? []
    const random = createRandom(20_261_130)
    let taken = 0
    for (let turn = 0; turn < MUTANTS; turn += 1) {
      const faults = await faultsAfter(store, `${name}.csv`, mutateRows(rows, random))
      taken += faults === null ? 0 : 1
      expect(faults ?? []).toEqual([])
      expect(recordsOf(valueOf(store.readProject()))).toEqual(before)
    }
    expect(taken).toBeGreaterThan(0)
  },
)
