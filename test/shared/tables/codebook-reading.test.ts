import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codebookOf } from '../../../shared/domain/codebook/codebook.ts'
import { importCodebook } from '../../../shared/domain/codebook/codebook-import.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches } from '../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { newTopic } from '../../../shared/domain/topic.ts'
import { readCodebook } from '../../../shared/tables/codebook-reading.ts'
import { topicsCsv } from '../../../shared/tables/csv.ts'
import { DEFAULT_FORMAT, DELIMITERS } from '../../../shared/domain/export-options.ts'
import { valueOf } from '../../support/outcomes.ts'
import { idOf, projects, recordsOf, tidyNames } from '../../support/projects.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const article = buildArticle('')
const claims = [['flood'], ['Law'], ['costs']].map((topics) => buildClaim(article.id, { topics }))
const project = addRecords(addRecords(EMPTY_PROJECT, 'claims', claims), 'topics', [
  { ...newTopic(idOf(1), 'Flood', 'blue', 1), definition: 'Water.' },
  newTopic(idOf(2), 'Law', 'orange', 2),
])

function opened(text: string, before: Project = project): Project {
  const draft = new EditDraft(before)
  valueOf(importCodebook(draft, valueOf(readCodebook(text))))
  return valueOf(applyEdit(before, { patches: draft.patches() }))
}

const linesOf = (changed: Project) =>
  codebookOf(changed).map(({ name, topic, count }) => [
    name,
    topic?.colour,
    topic?.definition,
    count,
  ])

describe('a codebook from a file', () => {
  test('brings new topics in, and what it says of those that are there', () => {
    const text = 'Name;Description;Color\r\nDams;Of dams.;Teal\r\nLAW;;puce\r\ndams;again;red\r\n'
    expect(linesOf(opened(text))).toEqual([
      ['Dams', 'teal', 'Of dams.', 0],
      ['Law', 'orange', '', 1],
      ['Flood', 'blue', 'Water.', 1],
      ['costs', undefined, undefined, 1],
    ])
  })

  test('renames under its id what it calls otherwise, on all claims; two may change names', () => {
    const text = `id,name,position\n${idOf(1)},Law,2\n${idOf(2)},flood,1\n`
    const changed = opened(text)
    expect(linesOf(changed).map(([name, colour]) => [name, colour])).toEqual([
      ['flood', 'orange'],
      ['Law', 'blue'],
      ['costs', undefined],
    ])
    expect([...changed.claims.values()].map(({ topics }) => topics)).toEqual([
      ['Law'],
      ['flood'],
      ['costs'],
    ])
  })

  test('is refused whole where it would make one topic of two, or names none', () => {
    const draft = new EditDraft(project)
    const rows = valueOf(readCodebook(`id,name\n${idOf(1)},costs\n`))
    expect(importCodebook(draft, rows)).toMatchObject({ ok: false })
    expect(draft.patches()).toEqual([])
    expect(readCodebook('colour\nred\n')).toMatchObject({ ok: false })
    expect(readCodebook('')).toMatchObject({ ok: false })
  })

  test('that was written from a codebook changes nothing in it, and gives it to another project', () => {
    const formats = fc.record({
      delimiter: fc.constantFrom(...DELIMITERS),
      hasByteOrderMark: fc.boolean(),
      isFormulaGuarded: fc.constant(true),
    })
    fc.assert(
      fc.property(projects(tidyNames), formats, (project, format) => {
        fc.pre(project.topics.size > 0)
        const topics = [...project.topics.values()]
        fc.pre(topics.every(({ name }) => /[\p{L}\p{N}]/u.test(name)))
        const text = [
          ...topicsCsv({ ...project, claims: EMPTY_PROJECT.claims }, format).chunks(),
        ].join('')
        const expected = codebookOf(project)
          .flatMap(({ topic }) => topic ?? [])
          .map(({ name, colour, definition }) => [name, colour, definition.trim()])
        const own = opened(text, project)
        const other = opened(text, EMPTY_PROJECT)
        for (const changed of [own, other]) {
          const lines = codebookOf(changed).flatMap(({ topic }) => topic ?? [])
          expect(
            lines.map(({ name, colour, definition }) => [name, colour, definition.trim()]),
          ).toEqual(expected)
        }
        expect([...own.claims.values()]).toEqual([...project.claims.values()])
      }),
      { seed: 9 },
    )
  })

  test('is one edit, of which undo gives all back', () => {
    const rows = fc.array(
      fc.record({
        id: fc.constantFrom('', idOf(6_000), idOf(6_001)),
        name: fc.constantFrom('a', 'A', 'The', '10', 'é'),
        definition: fc.constantFrom(null, '', 'said'),
        colour: fc.constantFrom(null, 'red' as const),
      }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(projects(), rows, (project, rows) => {
        const draft = new EditDraft(project)
        importCodebook(draft, rows, () => idOf(9_001))
        const patches = draft.patches()
        const done = valueOf(applyEdit(project, { patches }))
        const back = valueOf(applyEdit(done, { patches: invertPatches(patches) }))
        expect(recordsOf(back)).toEqual(recordsOf(project))
      }),
      { seed: 9 },
    )
  })
})

test('the file says how many claims have each topic, and lists what only claims have', () => {
  expect(
    [...topicsCsv(project, { ...DEFAULT_FORMAT, hasByteOrderMark: false }).chunks()].join(''),
  ).toBe(
    [
      'id,name,definition,colour,position,claims',
      `${idOf(1)},Flood,Water.,blue,1,1`,
      `${idOf(2)},Law,,orange,2,1`,
      ',costs,,,3,1',
      '',
    ].join('\r\n'),
  )
})
