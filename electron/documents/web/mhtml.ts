import type { FoundFact } from '../../../shared/domain/original.ts'
import type { FileReading, FormatReader, GivenFile } from '../document.ts'
import { readMime, type MimeMessage, type MimePart } from '../mime/mime-parts.ts'
import { Refusal } from '../refusal.ts'
import { readPageFile } from './web-page.ts'

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/
/** How many frames of a page without a text of its own are looked at, the longest first. */
const MAX_FRAMES = 3

/** The pages of an archive, that which it was made of first: as `start` says, or where it stands first. */
function pagesOf({ parameters, headers, parts }: MimeMessage): readonly MimePart[] {
  const pages = parts.filter(({ type }) => PAGE.test(type))
  const start = parameters.get('start')
  const address = headers.get('snapshot-content-location')
  const root =
    pages.find((part) => start !== undefined && part.headers.get('content-id') === start) ??
    pages.find(
      (part) => address !== undefined && part.headers.get('content-location') === address,
    ) ??
    pages[0]
  return root === undefined ? [] : [root, ...pages.filter((page) => page !== root)]
}

/** Where the page was when it was saved. */
function originOf({ headers }: MimeMessage, root: MimePart): FoundFact | null {
  const address = headers.get('snapshot-content-location') ?? root.headers.get('content-location')
  return address === undefined ? null : { value: address, from: 'the archive’s header' }
}

async function readPart(
  file: GivenFile,
  part: MimePart,
  origin: FoundFact | null,
): Promise<FileReading> {
  const { name, encoding } = file
  return readPageFile(
    { name, bytes: part.content(), encoding },
    part.parameters.get('charset'),
    origin,
  )
}

/** The first of several frames that has a text. */
async function readFrames(
  file: GivenFile,
  frames: readonly MimePart[],
  origin: FoundFact | null,
): Promise<FileReading | null> {
  for (const frame of frames.slice(0, MAX_FRAMES)) {
    try {
      return await readPart(file, frame, origin)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return null
}

/** Reads web pages saved as one file of MIME parts: .mhtml, .mht. */
export const readMhtml: FormatReader = async (file, { report }) => {
  const message = readMime(file.bytes)
  const [root, ...frames] = pagesOf(message)
  if (root === undefined) {
    throw new Refusal(
      'There is no web page in this archive. Open the page in a browser and save it again.',
    )
  }
  const origin = originOf(message, root)
  try {
    return await readPart(file, root, origin)
  } catch (error) {
    const longest = frames
      .map((frame) => ({ frame, length: frame.content().length }))
      .toSorted((a, b) => b.length - a.length)
    const reading =
      error instanceof Refusal
        ? await readFrames(
            file,
            longest.map(({ frame }) => frame),
            origin,
          )
        : null
    if (reading === null) throw error
    return reading
  } finally {
    report(1)
  }
}
