import { Tokenizer } from 'htmlparser2'
import type { Page, PageElement } from './page-tree.ts'
import { TreeBuilder } from './tree-builder.ts'

/** The longest value of an attribute that is kept, in code units. */
const MAX_VALUE = 4096
const MAX_COMMENTS = 50
/** How many scripts of data are kept. */
const MAX_SCRIPTS = 50

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
const TELLS_SAVING = /saved (?:from|with)|archived on|singlefile|internet archive|url:/i

/** Follows the tokens of a page: hands its elements and its text to the tree, and keeps what it says of itself beside. */
class PageReader implements Page {
  readonly linkedData: string[] = []
  readonly state: string[] = []
  readonly comments: string[] = []
  scriptless = ''
  hasScripts = false
  readonly #tree = new TreeBuilder()
  readonly #source: string
  readonly #isXml: boolean
  /** What is skipped until its end, and how often it stands in itself. */
  #skipped: string | null = null
  #skippedDepth = 0
  /** The parts of a script of data, and where it is kept. */
  #script: string[] | null = null
  #scripts: string[] = this.linkedData
  #tag = ''
  #attributes = new Map<string, string>()
  #attribute = ''
  #value: string[] = []

  constructor(source: string, isXml: boolean) {
    this.#source = source
    this.#isXml = isXml
  }

  get root(): PageElement {
    return this.#tree.root
  }

  #addText(text: string): void {
    if (this.#script !== null) this.#script.push(text)
    if (this.#skipped === null) this.#tree.addText(text)
    else if (this.#skipped === 'noscript' && this.scriptless.length < MAX_VALUE) {
      this.scriptless += text
    }
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
    const isShadow = attributes.has('shadowrootmode') || attributes.has('shadowmode')
    if (!SKIPPED.has(name) || isShadow) this.#tree.open(name, attributes, isClosed)
    else if (!isClosed) this.#skip(name, attributes)
  }

  #skip(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#skipped = name
    this.#skippedDepth = 1
    if (name !== 'script') return
    this.hasScripts = true
    const type = attributes.get('type') ?? ''
    if (!/\bjson\b/i.test(type)) return
    this.#script = []
    this.#scripts = /\bld\+json\b/i.test(type) ? this.linkedData : this.state
  }

  #keepScript(): void {
    if (this.#script !== null && this.#scripts.length < MAX_SCRIPTS)
      this.#scripts.push(this.#script.join(''))
    this.#script = null
  }

  #close(name: string): void {
    if (this.#skipped === null) return this.#tree.close(name)
    if (name === this.#skipped) this.#skippedDepth -= 1
    if (this.#skippedDepth > 0) return
    this.#skipped = null
    this.#keepScript()
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
    this.#keepScript()
    this.#tree.finish()
  }
}

/**
 * Parses a page's source. Nothing in it runs or is fetched. Throws a `Refusal` where it has more elements than any
 * article.
 */
export function parsePage(source: string): Page {
  const isXml = /^\s*<\?xml\b/.test(source.slice(0, 200))
  const reader = new PageReader(source, isXml)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader)
  tokenizer.write(source)
  tokenizer.end()
  return reader
}
