import { appendAll } from '../../../shared/domain/append-all.ts'
import type { z } from 'zod'
import { Refusal } from '../../documents/refusal.ts'
import type { AnnotatedDocument, Relation } from '../annotated/annotated-project.ts'
import { parseOwn } from '../annotated/annotated-schemas.ts'
import { idOfContent } from '../annotated/ids.ts'
import { mapPoints, withLineEnds, withUnixLineEnds } from '../text/written-text.ts'
import {
  readAnnotationLines,
  type AnnotationLine,
  type EventLine,
  type MarkedLine,
  type NoteLine,
  type RelationLine,
} from './annotation-lines.ts'
import { DraftedSpan } from './drafted-span.ts'
import { fragmentsOf, onOneLine, partsOf, type BratText } from './fragments.ts'
import { CodeNote, OWN_NOTE, RelationNote, SpanNote, type OwnFile } from './own-notes.ts'
import { isSameParts } from '../text/same-parts.ts'
import { countingOf } from './text-counting.ts'

/** The two files of a document, decoded. */
export interface BratFiles {
  /** Their name, with its folders and without its ending. */
  readonly file: string
  readonly text: string
  /** Whether the text file begins with a byte-order mark, which is no part of the text. */
  readonly hasMark: boolean
  readonly annotations: string
}

/** What documents of one collection have in common. */
export interface Collection {
  /** The id of a code of that type, which is noted where it is not known yet. */
  codeOf(type: string): string
  readonly own: OwnFile | null
  readonly relations: Relation[]
  readonly lost: string[]
  /** Every id that is taken. */
  readonly ids: Set<string>
}

/** The memo of a relation with one more note, which may be the memo itself as it is shown on one line. */
function joinMemos(memo: string, note: string): string {
  if (memo === '' || onOneLine(memo).trim() === note.trim()) return memo === '' ? note : memo
  return `${memo}\n${note}`
}

/** Reads the annotations of one text. */
class DocumentReading {
  readonly #files: BratFiles
  readonly #collection: Collection
  readonly #lines: readonly AnnotationLine[]
  readonly #lineIds: ReadonlySet<string>
  readonly #told: OwnFile['documents'][number] | undefined
  readonly #text: string
  readonly #notes = new Map<string, NoteLine[]>()
  /** Spans by the id of each line that is of them. */
  readonly #spans = new Map<string, DraftedSpan>()
  readonly #triggers = new Set<DraftedSpan>()
  readonly #relations = new Map<string, { -readonly [K in keyof Relation]: Relation[K] }>()

  constructor(files: BratFiles, collection: Collection) {
    this.#files = files
    this.#collection = collection
    this.#lines = readAnnotationLines(files.annotations, `${files.file}.ann`)
    this.#lineIds = new Set(this.#lines.map(({ id }) => id))
    const name = files.file.slice(files.file.lastIndexOf('/') + 1)
    this.#told = collection.own?.documents.find(({ file }) => file === name)
    this.#text = withLineEnds(files.text, this.#told?.lineEnds ?? '')
    for (const line of this.#of('note'))
      this.#notes.set(line.target, [...(this.#notes.get(line.target) ?? []), line])
  }

  read(): AnnotatedDocument {
    this.#readSpans()
    this.#of('event').forEach((line) => this.#readEvent(line))
    for (const line of this.#of('event')) this.#readRoles(line)
    for (const line of this.#of('relation')) this.#readRelation(line)
    for (const { type, targets, ...line } of this.#of('same')) {
      const [first = '', ...others] = targets
      const from = this.#spanOf(first, line)
      for (const other of others) this.#relate(line.id, type, from, this.#spanOf(other, line))
    }
    this.#readValues()
    this.#readNotes()
    appendAll(this.#collection.relations, this.#relations.values())
    const { id, name, memo, values } = this.#told ?? {
      id: idOfContent('brat', this.#files.file),
      name: this.#files.file.slice(this.#files.file.lastIndexOf('/') + 1),
      memo: '',
      values: {},
    }
    const spans = [...new Set(this.#spans.values())].map((span) => span.done())
    return { id: this.#newId(id), name, text: this.#text, memo, values, spans }
  }

  #of<K extends AnnotationLine['kind']>(kind: K): Extract<AnnotationLine, { kind: K }>[] {
    return this.#lines.filter(
      (line): line is Extract<AnnotationLine, { kind: K }> => line.kind === kind,
    )
  }

  /** An id that nothing else has: the one told, if it is free. */
  #newId(told: string): string {
    const { ids } = this.#collection
    let id = told
    while (ids.has(id)) id = idOfContent('brat', this.#files.file, id)
    ids.add(id)
    return id
  }

  #fail({ number }: { readonly number: number }, target: string): never {
    throw new Refusal(
      `Line ${number} of “${this.#files.file}.ann” is about ${target}, which is not in it. Mend it, or take it out, and read the folder again.`,
    )
  }

  #spanOf(id: string, line: { readonly number: number }): DraftedSpan {
    return this.#spans.get(id) ?? this.#fail(line, id)
  }

  /** The notes of that line that are our own. */
  #ownNote<T>(id: string, schema: z.ZodType<T>): T | null {
    for (const { type, text } of this.#notes.get(id) ?? []) {
      const note = type === OWN_NOTE ? parseOwn(schema, text) : null
      if (note !== null) return note
    }
    return null
  }

  #readSpans(): void {
    const { file, text, hasMark } = this.#files
    const marked = this.#of('marked')
    const counting = countingOf(text, hasMark, marked, file)
    const written: BratText = {
      map: mapPoints(this.#text, { joinsLineEnds: true }),
      points: Array.from(withUnixLineEnds(text)),
    }
    const plain = mapPoints(text, { joinsLineEnds: true })
    for (const line of marked) {
      const fragments = line.fragments.map(({ start, end }) => ({
        start: plain.pointAt(counting.offsetAt(start)),
        end: plain.pointAt(counting.offsetAt(end)),
      }))
      this.#readMarked({ ...line, fragments }, written)
    }
  }

  #readMarked(line: MarkedLine, text: BratText): void {
    const main = this.#spans.get(this.#ownNote(line.id, CodeNote)?.also ?? '')
    const fragments = line.fragments.toSorted((a, b) => a.start - b.start)
    const parts = partsOf(text, fragments)
    if (main !== undefined && isSameParts(fragmentsOf(text, main.parts), fragments)) {
      main.codes.push(this.#collection.codeOf(line.type))
      this.#spans.set(line.id, main)
      return
    }
    const note = this.#ownNote(line.id, SpanNote)
    const told = note?.parts?.map(([start, end]) => ({ start, end }))
    const isTold = told !== undefined && isSameParts(fragmentsOf(text, told), fragments)
    const id = this.#newId(note?.id ?? idOfContent('brat', this.#files.file, line.id))
    const span = new DraftedSpan(id, isTold ? told : parts)
    if (note?.uncoded !== true) span.codes.push(this.#collection.codeOf(line.type))
    Object.assign(span.values, note?.values)
    for (const { link, role, entity } of note?.links ?? []) span.link(role, entity, [], link)
    this.#spans.set(line.id, span)
  }

  /** An event is its trigger, called by the event's type; a second one of a trigger is a span of its own. */
  #readEvent(line: EventLine): void {
    const trigger = this.#spanOf(line.trigger, line)
    const isFirst = !this.#triggers.has(trigger)
    this.#triggers.add(trigger)
    const span = isFirst
      ? trigger
      : new DraftedSpan(this.#newId(idOfContent('brat', this.#files.file, line.id)), trigger.parts)
    const code = this.#collection.codeOf(line.type)
    if (!span.codes.includes(code)) span.codes.push(code)
    this.#spans.set(line.id, span)
  }

  #readRoles(line: EventLine): void {
    const span = this.#spanOf(line.id, line)
    for (const { role, target } of line.roles)
      span.link(role, null, [this.#spanOf(target, line).id])
  }

  #relate(lineId: string, type: string, from: DraftedSpan, to: DraftedSpan): void {
    const id = this.#newId(idOfContent('brat', this.#files.file, lineId, from.id, to.id))
    this.#relations.set(id, { id, from: from.id, to: to.id, type, memo: '', values: {} })
  }

  #readRelation(line: RelationLine): void {
    const [from, to] = [this.#spanOf(line.ends[0], line), this.#spanOf(line.ends[1], line)]
    const type = this.#collection.own?.relationTypes[line.type] ?? line.type
    const note = this.#ownNote(line.id, RelationNote)
    if (note !== null && 'link' in note) from.link(type, note.entity, [to.id], note.link)
    else if (note !== null) {
      const id = this.#newId(note.relation)
      const { memo = '', values = {} } = note
      this.#relations.set(line.id, { id, from: from.id, to: to.id, type, memo, values })
    } else {
      const id = this.#newId(idOfContent('brat', this.#files.file, line.id))
      this.#relations.set(line.id, { id, from: from.id, to: to.id, type, memo: '', values: {} })
    }
  }

  #readValues(): void {
    for (const line of this.#of('value')) {
      const { name, target, value } = line
      const span = this.#spans.get(target)
      const relation = this.#relations.get(target)
      if (span !== undefined) span.values[name] = value
      else if (relation !== undefined) relation.values = { ...relation.values, [name]: value }
      else if (this.#lineIds.has(target))
        this.#collection.lost.push(
          `“${name}: ${value}” in line ${line.number} of “${this.#files.file}.ann”, for it is said of ${target}.`,
        )
      else this.#fail(line, target)
    }
  }

  #readNotes(): void {
    for (const line of this.#of('note')) {
      if (line.type === OWN_NOTE) continue
      const { target, text } = line
      const span = this.#spans.get(target)
      const relation = this.#relations.get(target)
      if (span !== undefined) span.memos.push(text)
      else if (relation !== undefined) relation.memo = joinMemos(relation.memo, text)
      else if (!this.#lineIds.has(target)) this.#fail(line, target)
      else if (this.#ownNote(target, RelationNote) === null)
        this.#collection.lost.push(
          `The note “${text}” in line ${line.number} of “${this.#files.file}.ann”, for it is on ${target}.`,
        )
    }
    this.#restoreMemos()
  }

  /** A memo of several lines stands in our own note whole, as long as the other shows the same. */
  #restoreMemos(): void {
    for (const line of this.#of('marked')) {
      const memo = this.#ownNote(line.id, SpanNote)?.memo
      const span = this.#spans.get(line.id)
      if (memo === undefined || span === undefined) continue
      const shown = onOneLine(memo).trim()
      if (shown !== span.memos.join('\n').trim()) continue
      span.memos.splice(0, span.memos.length, memo)
    }
  }
}

/** Reads a text and its annotations. Throws a `Refusal` that names the line which is wrong. */
export function readDocument(files: BratFiles, collection: Collection): AnnotatedDocument {
  return new DocumentReading(files, collection).read()
}
