import type { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import type { Fields } from '../../../shared/domain/field.ts'
import { Id } from '../../../shared/domain/id.ts'
import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { findInDraft, tidyName } from '../../../shared/domain/naming/naming.ts'
import type { Anchor } from '../../../shared/domain/text/anchor.ts'
import { newSource, SOURCE_FIELDS } from '../../../shared/domain/source.ts'
import { newSpeaker, SPEAKER_FIELDS } from '../../../shared/domain/speaker.ts'
import type { Entity } from './annotated-project.ts'
import { readFields } from './field-values.ts'
import type { Losses } from './losses.ts'
import { roleOfWord } from './own-codes.ts'

/** Words that name somebody are not longer, in UTF-16 code units. */
const LONGEST_NAME = 200

/** An id that a file has is kept where Hearsay could have made it; else there is a new one for each, always the same. */
export class IdGiver {
  readonly #makeId: () => Id
  readonly #given = new Map<string, Id>()

  constructor(makeId: () => Id) {
    this.#makeId = makeId
  }

  /** Whether an id is one that Hearsay could have made. */
  isKept(id: string): boolean {
    return Id.safeParse(id).success
  }

  /** Says what something of the file is in the project. */
  give(id: string, known: Id): void {
    this.#given.set(id, known)
  }

  idOf(id: string): Id {
    if (this.isKept(id)) return id
    const given = this.#given.get(id) ?? this.#makeId()
    this.#given.set(id, given)
    return given
  }
}

/** The speakers and sources of a file as they come into a project. */
export class ReadNames {
  readonly #draft: EditDraft
  readonly #makeId: () => Id
  readonly #losses: Losses
  /** By the file's id of an entity: what it is in the project. */
  readonly #records = new Map<string, { readonly table: NamedTable; readonly id: Id }>()

  constructor(draft: EditDraft, makeId: () => Id, losses: Losses) {
    this.#draft = draft
    this.#makeId = makeId
    this.#losses = losses
  }

  /**
   * Takes in a speaker or a source. One with an id of Hearsay is put as the file has it; of another tool's, what the project
   * has of that name stays as it is, with what it lacks. Answers whether it is either.
   */
  take(entity: Entity): boolean {
    const role = roleOfWord(entity.kind)
    if (role !== 'speaker' && role !== 'source') return false
    const table = role === 'speaker' ? 'speakers' : 'sources'
    const fields: Fields = table === 'speakers' ? SPEAKER_FIELDS : SOURCE_FIELDS
    const read = readFields(fields, entity.values, ['id', 'name', 'note'])
    for (const name of read.unread) this.#losses.add(`the value “${name}” of a ${role}`)
    const told = { ...read.fields, note: entity.memo }
    if (!Id.safeParse(entity.id).success) {
      const id = this.idOfName(table, entity.name)
      if (id === null) this.#losses.add(`a ${role} without a name`)
      else {
        this.#records.set(entity.id, { table, id })
        this.#fill(table, id, told)
      }
      return true
    }
    if (table === 'speakers') {
      this.#draft.put(table, { ...newSpeaker(entity.id, entity.name), ...told })
    } else this.#draft.put(table, { ...newSource(entity.id, entity.name), ...told })
    this.#records.set(entity.id, { table, id: entity.id })
    return true
  }

  /** Gives somebody what is told of them, where the project says nothing of it. */
  #fill(table: NamedTable, id: Id, told: Readonly<Record<string, unknown>>): void {
    const record = this.#draft.get(table, id)
    if (record === undefined) return
    const isNew = !this.#draft.project[table].has(id)
    const held: Readonly<Record<string, unknown>> = { ...record }
    const lacking = Object.entries(told).filter(
      ([field]) => isNew || held[field] === '' || held[field] === null,
    )
    this.#draft.update(table, id, Object.fromEntries(lacking))
  }

  /** What an entity is in a table; null where neither the file nor the project has it there. */
  idOfEntity(table: NamedTable, entity: string): Id | null {
    const record = this.#records.get(entity)
    if (record !== undefined) return record.table === table ? record.id : null
    return this.#draft.get(table, entity)?.id ?? null
  }

  /** Who is called so, made where there is nobody; null for no name, and for one that several have. */
  idOfName(table: NamedTable, given: string): Id | null {
    const name = tidyName(given)
    if (name === '' || name.length > LONGEST_NAME) return null
    const match = findInDraft(this.#draft, table, name)
    if (match.type === 'one') return match.record.id
    if (match.type === 'many') return null
    const id = this.#makeId()
    if (table === 'speakers') this.#draft.put(table, newSpeaker(id, name))
    else this.#draft.put(table, newSource(id, name))
    return id
  }
}

const PRONOUN = /^(?:I|we|you|he|she|it|they|who|this|that|these|those)$/i

/** The name in words that are marked; '' where they name nobody: “he”, “the official”. A source may be called anything. */
export function nameInWords(table: NamedTable, [first]: readonly Anchor[]): string {
  const words = first?.quote ?? ''
  const isName = /[\p{Lu}\p{Lo}]/u.test(words) && !PRONOUN.test(words.trim())
  return table === 'sources' || isName ? words : ''
}
