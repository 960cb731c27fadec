import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { openZip } from '../../electron/documents/archives/zip-parts.ts'
import { createRandom, type Random } from '../bench/random.ts'

/** Every run of the tests tries the same mutants. */
const FIXED_SEED = 20_261_129

/** What is put where a name or a number stood. */
const HOSTILE = [
  '../../../../tmp/out',
  'file:///etc/passwd',
  'http://127.0.0.1:9/x',
  '99999999999999',
  '-1',
  '1e308',
  'NaN',
  '__proto__',
  '\0',
  '%00%ff%2e%2e%2f',
  '&#x110000;&a;&a;',
  '<!DOCTYPE a [<!ENTITY a "&a;&a;">]>',
  '<'.repeat(300),
  '{['.repeat(300),
]

type Mutation = (bytes: Buffer, random: Random) => Buffer

/** Where something begins and ends: anywhere, at most `longest` bytes. */
function pickStretch(bytes: Buffer, random: Random, longest: number): [number, number] {
  const start = random(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + random(longest))]
}

function splice(bytes: Buffer, start: number, end: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(end)])
}

/** A run of letters or digits at a place taken by chance, else any four bytes. */
function pickWord(bytes: Buffer, random: Random, word: RegExp): [number, number] {
  const start = random(bytes.length)
  const near = bytes.subarray(start, start + 4096).toString('latin1')
  const found = word.exec(near)
  if (found === null) return [start, Math.min(bytes.length, start + 4)]
  return [start + found.index, start + found.index + found[0].length]
}

const MUTATIONS: readonly Mutation[] = [
  /** Truncated. */
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  /** Some bits the other way. */
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let k = 1 + random(8); k > 0; k -= 1) {
      const at = random(copy.length)
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << random(8)), at)
    }
    return copy
  },
  /** A stretch many times over. */
  (bytes, random) => {
    const [start, end] = pickStretch(bytes, random, 2000)
    const stretch = bytes.subarray(start, end)
    return splice(bytes, start, end, Buffer.concat(Array(2 + random(50)).fill(stretch)))
  },
  /** A stretch left out. */
  (bytes, random) => splice(bytes, ...pickStretch(bytes, random, 500), Buffer.alloc(0)),
  /** A stretch put elsewhere. */
  (bytes, random) => {
    const [start, end] = pickStretch(bytes, random, 500)
    const at = random(bytes.length)
    return splice(bytes, at, at, bytes.subarray(start, end))
  },
  /** A count as high as can be written. */
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    const [start, end] = pickStretch(bytes, random, 8)
    return copy.fill(0xff, start, end)
  },
  /** A number in digits that is another. */
  (bytes, random) => {
    const huge = ['0', '4294967295', '99999999999', '-7'][random(4)] ?? ''
    return splice(bytes, ...pickWord(bytes, random, /\d+/), Buffer.from(huge))
  },
  /** A word that is a hostile one. */
  (bytes, random) => {
    const hostile = HOSTILE[random(HOSTILE.length)] ?? ''
    return splice(bytes, ...pickWord(bytes, random, /[a-z]{3,}/i), Buffer.from(hostile))
  },
]

function mutateOnce(bytes: Buffer, k: number, random: Random): Buffer {
  const mutation = MUTATIONS[k % MUTATIONS.length]
  return bytes.length === 0 || mutation === undefined ? bytes : mutation(bytes, random)
}

/** Files that are almost as `bytes`: every kind of mutation in turn, the same ones for a seed. */
export function* mutate(bytes: Uint8Array, count: number, seed = FIXED_SEED): Generator<Buffer> {
  const random = createRandom(seed)
  for (let k = 0; k < count; k += 1) yield mutateOnce(Buffer.from(bytes), k, random)
}

/**
 * Files made of a ZIP file, such as a docx, of which one part is mutated and packed again, so that the mutation is not
 * stopped by a checksum but reaches the reader of that part. `isMutable` says which parts are worth it.
 */
export async function* mutateParts(
  bytes: Uint8Array,
  count: number,
  isMutable: (name: string) => boolean,
  seed = FIXED_SEED,
): AsyncGenerator<Buffer> {
  const { parts } = await openZip(bytes)
  const files = await Promise.all(
    parts.map(async (part) => ({ name: part.name, content: await part.read() })),
  )
  const mutable = files.filter(({ name }) => isMutable(name))
  const random = createRandom(seed)
  for (let k = 0; k < count; k += 1) {
    const chosen = mutable[random(mutable.length)]
    const zip = new ZipFile()
    for (const file of files)
      zip.addBuffer(file === chosen ? mutateOnce(file.content, k, random) : file.content, file.name)
    zip.end()
    yield buffer(zip.outputStream as AsyncIterable<Buffer>)
  }
}

/** What is put where a value stood in JSON. */
const HOSTILE_VALUES: readonly unknown[] = [
  -1,
  0,
  2 ** 31,
  1e308,
  0.5,
  null,
  true,
  '',
  'x',
  '😀',
  'toString',
  '2026-13-45',
  [],
  [[]],
  {},
  { length: -1 },
]

/** Every place in a value: the object or array, and the name or index in it. */
function* placesIn(value: unknown): Generator<readonly [object, string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    yield [value, name]
    yield* placesIn(inner)
  }
}

/** JSON in a string of JSON; null where it is none. */
function innerJson(value: unknown): string | null {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return null
  try {
    return JSON.stringify(JSON.parse(value))
  } catch {
    return null
  }
}

function mutateJsonOnce(json: string, k: number, random: Random): string {
  const whole: unknown = JSON.parse(json)
  const places = [...placesIn(whole)]
  const [holder, name] = places[random(places.length)] ?? [{}, '']
  const [other, otherName] = places[random(places.length)] ?? [{}, '']
  const inner = innerJson(Reflect.get(holder, name))
  const kind = k % 4
  if (inner !== null && random(4) > 0) Reflect.set(holder, name, mutateJsonOnce(inner, k, random))
  else if (kind === 0) Reflect.set(holder, name, HOSTILE_VALUES[random(HOSTILE_VALUES.length)])
  else if (kind === 1) Reflect.deleteProperty(holder, name)
  else if (kind === 2) Reflect.set(holder, name, structuredClone(Reflect.get(other, otherName)))
  else if (Array.isArray(holder)) holder.push(structuredClone(Reflect.get(holder, name)))
  else Reflect.set(holder, HOSTILE[random(HOSTILE.length)] ?? '', Reflect.get(holder, name))
  return JSON.stringify(whole)
}

/**
 * JSON that is almost as `json`: still JSON, with one value or name another, one left out, or one twice, also in what is
 * JSON in one of its strings.
 */
export function* mutateJson(json: string, count: number, seed = FIXED_SEED): Generator<string> {
  const random = createRandom(seed)
  for (let k = 0; k < count; k += 1) yield mutateJsonOnce(json, k, random)
}
