import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addedFields } from '../../../electron/store/migrations/added-fields.ts'
import { FORMAT, type Format } from '../../../electron/store/format.ts'
import type { Migration } from '../../../electron/store/migrations/migration.ts'
import { openStore } from '../../../electron/store/opening.ts'
import type { Store } from '../../../electron/store/store.ts'
import { initially, schemaOf, type Fields, type Storage } from '../../../shared/domain/field.ts'
import { newId } from '../../../shared/domain/id.ts'
import {
  RECORDS,
  TABLE_NAMES,
  type Project,
  type TableName,
} from '../../../shared/domain/project.ts'
import { nextStep, seededChance } from '../../faults/edit-stream.ts'
import { recordsOf, valueOf } from '../../support/outcomes.ts'
import { newText } from '../../support/records.ts'
import { temporaryStore } from '../../support/store.ts'

/** A field that some later version might add: what every record has at first, and what one is changed to. */
interface Added {
  readonly table: TableName
  readonly name: string
  /** Where it stands among the fields: the order is what seals are of. */
  readonly place: number
  readonly kind: 'text' | 'flag' | 'list' | 'number'
}

const KINDS: Readonly<
  Record<
    Added['kind'],
    {
      readonly storage: Storage
      readonly schema: z.ZodType
      readonly sql: string
      readonly initial: unknown
      readonly changed: unknown
    }
  >
> = {
  text: {
    storage: 'plain',
    schema: z.string(),
    sql: "TEXT NOT NULL DEFAULT ''",
    initial: '',
    changed: 'said “so”',
  },
  flag: {
    storage: 'flag',
    schema: z.boolean(),
    sql: 'INTEGER NOT NULL DEFAULT 0',
    initial: false,
    changed: true,
  },
  list: {
    storage: 'json',
    schema: z.array(z.string()),
    sql: "TEXT NOT NULL DEFAULT '[]'",
    initial: [],
    changed: ['a', 'b'],
  },
  number: {
    storage: 'plain',
    schema: z.number().nullable(),
    sql: 'INTEGER',
    initial: null,
    changed: 7,
  },
}

const added = fc
  .record({
    table: fc.constantFrom(...TABLE_NAMES),
    place: fc.nat(20),
    kind: fc.constantFrom<Added['kind'][]>('text', 'flag', 'list', 'number'),
  })
  .map(({ table, place, kind }): Omit<Added, 'name'> => ({ table, place, kind }))

/** Several versions after today's, each adding some fields. */
const versions = fc
  .array(fc.array(added, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((steps) =>
    steps.map((step, version) =>
      step.map((one, index): Added => ({ ...one, name: `added${version}And${index}` })),
    ),
  )

function insertField(fields: Fields, { name, place, kind }: Added): Fields {
  const { schema, initial, storage } = KINDS[kind]
  const entries = Object.entries(fields)
  entries.splice(Math.min(place, entries.length), 0, [
    name,
    initially(schema, initial, { storage }),
  ])
  return Object.fromEntries(entries)
}

function migrationOf(step: readonly Added[]): Migration {
  const sql = step.map(({ table, name, kind }) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return `ALTER TABLE ${RECORDS[table].word} ADD COLUMN ${column} ${KINDS[kind].sql};`
  })
  const records = Map.groupBy(step, ({ table }) => table)
  return {
    sql: sql.join('\n'),
    records: Object.fromEntries(
      [...records].map(([table, fields]) => [
        table,
        addedFields(
          Object.fromEntries(fields.map(({ name, kind }) => [name, KINDS[kind].initial])),
        ),
      ]),
    ),
  }
}

/** Names and values of what was added to a table. */
function valuesOf(
  steps: readonly (readonly Added[])[],
  table: TableName,
  which: 'initial' | 'changed',
) {
  return Object.fromEntries(
    steps
      .flat()
      .flatMap((one) => (one.table === table ? [[one.name, KINDS[one.kind][which]]] : [])),
  )
}

function formatOf(steps: readonly (readonly Added[])[]): Format {
  const records = { ...FORMAT.records }
  for (const table of TABLE_NAMES) {
    const fields = steps
      .flat()
      .filter((one) => one.table === table)
      .reduce<Fields>(insertField, RECORDS[table].fields)
    Object.assign(records, { [table]: { fields, schema: schemaOf(fields) } })
  }
  return { migrations: [...FORMAT.migrations, ...steps.map(migrationOf)], records }
}

function commitSome(store: Store, seeds: readonly number[]): void {
  for (const seed of seeds) {
    const step = nextStep(valueOf(store.readProject()), null, null, seededChance(seed))
    if (step.type !== 'edit') throw new Error('With nothing to undo or redo, a step is an edit.')
    if (step.text !== null) valueOf(store.addTexts([newText(step.text)]))
    valueOf(store.commitEdit(step.edit))
  }
}

/** All records, those of each table with the fields that were added as they are at first. */
function withAdded(project: Project, steps: readonly (readonly Added[])[]): unknown {
  const absorbedWith = (table: TableName, record: object): object =>
    'absorbed' in record
      ? {
          ...record,
          absorbed: (record.absorbed as { record: object }[]).map((one) =>
            Object.assign({}, one, {
              record: { ...one.record, ...valuesOf(steps, table, 'initial') },
            }),
          ),
        }
      : record
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      [...(project[table].values() as Iterable<{ readonly id: string }>)]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((record) =>
          Object.assign({}, absorbedWith(table, record), valuesOf(steps, table, 'initial')),
        ),
    ]),
  )
}

/** Changes every added field of one record of each table. */
function changeAdded(store: Store, steps: readonly (readonly Added[])[]): boolean {
  const project = valueOf(store.readProject())
  const patches = TABLE_NAMES.flatMap((table) => {
    const id = project[table].keySeq().first() ?? null
    const after = valuesOf(steps, table, 'changed')
    if (id === null || Object.keys(after).length === 0) return []
    return [{ table, id, before: valuesOf(steps, table, 'initial'), after }]
  })
  if (patches.length === 0) return false
  valueOf(
    store.commitEdit({
      id: newId(),
      label: 'set what is new',
      at: new Date(0).toISOString(),
      origin: 'analyst',
      patches,
    }),
  )
  return true
}

test('whatever fields later versions add, a file is brought up whole and undone through all its versions', () => {
  fc.assert(
    fc.property(
      versions,
      fc.array(fc.nat(), { minLength: 3, maxLength: 20 }),
      fc.nat(3),
      (steps, seeds, undone) => {
        const before = temporaryStore()
        const start = valueOf(before.readProject())
        commitSome(before, seeds)
        const newest = valueOf(before.readProject())
        for (let count = 0; count < undone; count += 1) valueOf(before.undo())
        const kept = valueOf(before.readProject())
        before.close()
        const store = valueOf(openStore(before.path, { format: formatOf(steps) }))
        try {
          expect(recordsOf(valueOf(store.readProject()))).toEqual(withAdded(kept, steps))
          expect(valueOf(store.check())).toEqual([])
          while (valueOf(store.redo()) !== null);
          expect(recordsOf(valueOf(store.readProject()))).toEqual(withAdded(newest, steps))
          const isChanged = changeAdded(store, steps)
          expect(valueOf(store.check())).toEqual([])
          while (valueOf(store.undo()) !== null);
          expect(recordsOf(valueOf(store.readProject()))).toEqual(withAdded(start, steps))
          while (valueOf(store.redo()) !== null);
          if (isChanged) valueOf(store.undo())
          expect(recordsOf(valueOf(store.readProject()))).toEqual(withAdded(newest, steps))
          expect(valueOf(store.check())).toEqual([])
        } finally {
          store.close()
        }
      },
    ),
    { numRuns: 30 },
  )
})
