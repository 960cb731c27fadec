/**
 * The weights file: a magic word, a SHA-256 of the rest, and a brotli-packed payload of one JSON header and the arrays
 * it lists. A file that was cut, changed or made for another version of the code is refused with a sentence.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { FinderModel } from './finder-model.ts'
import { groupTaggers, makeTagger, type Tagger } from './tagger.ts'

const MAGIC = 'HSAYFND1'
/** Goes up when the features or the layout of the file change: old weights would then mean something else. */
const FORMAT = 3
const HEAD = MAGIC.length + 32

interface Header {
  readonly format: number
  readonly version: string
  readonly threshold: number
  readonly calibration: FinderModel['calibration']
  readonly base: number
  readonly first: readonly TaggerHeader[]
  readonly second: readonly TaggerHeader[]
  readonly wording: readonly TaggerHeader[]
  readonly sizes: readonly number[]
}

interface TaggerHeader {
  readonly labels: number
  readonly rows: number
  readonly scale: number
}

export function packModel(model: FinderModel): Buffer {
  const { judge } = model
  const parts: Uint8Array[] = [
    ...model.first.taggers,
    ...model.second.taggers,
    ...model.wording.taggers,
  ].flatMap(({ table, chain }) => [
    packHashes(table.hashes),
    byLabel(table.weights, table.labels),
    bytes(Float32Array.from(chain.joints, Math.log)),
  ])
  parts.push(
    bytes(judge.roots),
    bytes(judge.feature),
    bytes(judge.value),
    bytes(judge.left),
    bytes(judge.right),
  )
  const head = ({ table }: Tagger): TaggerHeader => ({
    labels: table.labels,
    rows: table.hashes.length,
    scale: table.scale,
  })
  const header: Header = {
    format: FORMAT,
    version: model.version,
    threshold: model.threshold,
    calibration: model.calibration,
    base: judge.base,
    first: model.first.taggers.map(head),
    second: model.second.taggers.map(head),
    wording: model.wording.taggers.map(head),
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

export function unpackModel(file: Uint8Array): Outcome<FinderModel> {
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
  return succeed(readModel(header, payload, end))
}

function readModel(header: Header, payload: Buffer, from: number): FinderModel {
  let at = from
  let part = 0
  const next = (): Uint8Array => {
    const size = header.sizes[part] ?? 0
    const slice = Uint8Array.prototype.slice.call(payload, at, at + size)
    at += size
    part += 1
    return slice
  }
  const tagger = ({ labels, rows, scale }: TaggerHeader): Tagger => {
    const hashes = unpackHashes(next(), rows)
    const weights = byRow(next(), labels)
    return makeTagger({ labels, hashes, weights, scale }, floats(next()))
  }
  const first = groupTaggers(header.first.map(tagger))
  const second = groupTaggers(header.second.map(tagger))
  const wording = groupTaggers(header.wording.map(tagger))
  const roots = new Int32Array(next().buffer)
  const feature = new Int16Array(next().buffer)
  const value = floats(next())
  const left = new Int32Array(next().buffer)
  const right = new Int32Array(next().buffer)
  return {
    version: header.version,
    threshold: header.threshold,
    calibration: header.calibration,
    first,
    second,
    wording,
    judge: { base: header.base, roots, feature, value, left, right },
  }
}

function bytes(values: Int32Array | Int16Array | Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
}

function floats(part: Uint8Array): Float32Array {
  return new Float32Array(part.buffer)
}

/** Ascending unsigned numbers as the steps between them, seven bits a byte. */
function packHashes(hashes: Int32Array): Uint8Array {
  const packed = new Uint8Array(hashes.length * 5)
  let at = 0
  let last = 0
  for (const hash of hashes) {
    let step = (hash >>> 0) - last
    last = hash >>> 0
    while (step > 127) {
      packed[at++] = (step % 128) | 128
      step = Math.floor(step / 128)
    }
    packed[at++] = step
  }
  return packed.slice(0, at)
}

function unpackHashes(packed: Uint8Array, rows: number): Int32Array {
  const hashes = new Int32Array(rows)
  let at = 0
  let last = 0
  for (let k = 0; k < rows; k++) {
    let step = 0
    let place = 1
    for (;;) {
      const byte = packed[at++] ?? 0
      step += (byte & 127) * place
      place *= 128
      if (byte < 128) break
    }
    last += step
    hashes[k] = last | 0
  }
  return hashes
}

/** All weights of label 0, then all of label 1 …: alike numbers side by side pack smaller. */
function byLabel(weights: Int8Array, labels: number): Uint8Array {
  const rows = weights.length / labels
  const planes = new Uint8Array(weights.length)
  for (let k = 0; k < rows; k++)
    for (let y = 0; y < labels; y++) planes[y * rows + k] = weights[k * labels + y] as number
  return planes
}

function byRow(planes: Uint8Array, labels: number): Int8Array {
  const rows = planes.length / labels
  const weights = new Int8Array(planes.length)
  for (let k = 0; k < rows; k++)
    for (let y = 0; y < labels; y++) weights[k * labels + y] = planes[y * rows + k] as number
  return weights
}
