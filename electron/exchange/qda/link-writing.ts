import type { AnnotatedSpan, Relation } from '../annotated/annotated-project.ts'
import { toXmlText, xmlElement, xmlText } from '../xml-writing.ts'
import { writeDescription } from './description.ts'
import type { Guids } from './naming.ts'
import { DIRECTION } from './own-files.ts'
import type { Users } from './users.ts'

/** The links of a file, and the notes on them. */
export class Links {
  readonly #guids: Guids
  readonly #users: Users
  readonly #links: string[] = []
  readonly #notes: string[] = []

  constructor(guids: Guids, users: Users) {
    this.#guids = guids
    this.#users = users
  }

  /** All links, as XML. */
  all(): readonly string[] {
    return this.#links
  }

  /** The notes that some of them refer to, as XML. */
  notes(): readonly string[] {
    return this.#notes
  }

  /** Ties the part of that number to the first of a span. */
  addPart(first: string, part: string, index: number): void {
    this.#add('part', 'part', first, part, index)
  }

  /** Links of one role that are apart are told apart by a number behind it. */
  addLinks({ id, links }: AnnotatedSpan, guid: string): void {
    const counts = new Map<string, number>()
    links.forEach(({ role, entity, spans }, index) => {
      const count = (counts.get(role) ?? 0) + 1
      counts.set(role, count)
      const isPlain = count === 1 && !/ \(\d+\)$/.test(role)
      const name = isPlain ? role : `${role} (${count})`
      const targets = [
        ...(entity === null ? [] : [this.#guids.of('case', entity)]),
        ...spans.map((span) => this.#guids.of('span', span)),
      ]
      if (targets.length === 0) this.#add('link', name, guid, null, id, index)
      targets.forEach((target, nth) => this.#add('link', name, guid, target, id, index, nth))
    })
  }

  /** Adds a relation between the two GUIDs, with a note of what it is beyond its type. */
  addRelation(relation: Relation, originGUID: string, targetGUID: string): void {
    const { id, type, memo, values } = relation
    const guid = this.#guids.of('relation', id)
    const facts = {
      ...(guid === id ? {} : { id }),
      ...(toXmlText(type) === type ? {} : { type }),
    }
    const note = this.#addNote(id, writeDescription({ memo, values, facts }))
    const attributes = { guid, name: type, direction: DIRECTION.relation, originGUID, targetGUID }
    this.#links.push(xmlElement('Link', attributes, note))
  }

  /** A note, and the reference to it; '' where it says nothing. */
  #addNote(relation: string, text: string): string {
    if (text === '') return ''
    const guid = this.#guids.of('note', relation, 'relation')
    const content = xmlElement('PlainTextContent', {}, xmlText(text))
    this.#notes.push(xmlElement('Note', { guid, ...this.#users.audit() }, content))
    return xmlElement('NoteRef', { targetGUID: guid })
  }

  #add(
    kind: keyof typeof DIRECTION,
    name: string,
    originGUID: string,
    targetGUID: string | null,
    ...key: readonly (string | number)[]
  ): void {
    const guid = this.#guids.of(`${kind} link`, originGUID, ...key)
    const attributes = { guid, name, direction: DIRECTION[kind], originGUID, targetGUID }
    this.#links.push(xmlElement('Link', attributes))
  }
}
