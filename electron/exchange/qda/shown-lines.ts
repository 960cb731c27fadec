import { sliceSpan, type Span } from '../../../shared/domain/text/span.ts'
import type { AnnotatedProject, AnnotatedSpan } from '../annotated/annotated-project.ts'
import { tidyWords } from '../text/tidy-words.ts'
import { shownLine } from './description.ts'

/** As many characters of a span stand in a line that is about it. */
const LONGEST_WORDS = 80

/** The first words of a place. */
export function wordsAt(text: string, parts: readonly Span[]): string {
  const words = Array.from(parts.map((part) => sliceSpan(text, part)).join(' … '))
  return words.length <= LONGEST_WORDS
    ? words.join('')
    : `${words.slice(0, LONGEST_WORDS).join('')}…`
}

/** The lines of descriptions that are for people alone: what things are linked and related to, in words. */
export class ShownLines {
  /** What each thing is called in them. */
  readonly #words = new Map<string, string>()
  /** Those about relations, by the id of what has them. */
  readonly #ofRelations = new Map<string, string[]>()

  constructor({ documents, entities, relations }: AnnotatedProject) {
    for (const { id, name, kind } of entities) this.#words.set(id, name === '' ? `(${kind})` : name)
    for (const { text, spans } of documents)
      for (const { id, parts } of spans) this.#words.set(id, `“${tidyWords(wordsAt(text, parts))}”`)
    for (const { from, to, type } of relations) {
      this.#add(from, shownLine('→', type, this.#wordsOf(to)))
      this.#add(to, shownLine('←', type, this.#wordsOf(from)))
    }
  }

  #add(id: string, line: string): void {
    const lines = this.#ofRelations.get(id) ?? []
    this.#ofRelations.set(id, lines)
    lines.push(line)
  }

  #wordsOf(id: string): string {
    return this.#words.get(id) ?? id
  }

  /** What an entity or a span is related to, a line each. */
  ofRelations(id: string): readonly string[] {
    return this.#ofRelations.get(id) ?? []
  }

  /** Whom and what a span is linked to, a line for each link, and what it is related to. */
  ofSpan({ id, links }: AnnotatedSpan): readonly string[] {
    const ofLinks = links.map(({ role, entity, spans }) => {
      const words = spans.map((span) => this.#wordsOf(span))
      const name = entity === null ? [] : [this.#wordsOf(entity)]
      return shownLine('→', role, [...name, ...words].join(', '))
    })
    return [...ofLinks, ...this.ofRelations(id)]
  }

  /** Of which span something is a part: its number, from 1, of how many. */
  ofPart({ id }: AnnotatedSpan, number: number, count: number): string {
    return shownLine('←', `part ${number} of ${count}`, this.#wordsOf(id))
  }
}
