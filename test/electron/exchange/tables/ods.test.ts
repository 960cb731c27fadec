import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../../electron/documents/archives/zip-parts.ts'
import {
  findAll,
  parseXml,
  walkElements,
  wordsOf,
  type XmlElement,
} from '../../../../electron/documents/xml/xml-tree.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { ODS } from '../../../../electron/exchange/tables/ods.ts'
import { newClaim } from '../../../../shared/domain/claim.ts'
import { DEFAULT_EXPORT } from '../../../../shared/domain/export-options.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { exportSource } from '../../../support/export-sources.ts'
import { messageOf, valueOf } from '../../../support/outcomes.ts'
import { articleOf, idOf, projects } from '../../../support/projects.ts'
import { buildSpeaker } from '../../../support/records.ts'
import { judgeBySchema, OPENDOCUMENT, OPENDOCUMENT_MANIFEST } from '../judges/schema-judge.ts'

async function bytesOf(project: Project): Promise<Uint8Array> {
  const [file] = valueOf(await ODS.write(exportSource(project), DEFAULT_EXPORT))
  if (file === undefined) throw new Error('There is no spreadsheet.')
  return bytesOfFile(file)
}

async function partOf(bytes: Uint8Array, name: string): Promise<XmlElement> {
  const xml = await (await openZip(bytes)).readText(name)
  return parseXml(xml ?? '', 'qualified')
}

/** Two articles, the second with the one claim. */
function smallProject(statement = 'Talks go on.'): Project {
  const articles = [
    articleOf(0, 'First'),
    { ...articleOf(1, 'Second'), date: '2025-02-18', url: 'https://tass.com/a?b=1#c#d' },
  ]
  const speakers = [buildSpeaker({ id: idOf(2_000), name: '=1+1' })]
  const claim = {
    ...newClaim(idOf(4_000), idOf(1_001), []),
    statement,
    speakers: [{ speakerId: idOf(2_000), mentions: [] }],
    topics: ['+ talks'],
    credibility: 2 as const,
  }
  const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'speakers', speakers)
  return addRecords(named, 'claims', [claim])
}

/** The cells of the rows of a sheet that hold anything. */
function rowsOf(content: XmlElement, name: string): readonly (readonly XmlElement[])[] {
  const tables = findAll(content, new Set(['table:table']))
  const table = tables.find(({ attributes }) => attributes.get('table:name') === name)
  if (table === undefined) throw new Error(`There is no ${name}.`)
  return findAll(table, new Set(['table:table-row']))
    .filter(({ attributes }) => !attributes.has('table:number-rows-repeated'))
    .map((row) => findAll(row, new Set(['table:table-cell'])))
}

function cellIn(content: XmlElement, sheet: string, column: string, row = 1): XmlElement {
  const [head = [], ...rows] = rowsOf(content, sheet)
  const place = head.findIndex((cell) => wordsOf(cell) === column)
  const cell = rows[row - 1]?.[place]
  if (cell === undefined) throw new Error(`There is no ${column}.`)
  return cell
}

describe('an OpenDocument spreadsheet', () => {
  test('says in its first bytes what it is, not packed, and lists its parts', async () => {
    const bytes = await bytesOf(smallProject())
    // A local header has 30 bytes, then the name, then what is stored.
    const start = Buffer.from(bytes.subarray(30, 84)).toString('latin1')
    expect(start).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
    const manifest = await partOf(bytes, 'META-INF/manifest.xml')
    const listed = findAll(manifest, new Set(['manifest:file-entry'])).map(({ attributes }) =>
      attributes.get('manifest:full-path'),
    )
    const zip = await openZip(bytes)
    expect(listed).toEqual(['/', 'content.xml', 'styles.xml', 'settings.xml'])
    for (const name of listed.slice(1)) expect(zip.find(name ?? '')).toBeDefined()
  })

  test('has numbers and days as such, text as text, and no formula', async () => {
    const content = await partOf(await bytesOf(smallProject()), 'content.xml')
    const attributesOf = (column: string) =>
      Object.fromEntries(cellIn(content, 'claims', column).attributes)
    expect(attributesOf('credibility')).toMatchObject({
      'office:value-type': 'float',
      'office:value': '2',
    })
    expect(attributesOf('article_date')).toMatchObject({
      'office:value-type': 'date',
      'office:date-value': '2025-02-18',
    })
    expect(attributesOf('speaker')).toMatchObject({ 'office:value-type': 'string' })
    expect(wordsOf(cellIn(content, 'claims', 'speaker'))).toBe('=1+1')
  })

  test('has no formula whatever is in a project', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const content = await partOf(await bytesOf(project), 'content.xml')
        const cells = findAll(content, new Set(['table:table-cell']))
        expect(cells.filter(({ attributes }) => attributes.has('table:formula'))).toEqual([])
        expect(cells.length).toBeGreaterThan(0)
      }),
      { numRuns: 10 },
    )
  })

  test('leads from a claim to the row of its article, and from addresses to pages', async () => {
    const content = await partOf(await bytesOf(smallProject()), 'content.xml')
    const hrefOf = (column: string) =>
      findAll(cellIn(content, 'claims', column), new Set(['text:a']))[0]?.attributes.get(
        'xlink:href',
      )
    expect(hrefOf('article')).toBe('#articles.A3')
    expect(hrefOf('article_url')).toBe('https://tass.com/a?b=1#c%23d')
    expect(hrefOf('speaker')).toBeUndefined()
  })

  test('holds columns of choices to these, and keeps heads and first columns in view', async () => {
    const bytes = await bytesOf(smallProject())
    const content = await partOf(bytes, 'content.xml')
    const rules = findAll(content, new Set(['table:content-validation']))
    const name = cellIn(content, 'claims', 'review').attributes.get('table:content-validation-name')
    const rule = rules.find(({ attributes }) => attributes.get('table:name') === name)
    const range = /\$C\$(\d+):\.\$C\$(\d+)/.exec(rule?.attributes.get('table:condition') ?? '')
    const listed = rowsOf(content, 'choices')
      .slice(Number(range?.[1]) - 1, Number(range?.[2]))
      .map((row) => wordsOf(row[2] ?? null))
    expect(listed).toEqual(['draft', 'accepted', 'rejected'])
    const settings = await partOf(bytes, 'settings.xml')
    const claims = [...walkElements(settings)].find(
      ({ attributes }) => attributes.get('config:name') === 'claims',
    )
    const items = findAll(claims ?? settings, new Set(['config:config-item'])).map((item) => [
      item.attributes.get('config:name'),
      wordsOf(item),
    ])
    expect(Object.fromEntries(items)).toMatchObject({
      HorizontalSplitMode: '2',
      VerticalSplitMode: '2',
      HorizontalSplitPosition: '1',
      VerticalSplitPosition: '1',
    })
  })

  test('declares each prefix of a name that stands in an attribute', async () => {
    const bytes = await bytesOf(smallProject())
    for (const part of ['content.xml', 'settings.xml']) {
      const root = await partOf(bytes, part)
      const elements = [...walkElements(root)]
      const declared = elements.find(({ name }) => name.startsWith('office:document-'))?.attributes
      const prefixes = elements.flatMap(({ attributes }) =>
        ['config:name', 'table:condition'].flatMap(
          (name) => /^([a-z]+):[a-z]/.exec(attributes.get(name) ?? '')?.[1] ?? [],
        ),
      )
      expect(prefixes.length).toBeGreaterThan(0)
      for (const prefix of prefixes) expect(declared?.has(`xmlns:${prefix}`)).toBe(true)
    }
  })

  test.skipIf(OPENDOCUMENT === undefined)('is valid by the schema of its format', async () => {
    const parts: string[] = []
    const manifests: string[] = []
    for (const project of [smallProject(), ...fc.sample(projects(), { numRuns: 10, seed: 12 })]) {
      const zip = await openZip(await bytesOf(project))
      for (const part of ['content.xml', 'styles.xml', 'settings.xml'])
        parts.push((await zip.readText(part)) ?? '')
      manifests.push((await zip.readText('META-INF/manifest.xml')) ?? '')
    }
    // What is of no namespace of the format may stand in what it calls an extended document (Part 3, 2.2.2).
    const plain = parts.map((part) => part.replaceAll(/ hearsay:text="[^"]*"/g, ''))
    expect(await judgeBySchema(OPENDOCUMENT ?? '', plain)).toBe('')
    expect(await judgeBySchema(OPENDOCUMENT_MANIFEST ?? '', manifests)).toBe('')
  })

  test('is not written with a text that no cell holds', async () => {
    const source = exportSource(smallProject('a'.repeat(32_768)))
    expect(messageOf(await ODS.write(source, DEFAULT_EXPORT))).toContain(
      '“statement” in row 2 of claims has 32,768 characters',
    )
  })
})
