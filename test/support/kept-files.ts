import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { expect } from 'vitest'
import { z } from 'zod'
import type { Article } from '../../shared/domain/article.ts'
import type { Claim, Proposal, ProposedSpeaker } from '../../shared/domain/claim.ts'
import {
  TABLE_NAMES,
  type Project,
  type Records,
  type TableName,
} from '../../shared/domain/project.ts'
import type { AbsorbedSource, Source } from '../../shared/domain/source.ts'
import type { AbsorbedSpeaker, Speaker } from '../../shared/domain/speaker.ts'
import { DEFAULT_FORMAT } from '../../shared/domain/export-options.ts'
import { joinList } from '../../shared/tables/list-text.ts'
import { formatCsv } from '../../shared/tables/csv-writing.ts'

const FOLDER = fileURLToPath(new URL('../electron/store/kept-files', import.meta.url))

/** The tables that a released version had. */
function tablesOf(version: number): readonly TableName[] {
  const since: Partial<Record<TableName, number>> = { topics: 4, scales: 7 }
  return TABLE_NAMES.filter((table) => version >= (since[table] ?? 1))
}

const Tables = z.partialRecord(z.enum(TABLE_NAMES), z.array(z.record(z.string(), z.unknown())))

/** The edit that a step took back or did again, and the digest of all records after it. */
const Step = z.object({ label: z.string(), digest: z.string() })

type Absorbed = AbsorbedSpeaker | AbsorbedSource

/** What the released code read of a file. */
const State = z.object({
  counts: z.partialRecord(z.enum(TABLE_NAMES), z.int()),
  digest: z.string(),
  undo: z.array(Step),
  redo: z.array(Step),
  history: z.array(
    z.object({
      seq: z.int(),
      action: z.string(),
      label: z.string(),
      origin: z.string(),
      size: z.int(),
      isUndone: z.boolean(),
    }),
  ),
  /** Without what later versions keep of a view as well. */
  views: z.record(z.string(), z.record(z.string(), z.unknown())),
  searches: z.array(z.object({ query: z.string(), found: z.array(z.string()) })),
  newest: Tables,
  undone: Tables,
})

/** A project made by released code; see the README beside them. */
export interface KeptFile {
  readonly name: string
  readonly version: number
  readonly path: string
  /** Whether a journal lies beside it. */
  readonly hasJournal: boolean
  /** Whether that journal is of another state of the file, so that it must not be played back. */
  readonly isJournalStray: boolean
  readonly state: z.infer<typeof State>
}

function readKeptFile(name: string): KeptFile {
  const folder = join(FOLDER, name)
  const path = join(folder, 'project.hearsay')
  return {
    name,
    version: versionOf(path),
    path,
    hasJournal: existsSync(`${path}-journal`),
    isJournalStray: name.endsWith('-restored'),
    state: State.parse(JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))),
  }
}

/** The version that a save file's header says (SQLite's `user_version`), read without SQLite. */
export function versionOf(path: string): number {
  return readFileSync(path).readInt32BE(60)
}

/** All kept files. */
export const KEPT_FILES: readonly KeptFile[] = readdirSync(FOLDER)
  .filter((name) => existsSync(join(FOLDER, name, 'project.hearsay')))
  .map(readKeptFile)

/** Copies a kept file, with the journal beside it, and answers where to: what is kept is never opened itself. */
export function copyKeptFile({ path, hasJournal }: KeptFile, folder: string): string {
  const copy = join(folder, 'project.hearsay')
  copyFileSync(path, copy)
  if (hasJournal) copyFileSync(`${path}-journal`, `${copy}-journal`)
  return copy
}

/** What a proposal says of its speakers since the sixth version, which it has nothing of before. */
function claimBeforeReasons({ proposal, ...claim }: Claim): Claim {
  const speakers = proposal?.speakers.map(({ reason, candidates, ...speaker }) => {
    expect({ reason, candidates }).toEqual({ reason: '', candidates: [] })
    return speaker as ProposedSpeaker
  })
  return {
    ...claim,
    proposal: proposal === null ? null : { ...proposal, speakers: speakers ?? [] },
  }
}

/** What a claim has since the seventh version, which it has nothing of before. */
function claimBeforeJudgements({ verdict, basis, evidence, ...claim }: Claim): Claim {
  expect({ verdict, basis, evidence }).toEqual({ verdict: '', basis: '', evidence: [] })
  return claim as Claim
}

/** A claim had one speaker at most. */
function claimAsReleased({ speakers, proposal, ...claim }: Claim): object {
  if (speakers.length > 1)
    throw new Error(`Claim ${claim.id} has more speakers than it could have.`)
  const [only] = speakers
  return {
    ...claim,
    speakerId: only?.speakerId ?? null,
    speakerMentions: only?.mentions ?? [],
    proposal: proposal === null ? null : proposalAsReleased(proposal),
  }
}

function proposalAsReleased({ speakers, ...proposal }: Proposal): object {
  const [only] = speakers
  return { ...proposal, speaker: only?.name ?? '', mentions: only?.mentions ?? [] }
}

/** Nobody was told apart; before the third version, what was merged kept ids of claims, or chains. */
function absorbedAsReleased(
  version: number,
  table: 'speakers' | 'sources',
  absorbed: Absorbed,
): object {
  const { links, record: whole, ...other } = absorbed
  const { differsFrom, ...record } = whole
  if (differsFrom.length > 0) throw new Error(`${record.id} is told apart, which none was.`)
  const rest = { ...other, record }
  if (version >= 3) return { ...rest, links }
  if (table === 'speakers') return { ...rest, claims: links.map(({ claimId }) => claimId) }
  const chains = links.map(({ claimId, links: chain }) => ({
    claimId,
    via: chain.map(({ id, mentions }) => ({ sourceId: id, mentions })),
  }))
  return { ...rest, chains }
}

/** What an article has since the fifth version, which it has nothing of before. */
function articleAsReleased(article: Article): object {
  const { words, url, archivedUrl, status, found, original, versionOf, pages, ...rest } = article
  expect(words).toBeGreaterThan(0)
  expect({ url, archivedUrl, status, found, original, versionOf, pages }).toEqual({
    url: '',
    archivedUrl: '',
    status: null,
    found: {},
    original: null,
    versionOf: null,
    pages: [],
  })
  return rest
}

/** A record in the shape that a released version gave it. */
function asReleased(version: number, table: TableName, record: Records[TableName]): object {
  if (table === 'articles') return version < 5 ? articleAsReleased(record as Article) : record
  if (table === 'claims') {
    const judged = record as Claim
    const reasoned = version < 7 ? claimBeforeJudgements(judged) : judged
    const claim = version < 6 ? claimBeforeReasons(reasoned) : reasoned
    return version < 3 ? claimAsReleased(claim) : claim
  }
  if (version >= 4 || (table !== 'speakers' && table !== 'sources')) return record
  const { absorbed, differsFrom, ...rest } = record as Speaker | Source
  if (differsFrom.length > 0) throw new Error(`${rest.id} is told apart, which none was.`)
  return { ...rest, absorbed: absorbed.map((one) => absorbedAsReleased(version, table, one)) }
}

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, inner]) => [field, sortFields(inner)]),
  )
}

/** All records as the kept states have them: by table and id, in the shape that the version released gave them, fields by name. */
export function releasedRecordsOf(project: Project, version: number): object {
  const recordsOf = (table: TableName) =>
    [...(project[table].values() as Iterable<Records[TableName]>)]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((record) => sortFields(asReleased(version, table, record)))
  return Object.fromEntries(tablesOf(version).map((table) => [table, recordsOf(table)]))
}

/** The digest of all records, as the steps of the kept states have it. */
export function digestOf(project: Project, version: number): string {
  const json = JSON.stringify(releasedRecordsOf(project, version))
  return createHash('sha256').update(json).digest('hex').slice(0, 16)
}

/** A name that was the whole cell is one of a list since claims have several speakers: quoted where it holds a separator. */
const asList = (name: string) => (name === '' ? '' : joinList([name], ';'))

/** The columns that versions before the third wrote otherwise, by file: what each cell of then is today. */
const CHANGED_COLUMNS: Readonly<
  Record<string, Readonly<Record<string, (cell: string) => string>>>
> = {
  'claims.csv': { speaker: asList },
  'relations.csv': { speaker: asList, other_speaker: asList },
}

/** The columns that came after those versions, by file: they are what they are today. */
const NEW_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'claims.csv': [
    'outlet',
    'speaker_status',
    'verdict',
    'basis',
    'evidence_links',
    'cue',
    'article_outlet',
    'article_date',
    'article_url',
    'article_form',
    'repeated_in',
    'page',
  ],
  'attributions.csv': ['article_outlet', 'article_date', 'article_url'],
  'relations.csv': ['cue', 'other_cue'],
}

type Row = readonly string[]

function readRows(text: string): readonly Row[] {
  const content = text.replace(/^\uFEFF/, '')
  return Papa.parse<string[]>(content, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)
}

/** The CSV file that a released version wrote, for the file's project. */
function readKeptCsv({ path }: KeptFile, name: string): string {
  return readFileSync(join(dirname(path), 'csv', name), 'utf8')
}

/** Whether a released version wrote a CSV file of that name. */
export function isKeptCsv({ path }: KeptFile, name: string): boolean {
  return existsSync(join(dirname(path), 'csv', name))
}

/**
 * What a CSV file must be, byte for byte, so that it says what the released version wrote: the cells that were
 * written then, quoted as today; those of columns that changed, in today's form; those of columns that are new, as they are.
 */
export function expectedCsv(kept: KeptFile, name: string, now: string): string {
  const [header = [], ...rows] = readRows(readKeptCsv(kept, name))
  const [columns = [], ...today] = readRows(now)
  const changed = kept.version < 3 ? (CHANGED_COLUMNS[name] ?? {}) : {}
  const isNew = (column: string) => NEW_COLUMNS[name]?.includes(column) === true
  const expected = rows.map((row, line) =>
    columns.map((column, place) => {
      if (isNew(column)) return today[line]?.[place] ?? ''
      const cell = row[header.indexOf(column)]
      return changed[column]?.(cell ?? '') ?? cell ?? '(not written then)'
    }),
  )
  const lost = header.filter((column) => !columns.includes(column))
  const format = { ...DEFAULT_FORMAT, isFormulaGuarded: false }
  return [...formatCsv([...columns, ...lost], expected, format)].join('')
}
