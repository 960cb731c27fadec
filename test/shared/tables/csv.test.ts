import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../../shared/domain/claim.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { USUAL_VERDICTS } from '../../../shared/domain/scale.ts'
import { csvFiles } from '../../../shared/tables/csv.ts'
import {
  DEFAULT_EXPORT,
  DEFAULT_FORMAT,
  DELIMITERS,
  type ExportOptions,
  type RowChoice,
} from '../../../shared/domain/export-options.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view.ts'
import { unguardFormulas } from '../../../shared/tables/formula-guard.ts'
import { columnsOf, TABLE_DEFINITIONS, TABLES } from '../../../shared/tables/tables.ts'
import { projects } from '../../support/projects.ts'
import { runnableCells } from '../../support/spreadsheet.ts'
import { joinList } from '../../../shared/tables/list-text.ts'

type Cells = readonly (readonly string[])[]

const options: fc.Arbitrary<ExportOptions> = fc.record({
  tables: fc.constant(DEFAULT_EXPORT.tables),
  csv: fc.record({
    delimiter: fc.constantFrom(...DELIMITERS),
    hasByteOrderMark: fc.boolean(),
    isFormulaGuarded: fc.boolean(),
  }),
})

/** The rows of attributions.csv, written out from what a claim is. */
function attributionsOf(claim: Claim, project: Project): Cells {
  const article = project.articles.get(claim.articleId)
  const facts = [article?.title, article?.outlet, article?.date, article?.url]
  const spans = (
    role: string,
    mentions: Claim['cues'],
    name: string,
    id: string,
    position?: number,
  ) =>
    mentions.map(({ start, end, quote }, index) => [
      claim.id,
      role,
      String(position ?? index + 1),
      name,
      id,
      String(start),
      String(end),
      quote,
      claim.articleId,
      ...facts.map((fact) => fact ?? ''),
    ])
  const without = (role: string, name: string, id: string, position: number) => [
    [claim.id, role, String(position), name, id, '', '', '', claim.articleId, ...facts.map(String)],
  ]
  return [
    ...spans('content', claim.content, '', ''),
    ...claim.speakers.flatMap(({ speakerId, mentions }, index) => {
      const name = project.speakers.get(speakerId ?? '')?.name ?? ''
      const rowsOf = (links: Claim['speakers']) =>
        links.reduce((sum, link) => sum + Math.max(1, link.mentions.length), 0)
      const before = rowsOf(claim.speakers.slice(0, index))
      return mentions.length === 0
        ? without('speaker', name, speakerId ?? '', before + 1)
        : mentions.flatMap((mention, place) =>
            spans('speaker', [mention], name, speakerId ?? '', before + place + 1),
          )
    }),
    ...spans('cue', claim.cues, '', ''),
    ...claim.via.flatMap(({ sourceId, mentions }, index) => {
      const name = project.sources.get(sourceId)?.name ?? ''
      return mentions.length === 0
        ? without('source', name, sourceId, index + 1)
        : spans('source', mentions, name, sourceId, index + 1)
    }),
  ]
}

/** The rows of relations.csv, written out from what a relation is, by the reading order of their claims. */
function relationsOf(project: Project): Cells {
  const claims = TABLE_DEFINITIONS.claims.list(project)
  const place = (id: string) => claims.findIndex((claim) => claim.id === id)
  const cellsOf = (id: string) => {
    const claim = project.claims.get(id)
    const names = (claim?.speakers ?? []).flatMap(({ speakerId }) =>
      speakerId === null ? [] : (project.speakers.get(speakerId)?.name ?? ''),
    )
    const words = claim?.content.map(({ quote }) => quote).join(' … ') ?? ''
    const cue = claim?.cues.map(({ quote }) => quote.trim()).join(' … ') ?? ''
    return [id, words, joinList(names, ';'), cue]
  }
  return [...project.relations.values()]
    .sort(
      (a, b) =>
        place(a.fromId) - place(b.fromId) ||
        place(a.toId) - place(b.toId) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id, type, fromId, toId, note, origin }) =>
      [[id], cellsOf(fromId), [type], cellsOf(toId), [note, origin]].flat(),
    )
}

/**
 * The rows of topics.csv, written out: entries by position, then name, those of one name as one with all that they say;
 * then what only claims have, the most used first.
 */
function topicsOf(project: Project): Cells {
  const keyOf = (name: string) => foldText(name).trim()
  const claims = [...project.claims.values()].filter(({ review }) => review !== 'rejected')
  const usesOf = (key: string) =>
    claims.filter(({ topics }) => key !== '' && topics.some((topic) => keyOf(topic) === key))
  const entries = [...project.topics.values()].sort(
    (a, b) =>
      a.position - b.position ||
      compareText(keyOf(a.name), keyOf(b.name)) ||
      compareText(a.id, b.id),
  )
  const known = new Set(entries.map(({ name }) => keyOf(name)))
  const spellings = claims.flatMap(({ topics }) => topics)
  const loose = [...new Set(spellings.map(keyOf))]
    .filter((key) => key !== '' && !known.has(key))
    .sort((a, b) => usesOf(b).length - usesOf(a).length || compareText(a, b))
  const nameOf = (key: string) => {
    const written = spellings.filter((topic) => keyOf(topic) === key)
    const countOf = (topic: string) => written.filter((one) => one === topic).length
    const [first = ''] = [...new Set(written)].sort(
      (a, b) => countOf(b) - countOf(a) || compareText(a, b),
    )
    return first.trim()
  }
  const united = entries.flatMap((entry, index) => {
    const same = entries.filter(({ name }) => keyOf(name) === keyOf(entry.name))
    if (entries.indexOf(same[0] ?? entry) !== index) return []
    const [first = '', ...others] = same.map(({ definition }) => definition)
    const more = others.map((text) => text.trim()).filter((text) => text !== '')
    const added = [...new Set(more)].filter((text) => text !== first.trim())
    const said = [...(first.trim() === '' && added.length > 0 ? [] : [first]), ...added]
    return [{ ...entry, definition: said.join('\n') }]
  })
  const listed = [
    ...united.map(({ id, name, definition, colour }) => ({ id, name, definition, colour })),
    ...loose.map((key) => ({ id: '', name: nameOf(key), definition: '', colour: '' })),
  ]
  return listed.map(({ id, name, definition, colour }, index) => {
    const count = usesOf(keyOf(name)).length
    return [id, name, definition, colour, String(index + 1), String(count)]
  })
}

/** The scale, then the verdicts that only claims have, as the first of these writes them, by their folded names. */
function verdictsOf(project: Project): Cells {
  const keyOf = (verdict: string) => foldText(verdict).trim()
  const claims = [...project.claims.values()].filter(({ verdict }) => keyOf(verdict) !== '')
  const countOf = (name: string) =>
    claims.filter(({ verdict, review }) => review !== 'rejected' && keyOf(verdict) === keyOf(name))
      .length
  const scale = [...project.scales.values()][0]?.verdicts ?? USUAL_VERDICTS
  const onScale = new Set(scale.map(({ name }) => keyOf(name)))
  const others = claims.filter(({ verdict }) => !onScale.has(keyOf(verdict)))
  const keys = [...new Set(others.map(({ verdict }) => keyOf(verdict)))].sort(compareText)
  const nameOf = (key: string) =>
    others.find(({ verdict }) => keyOf(verdict) === key)?.verdict.trim() ?? ''
  return [
    ...scale.map(({ name, meaning }, at) => [name, meaning, String(at + 1), String(countOf(name))]),
    ...keys.map((key) => [nameOf(key), '', '', String(countOf(key))]),
  ]
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** What the files should hold: each table's texts, the attributions and the relations, without headers. */
function valuesOf(project: Project): Readonly<Record<string, Cells>> {
  const tables = TABLES.map((table) => {
    const rows = TABLE_DEFINITIONS[table].list(project)
    return [
      `${table}.csv`,
      rows.map((row) => columnsOf(table).map((column) => column.text(row, project))),
    ] as const
  })
  const claims = TABLE_DEFINITIONS.claims.list(project)
  const attributions = claims.flatMap((claim) => attributionsOf(claim, project))
  return {
    ...Object.fromEntries(tables),
    'attributions.csv': attributions,
    'relations.csv': relationsOf(project),
    'topics.csv': topicsOf(project),
    'verdicts.csv': verdictsOf(project),
  }
}

const samples = fc.sample(fc.tuple(projects(), options), 150)

/** Each sample's files as written, with what they should hold. */
const files = samples.flatMap(([project, options]) => {
  const values = valuesOf(project)
  return csvFiles(project, options).map((file) => ({
    options,
    rows: file.rows,
    text: [...file.chunks()].join(''),
    values: values[file.name],
  }))
})

/** Cells as read, without header and guard. */
function clean(cells: Cells, { csv: { isFormulaGuarded } }: ExportOptions): Cells {
  return cells
    .slice(1)
    .map((line) => line.map((cell) => (isFormulaGuarded ? unguardFormulas(cell) : cell)))
}

const READER = `
import csv, json, sys
csv.field_size_limit(10**9)
read = []
for entry in json.load(open(sys.argv[1], encoding='utf-8')):
    encoding = 'utf-8-sig' if entry['mark'] else 'utf-8'
    with open(entry['path'], encoding=encoding, newline='') as file:
        read.append(list(csv.reader(file, delimiter=entry['delimiter'])))
json.dump(read, open(sys.argv[2], 'w', encoding='utf-8'))
`

/** Python 3.11 and newer read NUL; older ones refuse it, and a bare machine may have none. */
const hasPython =
  spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0
const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('csvFiles', () => {
  test.skipIf(!hasPython)(
    'are read back by Python’s csv module as the values of the project',
    () => {
      const entries = files.map(({ options, text }, index) => {
        const file = path.join(folder, `${index}.csv`)
        writeFileSync(file, text)
        return { path: file, mark: options.csv.hasByteOrderMark, delimiter: options.csv.delimiter }
      })
      const [list, answer] = [path.join(folder, 'files.json'), path.join(folder, 'read.json')]
      writeFileSync(list, JSON.stringify(entries))
      execFileSync('python3', ['-c', READER, list, answer])
      const read = JSON.parse(readFileSync(answer, 'utf8')) as readonly Cells[]
      expect(read).toHaveLength(files.length)
      for (const [index, { options, values }] of files.entries()) {
        expect(clean(read[index] ?? [], options)).toEqual(values)
      }
    },
  )

  test('are read back by Papa Parse as the values of the project', () => {
    for (const { options, text, values } of files) {
      const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
        delimiter: options.csv.delimiter,
        newline: '\r\n',
        skipEmptyLines: false,
      })
      expect(clean(data.slice(0, -1), options)).toEqual(values)
    }
  })

  test('say how many rows each has', () => {
    for (const { rows, values } of files) expect(rows).toBe(values?.length)
  })

  test('hold nothing that a spreadsheet runs where the guard is on, whichever delimiter it takes', () => {
    const guarded = files.filter(({ options }) => options.csv.isFormulaGuarded)
    expect(guarded.length).toBeGreaterThan(0)
    for (const { text } of guarded) expect(runnableCells(text)).toEqual([])
  })

  test('end each line with CR LF, and start with a byte-order mark where asked to', () => {
    for (const { options, text } of files) {
      expect(text.startsWith('\uFEFF')).toBe(options.csv.hasByteOrderMark)
      expect(text.endsWith('\r\n')).toBe(true)
    }
  })

  test('write the rows and columns asked for, in that order, with their attributions and relations and no others', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { certainty = 'unknown' } = [...project.claims.values()][0] ?? {}
        const rows: RowChoice = {
          look: {
            ...DEFAULT_VIEW,
            filters: { certainty: { type: 'among', values: [certainty] } },
            sort: [{ column: 'id', isDescending: true }],
          },
          articleId: null,
        }
        const ids = [...project.claims.values()]
          .filter((claim) => claim.certainty === certainty && claim.review !== 'rejected')
          .map(({ id }) => id)
          .toSorted()
          .toReversed()
        const tables = {
          ...DEFAULT_EXPORT.tables,
          claims: { columns: ['id', 'note', 'none'], rows },
          speakers: { columns: ['name', 'id'], rows: null },
        }
        const csv = { ...DEFAULT_FORMAT, hasByteOrderMark: false }
        const written = csvFiles(project, { tables, csv })
        const idsIn = (name: string) => {
          const file = written.find((file) => file.name === name)
          const { data } = Papa.parse<string[]>([...(file?.chunks() ?? [])].join(''), {
            delimiter: ',',
          })
          return data.slice(1, -1).map(([id]) => id)
        }
        expect(idsIn('claims.csv')).toEqual(ids)
        expect(idsIn('sources.csv')).toHaveLength(project.sources.size)
        const headerOf = (name: string) =>
          [...(written.find((file) => file.name === name)?.chunks() ?? [])][0]?.split('\r\n')[0]
        expect(headerOf('claims.csv')).toBe('id,note')
        expect(headerOf('speakers.csv')).toBe('name,id')
        expect(idsIn('attributions.csv').every((id) => ids.includes(id ?? ''))).toBe(true)
        const between = [...project.relations.values()].filter(
          ({ fromId, toId }) => ids.includes(fromId) && ids.includes(toId),
        )
        expect(new Set(idsIn('relations.csv'))).toEqual(new Set(between.map(({ id }) => id)))
      }),
      { numRuns: 50 },
    )
  })

  test('come in pieces of at most some hundred rows, the same at each reading', () => {
    const [project] = samples[0] ?? []
    if (project === undefined) throw new Error('no sample')
    const [file] = csvFiles(project, DEFAULT_EXPORT)
    expect([...(file?.chunks() ?? [])]).toEqual([...(file?.chunks() ?? [])])
  })
})
