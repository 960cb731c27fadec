import type { FileReading, GivenFile } from '../document.ts'
import { decodeFile } from '../text/decoded-file.ts'
import { NO_ARTICLE, readNews, type NewsArticle } from './news-article.ts'
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

const FROM = 'the feed'
const ITEMS = new Set(['item', 'entry'])
const CHANNELS = new Set(['channel', 'feed'])
/** A text shorter than this, in code units, without the whole beside it, is a summary. */
const SHORT = 600
const SUMMARY = 'The feed holds a summary of this article, not all of it.'

/** The text of an element that holds markup, written out or as elements. */
function contentOf(element: XmlElement | null): string {
  if (element === null) return ''
  const type = element.attributes.get('type') ?? ''
  const words = element.children.filter((child) => typeof child === 'string')
  const isMarkup = type === 'xhtml' || words.length < element.children.length
  return isMarkup ? markupOf(element) : words.join('')
}

/** Names of a feed’s authors; one in RSS may have an address before it: “nora@quay.invalid (Nora Lind)”. */
function authorsOf(item: XmlElement): string {
  const names = [
    ...childrenOf(item, 'creator').map(wordsOf),
    ...childrenOf(item, 'author').map(
      (author) =>
        wordsOf(findChild(author, 'name')) ||
        wordsOf(author).replace(/^\S+@\S+\s*\((?<name>[^)]{1,100})\)$/, '$<name>'),
    ),
  ].filter((name) => name !== '' && !/^\S+@\S+$/.test(name))
  return listAll([...new Set(names)])
}

/** The address of an item: of Atom the link that is no other kind of link. */
function addressOf(item: XmlElement): string {
  for (const link of childrenOf(item, 'link')) {
    const rel = link.attributes.get('rel') ?? 'alternate'
    const address = link.attributes.get('href') ?? wordsOf(link)
    if (rel === 'alternate' && address !== '') return address
  }
  const guid = wordsOf(findChild(item, 'guid'))
  return /^https?:/i.test(guid) ? guid : ''
}

function dateOf(item: XmlElement): string {
  const names = ['published', 'pubdate', 'date', 'issued', 'updated', 'modified']
  return names.map((name) => wordsOf(findChild(item, name))).find((date) => date !== '') ?? ''
}

/** What is said of all items at once. */
interface Channel {
  readonly outlet: string
  readonly language: string
}

function readItem(item: XmlElement, channel: Channel): NewsArticle {
  const whole = contentOf(findChild(item, 'encoded')) || contentOf(findChild(item, 'content'))
  const summary = contentOf(findChild(item, 'description')) || contentOf(findChild(item, 'summary'))
  const body = whole.trim() === '' ? summary : whole
  const isSummary = whole.trim() === '' && wordsOf(findChild(item, 'description')).length < SHORT
  const source = findChild(item, 'source')
  return {
    ...NO_ARTICLE,
    title: contentOf(findChild(item, 'title')),
    body,
    isPlain: !/<\w/.test(body),
    byline: authorsOf(item),
    outlet:
      source === null
        ? channel.outlet
        : wordsOf(findChild(source, 'title')) || wordsOf(source) || channel.outlet,
    date: dateOf(item),
    changed: wordsOf(findChild(item, 'updated')) || wordsOf(findChild(item, 'modified')),
    language:
      item.attributes.get('lang') ?? (wordsOf(findChild(item, 'language')) || channel.language),
    url: addressOf(item),
    remarks: isSummary ? [SUMMARY] : [],
  }
}

/** Reads a saved feed, RSS of any version or Atom: its items, with their texts as far as it holds them. */
export async function readFeed(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeFile(file)
  if (decoded.type === 'unsure') return decoded
  const root = parseXml(decoded.text, 'local')
  const [first] = findAll(root, CHANNELS)
  const channel = {
    outlet: first === undefined ? '' : wordsOf(findChild(first, 'title')),
    language:
      first === undefined
        ? ''
        : wordsOf(findChild(first, 'language')) || (first.attributes.get('lang') ?? ''),
  }
  const articles = findAll(root, ITEMS).map((item) => readItem(item, channel))
  return readNews(articles, FROM, decoded)
}
