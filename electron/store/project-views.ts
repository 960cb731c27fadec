import type { Database, Statement } from 'better-sqlite3'
import { readViews, type Views } from '../../shared/domain/views.ts'

/** How the tables and the comparison are looked at, kept with the project. */
export class ProjectViews {
  readonly #select: Statement<[], { readonly name: string; readonly settings: string }>
  readonly #write: Statement

  constructor(db: Database) {
    this.#select = db.prepare('SELECT name, settings FROM view')
    this.#write = db.prepare('INSERT OR REPLACE INTO view (name, settings) VALUES (?, ?)')
  }

  /** A view that cannot be read is no reason to refuse the project: it is shown as at first. */
  read(): Views {
    const kept = this.#select.all().map(({ name, settings }) => [name, parseLeniently(settings)])
    return readViews(Object.fromEntries(kept))
  }

  write<Name extends keyof Views>(name: Name, view: Views[Name]): void {
    this.#write.run(name, JSON.stringify(view))
  }
}

function parseLeniently(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
