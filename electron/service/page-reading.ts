import type { Outcome } from '../../shared/domain/failure.ts'
import type { RequestOf } from '../../shared/api/contract.ts'
import type { TableName } from '../../shared/domain/project.ts'
import type { RecordPage, Store } from '../store/store.ts'

type PageRequest = RequestOf<'records.page'>
type Page = RecordPage<TableName>

/** A page that was read before it was asked for, and what the store had written by then. */
interface PageAhead {
  readonly request: PageRequest
  readonly page: Page
  readonly revision: number
}

/**
 * Reads pages of one store's records, the next of each ahead: while a page is on its way and a window takes it in,
 * there is nothing else to do.
 */
export class PageReading {
  readonly #store: Store
  /** One page of each table: a window asks for the first pages of all of them at once. */
  readonly #ahead = new Map<TableName, PageAhead>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The page that was read ahead, if it is the one asked for and nothing was written since. */
  #takeAhead({ table, after, limit }: PageRequest): Page | null {
    const ahead = this.#ahead.get(table)
    this.#ahead.delete(table)
    if (ahead === undefined || ahead.revision !== this.#store.revision) return null
    return ahead.request.after === after && ahead.page.records.length <= limit ? ahead.page : null
  }

  #readAhead(request: PageRequest): void {
    if (!this.#store.isOpen) return
    const { revision } = this.#store
    const read = this.#store.readPage(request.table, request.after, request.limit)
    // What fails is said when it is asked for.
    if (read.ok) this.#ahead.set(request.table, { request, page: read.value, revision })
  }

  read(request: PageRequest): Outcome<Page> {
    const { table, after, limit } = request
    const ahead = this.#takeAhead(request)
    const read: Outcome<Page> =
      ahead === null ? this.#store.readPage(table, after, limit) : { ok: true, value: ahead }
    const next = read.ok ? read.value.next : null
    if (next !== null) setImmediate(() => this.#readAhead({ table, after: next, limit }))
    return read
  }
}
