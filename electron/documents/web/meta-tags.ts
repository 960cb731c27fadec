import { elementsIn, type PageElement } from '../html/page-tree.ts'

/** The names under which pages say each thing of themselves in meta tags, in order of trust. */
const NAMES = {
  title:
    'og:title citation_title parsely-title sailthru.title twitter:title dc.title dcterms.title headline title cxenseparse:title',
  byline:
    'author article:author_name citation_author parsely-author sailthru.author byl byline authors dc.creator dcterms.creator cxenseparse:author article:author og:article:author twitter:author article.author',
  outlet:
    'og:site_name citation_journal_title citation_publisher dc.publisher dcterms.publisher cre publisher application-name apple-mobile-web-app-title source',
  date: 'article:published_time og:article:published_time article:published og:published_time citation_publication_date citation_online_date citation_date parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date datepublished date.issued dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created date displaydate originalpublicationdate article.published bt:pubdate cxenseparse:recs:publishtime article:publication_date pdate ptime dat',
  changed:
    'article:modified_time og:article:modified_time og:updated_time article:modified datemodified date.modified dcterms.modified dc.date.modified lastmod last-modified cxenseparse:recs:modifiedtime',
  url: 'og:url parsely-link twitter:url citation_public_url citation_abstract_html_url dc.identifier dcterms.identifier identifier-url al:web:url',
  language:
    'og:locale content-language dc.language dcterms.language citation_language language inlanguage',
  description: 'description og:description twitter:description sailthru.description dc.description',
} as const
export type MetaName = keyof typeof NAMES

const MAX_TAGS = 2000

/** What a page's meta tags say, by their names in lower case. */
export class MetaTags {
  readonly #values = new Map<string, string[]>()

  constructor(root: PageElement) {
    let count = 0
    let isHead = true
    for (const { name, attributes } of elementsIn(root)) {
      if (name === 'body') isHead = false
      if (name !== 'meta') continue
      count += 1
      if (count > MAX_TAGS) break
      const content = attributes.get('content')?.trim() ?? ''
      if (content === '') continue
      // In the body microdata may speak of anything that is on the page.
      for (const key of ['property', 'name', 'http-equiv', ...(isHead ? ['itemprop'] : [])]) {
        const known = attributes
          .get(key)
          ?.trim()
          .toLowerCase()
          .replace(/^dc:|^dcterms:/, (prefix) => prefix.replace(':', '.'))
        if (known !== undefined)
          this.#values.set(known, [...(this.#values.get(known) ?? []), content].slice(0, 40))
      }
    }
  }

  /** All values that are said for a thing: one list for each tag that says it, the most trusted first. */
  read(name: MetaName): readonly { readonly tag: string; readonly values: readonly string[] }[] {
    const labelled = /^written by$/i.test(this.#values.get('twitter:label1')?.[0] ?? '')
    const tags = NAMES[name].split(' ')
    if (name === 'byline' && labelled) tags.push('twitter:data1')
    return tags.flatMap((tag) => {
      const values = this.#values.get(tag)
      return values === undefined ? [] : [{ tag, values }]
    })
  }
}
