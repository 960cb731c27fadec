import type { FileReading, GivenFile } from '../document.ts'
import { decodeFile } from '../text/decoded-file.ts'
import { NO_ARTICLE, readNews, type NewsArticle } from './news-article.ts'
import { findNitf, readNitfArticle } from './nitf.ts'
import {
  childrenOf,
  findAll,
  findChild,
  markupOf,
  parseXml,
  wordsOf,
  type XmlElement,
} from '../xml/xml-tree.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

const ITEMS = new Set(['newsitem'])
const PAGES = new Set(['html', 'body'])
const NEWS_ML_1 = new Set(['newscomponent'])
const FROM = 'the news item'

/** What something is called: its name, else what stands for it: a word, or a code behind its scheme. */
function nameOf(element: XmlElement | null): string {
  if (element === null) return ''
  const { attributes } = element
  return (
    wordsOf(findChild(element, 'name')) ||
    (attributes.get('literal') ?? '') ||
    (attributes.get('qcode') ?? '').replace(/^[^:]*:/, '')
  )
}

/** The body of an item: the markup of a page, NITF, or plain words. */
function bodyOf(item: XmlElement): Pick<NewsArticle, 'body' | 'rules' | 'isPlain'> {
  const content = findChild(item, 'contentset')
  if (content === null) return { body: '' }
  for (const inline of childrenOf(content, 'inlinexml')) {
    const [nitf] = findNitf(inline)
    if (nitf !== undefined) {
      const { body, rules } = readNitfArticle(nitf)
      return rules === undefined ? { body } : { body, rules }
    }
    const [page] = findAll(inline, PAGES)
    const body = page === undefined ? inline : (findChild(page, 'body') ?? page)
    if (wordsOf(body) !== '') return { body: markupOf(body) }
  }
  for (const inline of childrenOf(content, 'inlinedata')) {
    const words = inline.children.filter((child) => typeof child === 'string').join('')
    if (words.trim() !== '') return { body: words, isPlain: true }
  }
  return { body: '' }
}

/** An item of NewsML-G2. Spec: IPTC, NewsML-G2 2.x. */
function readItem(item: XmlElement): NewsArticle {
  const find = (...path: string[]): XmlElement | null => findChild(item, ...path)
  const content = findChild(item, 'contentmeta')
  const creators = content === null ? [] : childrenOf(content, 'creator').map(nameOf)
  const [nitf] = findNitf(item)
  const inner = nitf === undefined ? NO_ARTICLE : readNitfArticle(nitf)
  const guid = item.attributes.get('guid') ?? ''
  return {
    ...inner,
    ...bodyOf(item),
    title:
      wordsOf(find('contentmeta', 'headline')) || wordsOf(find('itemmeta', 'title')) || inner.title,
    byline:
      wordsOf(find('contentmeta', 'by')) ||
      inner.byline ||
      listAll(creators.filter((name) => name !== '')),
    dateline: wordsOf(find('contentmeta', 'dateline')) || inner.dateline,
    outlet:
      nameOf(find('itemmeta', 'provider')) ||
      nameOf(find('contentmeta', 'infosource')) ||
      inner.outlet,
    date:
      wordsOf(find('contentmeta', 'contentcreated')) ||
      wordsOf(find('itemmeta', 'firstcreated')) ||
      wordsOf(find('itemmeta', 'versioncreated')) ||
      inner.date,
    changed: wordsOf(find('itemmeta', 'versioncreated')) || inner.changed,
    language:
      find('contentmeta', 'language')?.attributes.get('tag') ?? item.attributes.get('lang') ?? '',
    url: /^https?:/i.test(guid) ? guid : inner.url,
  }
}

/** A component of NewsML 1, which older archives hold. */
function readComponent(component: XmlElement): NewsArticle {
  const find = (...path: string[]): XmlElement | null => findChild(component, ...path)
  const content = find('contentitem', 'datacontent')
  const [nitf] = content === null ? [] : findNitf(content)
  const inner = nitf === undefined ? NO_ARTICLE : readNitfArticle(nitf)
  const [page] = content === null ? [] : findAll(content, PAGES)
  return {
    ...inner,
    body: inner.body || (content === null ? '' : markupOf(page ?? content)),
    title: wordsOf(find('newslines', 'headline')) || inner.title,
    byline: wordsOf(find('newslines', 'byline')) || inner.byline,
    dateline: wordsOf(find('newslines', 'dateline')) || inner.dateline,
  }
}

function findArticles(root: XmlElement): readonly NewsArticle[] {
  const items = findAll(root, ITEMS)
  const modern = items.filter((item) => findChild(item, 'contentset') !== null)
  if (modern.length > 0) return modern.map(readItem)
  const components = findAll(root, NEWS_ML_1).flatMap((outer) =>
    [outer].concat(childrenOf(outer, 'newscomponent')),
  )
  if (components.length > 0) return components.map(readComponent)
  return findNitf(root).map(readNitfArticle)
}

/** Reads NewsML-G2, its items alone, in a message or in a package; NITF; and the older NewsML. */
export async function readNewsMl(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeFile(file)
  if (decoded.type === 'unsure') return decoded
  return readNews(findArticles(parseXml(decoded.text, 'local')), FROM, decoded)
}
