import type { Database, Statement } from 'better-sqlite3'
import { DEFAULT_VIEWS, Views } from '../../shared/domain/view.ts'

/** How the tables and the comparison are looked at, kept with the project. */
export class ProjectViews {
  readonly #select: Statement
  readonly #write: Statement

  constructor(db: Database) {
    this.#select = db.prepare('SELECT settings FROM view WHERE name = ?').pluck()
    this.#write = db.prepare('INSERT OR REPLACE INTO view (name, settings) VALUES (?, ?)')
  }

  #readOne<Name extends keyof Views>(name: Name): Views[Name] {
    const settings = this.#select.get(name)
    if (typeof settings !== 'string') return DEFAULT_VIEWS[name]
    // A view that cannot be read is no reason to refuse the project: it is shown as at first.
    const parsed = Views.unwrap().shape[name].safeParse(parseLeniently(settings))
    return parsed.success ? (parsed.data as Views[Name]) : DEFAULT_VIEWS[name]
  }

  read(): Views {
    return {
      claims: this.#readOne('claims'),
      speakers: this.#readOne('speakers'),
      sources: this.#readOne('sources'),
      comparison: this.#readOne('comparison'),
    }
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
