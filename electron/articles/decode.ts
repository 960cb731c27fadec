import { findEncoding, PLAUSIBLE } from './encoding-names.ts'
import { sampleReadings } from './encoding-samples.ts'
import { guessLanguage } from './language.ts'
import { rateLegibility } from './legibility.ts'
import { LINE_BREAK } from './text-lines.ts'
import { usualEncodings } from './usual-encodings.ts'

/** The largest text that is opened, in bytes. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024
/** Each line may be a paragraph, which costs far more than its letters: a book has 20,000, a list of words millions. */
const MAX_LINES = 500_000

/** How many readings a person is asked to choose from, and how much of each is shown, in code units. */
const MAX_GUESSES = 4
const SAMPLE_LENGTH = 240
/** How many bytes are looked at to guess an encoding. */
const GUESS_BYTES = 32_768
/** Readings less legible than this are not worth showing, unless there are no others. */
const MIN_LEGIBILITY = -1.5
/** Bytes that look binary are taken for UTF-16 only if they read like this. */
const MIN_WIDE_LEGIBILITY = 0.5
/** How many bytes are looked at to tell whether they are text, and the share of control characters from which they are not. */
const BINARY_BYTES = 65_536
const MAX_CONTROLS = 0.05
/** What the detector's first guess is worth, in legibility. */
const DETECTOR_BONUS = 0.15
/** What it is worth that texts in the language of a reading are usually in its encoding. */
const USUAL_BONUS = 0.25

/** One way to read bytes: a WHATWG label, and how places in them would read that others read otherwise. */
export interface Guess {
  readonly encoding: string
  readonly sample: string
}

/**
 * What bytes read as: a text with its encoding, guesses for a person to choose from (the likeliest first), or a
 * sentence that says why there is none. `remark` tells of characters that had to be replaced.
 */
export type Decoded =
  | {
      readonly type: 'text'
      readonly text: string
      readonly encoding: string
      readonly remark: string | null
    }
  | { readonly type: 'unsure'; readonly guesses: readonly Guess[] }
  | { readonly type: 'refused'; readonly message: string }

function refuse(message: string): Decoded {
  return { type: 'refused', message }
}

/** The sentence for a text that is too large to open. */
export function refuseSize(): string {
  return `This text is larger than ${MAX_TEXT_BYTES / 1024 / 1024} MB. Split it into smaller files and open those.`
}

function hasTooManyLines(text: string): boolean {
  let count = 1
  for (const _ of text.matchAll(LINE_BREAK)) {
    count += 1
    if (count > MAX_LINES) return true
  }
  return false
}

/** A text that has something to read, well-formed and without a byte-order mark; or why not. */
function accept(decoded: string, encoding: string): Decoded {
  const isWellFormed = decoded.isWellFormed()
  const text = (isWellFormed ? decoded : decoded.toWellFormed()).replace(/^\ufeff/, '')
  if (!/[^\s\p{C}]/u.test(text)) return refuse('There is no text in it.')
  if (hasTooManyLines(text)) {
    const most = new Intl.NumberFormat('en-GB').format(MAX_LINES)
    return refuse(
      `This text has more than ${most} lines. Split it into smaller files and open those.`,
    )
  }
  const count = isWellFormed ? 0 : countReplaced(decoded, text)
  const remark =
    count === 0
      ? null
      : `${count === 1 ? '1 character was' : `${count} characters were`} not valid text and replaced by “\ufffd”.`
  return { type: 'text', text, encoding, remark }
}

function countReplaced(before: string, after: string): number {
  const count = (text: string): number => text.split('\ufffd').length - 1
  return count(after) - count(before)
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const encoding = findEncoding(label)
  if (encoding === null)
    return refuse(`There is no encoding called “${label}”. Choose another one.`)
  const text = new TextDecoder(encoding).decode(bytes)
  const accepted = accept(text, encoding)
  if (accepted.type !== 'text' || decodeStrictly(bytes, encoding) !== null) return accepted
  return {
    ...accepted,
    remark: `Some bytes are not ${encoding} and are shown as “\ufffd”. Another encoding may be right.`,
  }
}

/** Whether bytes hold more control characters (NUL above all) than any text does. Not for UTF-16 and UTF-32. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, BINARY_BYTES)
  let controls = 0
  for (const byte of sample) {
    if (byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b) controls += 1
  }
  return controls > MAX_CONTROLS * sample.length
}

/** Bytes as UTF-32, which is known by itself: every fourth byte, or every first, is zero. Null for anything else. */
function readUtf32(bytes: Uint8Array): { text: string; encoding: string } | null {
  if (bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const isLittle = bytes[3] === 0
  if (!isLittle && bytes[0] !== 0) return null
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle)
    const isControl = code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1b
    if (isControl || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null
    parts.push(String.fromCodePoint(code))
  }
  if (parts.some((char) => /[\p{Cn}\p{Co}]/u.test(char))) return null
  return { text: parts.join(''), encoding: isLittle ? 'utf-32le' : 'utf-32be' }
}

/** Japanese in seven bits, which is known by its escape sequences; null for anything else. */
function readIso2022(bytes: Uint8Array): string | null {
  const at = bytes.indexOf(0x1b)
  const escape = Buffer.from(bytes.subarray(at + 1, at + 3)).toString('latin1')
  if (at === -1 || !['$@', '$B', '(J', '(I'].includes(escape)) return null
  return decodeStrictly(bytes, 'iso-2022-jp')
}

/** The encoding that a byte-order mark names; null without one. */
function findByteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a byte-order mark, by where its zero bytes stand; null for anything else. */
function findPlainUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1) return null
  const sample = bytes.subarray(0, GUESS_BYTES)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const most = sample.length * 0.15
  if (odd > most && even <= odd / 20) return 'utf-16le'
  return even > most && odd <= even / 20 ? 'utf-16be' : null
}

/** UTF-16 in a script that leaves few zero bytes, which looks binary by its bytes: told by how it reads. */
function guessWide(bytes: Uint8Array): readonly Guess[] {
  if (bytes.length % 2 === 1) return []
  return (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = readSample(bytes.subarray(0, GUESS_BYTES), encoding)
    const isLegible =
      text !== null && rateLegibility(text, guessLanguage(text)) > MIN_WIDE_LEGIBILITY
    return isLegible ? [{ encoding, sample: makeSample(text) }] : []
  })
}

/** The opening of a text on one line. */
function makeSample(text: string): string {
  const opening = text.trimStart().slice(0, SAMPLE_LENGTH)
  return opening.toWellFormed().replaceAll(/\s+/g, ' ').trim()
}

/** The bytes to guess from: around the first that is not ASCII. */
function sampleBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  return bytes.subarray(Math.max(0, first - 200), first + GUESS_BYTES)
}

/** A sample, which may end inside a character, as `encoding` reads it; null when it cannot. Damaged UTF-8 may be damaged. */
function readSample(sample: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== 'utf-8' }).decode(sample, {
      stream: true,
    })
  } catch {
    return null
  }
}

/**
 * How likely a text is what is meant, and in which of the encodings that all read it so: one that its language is usually
 * in, else the first. `named` is what the detector takes it for.
 */
function rateReading(text: string, encodings: readonly string[], named: string | undefined) {
  const language = guessLanguage(text)
  const usual = usualEncodings(language).find((encoding) => encodings.includes(encoding))
  const rating =
    rateLegibility(text, language) +
    (usual === undefined || language === 'und' ? 0 : USUAL_BONUS) +
    (named !== undefined && encodings.includes(named) ? DETECTOR_BONUS : 0)
  return { encoding: usual ?? encodings[0] ?? '', rating }
}

async function guessEncodings(bytes: Uint8Array): Promise<readonly Guess[]> {
  // Loaded when first needed: few texts need it, and its model takes a tenth of a second.
  const { detectAll } = await import('jschardet')
  const sample = sampleBytes(bytes)
  const named = detectAll(sample).flatMap(({ encoding }) => findEncoding(encoding ?? '') ?? [])
  const readings = new Map<string, readonly string[]>()
  for (const encoding of new Set([...PLAUSIBLE, ...named])) {
    const text = readSample(sample, encoding)
    if (text !== null) readings.set(text, [...(readings.get(text) ?? []), encoding])
  }
  const rated = [...readings]
    .map(([text, encodings]) => rateReading(text, encodings, named[0]))
    .toSorted((a, b) => b.rating - a.rating)
  const best = rated[0]?.rating ?? 0
  const encodings = rated
    .filter(({ rating }) => rating > MIN_LEGIBILITY || rating === best)
    .slice(0, MAX_GUESSES)
    .map(({ encoding }) => encoding)
  const samples = sampleReadings(bytes, encodings)
  return encodings.map((encoding, k) => ({ encoding, sample: samples[k] ?? '' }))
}

/** Reads pasted characters: lone surrogates are replaced, and it is said. */
export function acceptCharacters(text: string): Decoded {
  return Buffer.byteLength(text) > MAX_TEXT_BYTES ? refuse(refuseSize()) : accept(text, 'utf-8')
}

/** What bytes read as by themselves, whatever a person says of them; null where they do not tell. */
function decodeKnown(bytes: Uint8Array): Decoded | null {
  const utf32 = readUtf32(bytes)
  if (utf32 !== null) return accept(utf32.text, utf32.encoding)
  const marked = findByteOrderMark(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  if (findPlainUtf16(bytes) !== null || isBinary(bytes)) return null
  const japanese = readIso2022(bytes)
  if (japanese !== null) return accept(japanese, 'iso-2022-jp')
  const text = decodeStrictly(bytes, 'utf-8')
  return text === null ? null : accept(text, 'utf-8')
}

/** The opening of a file's text, to tell its format by: its first bytes by their mark, else as UTF-8, broken or not. */
export function readOpening(bytes: Uint8Array, length: number): string {
  const opening = bytes.subarray(0, length - (length % 4))
  const encoding = findByteOrderMark(opening) ?? findPlainUtf16(opening) ?? 'utf-8'
  return readUtf32(opening)?.text ?? new TextDecoder(encoding).decode(opening, { stream: true })
}

/**
 * Decodes a file's bytes: by their mark, as strict UTF-8, UTF-32 or ISO-2022-JP, which they cannot be by chance; else
 * as the encoding that a person confirmed (`encoding`, a WHATWG label), or to guesses for a person to confirm.
 */
export async function decodeText(bytes: Uint8Array, encoding?: string): Promise<Decoded> {
  if (bytes.length > MAX_TEXT_BYTES) return refuse(refuseSize())
  if (bytes.length === 0) return refuse('The file is empty.')
  const known = decodeKnown(bytes)
  if (known !== null) return known
  if (encoding !== undefined) return decodeAs(bytes, encoding)
  const plain = findPlainUtf16(bytes)
  if (plain !== null) {
    const sample = makeSample(new TextDecoder(plain).decode(bytes.subarray(0, GUESS_BYTES)))
    return { type: 'unsure', guesses: [{ encoding: plain, sample }] }
  }
  if (isBinary(bytes)) {
    const guesses = guessWide(bytes)
    if (guesses.length > 0) return { type: 'unsure', guesses }
    return refuse(
      'This is not a text file, nor of a kind that Hearsay knows. Save the article as a web page, a PDF or plain text, and open that.',
    )
  }
  const guesses = await guessEncodings(bytes)
  if (guesses.length > 0) return { type: 'unsure', guesses }
  return refuse(
    'No known encoding reads this file as text. Save it as UTF-8 first, then open that file.',
  )
}
