import type { FlowRules } from '../html/flow.ts'
import { NO_ARTICLE, type NewsArticle } from './news-article.ts'
import {
  childrenOf,
  findAll,
  findChild,
  markupOf,
  wordsOf,
  type XmlElement,
} from '../xml/xml-tree.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

/** What of a text in NITF is no part of it: who made its pictures, where their files are. */
const LEFT_OUT = new Set(['media-metadata', 'media-reference', 'media-producer', 'media-object'])

/** The elements of NITF that no page has. */
const RULES: FlowRules = {
  isLeftOut: ({ name }) => LEFT_OUT.has(name),
  enclose: ({ name }) => {
    if (name === 'hl2' || name === 'hl1') return 'heading'
    if (name === 'bq') return 'quote'
    if (name === 'fn') return 'note'
    return name === 'media-caption' ? 'caption' : null
  },
}

/** Who wrote it: the persons that are marked, else the words of the byline. */
function bylineOf(head: XmlElement | null): string {
  const byline = head === null ? null : findChild(head, 'byline')
  if (byline === null) return ''
  const persons = childrenOf(byline, 'person').map(wordsOf)
  return persons.length > 0 ? listAll(persons) : wordsOf(byline)
}

/** An article of NITF 3, which stands alone or in a news item. Spec: IPTC, News Industry Text Format 3.6. */
export function readNitfArticle(nitf: XmlElement): NewsArticle {
  const head = findChild(nitf, 'head')
  const bodyHead = findChild(nitf, 'body', 'body.head')
  const content = findChild(nitf, 'body', 'body.content')
  const find = (...path: string[]): XmlElement | null =>
    bodyHead === null ? null : findChild(bodyHead, ...path)
  const meta = (...path: string[]): XmlElement | null =>
    head === null ? null : findChild(head, ...path)
  const published = meta('pubdata')
  return {
    ...NO_ARTICLE,
    title: wordsOf(find('hedline', 'hl1')) || wordsOf(meta('title')),
    deck: wordsOf(find('hedline', 'hl2')),
    body: content === null ? '' : markupOf(content),
    rules: RULES,
    byline: bylineOf(bodyHead),
    dateline: wordsOf(find('dateline', 'location')) || wordsOf(find('dateline')),
    outlet: published?.attributes.get('name') ?? wordsOf(find('distributor')),
    date:
      published?.attributes.get('date.publication') ??
      meta('docdata', 'date.issue')?.attributes.get('norm') ??
      find('dateline', 'story.date')?.attributes.get('norm') ??
      '',
    language: nitf.attributes.get('lang') ?? '',
    url: published?.attributes.get('ex-ref') ?? '',
  }
}

const NITF = new Set(['nitf'])

/** The articles of NITF in a file, or in a part of one. */
export function findNitf(element: XmlElement): readonly XmlElement[] {
  return findAll(element, NITF)
}
