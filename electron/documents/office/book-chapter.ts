import type { BlockKind } from '../../../shared/domain/text/block.ts'
import { raiseDigits } from '../note-marks.ts'
import { TextBuilder, type BuiltText } from '../text-builder.ts'
import { readFlow } from '../html/flow.ts'
import { parsePage } from '../html/page-parsing.ts'
import { addPieces } from '../html/page-text.ts'
import { elementsIn, type PageElement, type PageNode } from '../html/page-tree.ts'

const NOTE = /(?:^|\s)(?:doc-)?(?:footnote|endnote|rearnote)(?:\s|$)/
const NOTE_NAMES = new Set(['li', 'p', 'div', 'aside', 'section', 'dd'])
const BACK = /(?:^|\s)(?:doc-)?backlink(?:\s|$)/
/** Deeper than this a page is not copied; the parser keeps to less. */
const MAX_DEPTH = 300

/** What an element is, as a book says in either of its two ways. */
function typeOf({ attributes }: PageElement): string {
  return `${attributes.get('data-type') ?? ''} ${attributes.get('role') ?? ''}`
}

function wordsOf(element: PageElement): string {
  const words = element.children.map((child) =>
    typeof child === 'string' ? child : wordsOf(child),
  )
  return words.join('').trim()
}

/** The sign of a note that leads to it: a number or a star that is a link in the page; null for anything else. */
function markOf(element: PageElement): { readonly id: string; readonly mark: string } | null {
  const id = /^#(.+)$/.exec(element.attributes.get('href') ?? '')?.[1]
  const mark = /^[[(]?(\d{1,3}|[*†‡§]{1,3})[\])]?$/.exec(wordsOf(element))?.[1]
  return id === undefined || mark === undefined ? null : { id, mark }
}

/** By the id of a note: the sign that the text has for it. */
function listMarks(root: PageElement): Map<string, string> {
  const marks = new Map<string, string>()
  for (const element of elementsIn(root)) {
    const found = element.name === 'a' ? markOf(element) : null
    if (found !== null && !marks.has(found.id)) marks.set(found.id, found.mark)
  }
  return marks
}

function raiseMark(element: PageElement): PageElement | null {
  const link = element.name === 'a' ? markOf(element) : null
  if (link !== null) return { ...element, children: [raiseDigits(link.mark)] }
  const words = element.name === 'sup' ? wordsOf(element) : ''
  return /^\d{1,3}$/.test(words) ? { ...element, children: [raiseDigits(words)] } : null
}

/** Puts words before the first of an element's, in its first paragraph. */
function putBefore(element: PageElement, words: string): PageElement {
  const first = element.children.findIndex(
    (child) => typeof child !== 'string' || child.trim() !== '',
  )
  const child = element.children[first]
  if (child === undefined || typeof child === 'string' || child.name !== 'p')
    return { ...element, children: [words, ...element.children] }
  return { ...element, children: element.children.with(first, putBefore(child, words)) }
}

/** A page in which notes are told apart from items of a list, and their signs are raised. */
function prepare(element: PageElement, marks: ReadonlyMap<string, string>, depth = 0): PageElement {
  if (depth > MAX_DEPTH) return element
  const children = element.children.map((child: PageNode): PageNode => {
    if (typeof child === 'string') return child
    return raiseMark(child) ?? prepare(child, marks, depth + 1)
  })
  const copy = { ...element, children }
  const mark = marks.get(element.attributes.get('id') ?? '')
  const isNote = NOTE.test(typeOf(element)) || (mark !== undefined && NOTE_NAMES.has(element.name))
  if (!isNote) return copy
  const attributes = new Map([...element.attributes, ['data-type', 'footnote']])
  const note = { ...copy, name: 'div', attributes }
  if (mark === undefined || wordsOf(note).startsWith(raiseDigits(mark))) return note
  return putBefore(note, `${raiseDigits(mark)} `)
}

function kindOf(element: PageElement): BlockKind | null {
  return NOTE.test(typeOf(element)) ? 'note' : null
}

function isLeftOut(element: PageElement): boolean {
  return BACK.test(typeOf(element)) || element.attributes.get('class') === 'footnote-back'
}

/** The text of a chapter, which lies in one page or more. */
export function readChapter(pages: readonly string[]): BuiltText {
  const builder = new TextBuilder()
  for (const page of pages) {
    const { root } = parsePage(page.replaceAll(' epub:type=', ' data-type='))
    const prepared = prepare(root, listMarks(root))
    addPieces(builder, readFlow(prepared, { isLeftOut, enclose: kindOf }))
  }
  return builder.build()
}
