import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { Refusal } from '../refusal.ts'
import { listPieces, MAX_PIECES, type PlacedItem } from './page-pieces.ts'
import { MarkedContent, readTags } from './page-tags.ts'
import type { Page } from './running-heads.ts'
import { limitTime, TookTooLong } from './time-limit.ts'

/** How long a page may take, in milliseconds, and how many may take longer before the file is given up. */
const PAGE_TIME = 10_000
const FONT_TIME = 5_000
const MAX_SLOW = 3

const TOO_SLOW =
  'The pages of this PDF take too long to be read: they are drawn in more steps than any text is. Copy their words in a PDF viewer and paste them.'

/** After so many pages what the library keeps of the pages before is let go. */
const PAGES_KEPT = 40

/** The pages of a file, and what was found out about its fonts. */
export interface ReadPages {
  readonly pages: readonly Page[]
  /** The numbers of pages that could not be read. */
  readonly failed: readonly number[]
  /** The numbers of pages that hold more than is read of one. */
  readonly cut: readonly number[]
  /** BCP 47, as the file says; empty where it does not. */
  readonly language: string
}

/** The names of the fonts, which the library tells only when it prepares a page for drawing. */
class FontNames {
  readonly #names = new Map<string, string>()

  async learn(page: PDFPageProxy, ids: readonly string[]): Promise<void> {
    if (ids.every((id) => this.#names.has(id))) return
    await limitTime(FONT_TIME, () => page.getOperatorList()).catch(() => null)
    for (const id of ids) this.#names.set(id, this.#nameOf(page, id))
  }

  #nameOf(page: PDFPageProxy, id: string): string {
    const objects = page.commonObjs as {
      has: (id: string) => boolean
      get: (id: string) => { readonly name?: unknown } | null
    }
    const name = objects.has(id) ? objects.get(id)?.name : null
    // A part of a font is named for itself: “ABCDEF+Times-Bold”.
    return typeof name === 'string' ? name.replace(/^[A-Z]{6}\+/, '') : id
  }

  get(id: string): string {
    return this.#names.get(id) ?? id
  }

  forget(): void {
    this.#names.clear()
  }
}

function placeItems(
  { items }: TextContent,
  names: FontNames,
  marked: MarkedContent,
): { readonly placed: PlacedItem[]; readonly artifacts: PlacedItem[] } {
  const placed: PlacedItem[] = []
  const artifacts: PlacedItem[] = []
  for (const item of items) {
    if (!('str' in item)) {
      marked.step(item)
      continue
    }
    const list = marked.isArtifact ? artifacts : placed
    list.push({ item, font: names.get(item.fontName), tag: marked.tag })
  }
  return { placed, artifacts }
}

const countLetters = (items: readonly PlacedItem[]) =>
  items.reduce((sum, { item }) => sum + item.str.length, 0)

async function readPage(
  page: PDFPageProxy,
  names: FontNames,
  isTagged: boolean,
): Promise<{ readonly page: Page; readonly language: string }> {
  const content = await limitTime(PAGE_TIME, () =>
    page.getTextContent({ includeMarkedContent: true }),
  )
  await names.learn(page, Object.keys(content.styles))
  const tree = isTagged ? await page.getStructTree().catch(() => null) : null
  const { placed, artifacts } = placeItems(content, names, new MarkedContent(readTags(tree)))
  // Some programs call all they write an artifact.
  const isSound = tree !== null && countLetters(artifacts) < countLetters(placed)
  const { height, transform } = page.getViewport({ scale: 1 })
  const items = isSound ? placed : [...placed, ...artifacts]
  return {
    page: { number: page.pageNumber, height, pieces: listPieces(items, transform) },
    language: content.lang ?? '',
  }
}

/** Whether a file says which of its words are a paragraph, a heading and so on. */
async function isMarked(file: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await file.getMarkInfo().catch(() => null)
  return info instanceof Map && info.get('Marked') === true
}

/** Reads a file page by page, and lets each go before the next. Throws a `Refusal` where they are made to take for ever. */
export async function readPages(
  file: PDFDocumentProxy,
  report: (share: number) => void,
): Promise<ReadPages> {
  const isTagged = await isMarked(file)
  const names = new FontNames()
  const pages: Page[] = []
  const failed: number[] = []
  let language = ''
  let slow = 0
  for (let number = 1; number <= file.numPages; number += 1) {
    try {
      const page = await file.getPage(number)
      const read = await readPage(page, names, isTagged)
      pages.push(read.page)
      language ||= read.language
      page.cleanup()
    } catch (error) {
      if (error instanceof TookTooLong) slow += 1
      if (slow >= Math.min(MAX_SLOW, file.numPages)) throw new Refusal(TOO_SLOW, { cause: error })
      failed.push(number)
      pages.push({ number, height: 1, pieces: [] })
    }
    if (number % PAGES_KEPT === 0) {
      await file.cleanup()
      names.forget()
    }
    report(number / file.numPages)
  }
  const cut = pages.filter(({ pieces }) => pieces.length >= MAX_PIECES)
  return { pages, failed, cut: cut.map(({ number }) => number), language }
}
