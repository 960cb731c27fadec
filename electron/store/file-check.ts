import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { checkAnchor, type Anchor } from '../../shared/domain/text/anchor.ts'
import { type Article, titleOf } from '../../shared/domain/article.ts'
import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import { anchorsOf, MARK_ROLES, type MarkRole } from '../../shared/domain/text/marks.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Records, TableName } from '../../shared/domain/project.ts'
import { describeFormFault, findFormFault } from '../../shared/domain/versions/form-faults.ts'
import type { ArticleTexts } from './article-texts.ts'
import type { EditHistory } from './edit-history.ts'
import type { Originals } from './originals.ts'
import { LINK_TABLE_NAMES } from './link-rows.ts'
import { formLookup, type RecordTables } from './record-table.ts'
import { checkLinks, checkReferences, idIn, REFERRING } from './reference-check.ts'

/** Rows read at once: few enough that other work can have its turn after them. */
const PAGE = 500
/** SQLite may find thousands of faults in one damaged page; the first few say it all. */
const FILE_PROBLEMS = 20

function askSqlite(db: Database, check: string): readonly Problem[] {
  const lines = db.prepare(`PRAGMA ${check}`).pluck().all() as string[]
  return lines
    .filter((line) => line !== 'ok')
    .slice(0, FILE_PROBLEMS)
    .map((line) => ({
      kind: 'file',
      table: null,
      id: null,
      message: `The file is damaged (${line}). Save a copy of what can still be read, then open it again: Hearsay says which of its backups is whole.`,
    }))
}

/** What SQLite itself finds wrong with the file, without comparing its indexes with its tables. */
export function checkFile(db: Database): readonly Problem[] {
  return askSqlite(db, `quick_check(${FILE_PROBLEMS})`)
}

const TABLES = `SELECT name FROM pragma_table_list
  WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema'`

/** Whether the indexes of a table say what the table says: SQLite's quick check does not compare them. */
function checkIndexes(db: Database, table: string): readonly Problem[] {
  return askSqlite(db, `integrity_check(${table})`)
}

/** What a claim's spans are for, in words. */
const ROLE_WORDS: Readonly<Record<MarkRole, string>> = {
  content: 'words',
  speaker: 'speaker mention',
  cue: 'cue',
  source: 'source mention',
}

/** Every anchor of a claim, with what it is for. */
function anchorsOfClaim(claim: Claim): readonly (readonly [string, Anchor])[] {
  return MARK_ROLES.flatMap((role) =>
    anchorsOf(claim, role).map((anchor) => [ROLE_WORDS[role], anchor] as const),
  )
}

/** Whether the parts and corrections of an article lie in a text of that length. */
function isWithin({ parts, corrections, pages }: Article, length: number): boolean {
  const { paragraphBreaks, sentenceBreaks, quotations } = corrections
  const spans = [...Object.values(parts), ...quotations.added, ...quotations.removed]
  const offsets = [paragraphBreaks, sentenceBreaks].flatMap(({ added, removed }) =>
    added.concat(removed),
  )
  return (
    spans.every((span) => span === null || span.end <= length) &&
    [...offsets, ...pages].every((offset) => offset >= 0 && offset <= length)
  )
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).toWellFormed()}…`
}

function checkSpans(claim: Claim, text: string): readonly Problem[] {
  return anchorsOfClaim(claim).flatMap(([role, anchor]): readonly Problem[] => {
    const state = checkAnchor(text, anchor)
    if (state === 'exact') return []
    const where =
      state === 'outside' ? 'lies outside its article' : 'no longer quotes what stands there'
    const what = shorten(quoteOfClaim(claim) || claim.statement || claim.id)
    return [
      {
        kind: state === 'outside' ? 'span-outside' : 'span-changed',
        table: 'claims',
        id: claim.id,
        message: `The ${role} “${shorten(anchor.quote)}” of the claim “${what}” ${where}. Mark it again, or take it off.`,
      },
    ]
  })
}

/**
 * Checks a whole file: SQLite's own check, every row, every reference, every text and every span. Each step
 * reads the file as it is by then, so that it may be changed between two of them, and holds one text at most.
 */
export class FileCheck {
  readonly #db: Database
  readonly #tables: RecordTables
  readonly #texts: ArticleTexts
  readonly #originals: Originals
  readonly #history: EditHistory
  /** The originals that were checked: many articles may have been read from one file. */
  readonly #checked = new Set<string>()

  constructor(
    db: Database,
    tables: RecordTables,
    texts: ArticleTexts,
    originals: Originals,
    history: EditHistory,
  ) {
    this.#db = db
    this.#tables = tables
    this.#texts = texts
    this.#originals = originals
    this.#history = history
  }

  /** The table's problems page by page; each page's good records are handed to `visit`. */
  *#checkRows<T extends TableName>(
    table: T,
    visit: (records: readonly Records[T][]) => Iterable<readonly Problem[]>,
  ): Iterable<readonly Problem[]> {
    for (const page of this.#tables[table].pagesAfter(null, PAGE)) {
      yield page.flatMap((read) => {
        if (!read.ok) return [misfitOf(table, read.id, read.error)]
        return read.isSealed() ? [] : [brokenSealOf(table, read.id)]
      })
      yield* visit(page.flatMap((read) => (read.ok ? [read.record] : [])))
    }
  }

  #checkArticle(article: Article): readonly Problem[] {
    const problem = (message: string): readonly Problem[] => [
      { kind: 'text', table: 'articles', id: article.id, message },
    ]
    const name = titleOf(article)
    const kept = this.#texts.check(article.textHash)
    if (kept === null) {
      return problem(
        `The text of “${name}” is missing. Open the article anew, or compare the file with a backup.`,
      )
    }
    const { length, isTextKept, isStructureKept, isStructureFitting } = kept
    const changed = 'the file was changed by something else than Hearsay'
    if (!isTextKept) {
      return problem(
        `The text of “${name}” is not what was kept: ${changed}. Compare it with a backup.`,
      )
    }
    if (!isStructureFitting) {
      return problem(
        `What was found in the text of “${name}” does not fit it: ${changed}. The text is read anew wherever it is shown.`,
      )
    }
    if (!isStructureKept) {
      return problem(
        `What was found in the text of “${name}” is not what was kept: ${changed}. Compare it with a backup.`,
      )
    }
    if (article.length !== length || !isWithin(article, length)) {
      return problem(
        `Title, byline or corrections of “${name}” lie outside its text: ${changed}. Set them again, or compare it with a backup.`,
      )
    }
    if (this.#isOriginalSound(article)) return []
    return problem(
      `The original of “${name}” is not what was kept: ${changed}. Compare it with a backup.`,
    )
  }

  /** Whether an article can be a later form of the one that it names. */
  #checkForm(article: Article): readonly Problem[] {
    const fault = findFormFault(formLookup(this.#tables), article.id)
    if (fault === null) return []
    const message = describeFormFault(article, fault)
    return [{ kind: 'reference', table: 'articles', id: article.id, message }]
  }

  /** Whether the file that an article was read from is what was kept, or is not kept; asked once for each file. */
  #isOriginalSound({ original }: Article): boolean {
    if (original === null || this.#checked.has(original.hash)) return true
    this.#checked.add(original.hash)
    return this.#originals.read(original.hash) !== 'damaged'
  }

  *#checkHistory(): Iterable<readonly Problem[]> {
    for (const labels of this.#history.findBroken(PAGE)) yield labels.map(brokenEditOf)
  }

  /** The claims' spans; each article of theirs is read once. A text that is missing is its article's problem. */
  *#checkClaims(claims: readonly Claim[]): Iterable<readonly Problem[]> {
    for (const [articleId, group] of Map.groupBy(claims, (claim) => claim.articleId)) {
      const text = this.#texts.readContent(articleId)
      yield text === null ? [] : group.flatMap((claim) => checkSpans(claim, text))
    }
  }

  /** What is found, step by step, each of some milliseconds but for SQLite's own: the file (unless that was done) and its references. */
  *steps(isFileChecked: boolean): Iterable<readonly Problem[]> {
    if (!isFileChecked) yield checkFile(this.#db)
    const tables = this.#db.prepare(TABLES).pluck().all() as string[]
    for (const table of tables) yield checkIndexes(this.#db, table)
    for (const table of REFERRING) yield checkReferences(this.#db, table)
    for (const table of LINK_TABLE_NAMES) yield checkLinks(this.#db, table)
    yield* this.#checkRows('articles', (articles) =>
      Iterator.from(articles).map((article) =>
        this.#checkArticle(article).concat(this.#checkForm(article)),
      ),
    )
    yield* this.#checkRows('speakers', () => [])
    yield* this.#checkRows('sources', () => [])
    yield* this.#checkRows('claims', (claims) => this.#checkClaims(claims))
    yield* this.#checkRows('relations', () => [])
    yield* this.#checkRows('topics', () => [])
    yield* this.#checkRows('scales', () => [])
    yield* this.#checkHistory()
  }
}

function brokenEditOf(label: string): Problem {
  return {
    kind: 'record',
    table: null,
    id: null,
    message: `What the history keeps of “${shorten(label)}” is not what was saved: the file was changed by something else than Hearsay. The tables are not touched by that, but this edit cannot be undone.`,
  }
}

function brokenSealOf(table: TableName, id: string): Problem {
  return {
    kind: 'record',
    table,
    id,
    message: `A row of the ${table} is not what was saved: the file was changed by something else than Hearsay. Compare it with its article or a backup.`,
  }
}

function misfitOf(table: TableName, id: string, error: unknown): Problem {
  const why =
    error instanceof z.ZodError
      ? (error.issues[0]?.path.join('.') ?? '')
      : 'a list in it cannot be read'
  return {
    kind: 'record',
    table,
    id: idIn(id),
    message: `A row of the ${table} could not be read and is left out (${why}). The file was changed by something else than Hearsay.`,
  }
}
