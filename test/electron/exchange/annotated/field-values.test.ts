import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFields, writeFields } from '../../../../electron/exchange/annotated/field-values.ts'
import type { Fields } from '../../../../shared/domain/field.ts'
import { RECORDS, TABLE_NAMES } from '../../../../shared/domain/project.ts'
import { projects } from '../../../support/projects.ts'

it('writes every record as values that are read as the same fields, but for those it has from the start', () => {
  fc.assert(
    fc.property(projects(), (project) => {
      for (const table of TABLE_NAMES) {
        const fields: Fields = RECORDS[table].fields
        const initial = Object.entries(fields).map(([name, field]) => [name, field.initial])
        for (const record of project[table].values() as Iterable<
          Readonly<Record<string, unknown>>
        >) {
          const read = readFields(fields, writeFields(fields, record, []), [])
          expect(read.unread).toEqual([])
          expect({ ...Object.fromEntries(initial), ...read.fields }).toEqual(record)
        }
      }
    }),
    { numRuns: 25 },
  )
})

it('names the values that no field has, or that its field cannot hold', () => {
  const { speakers } = RECORDS
  const values = { kind: 'chorus', aliases: '[', colour: 'red', role: 'envoy', id: '7' }
  expect(readFields(speakers.fields, values, ['id'])).toEqual({
    fields: { role: 'envoy' },
    unread: ['kind', 'aliases', 'colour', 'id'],
  })
})
