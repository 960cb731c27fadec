import { DAY_OF_MAKING, type FoundFacts } from '../../../shared/domain/original.ts'
import { openZip, type ZipParts } from '../archives/zip-parts.ts'
import type { Document, FormatReader, Member } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { readChapter } from './book-chapter.ts'
import { readPackage, type BookPackage } from './book-package.ts'
import { titleOf } from '../facts/first-heading.ts'
import { parseXml, walkElements } from '../xml/xml-tree.ts'
import { factsFrom } from '../facts/told-facts.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'
import { countWords } from '../../../shared/domain/text/word-count.ts'
import type { BuiltText } from '../text-builder.ts'

const PROTECTED =
  'This e-book is protected against copying (DRM), and only the program that it was bought for can read it. Open a copy without protection.'
const EMPTY = 'This e-book holds no pages with text.'
const THE_BOOK = 'the e-book’s properties'

/** Of a book with larger pages than these, all together in bytes, the words are not counted before they are opened. */
const MAX_COUNTED = 32 * 1024 * 1024

/** Fonts may be scrambled in a book that anybody can read. */
const FONT_SCRAMBLING = /(?:idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/

interface Chapter {
  readonly title: string
  readonly files: string[]
}

async function refuseProtected(zip: ZipParts): Promise<void> {
  if (zip.find('META-INF/rights.xml') !== undefined) throw new Refusal(PROTECTED)
  const source = (await zip.readText('META-INF/encryption.xml')) ?? ''
  for (const { name, attributes } of walkElements(parseXml(source, 'qualified')))
    if (
      name.endsWith('EncryptionMethod') &&
      !FONT_SCRAMBLING.test(attributes.get('Algorithm') ?? '')
    )
      if (!isKeyMethod(attributes.get('Algorithm') ?? '')) throw new Refusal(PROTECTED)
}

/** How a key is locked, not a page. */
function isKeyMethod(algorithm: string): boolean {
  return /#rsa-/.test(algorithm)
}

/** The chapters of a book: a file without a title of its own goes on with the chapter before it. */
function listChapters({ spine, titles }: BookPackage): Chapter[] {
  const chapters: Chapter[] = []
  for (const [k, file] of spine.entries()) {
    const title = titles.get(file)
    const last = chapters.at(-1)
    const goesOn = title === undefined && titles.size > 1 && last !== undefined && k > 0
    if (goesOn && titles.has(last.files[0] ?? '')) last.files.push(file)
    else chapters.push({ title: title ?? '', files: [file] })
  }
  return chapters
}

function factsOf(book: BookPackage, title: string): FoundFacts {
  return {
    ...factsFrom(DAY_OF_MAKING, { date: book.made }),
    ...factsFrom('the e-book’s table of contents', { title }),
    ...factsFrom(THE_BOOK, {
      byline: listAll(book.creators),
      outlet: book.publisher,
      date: book.date,
      language: book.language,
    }),
  }
}

async function readPages(zip: ZipParts, { files }: Chapter): Promise<BuiltText> {
  return readChapter(await Promise.all(files.map(async (file) => (await zip.readText(file)) ?? '')))
}

async function openChapter(zip: ZipParts, chapter: Chapter, book: BookPackage): Promise<Document> {
  const text = await readPages(zip, chapter)
  if (text.text === '') throw new Refusal('This chapter has no words; it may be a picture.')
  const facts = { ...titleOf(text), ...factsOf(book, chapter.title) }
  return { ...text, facts, encoding: '', remarks: [] }
}

/**
 * Reads an e-book (EPUB 2 and 3): each of its chapters is an article, called as in the table of contents. One that is
 * protected against copying is refused.
 */
export const readBook: FormatReader = async (file) => {
  const zip = await openZip(file.bytes)
  await refuseProtected(zip)
  const book = await readPackage(zip)
  const chapters = listChapters(book)
  if (chapters.length === 0) throw new Refusal(EMPTY)
  const sizeOf = ({ files }: Chapter): number =>
    files.reduce((sum, name) => sum + (zip.find(name)?.size ?? 0), 0)
  const isCounted = chapters.reduce((sum, chapter) => sum + sizeOf(chapter), 0) <= MAX_COUNTED
  const members = chapters.map((chapter, k): Member => ({
    name: chapter.title || (k === 0 ? book.title || 'Page 1' : `Page ${String(k + 1)}`),
    about: listAll(book.creators),
    date: book.date,
    size: sizeOf(chapter),
    countWords: async () => (isCounted ? countWords((await readPages(zip, chapter)).text) : null),
    open: () => openChapter(zip, chapter, book),
  }))
  return { type: 'members', word: 'chapter', members }
}
