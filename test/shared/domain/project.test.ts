import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT, RECORDS, TABLE_NAMES } from '../../../shared/domain/project.ts'
import { linksOf, projects, recordsOf, relink } from '../../support/projects.ts'

function unlinkClaim(claim: Claim): Claim {
  return { ...claim, speakers: [], via: [] }
}

describe('addRecords', () => {
  test('loads a project in any pages to the same records and links', () => {
    fc.assert(
      fc.property(projects(), fc.integer({ min: 1, max: 5 }), (project, size) => {
        let loaded = EMPTY_PROJECT
        for (const table of TABLE_NAMES) {
          const records = [...project[table].values()]
          for (let at = 0; at < records.length; at += size) {
            loaded = addRecords(loaded, table, records.slice(at, at + size) as never)
          }
        }
        expect(recordsOf(loaded)).toEqual(recordsOf(project))
        expect(linksOf(loaded.links)).toEqual(linksOf(project.links))
      }),
    )
  })

  test('puts a record in the place of one with its id, links included', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const without = [...project.claims.values()].map(unlinkClaim)
        const next = addRecords(project, 'claims', without)
        expect(next.claims.size).toBe(project.claims.size)
        expect(linksOf(next.links)).toEqual(linksOf(relink(next)))
        expect(next.links.ofSpeaker.size + next.links.ofSource.size).toBe(0)
      }),
    )
  })
})

describe('the schemas of records', () => {
  test('take every record that the tests make', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const table of TABLE_NAMES) {
          for (const record of project[table].values()) {
            expect(RECORDS[table].schema.parse(record)).toEqual(record)
          }
        }
      }),
    )
  })
})
