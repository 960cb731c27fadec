import { quoteOfClaim, startOfClaim, type Claim } from '../domain/claim.ts'
import { countOf } from '../domain/counting.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { isSameValue } from '../domain/edit/same-value.ts'
import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import { newId, type Id } from '../domain/id.ts'
import { linkedRecords, usesOf } from '../domain/links.ts'
import { findInDraft, keyOfName, tidyName } from '../domain/naming/naming.ts'
import { isNamedTable, type NamedTable } from '../domain/naming/named-record.ts'
import { RECORDS, type Project, type Records } from '../domain/project.ts'
import { foldWords } from '../domain/text/folding.ts'
import { findChoice } from '../tables/cells.ts'
import { choicesOf, type Column } from '../tables/column.ts'
import { splitList } from '../tables/list-text.ts'
import { findSharedNames } from '../tables/named-cells.ts'
import { columnsOf, TABLE_DEFINITIONS, type Table } from '../tables/tables.ts'
import { ArticleFinder } from './article-finder.ts'
import {
  refuseId,
  shortWords,
  type ComparedTable,
  type FoundRow,
  type MadeRow,
} from './compared-table.ts'
import type { GivenRow } from './given-row.ts'
import { makeClaimOf, makeNamed, writeGridCell } from './grid-writing.ts'
import { WordFinder, type TextOfArticle } from './words-in-article.ts'

const FIXED: Readonly<Record<string, string>> = {
  claim: 'A claim’s words are bound to the text of its article: change them in the reader.',
  cue: 'The cue is bound to the text of the article: change it in the reader.',
  speaker_id: 'Write the name under “speaker” instead.',
  evidence:
    'This is the reason for a draft. Write evidence for a claim under “evidence_links” instead.',
}

function wordsOfRecord(record: Records[Table]): string {
  if ('name' in record) return record.name
  if ('content' in record) return quoteOfClaim(record) || record.statement
  return record.title || record.fileName
}

function isSameList(separator: ';' | '>', now: string, given: string): boolean {
  return isSameValue(splitList(now, separator), splitList(given, separator))
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

function isSameIn(
  column: Column<Records[Table]>,
  project: Project,
  now: string,
  given: string,
): boolean {
  if (now === given || withLineFeeds(now) === withLineFeeds(given)) return true
  if (column.separator !== undefined) return isSameList(column.separator, now, given)
  if (column.write === undefined) return tidyName(now) === tidyName(given)
  const choices = choicesOf(column, project)
  return choices !== undefined && findChoice(choices, given)?.value === now
}

/** What the cells of a new row say, but for those that are empty or cannot be written. */
function cellsOfNew(table: Table, row: GivenRow): Readonly<Record<string, string>> {
  const cells = columnsOf(table).flatMap((column): [string, string][] => {
    const text = column.write === undefined ? '' : row.textOf(column.id)
    return text === '' ? [] : [[column.id, text]]
  })
  return Object.fromEntries(cells)
}

function describeCells(table: Table, cells: Readonly<Record<string, string>>): string {
  return columnsOf(table)
    .flatMap(({ id, header }) => (cells[id] === undefined ? [] : `${header}: ${cells[id]}`))
    .join('; ')
}

/** What all grid tables have alike; how a row is found without its id, and made, is told by table. */
function gridTable(
  draft: EditDraft,
  table: Table,
  own: Pick<ComparedTable, 'add'> & {
    readonly findWithoutId: (row: GivenRow) => FoundRow
    /** Why a row that has the id of one of ours cannot be it, in a sentence; null where it can. */
    readonly contradictionOf?: (row: GivenRow, id: string) => string | null
  },
): ComparedTable {
  const { project } = draft
  const records = project[table]
  const { word } = RECORDS[table]
  const columns = new Map(columnsOf(table).map((column) => [column.id, column]))
  const usesOfNamed = isNamedTable(table) ? usesOf(project.links, table) : project.links.ofArticle
  return {
    table,
    ids: TABLE_DEFINITIONS[table].list(project).map(({ id }) => id),
    find: (row) => {
      const id = row.textOf('id')
      if (id === '') return own.findWithoutId(row)
      if (records.has(id)) {
        const reason = own.contradictionOf?.(row, id) ?? null
        return reason === null ? { type: 'known', id } : { type: 'refused', reason }
      }
      return refuseId(id, word, own.findWithoutId(row))
    },
    wordsOf: (id) => {
      const record = draft.get(table, id)
      return record === undefined ? '' : shortWords(wordsOfRecord(record))
    },
    textOf: (id, columnId) => {
      const record = records.get(id)
      return record === undefined ? '' : (columns.get(columnId)?.text(record, project) ?? '')
    },
    isSame: (columnId, now, given) => {
      const column = columns.get(columnId)
      return column === undefined || isSameIn(column, project, now, given)
    },
    fixedReason: (columnId) => {
      const column = columns.get(columnId)
      if (column?.write !== undefined) return ''
      return FIXED[columnId] ?? `${column?.header ?? columnId} cannot be edited here.`
    },
    write: (id, columnId, input) => writeGridCell(draft, table, { rowId: id, columnId, input }),
    add: own.add,
    settleNames: (ids) => (isNamedTable(table) ? takeOffShared(draft, table, ids) : new Map()),
    removalOf: (id) => {
      const record = records.get(id)
      if (record === undefined) return null
      if ('content' in record) return record.review === 'rejected' ? null : ''
      const uses = linkedRecords(usesOfNamed, id).size
      if (uses === 0) return ''
      const claims = countOf(uses, 'claim')
      return isNamedTable(table)
        ? `${claims} would name nobody in its place.`
        : `With it would go ${claims}.`
    },
  }
}

/** Takes names that another record has as well off a draft, and says so of each. */
function takeOffShared(
  draft: EditDraft,
  table: NamedTable,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const shared = findSharedNames(draft, table, ids)
  for (const id of shared.keys()) {
    const name = draft.project[table].get(id)?.name
    if (name === undefined) draft.remove(table, id)
    else draft.update<NamedTable>(table, id, { name })
  }
  return shared
}

/** Speakers or sources: without an id by their very name, else by one that differs in case, accents or points. */
export function namedTable(draft: EditDraft, table: NamedTable): ComparedTable {
  const { word } = RECORDS[table]
  const findWithoutId = (row: GivenRow): FoundRow => {
    const name = row.textOf('name')
    if (tidyName(name) === '') return { type: 'refused', reason: `A ${word} needs a name.` }
    const match = findInDraft(draft, table, name)
    if (match.type === 'none') return { type: 'new' }
    if (match.type === 'many') {
      const reason = `“${tidyName(name)}” could be any of ${match.records.length} ${word}s. Write its id.`
      return { type: 'refused', reason }
    }
    // Another name of somebody is no row of that one.
    const isNamed = keyOfName(match.record.name) === keyOfName(name)
    return isNamed
      ? { type: 'known', id: match.record.id }
      : { type: 'refused', reason: aliasReason(name, match.record.name) }
  }
  const add = (row: GivenRow): Outcome<MadeRow> => {
    const id = newId()
    const cells = cellsOfNew(table, row)
    const made = makeNamed(draft, table, id, cells)
    if (!made.ok) return made
    const words = shortWords(tidyName(cells['name'] ?? ''))
    return succeed({
      change: { type: 'row', id, cells },
      id,
      words,
      after: describeCells(table, cells),
    })
  }
  return gridTable(draft, table, { findWithoutId, add })
}

function aliasReason(name: string, of: string): string {
  return `“${tidyName(name)}” is another name of “${of}”. Write the id, or take the name off there first.`
}

const PARTED =
  'Its words are of another claim than its id: some columns may have been sorted without the others. Sort them back, or empty the id.'

const NO_NEW_ARTICLE = 'No article here is this one: articles come from files. Open it first.'

/** Articles: without an id by their address, else by their title. */
export function articleTable(draft: EditDraft): ComparedTable {
  const finder = new ArticleFinder(draft.project)
  return gridTable(draft, 'articles', {
    findWithoutId: (row) => {
      const found = finder.find({ address: row.textOf('url'), title: row.textOf('title') })
      if (found.ok) return { type: 'known', id: found.value }
      return {
        type: 'refused',
        reason: found.failure.code === 'NOT_FOUND' ? NO_NEW_ARTICLE : found.failure.message,
      }
    },
    add: () => refuse(NO_NEW_ARTICLE),
  })
}

/** Claims: without an id by their article and their words; words that no claim has make a new one. */
export function claimTable(draft: EditDraft, textOf: TextOfArticle): ComparedTable {
  const { project } = draft
  const articles = new ArticleFinder(project)
  const words = new WordFinder(textOf)
  const table = TABLE_DEFINITIONS.claims
  const position = table.columns.find(({ id }) => id === 'position')
  const keyOf = (articleId: Id, quote: string) => `${articleId} ${foldWords(quote)}`
  let byWords: ReadonlyMap<string, readonly Claim[]> | null = null
  const claimsWith = (articleId: Id, quote: string): readonly Claim[] => {
    byWords ??= Map.groupBy(table.list(project), (claim) =>
      keyOf(claim.articleId, quoteOfClaim(claim)),
    )
    return byWords.get(keyOf(articleId, quote)) ?? []
  }
  const articleOf = (row: GivenRow) =>
    articles.find({
      id: row.textOf('article_id'),
      address: row.textOf('article_url'),
      title: row.textOf('article'),
    })
  const findWithoutId = (row: GivenRow): FoundRow => {
    const quote = row.textOf('claim')
    if (foldWords(quote) === '') {
      return { type: 'refused', reason: 'A claim without an id needs its words, and its article.' }
    }
    const article = articleOf(row)
    if (!article.ok) return { type: 'refused', reason: article.failure.message }
    const alike = claimsWith(article.value, quote)
    const said = row.textOf('position')
    const placed = alike.filter((claim) => position?.text(claim, project) === said)
    const [only, ...others] = placed.length > 0 ? placed : alike
    if (only === undefined) return { type: 'new' }
    if (others.length === 0) return { type: 'known', id: only.id }
    const reason = `${alike.length} claims of this article have these words. Write the id or the position.`
    return { type: 'refused', reason }
  }
  let ofWords: ReadonlyMap<string, readonly Claim[]> | null = null
  /** An id beside the words of another claim: which of the two a row is about cannot be told. */
  const contradictionOf = (row: GivenRow, id: string): string | null => {
    const said = foldWords(row.textOf('claim'))
    const claim = project.claims.get(id)
    if (said === '' || claim === undefined || foldWords(quoteOfClaim(claim)) === said) return null
    ofWords ??= Map.groupBy(project.claims.values(), (one) => foldWords(quoteOfClaim(one)))
    return ofWords.has(said) ? PARTED : null
  }
  /** Which of several places has as many claims before it as a claim of this position has. */
  const choose = (articleId: Id, said: string) => (starts: readonly number[]) => {
    const own = [...linkedRecords(project.links.ofArticle, articleId)]
      .flatMap((id) => project.claims.get(id) ?? [])
      .map(startOfClaim)
    const fitting = starts.flatMap((start, place) =>
      String(own.filter((other) => other < start).length + 1) === said ? [place] : [],
    )
    return fitting.length === 1 ? (fitting[0] ?? -1) : -1
  }
  const add = (row: GivenRow): Outcome<MadeRow> => {
    const article = articleOf(row)
    if (!article.ok) return article
    const articleId = article.value
    const quote = row.textOf('claim')
    const found = words.find(articleId, quote, choose(articleId, row.textOf('position')))
    if (!found.ok) return found
    const id = newId()
    const cells = cellsOfNew('claims', row)
    const made = makeClaimOf(draft, { id, articleId, ...found.value }, cells)
    if (!made.ok) return made
    const after = describeCells('claims', cells)
    return succeed({
      change: { type: 'claim', id, articleId, ...found.value, cells },
      id,
      words: shortWords(quote),
      after,
    })
  }
  return gridTable(draft, 'claims', { findWithoutId, contradictionOf, add })
}
