import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { FoundFacts } from '../../../shared/domain/original.ts'
import type { Document, FormatReader } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { beginOpening, loadLibrary } from './pdf-library.ts'
import { readPages } from './pdf-pages.ts'
import { readProperties } from './pdf-properties.ts'
import { composeText, type PdfText } from './pdf-text.ts'
import { factsFrom } from '../facts/told-facts.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

/** More pages than any book has. */
const MAX_PAGES = 10_000
/** What share of the letters must be ones that mean something: a file may hold their shapes alone. */
const MIN_LEGIBLE = 0.7

const LOCKED =
  'This PDF is locked with a password. Open it with its password in a PDF viewer, save a copy without one, and open that.'
const SCANNED =
  'The pages of this PDF are pictures without text, as a scanner makes them. Have its text recognised (OCR) first, then open what that gives.'
const SHAPES_ONLY =
  'This PDF holds the shapes of its letters, but not which letters they are. Have its text recognised (OCR) first, then open what that gives.'

function isLegible(text: string): boolean {
  const strange = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0
  return strange <= (1 - MIN_LEGIBLE) * text.length
}

function listNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 8).map(String)
  if (numbers.length > shown.length) return `${shown.join(', ')} and others`
  return listAll(shown)
}

function tellPages(numbers: readonly number[], one: string, several: string): string[] {
  if (numbers.length === 0) return []
  return [
    `${numbers.length === 1 ? 'Page' : 'Pages'} ${listNumbers(numbers)} ${numbers.length === 1 ? one : several}`,
  ]
}

function tellOrder(numbers: readonly number[]): string[] {
  if (numbers.length === 0) return []
  const pages = `${numbers.length === 1 ? 'page' : 'pages'} ${listNumbers(numbers)}`
  return [`The columns of ${pages} may stand out of order: compare them with the file.`]
}

/** The numbers of the pages that there is something to say of. */
interface DoubtfulPages {
  readonly failed: readonly number[]
  readonly empty: readonly number[]
  /** Those with more pieces than are read. */
  readonly cut: readonly number[]
  /** Those whose columns may be out of order. */
  readonly doubtful: readonly number[]
}

function tellDoubts({ failed, empty, cut, doubtful }: DoubtfulPages): readonly string[] {
  return [
    ...tellPages(failed, 'could not be read.', 'could not be read.'),
    ...tellPages(empty, 'has no text; it may be a picture.', 'have no text; they may be pictures.'),
    ...tellPages(
      cut,
      'holds more pieces than a page of text; the rest of it was left out.',
      'hold more pieces than pages of text; the rest of them was left out.',
    ),
    ...tellOrder(doubtful),
  ]
}

/** The day of publication in a file's metadata, of which there may be any; empty for none. */
function readPublished(metadata: { get(name: string): unknown } | null | undefined): string {
  const told = metadata?.get('prism:publicationdate')
  return typeof told === 'string' ? told : ''
}

function factsOf({ title, address }: PdfText, properties: FoundFacts): FoundFacts {
  return {
    ...properties,
    ...factsFrom('the largest heading on the first page', { title }),
    ...factsFrom('the edge of the printed page', { url: address }),
  }
}

/** The document of a file that is open. Throws a `Refusal` where its pages hold no text. */
async function readOpened(
  file: PDFDocumentProxy,
  report: (share: number) => void,
): Promise<Document> {
  if (file.numPages > MAX_PAGES)
    throw new Refusal(
      `This PDF has ${file.numPages.toLocaleString('en')} pages; at most ${MAX_PAGES.toLocaleString('en')} are read. Split it and open the parts.`,
    )
  const metadata = await file.getMetadata().catch(() => null)
  const { pages, failed, cut, language } = await readPages(file, report)
  if (failed.length === pages.length) throw new Error('No page can be read.')
  const empty = pages.filter(
    ({ number, pieces }) => pieces.length === 0 && !failed.includes(number),
  )
  if (empty.length + failed.length === pages.length) throw new Refusal(SCANNED)
  const text = composeText(pages)
  if (!isLegible(text.text)) throw new Refusal(SHAPES_ONLY)
  return {
    text: text.text,
    paragraphs: text.paragraphs,
    blocks: text.blocks,
    pages: text.pages,
    facts: factsOf(
      text,
      readProperties(metadata?.info ?? null, {
        published: readPublished(metadata?.metadata),
        language,
      }),
    ),
    encoding: '',
    remarks: tellDoubts({
      failed,
      empty: empty.map(({ number }) => number),
      cut,
      doubtful: text.doubtful,
    }),
  }
}

/**
 * Reads a PDF: its words in the order in which a person reads them, over columns and pages, as paragraphs, headings,
 * captions and notes; running heads and page numbers left out, words that were broken at line ends whole again.
 */
export const readPdf: FormatReader = async (file, { report }) => {
  const opening = beginOpening(await loadLibrary(), file.bytes)
  // Asked for a password, the library waits for one.
  let isLocked = false
  opening.onPassword = () => {
    isLocked = true
    void opening.destroy()
  }
  try {
    return { type: 'document', document: await readOpened(await opening.promise, report) }
  } catch (error) {
    if (isLocked || (error instanceof Error && error.name === 'PasswordException'))
      throw new Refusal(LOCKED, { cause: error })
    throw error
  } finally {
    await opening.destroy()
  }
}
