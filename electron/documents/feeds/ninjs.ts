import type { FileReading, GivenFile } from '../document.ts'
import { parseJson } from '../tables/json.ts'
import { isObject, type JsonObject } from '../tables/json-record.ts'
import { decodeUtf8File } from '../text/decoded-file.ts'
import { NO_ARTICLE, readNews, type NewsArticle } from './news-article.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

const FROM = 'the news item'
/** Lists of items in what an interface answers. */
const LISTS = ['items', '_items', 'data', 'results']
/** How deep items may stand in one another, and how many there may be. */
const MAX_DEPTH = 4
const MAX_ITEMS = 20_000

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The first of some values that is a text. */
function firstText(...values: readonly unknown[]): string {
  return values.map(textOf).find((text) => text.trim() !== '') ?? ''
}

function objectsOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject)
  return isObject(value) ? Object.values(value).filter(isObject) : []
}

/** Of texts that have roles, as ninjs 2 and 3 have them, the main one. */
function mainText(value: unknown): string {
  const all = objectsOf(value)
  const main = all.find(({ role }) => /main|headline|body/i.test(textOf(role))) ?? all[0]
  return firstText(main?.['value'])
}

/** The body: markup before plain words, which have lost their paragraphs’ kinds. */
function bodyOf(item: JsonObject): Pick<NewsArticle, 'body' | 'isPlain'> {
  const markup = firstText(item['body_xhtml'], item['body_html'])
  if (markup !== '') return { body: markup }
  const plain = firstText(item['body_text'])
  if (plain !== '') return { body: plain, isPlain: true }
  const bodies = objectsOf(item['bodies'])
  const marked = bodies.find((body) =>
    /html/i.test(firstText(body['contenttype'], body['contentType'])),
  )
  const chosen = marked ?? bodies.find(({ role }) => /main|body/i.test(textOf(role))) ?? bodies[0]
  const body = firstText(chosen?.['value'])
  return { body, isPlain: marked === undefined && !/<\w/.test(body) }
}

function namesOf(value: unknown): string {
  return listAll(
    objectsOf(value)
      .map(({ name, literal }) => firstText(name, literal))
      .filter((name) => name !== ''),
  )
}

/** An item of ninjs 1, 2 or 3. Spec: IPTC, ninjs. */
function readItem(item: JsonObject): NewsArticle {
  const uri = textOf(item['uri'])
  return {
    ...NO_ARTICLE,
    ...bodyOf(item),
    title: firstText(item['headline'], mainText(item['headlines']), item['title'], item['name']),
    byline: firstText(item['byline'], item['by'], namesOf(item['authors'])),
    dateline: firstText(item['dateline'], item['located']),
    outlet: firstText(
      item['source'],
      namesOf(item['infosources']),
      namesOf(item['infoSources']),
      namesOf(item['infosource']),
      item['copyrightholder'],
      item['copyrightHolder'],
      item['provider'],
    ),
    date: firstText(
      item['contentcreated'],
      item['contentCreated'],
      item['firstcreated'],
      item['firstCreated'],
      item['versioncreated'],
      item['versionCreated'],
    ),
    changed: firstText(item['versioncreated'], item['versionCreated']),
    language: textOf(item['language']),
    url: firstText(/^https?:/i.test(uri) ? uri : '', mainText(item['altids'])),
  }
}

/** All items: those of a list, and those that an item is associated with. */
function findItems(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = []
  const open: (readonly [unknown, number])[] = [[value, 0]]
  for (
    let next = open.shift();
    next !== undefined && found.length < MAX_ITEMS;
    next = open.shift()
  ) {
    const [node, depth] = next
    if (depth > MAX_DEPTH) continue
    if (Array.isArray(node)) for (const one of node) open.push([one, depth + 1])
    else if (isObject(node)) {
      if (typeof node['uri'] === 'string') found.push(node)
      for (const name of LISTS) open.push([node[name], depth + 1])
      for (const one of objectsOf(node['associations'])) open.push([one, depth + 1])
    }
  }
  return found
}

/** Reads ninjs: one item, or a list of them, with those that they hold. */
export async function readNinjs(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeUtf8File(file)
  if (decoded.type === 'unsure') return decoded
  return readNews(findItems(parseJson(decoded.text)).map(readItem), FROM, decoded)
}
