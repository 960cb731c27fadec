import { Refusal } from '../refusal.ts'

/** What stands before the first element: declarations, comments and white space, as many as any page has. */
const PROLOGUE =
  /^(?:\s+|<\?[^>]{0,500}>|<!--[^]{0,4000}?-->|<!DOCTYPE(?<doctype>[^>[]{0,500})(?:\[[^\]]{0,4000}\]\s*)?>)/i
const MAX_PROLOGUE = 50
/** The first element's name, without its namespace's prefix. */
const ROOT = /^<(?:[\w.-]{1,40}:)?(?<name>[A-Za-z][\w.-]{0,60})(?<attributes>[^>]{0,2000})/
/** Elements that a web page that was cut out of one may begin with. */
const PAGE_PARTS =
  /^(?:html|head|body|title|meta|link|main|article|section|header|nav|div|p|h[1-6]|table|ul|ol|dl|blockquote|center|font|span)$/i
const BLOCK = /<(?:p|div|h[1-6]|li|td|br|article|section|table|body)\b[^>]{0,500}>/gi

const FEEDS = new Set(['rss', 'feed', 'rdf'])
const NEWS = new Set(['newsitem', 'packageitem', 'newsmessage', 'newsml', 'nitf'])

/** Kinds of XML that are not opened, by their first element. */
const REFUSED: Readonly<Record<string, string>> = {
  svg: 'This is a picture (SVG). Hearsay reads words only: open the page or document that it came from.',
  tt: 'These are subtitles in TTML form. Save them as .srt or .vtt, and open those.',
  fictionbook: 'This is an e-book of the FictionBook kind. Convert it to EPUB, and open that.',
  worddocument: 'This is a Word document saved as XML. Save it as .docx, and open that.',
  package:
    'This is an Office document saved as one XML file. Save it as .docx or .xlsx, and open that.',
  workbook: 'This is an Excel workbook saved as XML. Save it as .xlsx, and open that.',
  document: 'This is a document saved as one XML file. Save it as .docx or .odt, and open that.',
  urlset:
    'This is a list of a site’s addresses, not an article. Save the pages in your browser as “Web page, single file” and open those.',
  opml: 'This is a list of feeds, not an article. Save the pages in your browser as “Web page, single file” and open those.',
}

/** The first element of markup: its name in lower case, and what stands in its tag. Null for what is none. */
interface Root {
  readonly name: string
  readonly attributes: string
  readonly doctype: string | null
  readonly isXml: boolean
}

function readRoot(opening: string): Root | null {
  let rest = opening
  let doctype: string | null = null
  for (let k = 0; k < MAX_PROLOGUE; k += 1) {
    const part = PROLOGUE.exec(rest)
    if (part === null) break
    doctype = part.groups?.['doctype']?.trim().toLowerCase() ?? doctype
    rest = rest.slice(part[0].length)
  }
  const root = ROOT.exec(rest)?.groups
  const isXml = opening.trimStart().startsWith('<?xml')
  if (root === undefined)
    return doctype === null ? null : { name: '', attributes: '', doctype, isXml }
  const name = (root['name'] ?? '').toLowerCase()
  return { name, attributes: root['attributes'] ?? '', doctype, isXml }
}

/** Whether markup that begins like a part of a page is one: its tags are many for its words, or its name says so. */
function isPagePart(opening: string, name: string, ending: string): boolean {
  if (!PAGE_PARTS.test(name) || ending === 'md') return false
  const blocks = opening.match(BLOCK)?.length ?? 0
  return blocks >= 2 && opening.includes('</')
}

/**
 * What a text that begins with a tag is, by its first element: a page, a file of news, a feed; null for none of them.
 * `ending` is that of its name. Throws a `Refusal` for XML that is not read.
 */
export function findMarkupFormat(
  opening: string,
  ending: string,
): 'html' | 'newsml' | 'feed' | 'webarchive' | null {
  const root = readRoot(opening)
  if (root === null) return null
  const { name, attributes, doctype, isXml } = root
  if (name === 'html' || doctype?.startsWith('html') === true) return 'html'
  if (name === 'head' || name === 'body') return 'html'
  if (NEWS.has(name)) return 'newsml'
  if (FEEDS.has(name) && /\bxmlns\b|\bversion\b|>|^$/.test(`${attributes}>`)) return 'feed'
  if (name === 'plist') return findPropertyList(opening)
  const isKnownXml = isXml || /\bxmlns\b/.test(attributes) || name === 'svg'
  const refusal = isKnownXml ? REFUSED[name] : undefined
  if (refusal !== undefined) throw new Refusal(refusal)
  if (isPagePart(opening, name, ending)) return 'html'
  if (!isXml && doctype === null) return null
  if (/^(?:x?html?|shtml)$/.test(ending)) return 'html'
  throw new Refusal(
    `This is an XML file of a kind that Hearsay does not know (“${name || doctype}”). Save its article as a web page or as plain text, and open that.`,
  )
}

function findPropertyList(opening: string): 'webarchive' | null {
  if (opening.includes('<key>WebMainResource</key>')) return 'webarchive'
  // What holds an address alone is told as such elsewhere.
  if (/<key>URL<\/key>/.test(opening)) return null
  throw new Refusal('This is a list of settings of a program, not an article. Choose a document.')
}

/** Whether a text that does not begin with a tag is a page by its tags: a page whose beginning was lost. */
export function hasPageTags(opening: string): boolean {
  const blocks = opening.match(BLOCK)?.length ?? 0
  return blocks >= 2 && /<\/(?:p|div|h[1-6]|li|td|article|section|table|body|html)>/i.test(opening)
}
