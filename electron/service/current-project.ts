import { realpath } from 'node:fs/promises'
import type { ProjectInfo } from '../../shared/api/contract.ts'
import { fail, succeed, type Outcome } from '../../shared/api/failure.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { createStore, openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'
import { isArticlePath, projectName, withProjectEnding } from './paths.ts'

const NO_PROJECT = fail('NO_PROJECT', 'No project is open. Open one, or create a new one.')

/** What is wrong with a file, and what the person should know of how it was opened. */
function findProblems(store: Store): Outcome<readonly Problem[]> {
  const checked = store.check()
  return checked.ok ? succeed([...store.notices, ...checked.value]) : checked
}

/** The one project that is open, if any. Another takes its place only when it could be opened. */
export class CurrentProject {
  #store: Store | null = null
  #problems: readonly Problem[] = []
  #closing = new AbortController()

  /** Aborted when the project that is open now is closed. */
  get closing(): AbortSignal {
    return this.#closing.signal
  }

  /** The open project's save file, or why there is none. */
  get store(): Outcome<Store> {
    return this.#store === null ? NO_PROJECT : succeed(this.#store)
  }

  /** What the window needs to know about the open project. */
  get info(): Outcome<ProjectInfo> {
    const store = this.#store
    if (store === null) return NO_PROJECT
    const counts = store.counts()
    if (!counts.ok) return counts
    const undo = store.undoState()
    if (!undo.ok) return undo
    const views = store.readViews()
    if (!views.ok) return views
    return succeed({
      path: store.path,
      name: projectName(store.path),
      isReadOnly: store.isReadOnly,
      counts: counts.value,
      problems: [...this.#problems],
      undo: undo.value,
      views: views.value,
    })
  }

  /** The one open before is closed only when the new one could be read whole. */
  #replace(opened: Outcome<Store>): Outcome<ProjectInfo> {
    if (!opened.ok) return opened
    const store = opened.value
    const problems = findProblems(store)
    if (!problems.ok) {
      store.close()
      return problems
    }
    this.close()
    this.#store = store
    this.#problems = problems.value
    return this.info
  }

  create(path: string): Outcome<ProjectInfo> {
    return this.#replace(createStore(withProjectEnding(path)))
  }

  /** Opens a save file. The one that is open already stays open, and is answered as it is. */
  async open(path: string): Promise<Outcome<ProjectInfo>> {
    if (isArticlePath(path)) {
      return fail(
        'BAD_REQUEST',
        'This is an article, not a project. Open or create a project, then open the article in it.',
      )
    }
    if (this.#store !== null && (await isSameFile(path, this.#store.path))) return this.info
    return this.#replace(openStore(path))
  }

  /** Reads the whole file and says what is wrong with it. */
  check(): Outcome<readonly Problem[]> {
    if (this.#store === null) return NO_PROJECT
    const problems = findProblems(this.#store)
    if (problems.ok) this.#problems = problems.value
    return problems
  }

  close(): void {
    this.#closing.abort()
    this.#closing = new AbortController()
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
