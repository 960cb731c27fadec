import { buffer } from 'node:stream/consumers'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { openZip } from '../../../../electron/documents/archives/zip-parts.ts'
import { LIMITS } from '../../../../electron/documents/limits.ts'
import { mutate } from '../../../support/mutants.ts'

const MODIFIED = new Date('2026-03-04T05:06:08Z')

function pack(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { mtime: MODIFIED })
  zip.end()
  return buffer(zip.outputStream as AsyncIterable<Buffer>)
}

interface Listed {
  readonly name: string
  readonly data: Buffer
  readonly size: number
  readonly at?: number
}

/** An archive as no packer writes it: each entry says a size and a place of its own. */
function forge(files: readonly Listed[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, data, size, at } of files) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(crc32(Buffer.alloc(0)), 16)
    central.writeUInt32LE(data.length, 20)
    central.writeUInt32LE(size, 24)
    central.writeUInt16LE(Buffer.byteLength(name), 28)
    central.writeUInt32LE(at ?? offset, 42)
    locals.push(local, Buffer.from(name), data)
    centrals.push(central, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + data.length
  }
  const list = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

describe('the files of an archive', () => {
  test('are listed in its order without its folders, with size and day, and read', async () => {
    const zip = await openZip(await pack({ 'b/Two.txt': 'zwei', 'a.txt': 'eins' }))
    expect(zip.parts).toMatchObject([
      { name: 'b/Two.txt', size: 4, modified: '2026-03-04T05:06:08', isEncrypted: false },
      { name: 'a.txt', size: 4 },
    ])
    expect((await zip.find('a.txt')?.read())?.toString()).toBe('eins')
    expect(await zip.readText('B/two.TXT')).toBe('zwei')
    expect(await zip.readText('c.txt')).toBeNull()
  })

  test('are decoded by their mark, else as UTF-8', async () => {
    const wide = Buffer.from('\ufeffÜber', 'utf16le')
    const zip = await openZip(
      await pack({ le: wide, be: Buffer.from(wide).swap16(), marked: '\ufeffÜber', plain: 'Über' }),
    )
    for (const { name } of zip.parts) expect(await zip.readText(name)).toBe('Über')
  })

  test('a part may be read again', async () => {
    const zip = await openZip(await pack({ a: Buffer.alloc(LIMITS.part) }))
    for (let k = 0; k < 5; k += 1) expect(await zip.find('a')?.read()).toHaveLength(LIMITS.part)
  })
})

test.each(['../../out.txt', '/etc/out.txt', 'C:\\out.txt', 'a/../../out.txt', '..\\out.txt'])(
  'a file whose name leads out is no part of an archive, and the others are: %s',
  async (name) => {
    const data = deflateRawSync('x')
    const good = deflateRawSync('')
    const zip = await openZip(
      forge([
        { name, data, size: 1 },
        { name: 'good.txt', data: good, size: 0 },
      ]),
    )
    expect(zip.parts.map((part) => part.name)).toEqual(['good.txt'])
    expect(zip.strays).toEqual([name.replaceAll('\\', '/')])
    expect(zip.find(name)).toBeUndefined()
    expect((await zip.find('good.txt')?.read())?.toString()).toBe('')
  },
)

describe('what is made to harm is refused with a sentence', () => {
  test('files that lie over one another', async () => {
    const data = deflateRawSync(Buffer.alloc(1_000_000))
    const files = Array.from({ length: 50 }, (_, k) => ({
      name: String(k),
      data,
      size: 1_000_000,
      at: 0,
    }))
    await expect(openZip(forge(files))).rejects.toThrow('lie over one another')
  })

  test('a part that is larger than any may be, before it is unpacked', async () => {
    const zip = await openZip(forge([{ name: 'a', data: Buffer.alloc(9), size: LIMITS.part + 1 }]))
    await expect(zip.find('a')?.read()).rejects.toThrow('unpacks to more than 128 MB')
  })

  test('parts that together are more than may be', async () => {
    const size = LIMITS.part
    const bytes = await pack({ a: Buffer.alloc(size) })
    const data = bytes.subarray(31, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')))
    const zip = await openZip(forge(Array.from('abcde', (name) => ({ name, data, size }))))
    const reading = Promise.allSettled(zip.parts.map((part) => part.read()))
    expect((await reading).at(-1)).toMatchObject({
      reason: { message: expect.stringContaining('unpacks to more than 512 MB') as string },
    })
  })

  test('a part that is longer than it says', async () => {
    const data = deflateRawSync(Buffer.alloc(1_000_000))
    const zip = await openZip(forge([{ name: 'a', data, size: 10 }]))
    await expect(zip.find('a')?.read()).rejects.toThrow('too many bytes')
  })

  test('a part of which a bit is another', async () => {
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from('Words that stay'), 'a', { compress: false })
    zip.end()
    const bytes = await buffer(zip.outputStream as AsyncIterable<Buffer>)
    bytes.writeUInt8(0x77, bytes.indexOf('Words'))
    await expect((await openZip(bytes)).find('a')?.read()).rejects.toThrow('checksum')
  })

  test('a count that no file has room for, and more files than are read', async () => {
    const bytes = await pack({ a: 'x' })
    bytes.writeUInt16LE(60_000, bytes.length - 12)
    await expect(openZip(bytes)).rejects.toThrow('room')
    const two = await pack({ a: 'x', b: 'y' })
    for (const at of [14, 12]) two.writeUInt16LE(1, two.length - at)
    await expect(openZip(two)).rejects.toThrow('lists 2 files and says that it holds 1')
    const many = Array.from({ length: LIMITS.members + 1 }, (_, k) => ({
      name: String(k),
      data: Buffer.alloc(0),
      size: 0,
    }))
    await expect(openZip(forge(many))).rejects.toThrow('more than 20,000 files')
    // As those write them who count on in two bytes: 65,536 and five.
    const wrapped = forge(many)
    for (const at of [14, 12]) wrapped.writeUInt16LE(5, wrapped.length - at)
    await expect(openZip(wrapped)).rejects.toThrow('more than 20,000 files')
  })
})

test('mutated archives are read or refused, and never more than may be', async () => {
  const words = 'The ministry said that the port stays closed. '.repeat(40)
  const bytes = await pack({ 'a.txt': words, 'b/c.txt': words, 'd.txt': 'x' })
  let sound = 0
  for (const mutant of mutate(bytes, 60)) {
    const zip = await openZip(mutant).catch(() => null)
    for (const part of zip?.parts ?? []) {
      const read = await part.read().catch(() => null)
      expect(read?.length ?? 0).toBeLessThan(10_000)
    }
    if (zip !== null) sound += 1
  }
  expect(sound).toBeGreaterThan(0)
})
