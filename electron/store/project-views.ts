import type { Database, Statement } from 'better-sqlite3'
import { DEFAULT_VIEWS, TableView, type Views } from '../../shared/domain/view.ts'

/** How the tables are looked at, kept with the project. */
export class ProjectViews {
  readonly #select: Statement
  readonly #write: Statement

  constructor(db: Database) {
    this.#select = db.prepare('SELECT settings FROM view WHERE name = ?').pluck()
    this.#write = db.prepare('INSERT OR REPLACE INTO view (name, settings) VALUES (?, ?)')
  }

  #readOne(name: keyof Views): TableView {
    const settings = this.#select.get(name)
    if (typeof settings !== 'string') return DEFAULT_VIEWS[name]
    // A view that cannot be read is no reason to refuse the project: the table is shown as at first.
    const parsed = TableView.safeParse(parseLeniently(settings))
    return parsed.success ? parsed.data : DEFAULT_VIEWS[name]
  }

  read(): Views {
    return {
      claims: this.#readOne('claims'),
      speakers: this.#readOne('speakers'),
      sources: this.#readOne('sources'),
    }
  }

  write(name: keyof Views, view: TableView): void {
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
