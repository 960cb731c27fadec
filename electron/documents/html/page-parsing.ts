import { Tokenizer } from 'htmlparser2'
import { Refusal } from '../refusal.ts'
import { BLOCKS, type Page, type PageElement, type PageNode } from './page-tree.ts'

/** No page that a person reads has more elements; what nests deeper than this is read as if it did not. */
const MAX_ELEMENTS = 400_000
const MAX_DEPTH = 200
/** The longest value of an attribute that is kept, in code units. */
const MAX_VALUE = 4096
const MAX_COMMENTS = 50

const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)
/** What a page shows no text of its own for. */
const SKIPPED = new Set(
  'script style noscript svg math template iframe object canvas audio video select textarea datalist applet noembed noframes rp rt map'.split(
    ' ',
  ),
)
/** Drawings that were never closed end where the page goes on. */
const DRAWN = new Set(['svg', 'math'])
const ENDS_DRAWING = new Set(
  'p div h1 h2 h3 h4 article section main header footer ul ol table body'.split(' '),
)
const KEPT_ATTRIBUTES = new Set(
  'aria-hidden aria-label aria-level aria-modal charset class cite colspan content data-component data-qa data-testid data-type datetime hidden href http-equiv id itemid itemprop itemtype lang name property rel role shadowmode shadowrootmode title type xml:lang'.split(
    ' ',
  ),
)
const HEAD_ONLY = new Set('base link meta title script style noscript template'.split(' '))
const TELLS_SAVING = /saved (?:from|with)|archived on|singlefile|internet archive|url:/i

/** What an element that opens ends, and what it cannot end anything beyond. */
interface Ending {
  readonly ends: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}
const LISTS = new Set(['ul', 'ol', 'menu', 'dir', 'td', 'th', 'table', 'blockquote'])
const CELLS = new Set(['table', 'td', 'th', 'caption', 'button', 'html'])
const TABLE = new Set(['table'])
const ENDINGS: Readonly<Record<string, Ending>> = {
  li: { ends: new Set(['li']), within: LISTS },
  dd: { ends: new Set(['dd', 'dt']), within: new Set(['dl', 'td', 'table']) },
  dt: { ends: new Set(['dd', 'dt']), within: new Set(['dl', 'td', 'table']) },
  td: { ends: new Set(['td', 'th']), within: TABLE },
  th: { ends: new Set(['td', 'th']), within: TABLE },
  tr: { ends: new Set(['tr']), within: TABLE },
  tbody: { ends: new Set(['thead', 'tbody', 'tfoot', 'caption']), within: TABLE },
  tfoot: { ends: new Set(['thead', 'tbody', 'tfoot', 'caption']), within: TABLE },
  thead: { ends: new Set(['thead', 'tbody', 'tfoot', 'caption']), within: TABLE },
}
const PARAGRAPH: Ending = { ends: new Set(['p']), within: CELLS }

/** An element while it is being made. */
interface OpenElement extends PageElement {
  readonly attributes: Map<string, string>
  readonly children: PageNode[]
  last: number
}

/** Makes a tree of the tokens of a page, as a browser would of a page that is not too wrong, in bounded depth. */
class TreeBuilder {
  readonly linkedData: string[] = []
  readonly comments: string[] = []
  scriptless = ''
  hasScripts = false
  readonly root: OpenElement
  readonly #source: string
  readonly #isXml: boolean
  readonly #stack: OpenElement[]
  #count = 1
  /** How many elements are open below the deepest that is kept. */
  #tooDeep = 0
  /** What is skipped until its end, and how often it stands in itself. */
  #skipped: string | null = null
  #skippedDepth = 0
  #script: string[] | null = null
  #tag = ''
  #attributes = new Map<string, string>()
  #attribute = ''
  #value: string[] = []
  #text: string[] = []

  constructor(source: string, isXml: boolean) {
    this.#source = source
    this.#isXml = isXml
    this.root = this.#make('html', new Map(), null)
    this.#stack = [this.root]
  }

  #make(name: string, attributes: Map<string, string>, parent: OpenElement | null): OpenElement {
    return { name, attributes, parent, children: [], order: this.#count, last: this.#count }
  }

  get #top(): OpenElement {
    return this.#stack.at(-1) ?? this.root
  }

  #addText(text: string): void {
    if (this.#script !== null) this.#script.push(text)
    if (this.#skipped === null) this.#text.push(text)
    else if (this.#skipped === 'noscript' && this.scriptless.length < MAX_VALUE) {
      this.scriptless += text
    }
  }

  #flush(): void {
    if (this.#text.length === 0) return
    this.#top.children.push(this.#text.join(''))
    this.#text = []
  }

  #pop(): void {
    this.#flush()
    const element = this.#stack.pop()
    if (element !== undefined) element.last = this.#count
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

  #endWhatIsImplied(name: string): void {
    if (this.#stack[1]?.name === 'head' && !HEAD_ONLY.has(name)) this.#popTo(1)
    if (BLOCKS.has(name)) this.#end(PARAGRAPH)
    const ending = ENDINGS[name]
    if (ending !== undefined) this.#end(ending)
  }

  #open(name: string, attributes: Map<string, string>, isClosed: boolean): void {
    if (this.#skipped !== null) {
      const isOver = DRAWN.has(this.#skipped) && ENDS_DRAWING.has(name)
      if (!isOver) {
        if (name === this.#skipped && !isClosed) this.#skippedDepth += 1
        return
      }
      this.#skipped = null
    }
    if (name === 'html' || name === 'body') return this.#openOuter(name, attributes)
    const isShadow = attributes.has('shadowrootmode') || attributes.has('shadowmode')
    if (SKIPPED.has(name) && !isShadow) {
      if (!isClosed) this.#skip(name, attributes)
      return
    }
    this.#append(name, attributes, isClosed)
  }

  #append(name: string, attributes: Map<string, string>, isClosed: boolean): void {
    this.#endWhatIsImplied(name)
    const isVoid = VOID.has(name)
    if (this.#stack.length >= MAX_DEPTH && !isVoid) {
      // What is too deep begins no element, but still a word of its own.
      this.#addText(' ')
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

  #skip(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#skipped = name
    this.#skippedDepth = 1
    if (name !== 'script') return
    this.hasScripts = true
    if (/\bld\+json\b/i.test(attributes.get('type') ?? '')) this.#script = []
  }

  #close(name: string): void {
    if (this.#skipped !== null) {
      if (name === this.#skipped) this.#skippedDepth -= 1
      if (this.#skippedDepth > 0) return
      this.#skipped = null
      if (this.#script !== null) this.linkedData.push(this.#script.join(''))
      this.#script = null
      return
    }
    if (name === 'br') return this.#append('br', new Map(), true)
    if (name === 'html' || name === 'body' || VOID.has(name)) return
    if (this.#tooDeep > 0) {
      this.#addText(' ')
      this.#tooDeep -= 1
      return
    }
    this.#closeOpen(name)
  }

  /** An end without a beginning ends nothing; that of a part of a line ends no block, that of a block no cell. */
  #closeOpen(name: string): void {
    const isBlock = BLOCKS.has(name)
    for (let k = this.#stack.length - 1; k > 0; k -= 1) {
      const open = this.#stack[k]?.name ?? ''
      if (open === name) return this.#popTo(k)
      if (isBlock ? CELLS.has(open) && !isTablePart(name) : BLOCKS.has(open)) return
    }
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#source.slice(start, end))
  }

  ontextentity(code: number): void {
    this.#addText(String.fromCodePoint(code))
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#source.slice(start, Math.min(end, start + 64)).toLowerCase()
    this.#attributes = new Map()
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, Math.min(end, start + 64)).toLowerCase()
    this.#value = []
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#source.slice(start, Math.min(end, start + MAX_VALUE)))
  }

  onattribentity(code: number): void {
    this.#value.push(String.fromCodePoint(code))
  }

  onattribend(): void {
    const value = this.#value.join('').slice(0, MAX_VALUE)
    if (this.#attribute === 'style') {
      if (/(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(value)) {
        this.#attributes.set('hidden', '')
      }
    } else if (KEPT_ATTRIBUTES.has(this.#attribute) && !this.#attributes.has(this.#attribute)) {
      this.#attributes.set(this.#attribute, value)
    }
  }

  onopentagend(): void {
    this.#open(this.#tag, this.#attributes, false)
  }

  onselfclosingtag(): void {
    this.#open(this.#tag, this.#attributes, this.#isXml || SKIPPED.has(this.#tag))
  }

  onclosetag(start: number, end: number): void {
    this.#close(this.#source.slice(start, Math.min(end, start + 64)).toLowerCase())
  }

  oncomment(start: number, end: number, offset: number): void {
    const comment = this.#source.slice(start, Math.min(end - offset, start + MAX_VALUE))
    if (this.comments.length < MAX_COMMENTS && TELLS_SAVING.test(comment)) {
      this.comments.push(comment)
    }
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.#isXml || this.#script !== null) this.#addText(this.#source.slice(start, end - offset))
  }

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  onend(): void {
    if (this.#script !== null) this.linkedData.push(this.#script.join(''))
    this.#popTo(0)
  }
}

function isTablePart(name: string): boolean {
  return /^(?:table|tbody|thead|tfoot|tr|td|th|caption)$/.test(name)
}

/**
 * Parses a page's source. Nothing in it runs or is fetched. Throws a `Refusal` where it has more elements than any
 * article.
 */
export function parsePage(source: string): Page {
  const isXml = /^\s*<\?xml\b/.test(source.slice(0, 200))
  const builder = new TreeBuilder(source, isXml)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder)
  tokenizer.write(source)
  tokenizer.end()
  return builder
}
