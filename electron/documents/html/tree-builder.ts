import { Refusal } from '../refusal.ts'
import { endingsOf, endsHead, isBarrier, VOID, type Ending } from './implied-ends.ts'
import type { PageElement, PageNode } from './page-tree.ts'

/** No page that a person reads has more elements; what nests deeper than this is read as if it did not. */
const MAX_ELEMENTS = 400_000
const MAX_DEPTH = 200

/** An element while it is being made. */
interface OpenElement extends PageElement {
  readonly attributes: Map<string, string>
  readonly children: PageNode[]
  last: number
}

/** The last sign of an element's words, and the first: of its nearest text alone. */
function signAt(element: PageElement, end: 0 | -1): string {
  let node: PageNode | undefined = element
  while (node !== undefined && typeof node !== 'string') node = node.children.at(end)
  return node?.at(end) ?? ''
}

/** Makes the tree of a page from the beginnings and ends of its elements, as a browser would, in bounded depth. */
export class TreeBuilder {
  readonly root: OpenElement
  readonly #stack: OpenElement[]
  #count = 1
  /** How many elements are open below the deepest that is kept. */
  #tooDeep = 0
  #text: string[] = []

  constructor() {
    this.root = this.#make('html', new Map(), null)
    this.#stack = [this.root]
  }

  #make(name: string, attributes: Map<string, string>, parent: OpenElement | null): OpenElement {
    return { name, attributes, parent, children: [], order: this.#count, last: this.#count }
  }

  get #top(): OpenElement {
    return this.#stack.at(-1) ?? this.root
  }

  addText(text: string): void {
    this.#text.push(text)
  }

  #flush(): void {
    if (this.#text.length === 0) return
    this.#top.children.push(this.#text.join(''))
    this.#text = []
  }

  #pop(): void {
    this.#flush()
    const element = this.#stack.pop()
    if (element === undefined) return
    element.last = this.#count
    if (element.name === 'span') this.#partSpans(element)
  }

  /** Spans side by side that a style sets apart have no space between them: “Ann Lee”, “Reporter”. */
  #partSpans(span: OpenElement): void {
    const siblings = this.#top.children
    const before = siblings.at(-2)
    if (siblings.at(-1) !== span || typeof before !== 'object' || before.name !== 'span') return
    if (/[\p{Ll}\d]/u.test(signAt(before, -1)) && /\p{Lu}/u.test(signAt(span, 0)))
      siblings.splice(-1, 0, ' ')
  }

  /** Closes all down to, and with, the one at `index`. */
  #popTo(index: number): void {
    while (this.#stack.length > index) this.#pop()
  }

  #end({ ends, within }: Ending): void {
    for (let k = this.#stack.length - 1; k > 0; k -= 1) {
      const name = this.#stack[k]?.name ?? ''
      if (ends.has(name)) return this.#popTo(k)
      if (within.has(name)) return
    }
  }

  /** Begins an element; one that `isClosed` holds nothing. */
  open(name: string, attributes: Map<string, string>, isClosed: boolean): void {
    if (name === 'html' || name === 'body') this.#openOuter(name, attributes)
    else this.#append(name, attributes, isClosed)
  }

  #append(name: string, attributes: Map<string, string>, isClosed: boolean): void {
    if (this.#stack[1]?.name === 'head' && endsHead(name)) this.#popTo(1)
    for (const ending of endingsOf(name)) this.#end(ending)
    const isVoid = VOID.has(name)
    if (this.#stack.length >= MAX_DEPTH && !isVoid) {
      this.#partWords()
      if (!isClosed) this.#tooDeep += 1
      return
    }
    this.#flush()
    this.#count += 1
    if (this.#count > MAX_ELEMENTS) {
      throw new Refusal(
        'This page has too many parts to be an article. Copy the article’s text and paste it instead.',
      )
    }
    const element = this.#make(name, attributes, this.#top)
    this.#top.children.push(element)
    if (!isVoid && !isClosed) this.#stack.push(element)
  }

  /** What is too deep begins no element, but still a word of its own. */
  #partWords(): void {
    if (this.#text.at(-1) !== ' ') this.#text.push(' ')
  }

  /** A page has one of each, however often it says so. */
  #openOuter(name: string, attributes: Map<string, string>): void {
    const outer =
      name === 'html' ? this.root : this.#stack.find((element) => element.name === 'body')
    if (outer === undefined) {
      this.#popTo(1)
      this.#append(name, attributes, false)
      return
    }
    for (const [key, value] of attributes) {
      if (!outer.attributes.has(key)) outer.attributes.set(key, value)
    }
  }

  /** Ends an element; an end without a beginning ends nothing. */
  close(name: string): void {
    if (name === 'br') return this.#append('br', new Map(), true)
    if (name === 'html' || name === 'body' || VOID.has(name)) return
    if (this.#tooDeep > 0) {
      this.#partWords()
      this.#tooDeep -= 1
      return
    }
    for (let k = this.#stack.length - 1; k > 0; k -= 1) {
      const open = this.#stack[k]?.name ?? ''
      if (open === name) return this.#popTo(k)
      if (isBarrier(open, name)) return
    }
  }

  /** Closes all that is open. */
  finish(): void {
    this.#popTo(0)
  }
}
