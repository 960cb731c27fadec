import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newClaim } from '../../../shared/domain/claim.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { removeRecords } from '../../../shared/domain/tagging/removal.ts'
import { newSource } from '../../../shared/domain/source.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { columnsOf, TABLES, type Table } from '../../../shared/tables/tables.ts'
import { writeCell } from '../../../shared/tables/writing.ts'
import { articleOf, idOf, projects, tidyNames } from '../../support/projects.ts'

const FRESH = idOf(1)

/** A draft in which a blank record has taken the place of the one given. */
function replaceByBlank(project: Project, table: Table, id: Id): EditDraft {
  const draft = new EditDraft(project)
  const articleId = project.claims.get(id)?.articleId ?? ''
  removeRecords(draft, table, [id])
  if (table === 'claims') draft.put('claims', newClaim(FRESH, articleId, []))
  if (table === 'speakers') draft.put('speakers', newSpeaker(FRESH, ''))
  if (table === 'sources') draft.put('sources', newSource(FRESH, ''))
  if (table === 'articles') draft.put('articles', { ...articleOf(1, ''), id: FRESH, language: '' })
  return draft
}

function textsOf(project: Project, table: Table, id: Id): Record<string, string> {
  const row = project[table].get(id)
  const editable = columnsOf(table).filter((column) => column.write !== undefined)
  return Object.fromEntries(
    editable.map((column) => [column.id, row === undefined ? '' : column.text(row, project)]),
  )
}

describe.each(TABLES)('the columns of %s', (table) => {
  test('take back what they show: written into a blank record, each text is the same', () => {
    fc.assert(
      fc.property(projects(tidyNames), (project) => {
        for (const id of project[table].keys()) {
          const texts = textsOf(project, table, id)
          const draft = replaceByBlank(project, table, id)
          for (const [columnId, input] of Object.entries(texts)) {
            expect(writeCell(draft, table, { rowId: FRESH, columnId, input })).toBeNull()
          }
          const after = applyEdit(project, { patches: draft.patches() })
          if (!after.ok) throw new Error(after.failure.message)
          expect(textsOf(after.value, table, FRESH)).toEqual(texts)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('change nothing when a row is given its own texts', () => {
    fc.assert(
      fc.property(projects(tidyNames), (project) => {
        const draft = new EditDraft(project)
        for (const id of project[table].keys()) {
          for (const [columnId, input] of Object.entries(textsOf(project, table, id))) {
            if (table === 'claims' && columnId === 'kind') continue
            expect(writeCell(draft, table, { rowId: id, columnId, input })).toBeNull()
          }
        }
        expect(draft.patches()).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('have ids that are good CSV headers, and none twice', () => {
    const ids = columnsOf(table).map(({ id }) => id)
    expect(ids.every((id) => /^[a-z]+(_[a-z]+)*$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
