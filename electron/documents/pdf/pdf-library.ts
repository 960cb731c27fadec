import type * as pdfjs from 'pdfjs-dist'
import { readCMap } from './cmap-files.ts'

type Library = typeof pdfjs

/** Images are not looked at: none that is larger than this, in pixels, is unpacked. */
const MAX_IMAGE_SIZE = 1

/** What the library asks to be made for drawing; nothing is drawn. */
class NoDrawing {
  create(): never {
    throw new Error('Nothing is drawn.')
  }
  destroy(): void {}
}

/** Hands the library its tables for CJK fonts, and nothing else: no fonts, no decoders, no network. */
class CMapSource {
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`${kind} is not at hand.`)
    return readCMap(filename)
  }
}

/** Without these the library looks for a package that draws, and complains on the console that there is none. */
function standInForDrawing(): void {
  const names = ['DOMMatrix', 'Path2D', 'ImageData'] as const
  for (const name of names)
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: NoDrawing })
}

async function loadQuietly(): Promise<Library> {
  standInForDrawing()
  const { warn } = console
  console.warn = () => {}
  try {
    // The part that reads runs in this thread too, which is no window's.
    const reading = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    Object.assign(globalThis, { pdfjsWorker: reading })
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

let library: Promise<Library> | undefined

/** The library that reads PDF, loaded when first needed. */
export function loadLibrary(): Promise<Library> {
  library ??= loadQuietly()
  return library
}

/** Begins to open a PDF; the library takes the bytes for its own, so they are copied. */
export function beginOpening(
  { getDocument, VerbosityLevel }: Library,
  bytes: Uint8Array,
): pdfjs.PDFDocumentLoadingTask {
  return getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_IMAGE_SIZE,
    fontExtraProperties: true,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: CMapSource,
    CanvasFactory: NoDrawing,
    FilterFactory: NoDrawing,
  })
}
