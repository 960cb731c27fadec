import type { ZipParts } from '../archives/zip-parts.ts'
import { LIMITS } from '../limits.ts'
import { findElement, parseXml, textOf, walkElements, type XmlElement } from '../xml/xml-tree.ts'

/** What a book's package document says of it (EPUB 3.3, Package Document), and its files in reading order. */
export interface BookPackage {
  readonly title: string
  readonly creators: readonly string[]
  readonly publisher: string
  /** When it was published; empty where it does not say so. */
  readonly date: string
  /** When it was made, where that is all that it says. */
  readonly made: string
  readonly language: string
  /** The names of the files in the archive. */
  readonly spine: readonly string[]
  /** By a file's name: what the table of contents calls it. */
  readonly titles: ReadonlyMap<string, string>
}

/** The name in the archive of what a file refers to; without its fragment. */
function resolvePath(from: string, reference: string): string {
  const [path = ''] = reference.split('#')
  const steps = from.split('/').slice(0, -1)
  for (const step of decodeSafely(path).split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

function listNamed(root: XmlElement, name: string): XmlElement[] {
  return [...walkElements(root)].filter((element) => localName(element) === name)
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 500)
}

/** What a navigation document (EPUB 3) or an NCX (EPUB 2) calls each file, the first that it calls it. */
function readTitles(contents: XmlElement, path: string): Map<string, string> {
  const titles = new Map<string, string>()
  const add = (reference: string | undefined, title: string): void => {
    if (reference === undefined) return
    const name = resolvePath(path, reference)
    if (tidy(title) !== '' && !titles.has(name)) titles.set(name, tidy(title))
  }
  for (const point of listNamed(contents, 'navPoint')) {
    const [content] = listNamed(point, 'content')
    add(content?.attributes.get('src'), textOf(listNamed(point, 'text')[0]))
  }
  const toc = listNamed(contents, 'nav').find(
    ({ attributes }) => (attributes.get('epub:type') ?? 'toc') === 'toc',
  )
  for (const link of toc === undefined ? [] : listNamed(toc, 'a'))
    add(link.attributes.get('href'), textOf(link))
  return titles
}

async function readContents(
  zip: ZipParts,
  items: readonly XmlElement[],
  path: string,
): Promise<Map<string, string>> {
  const isNavigation = ({ attributes }: XmlElement) =>
    /(?:^|\s)nav(?:\s|$)/.test(attributes.get('properties') ?? '')
  const isNcx = ({ attributes }: XmlElement) =>
    attributes.get('media-type') === 'application/x-dtbncx+xml'
  for (const item of [...items.filter(isNavigation), ...items.filter(isNcx)]) {
    const name = resolvePath(path, item.attributes.get('href') ?? '')
    const titles = readTitles(parseXml((await zip.readText(name)) ?? '', 'qualified'), name)
    if (titles.size > 0) return titles
  }
  return new Map()
}

/** The day, month or year that a date begins with; empty for none. */
function readDay(date: string): string {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date)?.[0] ?? ''
}

/**
 * When a book was published, and when it was made. Its date is the one of publication, unless it says of what it is, or
 * is the very moment of the last change: programs write that where nobody gave a date.
 */
function readDates(root: XmlElement): Pick<BookPackage, 'date' | 'made'> {
  const changes = new Set(
    listNamed(root, 'meta').flatMap((element) =>
      element.attributes.get('property') === 'dcterms:modified' ? textOf(element) : [],
    ),
  )
  const isPublication = (element: XmlElement): boolean => {
    const event = element.attributes.get('opf:event') ?? 'publication'
    const date = textOf(element).trim()
    return event.endsWith('publication') && !(date.includes('T') && changes.has(date))
  }
  const dates = listNamed(root, 'date')
  const published = dates.find(isPublication)
  const made = dates.find((element) => !isPublication(element))
  return {
    date: published === undefined ? '' : readDay(textOf(published).trim()),
    made: made === undefined ? '' : readDay(textOf(made).trim()),
  }
}

/** Reads the package document of a book. Throws where there is none. */
export async function readPackage(zip: ZipParts): Promise<BookPackage> {
  const container = parseXml((await zip.readText('META-INF/container.xml')) ?? '', 'qualified')
  const path = findElement(container, 'rootfile')?.attributes.get('full-path') ?? ''
  const source = await zip.readText(path)
  if (source === null) throw new Error('The book has no package document.')
  const root = parseXml(source, 'qualified')
  const items = listNamed(root, 'item').slice(0, LIMITS.members)
  const byId = new Map(
    items.map((item) => [item.attributes.get('id'), item.attributes.get('href') ?? '']),
  )
  const spine = listNamed(root, 'itemref')
    .slice(0, LIMITS.members)
    .flatMap(({ attributes }) => byId.get(attributes.get('idref')) ?? [])
    .map((reference) => resolvePath(path, reference))
  const tell = (name: string) => listNamed(root, name).map((element) => tidy(textOf(element)))
  return {
    title: tell('title')[0] ?? '',
    creators: tell('creator').filter((name) => name !== ''),
    publisher: tell('publisher')[0] ?? '',
    ...readDates(root),
    language: tell('language')[0] ?? '',
    spine: [...new Set(spine)].filter((name) => zip.find(name) !== undefined),
    titles: await readContents(zip, items, path),
  }
}
