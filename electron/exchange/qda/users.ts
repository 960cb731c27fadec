import { xmlElement } from '../xml-writing.ts'
import type { Guids } from './naming.ts'
import { ORIGIN } from './own-files.ts'

/** Who made a thing and when, as attributes of it. */
export type Audit = Readonly<Record<'creatingUser' | 'creationDateTime', string>>

/** The users of a file: of marks of one code in one place each has a user of its own, for some programs take one alone. */
export class Users {
  /** When all is made. */
  readonly time: string
  readonly #guids: Guids
  readonly #written: string[] = []

  constructor(guids: Guids, now: Date) {
    this.#guids = guids
    this.time = `${now.toISOString().slice(0, 19)}Z`
  }

  /** All that something is of, as XML. */
  all(): readonly string[] {
    return this.#written
  }

  /** The GUID of the user of that number. */
  of(index: number): string {
    for (let count = this.#written.length; count <= index; count += 1) {
      const name = count === 0 ? ORIGIN : `${ORIGIN} ${count + 1}`
      this.#written.push(xmlElement('User', { guid: this.#guids.of('user', 'of', count), name }))
    }
    return this.#guids.of('user', 'of', index)
  }

  audit(index = 0): Audit {
    return { creatingUser: this.of(index), creationDateTime: this.time }
  }

  /** The first who has not yet marked that place of a text with one of these codes; `taken` is what is marked there. */
  auditFree(place: string, codes: readonly string[], taken: Set<string>): Audit {
    const keys = codes.length === 0 ? [place] : codes.map((code) => `${place} ${code}`)
    let user = 0
    while (keys.some((key) => taken.has(`${key} ${user}`))) user += 1
    for (const key of keys) taken.add(`${key} ${user}`)
    return this.audit(user)
  }
}
