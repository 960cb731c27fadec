import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { checkAnchor, type Anchor } from '../../shared/domain/anchor.ts'
import type { Article } from '../../shared/domain/article.ts'
import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { TABLE_NAMES, type Records, type TableName } from '../../shared/domain/project.ts'
import { hashOfText, type ArticleTexts } from './article-texts.ts'
import { RECORD_FIELDS } from './record-fields.ts'
import type { RecordTables } from './record-table.ts'

const PAGE = 5000
/** SQLite may find thousands of faults in one damaged page; the first few say it all. */
const FILE_PROBLEMS = 20

/** What SQLite itself finds wrong with the file. */
export function checkFile(db: Database): readonly Problem[] {
  const lines = db.pragma(`quick_check(${FILE_PROBLEMS})`) as { quick_check: string }[]
  return lines
    .map((line) => line.quick_check)
    .filter((line) => line !== 'ok')
    .map((line) => ({
      kind: 'file',
      table: null,
      id: null,
      message: `The file is damaged (${line}). Open one of its backups, or save a copy of what can still be read.`,
    }))
}

const REFERENCE_WORDS: Readonly<Record<string, string>> = {
  article: 'an article that is not in the project',
  speaker: 'a speaker who is not in the project',
  source: 'a source that is not in the project',
  text: 'a text that is not in the project',
  claim: 'a claim that is not in the project',
}

interface BrokenReference {
  readonly table: string
  readonly rowid: number | null
  readonly parent: string
}

function checkReferences(db: Database): readonly Problem[] {
  const broken = db.pragma('foreign_key_check') as BrokenReference[]
  return broken.map(({ table, rowid, parent }) => {
    const name = TABLE_NAMES.find((known) => RECORD_FIELDS[known].table === table) ?? null
    const id =
      name === null || rowid === null
        ? undefined
        : db.prepare(`SELECT id FROM ${table} WHERE rowid = ?`).pluck().get(rowid)
    const words = REFERENCE_WORDS[parent] ?? `something (${parent}) that is not in the file`
    return {
      kind: 'reference',
      table: name,
      id: typeof id === 'string' ? id : null,
      message: `A row of the table “${table}” names ${words}. Choose another for it, or delete it.`,
    }
  })
}

/** Every anchor of a claim, with what it is for. */
function anchorsOf(claim: Claim): readonly (readonly [string, Anchor])[] {
  return [
    ...claim.content.map((anchor) => ['words', anchor] as const),
    ...claim.speakerMentions.map((anchor) => ['speaker mention', anchor] as const),
    ...claim.cues.map((anchor) => ['cue', anchor] as const),
    ...claim.via.flatMap((link) =>
      link.mentions.map((anchor) => ['source mention', anchor] as const),
    ),
  ]
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).toWellFormed()}…`
}

function checkSpans(claim: Claim, text: string): readonly Problem[] {
  return anchorsOf(claim).flatMap(([role, anchor]): readonly Problem[] => {
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

/** Checks a whole file: SQLite's own check, every row, every reference, every text and every span. */
export class FileCheck {
  readonly #db: Database
  readonly #tables: RecordTables
  readonly #texts: ArticleTexts

  constructor(db: Database, tables: RecordTables, texts: ArticleTexts) {
    this.#db = db
    this.#tables = tables
    this.#texts = texts
  }

  /** The table's problems, and each good record handed to `visit`. */
  #checkRows<T extends TableName>(
    table: T,
    visit: (record: Records[T]) => readonly Problem[],
  ): readonly Problem[] {
    const problems: Problem[] = []
    let after: string | null = null
    for (;;) {
      const page = this.#tables[table].readAfter(after, PAGE, true)
      for (const read of page) {
        if (!read.ok) problems.push(misfitOf(table, read.id, read.error))
        else
          problems.push(
            ...(read.isSealed ? [] : [brokenSealOf(table, read.id)]),
            ...visit(read.record),
          )
      }
      after = page.at(-1)?.id ?? null
      if (page.length < PAGE) return problems
    }
  }

  #checkArticle(article: Article, texts: Map<string, string>): readonly Problem[] {
    const problem = (message: string): readonly Problem[] => [
      { kind: 'text', table: 'articles', id: article.id, message },
    ]
    const name = article.title || article.fileName
    try {
      const kept = this.#texts.read(article.textHash)
      if (kept === null) return problem(`The text of “${name}” is missing.`)
      texts.set(article.id, kept.text)
      if (hashOfText(kept.text) === article.textHash) return []
      return problem(`The text of “${name}” is not what was read at first: the file was changed.`)
    } catch (error) {
      if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error
      return problem(
        `What was found in the text of “${name}” cannot be read: the file was changed.`,
      )
    }
  }

  run(): readonly Problem[] {
    const texts = new Map<string, string>()
    return [
      ...checkFile(this.#db),
      ...checkReferences(this.#db),
      ...this.#checkRows('articles', (article) => this.#checkArticle(article, texts)),
      ...this.#checkRows('speakers', () => []),
      ...this.#checkRows('sources', () => []),
      ...this.#checkRows('claims', (claim) => {
        const text = texts.get(claim.articleId)
        return text === undefined ? [] : checkSpans(claim, text)
      }),
    ]
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
    id: z.uuidv7().safeParse(id).success ? id : null,
    message: `A row of the ${table} could not be read and is left out (${why}). The file was changed by something else than Hearsay.`,
  }
}
