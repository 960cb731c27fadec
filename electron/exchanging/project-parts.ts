import { setImmediate } from 'node:timers/promises'
import { DONE, fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  addRecords,
  EMPTY_PROJECT,
  TABLE_NAMES,
  type Project,
  type TableName,
} from '../../shared/domain/project.ts'
import type { KeptText } from '../store/article-texts.ts'
import type { RecordPage, Store } from '../store/store.ts'
import type { ProjectPart } from './exchange-messages.ts'
import type { ProjectCopy } from './project-copy.ts'

/** Records that are read between two turns of others, who are not seen to wait for so many. */
const PAGE = 500

type Page = Extract<ProjectPart, { readonly type: 'records' }>

/** So often reading is begun anew where the project is edited meanwhile; then it is read without giving others a turn. */
const MOST_ATTEMPTS = 3

const ENDED = fail('CANCELLED', 'The project was closed meanwhile; nothing was changed.')

function* pagesOf(store: Store, table: TableName): Generator<Outcome<Page>, void> {
  let after: Id | null = null
  do {
    const read: Outcome<RecordPage<TableName>> = store.readPage(table, after, PAGE)
    if (!read.ok) return yield read
    yield succeed({ type: 'records', table, records: read.value.records })
    after = read.value.next
  } while (after !== null)
}

function* partsOf(store: Store): Generator<Outcome<ProjectPart>, void> {
  const hashes = new Set<string>()
  for (const table of TABLE_NAMES) {
    for (const page of pagesOf(store, table)) {
      yield page
      for (const record of page.ok ? page.value.records : [])
        if ('textHash' in record) hashes.add(record.textHash)
    }
  }
  for (const hash of hashes) yield succeed({ type: 'text', hash, kept: store.readText(hash) })
}

interface Sending {
  readonly send: (part: ProjectPart) => void
  /** Aborted when nobody waits for the project any more. */
  readonly signal: AbortSignal
}

/** Sends the parts of a project as it is. Answers whether they are of one moment: it may be edited in the turns of others. */
async function sendParts(
  store: Store,
  { send, signal }: Sending,
  isGivingTurns: boolean,
): Promise<Outcome<boolean>> {
  const { revision } = store
  for (const part of partsOf(store)) {
    if (!part.ok) return part
    send(part.value)
    if (isGivingTurns) await setImmediate()
    if (signal.aborted || !store.isOpen) return ENDED
    if (store.revision !== revision) return succeed(false)
  }
  return succeed(true)
}

/**
 * Sends a project with the texts of its articles, as it is at one moment, some records at a time, with turns for others
 * between them. Fails where it cannot be read, or is closed meanwhile.
 */
export async function sendProject(store: Store, sending: Sending): Promise<Outcome<null>> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await sendParts(store, sending, attempt < MOST_ATTEMPTS)
    if (!sent.ok) return sent
    if (sent.value) break
    sending.send({ type: 'again' })
  }
  const views = store.readViews()
  if (!views.ok) return views
  sending.send({ type: 'whole', name: store.name, views: views.value })
  return DONE
}

/** Puts a project together from its parts. */
export class ProjectAssembly {
  readonly #originalOf: ProjectCopy['originalOf']
  #project: Project = EMPTY_PROJECT
  readonly #texts = new Map<string, Outcome<KeptText>>()

  constructor(originalOf: ProjectCopy['originalOf']) {
    this.#originalOf = originalOf
  }

  /** Takes the next part. Answers the copy when that was the last, and null until then. */
  take(part: ProjectPart): ProjectCopy | null {
    switch (part.type) {
      case 'records':
        this.#project = addRecords(this.#project, part.table, part.records)
        return null
      case 'text':
        this.#texts.set(part.hash, part.kept)
        return null
      case 'again':
        this.#project = EMPTY_PROJECT
        this.#texts.clear()
        return null
      case 'whole': {
        const { name, views } = part
        const texts = this.#texts
        return {
          name,
          views,
          project: this.#project,
          textOf: (hash) => texts.get(hash) ?? NO_TEXT,
          originalOf: this.#originalOf,
        }
      }
    }
  }
}

const NO_TEXT = fail('NOT_FOUND', 'The text of this article is not in the project.')
