/**
 * The weights file: a magic word, a SHA-256 of the rest, and a brotli-packed payload of one JSON header and the arrays
 * it lists. A file that was cut, changed or made for another version of the code is refused with a sentence.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { fail, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { EncoderGraphs } from '../encoder/encoder.ts'
import type { FinderWeights } from './finder-model.ts'

const MAGIC = 'HSAYFND1'
/** Goes up when the features or the layout of the file change: old weights would then mean something else. */
const FORMAT = 4
const HEAD = MAGIC.length + 32

interface Header {
  readonly format: number
  readonly version: string
  readonly encoderHash: string
  readonly threshold: number
  readonly calibration: FinderWeights['calibration']
  readonly base: number
  readonly sizes: readonly number[]
}

/** SHA-256 of an encoder's graphs, in hexadecimal digits. */
export function encoderHash({ reader, cues }: EncoderGraphs): string {
  return createHash('sha256').update(reader).update(cues).digest('hex')
}

/** The file of some weights: the same weights give the same bytes. */
export function packWeights(weights: FinderWeights): Buffer {
  const { version, encoderHash, threshold, calibration, judge } = weights
  const parts: readonly Uint8Array[] = [
    Buffer.from(weights.pieces),
    bytes(judge.roots),
    bytes(judge.feature),
    bytes(judge.value),
    bytes(judge.left),
    bytes(judge.right),
  ]
  const header: Header = {
    format: FORMAT,
    version,
    encoderHash,
    threshold,
    calibration,
    base: judge.base,
    sizes: parts.map((part) => part.length),
  }
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  const payload = Buffer.concat([length, text, ...parts])
  const packed = brotliCompressSync(payload, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: payload.length,
    },
  })
  return Buffer.concat([Buffer.from(MAGIC), createHash('sha256').update(packed).digest(), packed])
}

/** The weights of a file; fails with a sentence when it is none, damaged, or made for another version of the code. */
export function unpackWeights(file: Uint8Array): Outcome<FinderWeights> {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (buffer.length < HEAD || buffer.toString('latin1', 0, MAGIC.length) !== MAGIC)
    return fail('FILE_UNREADABLE', 'This is not a weights file of the finder.')
  const packed = buffer.subarray(HEAD)
  if (!createHash('sha256').update(packed).digest().equals(buffer.subarray(MAGIC.length, HEAD)))
    return fail(
      'FILE_DAMAGED',
      'The weights file is damaged: its checksum does not match. Install it again.',
    )
  const payload = brotliDecompressSync(packed)
  const end = 4 + payload.readUInt32LE(0)
  const header = JSON.parse(payload.toString('utf8', 4, end)) as Header
  if (header.format !== FORMAT)
    return fail(
      'FILE_TOO_NEW',
      `The weights file has format ${header.format}; this program reads format ${FORMAT}. Train it again.`,
    )
  return succeed(readWeights(header, payload, end))
}

function readWeights(header: Header, payload: Buffer, from: number): FinderWeights {
  let at = from
  let part = 0
  const next = (): Uint8Array<ArrayBuffer> => {
    const size = header.sizes[part] ?? 0
    const slice = new Uint8Array(payload.subarray(at, at + size))
    at += size
    part += 1
    return slice
  }
  const { version, encoderHash, threshold, calibration, base } = header
  const pieces = Buffer.from(next()).toString('utf8')
  const roots = new Int32Array(next().buffer)
  const feature = new Int16Array(next().buffer)
  const value = new Float32Array(next().buffer)
  const left = new Int32Array(next().buffer)
  const right = new Int32Array(next().buffer)
  const judge = { base, roots, feature, value, left, right }
  return { version, encoderHash, pieces, threshold, calibration, judge }
}

function bytes(values: Int32Array | Int16Array | Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
}
