import { setImmediate } from 'node:timers/promises'
import { DONE, fail, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  addRecords,
  EMPTY_PROJECT,
  removeRecord,
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

const ENDED = fail('CANCELLED', 'The project was closed meanwhile; nothing was changed.')

/** Thrown where nobody waits for the project any more, or it is closed. */
class Ended extends Error {}

interface Sending {
  readonly send: (part: ProjectPart) => void
  /** Aborted when nobody waits for the project any more. */
  readonly signal: AbortSignal
}

/** Sends one project. What is edited meanwhile is sent last, as it is by then. */
class ProjectSending {
  readonly #store: Store
  readonly #sending: Sending
  readonly #texts = new Set<string>()
  /** Records that were edited since the sending began, by table and id. */
  readonly #edited = new Map<string, { readonly table: TableName; readonly id: Id }>()

  constructor(store: Store, sending: Sending) {
    this.#store = store
    this.#sending = sending
  }

  async send(): Promise<Outcome<null>> {
    const unwatch = this.#store.watchEdits((patches) => {
      for (const { table, id } of patches) this.#edited.set(`${table} ${id}`, { table, id })
    })
    try {
      return await this.#sendAll()
    } catch (error) {
      if (error instanceof Ended) return ENDED
      throw error
    } finally {
      unwatch()
    }
  }

  async #sendAll(): Promise<Outcome<null>> {
    await this.#giveTurn()
    for (const table of TABLE_NAMES) {
      const sent = await this.#sendTable(table)
      if (!sent.ok) return sent
    }
    while (this.#edited.size > 0) {
      const sent = await this.#sendEdited()
      if (!sent.ok) return sent
    }
    const views = this.#store.readViews()
    if (!views.ok) return views
    this.#sending.send({ type: 'whole', name: this.#store.name, views: views.value })
    return DONE
  }

  /** Before anything is read: it may have been closed since, and a closed one cannot be asked. */
  async #giveTurn(): Promise<void> {
    await setImmediate()
    if (this.#sending.signal.aborted || !this.#store.isOpen) throw new Ended()
  }

  async #sendTable(table: TableName): Promise<Outcome<null>> {
    let after: Id | null = null
    do {
      const read: Outcome<RecordPage<TableName>> = this.#store.readPage(table, after, PAGE)
      if (!read.ok) return read
      const { records } = read.value
      this.#sending.send({ type: 'records', table, records })
      await this.#giveTurn()
      for (const record of records) if ('textHash' in record) await this.#sendText(record.textHash)
      after = read.value.next
    } while (after !== null)
    return DONE
  }

  async #sendText(hash: string): Promise<void> {
    if (this.#texts.has(hash)) return
    this.#texts.add(hash)
    this.#sending.send({ type: 'text', hash, kept: this.#store.readText(hash) })
    await this.#giveTurn()
  }

  /** Sends some of what was edited: in the turns of others it may be edited once more. */
  async #sendEdited(): Promise<Outcome<null>> {
    for (const [key, { table, id }] of [...this.#edited].slice(0, PAGE)) {
      this.#edited.delete(key)
      const record = this.#store.readRecord(table, id)
      if (!record.ok) return record
      if (record.value === null) this.#sending.send({ type: 'removed', table, id })
      else {
        this.#sending.send({ type: 'records', table, records: [record.value] })
        if ('textHash' in record.value) await this.#sendText(record.value.textHash)
      }
    }
    if (this.#edited.size > 0) await this.#giveTurn()
    return DONE
  }
}

/**
 * Sends a project with the texts of its articles, some records at a time, with turns for others between them: all of it as
 * it is when the last part is sent. Fails where it cannot be read, and with CANCELLED where it is closed meanwhile.
 */
export function sendProject(store: Store, sending: Sending): Promise<Outcome<null>> {
  return new ProjectSending(store, sending).send()
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
      case 'removed':
        this.#project = removeRecord(this.#project, part.table, part.id)
        return null
      case 'text':
        this.#texts.set(part.hash, part.kept)
        return null
      case 'whole':
        return this.#copyOf(part)
    }
  }

  #copyOf({ name, views }: Pick<ProjectCopy, 'name' | 'views'>): ProjectCopy {
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

const NO_TEXT = fail('NOT_FOUND', 'The text of this article is not in the project.')
