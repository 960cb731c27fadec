import { foldWords } from '../../../shared/domain/text/folding.ts'
import { plainWords } from '../facts/fact-tidying.ts'
import { readLooseJson } from './loose-json.ts'

/** What a page's JSON-LD says of its article (schema.org), as it says it; empty where it says nothing. */
export interface LinkedArticle {
  readonly headline: string
  readonly description: string
  readonly authors: readonly string[]
  readonly outlet: string
  readonly date: string
  readonly changed: string
  readonly url: string
  readonly language: string
  /** The article's text, if it is there: paragraphs apart by line breaks, or not at all. */
  readonly body: string
  /** The same of what was written live, entry by entry. */
  readonly entries: string
}

type Node = Readonly<Record<string, unknown>>

/** How many objects are looked at, and how deep. */
const MAX_NODES = 20_000
const MAX_DEPTH = 12
const ARTICLE = /(?:Article|Posting|Report|PressRelease|NewsRelease)$/
const PAGE = /(?:WebPage|CreativeWork|Review|VideoObject|AudioObject|PodcastEpisode)$/
const OUTLET = /(?:NewsMediaOrganization|Newspaper|WebSite|Periodical)$/
const ORGANISATION = /(?:Organization|Corporation|Newspaper)$/
const STAFF =
  /(?<!\p{L})(?:staff|newsroom|editors?|editorial|team|desk|redaktion|redacción|redação|rédaction|redazione|redactie)(?!\p{L})/iu
const LIVE = /LiveBlogPosting$/
/** What leads from what is said about the page to its article, and not to others. */
const LEADS = new Set(['@graph', 'mainEntity', 'mainEntityOfPage'])

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.slice(0, 1000) : [value]
}

function wordsOf(value: unknown): string {
  for (const one of listOf(value)) {
    if (typeof one === 'string' && one.trim() !== '') return one.trim()
    if (typeof one === 'number') return String(one)
    if (isNode(one) && typeof one['@value'] === 'string') return one['@value'].trim()
  }
  return ''
}

function isOfType(node: Node, type: RegExp): boolean {
  return listOf(node['@type']).some((name) => typeof name === 'string' && type.test(name))
}

/** All objects of a page's JSON-LD, each with whether it speaks of the page rather than of what is on it. */
class LinkedData {
  readonly #byId = new Map<string, Node>()
  readonly #own: Node[] = []
  #count = 0

  constructor(sources: readonly string[]) {
    for (const source of sources) this.#collect(readLooseJson(source), 0, true)
  }

  #collect(value: unknown, depth: number, isOwn: boolean): void {
    if (depth > MAX_DEPTH || this.#count > MAX_NODES) return
    if (Array.isArray(value)) {
      for (const one of value) this.#collect(one, depth + 1, isOwn)
    }
    if (!isNode(value)) return
    this.#count += 1
    const id = value['@id']
    // Of those of one name the one that says most counts: others only point to it.
    const known = typeof id === 'string' ? this.#byId.get(id) : undefined
    if (typeof id === 'string' && Object.keys(value).length > Object.keys(known ?? {}).length) {
      this.#byId.set(id, value)
    }
    if (isOwn) this.#own.push(value)
    const isList = isOfType(value, /List$/)
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'object') continue
      this.#collect(inner, depth + 1, isOwn && !isList && LEADS.has(key))
    }
  }

  /** What an object that may only point to another says. */
  resolve(value: unknown): unknown {
    const id = isNode(value) ? value['@id'] : undefined
    const found = typeof id === 'string' ? this.#byId.get(id) : undefined
    return found ?? value
  }

  /** The article that the page is about, of all that it speaks of: `titles` are its titles elsewhere. */
  findArticle(titles: ReadonlySet<string>): Node | null {
    let best: Node | null = null
    let bestRating = 0
    for (const node of this.#own) {
      const rating = rate(node, titles)
      if (rating > bestRating) [best, bestRating] = [node, rating]
    }
    return best
  }

  findOutlet(): string {
    const outlet = this.#own.find((node) => isOfType(node, OUTLET))
    return wordsOf(outlet?.['name'])
  }

  /** Who wrote an article: people and agencies; the outlet's own staff only where nobody else is told. */
  authorsOf(article: Node): readonly string[] {
    const told = listOf(article['author'] ?? article['creator']).map((one) => this.resolve(one))
    const isStaff = (one: unknown): boolean =>
      isNode(one) && isOfType(one, ORGANISATION) && STAFF.test(wordsOf(one['name']))
    const names = this.namesOf(told.filter((one) => !isStaff(one)))
    return names.length > 0 ? names : this.namesOf(told)
  }

  namesOf(value: unknown): readonly string[] {
    return listOf(value).flatMap((one) => {
      const node = this.resolve(one)
      if (typeof node === 'string') return [node]
      if (!isNode(node)) return []
      const names = listOf(node['name']).filter((name) => typeof name === 'string')
      const parts = [wordsOf(node['givenName']), wordsOf(node['familyName'])]
      return names.length > 0 ? names : [parts.join(' ').trim()].filter((part) => part !== '')
    })
  }

  /** Who published it: what says so, and what it is part of, however far. */
  outletOf(article: Node): string {
    for (const key of ['publisher', 'sourceOrganization', 'provider']) {
      const name = this.namesOf(article[key])[0]
      if (name !== undefined && !/^https?:/.test(name)) return name
    }
    let part = this.resolve(listOf(article['isPartOf'])[0])
    for (let k = 0; k < 4 && isNode(part); k += 1) {
      const name = isOfType(part, OUTLET) ? wordsOf(part['name']) : ''
      if (name !== '') return name
      const [publisher] = this.namesOf(part['publisher'])
      if (publisher !== undefined) return publisher
      part = this.resolve(listOf(part['isPartOf'])[0])
    }
    return this.findOutlet()
  }

  addressOf(article: Node): string {
    for (const key of ['url', 'mainEntityOfPage', '@id']) {
      const [value] = listOf(article[key])
      const node = isNode(value) ? (value['@id'] ?? value['url']) : value
      if (typeof node === 'string' && /^https?:\/\//i.test(node)) return node
    }
    return ''
  }
}

function rate(node: Node, titles: ReadonlySet<string>): number {
  const isArticle = isOfType(node, ARTICLE)
  if (!isArticle && !isOfType(node, PAGE)) return 0
  const headline = foldWords(plainWords(wordsOf(node['headline'] ?? node['name'])))
  const isTitle = headline !== '' && titles.has(headline)
  const says = ['headline', 'datePublished', 'author'].filter((key) => node[key] !== undefined)
  return (isArticle ? 10 : 1) + (isTitle ? 5 : 0) + says.length
}

/** What a page's JSON-LD says of the article that it holds; `titles` are folded titles of the page, to choose by. */
export function readLinkedData(
  sources: readonly string[],
  titles: ReadonlySet<string>,
): LinkedArticle | null {
  if (sources.length === 0) return null
  const data = new LinkedData(sources)
  const article = data.findArticle(titles)
  if (article === null) {
    const outlet = data.findOutlet()
    return outlet === '' ? null : { ...NOTHING, outlet }
  }
  const isArticle = isOfType(article, ARTICLE)
  return {
    headline: wordsOf(article['headline']) || (isArticle ? wordsOf(article['name']) : ''),
    description: wordsOf(article['description']),
    authors: data.authorsOf(article),
    outlet: data.outletOf(article),
    date: dateOf(article),
    changed: wordsOf(article['dateModified']),
    url: data.addressOf(article),
    language: languageOf(article['inLanguage']),
    body: wordsOf(article['articleBody']),
    entries: entriesOf(article),
  }
}

function dateOf(article: Node): string {
  const told = ['datePublished', 'dateCreated', 'coverageStartTime'].map((key) =>
    wordsOf(article[key]),
  )
  return told.find((date) => date !== '') ?? ''
}

/** What was written live, entry by entry, as one text. */
function entriesOf(article: Node): string {
  if (!isOfType(article, LIVE)) return ''
  const entries = listOf(article['liveBlogUpdate']).filter(isNode)
  return entries
    .flatMap((entry) => [wordsOf(entry['headline']), wordsOf(entry['articleBody'])])
    .filter((words) => words !== '')
    .join('\n')
}

function languageOf(value: unknown): string {
  const [first] = listOf(value)
  if (!isNode(first)) return wordsOf(value)
  return wordsOf(first['alternateName'] ?? first['@id'] ?? first['name'])
}

const NOTHING: LinkedArticle = {
  headline: '',
  description: '',
  authors: [],
  outlet: '',
  date: '',
  changed: '',
  url: '',
  language: '',
  body: '',
  entries: '',
}
