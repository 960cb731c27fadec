import { realpath } from 'node:fs/promises'
import type { AnswerOf, ProjectInfo, RequestOf } from '../../shared/api/contract.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { createStore, openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'
import { checkInBackground } from './background-check.ts'
import { PageReading } from './page-reading.ts'
import { WindowReading } from './window-reading.ts'
import { isArticlePath, withProjectEnding } from './paths.ts'

const NO_PROJECT = fail('NO_PROJECT', 'No project is open. Open one, or create a new one.')

/** Told when an opened file has been checked whole. */
type OnChecked = (path: string, problems: readonly Problem[]) => void

/** What the window needs to know about a project. */
function infoOf(store: Store, problems: readonly Problem[]): Outcome<ProjectInfo> {
  const counts = store.counts()
  if (!counts.ok) return counts
  const undo = store.undoState()
  if (!undo.ok) return undo
  const views = store.readViews()
  if (!views.ok) return views
  return succeed({
    path: store.path,
    name: store.name,
    isReadOnly: store.isReadOnly,
    counts: counts.value,
    problems: [...problems],
    undo: undo.value,
    views: views.value,
  })
}

/** The one project that is open, if any. Another takes its place only when it could be opened. */
export class CurrentProject {
  #store: Store | null = null
  #pages: PageReading | null = null
  #problems: readonly Problem[] = []
  #checking = new AbortController()
  readonly #onChecked: OnChecked
  #closing = new AbortController()
  readonly reading = new WindowReading()

  constructor(onChecked: OnChecked = () => {}) {
    this.#onChecked = onChecked
  }

  /** Aborted when the project that is open now is closed. */
  get closing(): AbortSignal {
    return this.#closing.signal
  }

  /** The open project's save file, or why there is none. */
  get store(): Outcome<Store> {
    return this.#store === null ? NO_PROJECT : succeed(this.#store)
  }

  /** A page of the open project's records. */
  readPage(request: RequestOf<'records.page'>): Outcome<AnswerOf<'records.page'>> {
    if (this.#pages === null) return NO_PROJECT
    const read = this.#pages.read(request)
    this.reading.note()
    return read as Outcome<AnswerOf<'records.page'>>
  }

  /** What the window needs to know about the open project. */
  get info(): Outcome<ProjectInfo> {
    return this.#store === null ? NO_PROJECT : infoOf(this.#store, this.#problems)
  }

  /** The one open before is closed only when the new one could be read. */
  #replace(opened: Outcome<Store>): Outcome<ProjectInfo> {
    if (!opened.ok) return opened
    const store = opened.value
    const info = infoOf(store, store.notices)
    if (!info.ok) {
      store.close()
      return info
    }
    this.close()
    this.#store = store
    this.#pages = new PageReading(store)
    this.#problems = store.notices
    this.reading.note()
    void this.#checkLater(store)
    return info
  }

  /** SQLite has seen the file whole when it was opened; every record is read only afterwards. */
  async #checkLater(store: Store): Promise<void> {
    const checking = new AbortController()
    this.#checking = checking
    try {
      const giveWay = (signal: AbortSignal) => this.reading.pause(signal)
      const found = await checkInBackground(store, checking.signal, giveWay)
      this.#problems = [...store.notices, ...found]
      this.#onChecked(store.path, this.#problems)
    } catch (error) {
      // A bug in the check must not end the program: the project itself can be worked with.
      if (!checking.signal.aborted) console.error(error)
    }
  }

  create(path: string): Outcome<ProjectInfo> {
    return this.#replace(createStore(withProjectEnding(path)))
  }

  /** Opens a save file. The one that is open already stays open, and is answered as it is. */
  async open(path: string, readOnly = false): Promise<Outcome<ProjectInfo>> {
    if (isArticlePath(path)) {
      return fail(
        'BAD_REQUEST',
        'This is an article, not a project. Open or create a project, then open the article in it.',
      )
    }
    if (this.#store !== null && (await isSameFile(path, this.#store.path))) return this.info
    return this.#replace(openStore(path, { readOnly }))
  }

  /** Reads the whole file at once and says what is wrong with it. */
  check(): Outcome<readonly Problem[]> {
    const store = this.#store
    if (store === null) return NO_PROJECT
    const checked = store.check()
    if (!checked.ok) return checked
    this.#checking.abort()
    this.#problems = [...store.notices, ...checked.value]
    return succeed(this.#problems)
  }

  close(): void {
    this.#checking.abort()
    this.#closing.abort()
    this.#closing = new AbortController()
    this.#pages = null
    this.#store?.close()
    this.#store = null
    this.#problems = []
  }
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    return (await realpath(a)) === (await realpath(b))
  } catch {
    return false
  }
}
