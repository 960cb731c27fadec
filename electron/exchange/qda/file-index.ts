import { shorten } from '../../../shared/domain/text/short-text.ts'
import { Refusal } from '../../documents/refusal.ts'
import { childrenOf, textOf, walkElements, type XmlElement } from '../../documents/xml/xml-tree.ts'
import type { Values } from '../annotated/annotated-project.ts'
import { readCodes, type ReadCodes } from './code-reading.ts'
import { readDescription, type Described } from './description.ts'
import { ORIGIN } from './own-files.ts'
import { descriptionOf, guidOf, nameOf, partOf, targetsOf } from './qde-tree.ts'

/** Gives the text of a file that a path names; null for one that lies outside of the archive. */
export type TextOfPath = (path: string) => Promise<string | null>

/** A memo of its own. */
interface Note {
  readonly name: string
  readonly text: string
}

/** What the parts of a project's file refer to, by GUID. */
export class FileIndex {
  readonly project: XmlElement
  readonly isOurs: boolean
  readonly codes: ReadCodes
  /** What is not held: a sentence each. */
  readonly lost: string[] = []
  readonly #variables: ReadonlyMap<string, string>
  readonly #users: ReadonlyMap<string, string>
  readonly #notes: ReadonlyMap<string, Note>
  readonly #read = new Set<string>()
  readonly #guids: ReadonlySet<string>
  /** Codes of ours that only show who is meant. */
  readonly #naming: ReadonlySet<string>

  private constructor(project: XmlElement, notes: ReadonlyMap<string, Note>) {
    this.project = project
    this.isOurs = project.attributes.get('origin') === ORIGIN
    this.#notes = notes
    this.#guids = new Set(Array.from(walkElements(project), (element) => guidOf(element)))
    const cases = partOf(project, 'cases', 'case')
    const naming = new Set(this.isOurs ? cases.flatMap((one) => targetsOf(one, 'coderef')) : [])
    const codes = childrenOf(project, 'codebook').flatMap((book) => partOf(book, 'codes', 'code'))
    this.codes = readCodes(codes, { isOurs: this.isOurs, naming })
    this.#naming = naming
    const variables = partOf(project, 'variables', 'variable')
    this.#variables = new Map(
      variables.map((variable) => {
        const told = this.factsOf(readDescription(descriptionOf(variable)))['name']
        return [guidOf(variable), told ?? nameOf(variable)]
      }),
    )
    const users = partOf(project, 'users', 'user')
    this.#users = new Map(users.map((user) => [guidOf(user), nameOf(user)]))
  }

  static async of(project: XmlElement, textOfPath: TextOfPath): Promise<FileIndex> {
    const notes = new Map<string, Note>()
    for (const note of partOf(project, 'notes', 'note')) {
      const path = note.attributes.get('plaintextpath')
      const inside = textOf(childrenOf(note, 'plaintextcontent')[0])
      const text = path === undefined ? inside : ((await textOfPath(path)) ?? '')
      notes.set(guidOf(note), { name: nameOf(note), text })
    }
    return new FileIndex(project, notes)
  }

  /** Our own facts, which mean something as long as the file is ours. */
  factsOf({ facts }: Described): Values {
    return this.isOurs ? facts : {}
  }

  /** Refuses a file in which something refers to what is not there. */
  missing(what: string): never {
    throw new Refusal(
      `This file is damaged: it refers to a ${what} that is not in it. Export it once more from its program, and import that.`,
    )
  }

  /** Whether the file has a thing of that GUID; throws where it has none. */
  require(guid: string, what: string): void {
    if (!this.#guids.has(guid)) this.missing(what)
  }

  /** The id of the code that a coding is of; null for one that only names somebody. */
  codeOf(coding: XmlElement): string | null {
    const [guid = ''] = targetsOf(coding, 'coderef')
    if (this.#naming.has(guid)) return null
    return this.codes.get(guid)?.id ?? this.missing('code')
  }

  /** A memo with the notes that an element refers to. */
  withNotes(memo: string, element: XmlElement): string {
    const notes = targetsOf(element, 'noteref').map((guid) => this.noteOf(guid))
    return [memo, ...notes].filter((text) => text !== '').join('\n\n')
  }

  /** The text of a note. */
  noteOf(guid: string): string {
    this.#read.add(guid)
    return this.#notes.get(guid)?.text ?? this.missing('memo')
  }

  isNote(guid: string): boolean {
    return this.#notes.has(guid)
  }

  /** The values that an element has of variables. */
  valuesOf(element: XmlElement): Values {
    return Object.fromEntries(
      childrenOf(element, 'variablevalue').map((value) => {
        const [guid = ''] = targetsOf(value, 'variableref')
        const told = value.children.find(
          (child): child is XmlElement => typeof child !== 'string' && child.name.endsWith('value'),
        )
        return [this.#variables.get(guid) ?? this.missing('variable'), textOf(told)]
      }),
    )
  }

  /** Who marked something, where several did. */
  coderOf(element: XmlElement): Values {
    if (this.isOurs || this.#users.size < 2) return {}
    const name = this.#users.get(guidOf(element, 'creatinguser'))
    return name === undefined || name === '' ? {} : { coder: name }
  }

  /** What was never asked for: memos that are of nothing else. */
  tellUnread(): void {
    for (const [guid, { name, text }] of this.#notes)
      if (!this.#read.has(guid))
        this.lost.push(`The memo “${name === '' ? shorten(text, 80) : name}”, which is of no text.`)
  }
}
