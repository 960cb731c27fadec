import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { readArchive } from '../../../../electron/documents/archives/zip.ts'
import type { GivenFile, Member } from '../../../../electron/documents/document.ts'
import { findFormat } from '../../../../electron/documents/recognition/format.ts'
import { Refusal } from '../../../../electron/documents/refusal.ts'
import { fileOf, outcomeOf, readBy, readSample } from '../../../support/document-files.ts'
import { mutate } from '../../../support/mutants.ts'

async function membersOf(file: GivenFile): Promise<readonly Member[]> {
  const reading = await readBy(readArchive, file)
  if (reading.type !== 'members') throw new Error(`“${file.name}” is read as ${reading.type}.`)
  return reading.members
}

async function openMember(members: readonly Member[], index: number): Promise<GivenFile> {
  const opened = await members[index]?.open()
  if (opened === undefined || 'text' in opened) throw new Error('It is no file.')
  return opened
}

describe('an archive that another program made', () => {
  test('lists the files of a person, with folders, sizes and days', async () => {
    const members = await membersOf(readSample('archives/articles.zip'))
    expect(members.map(({ name, size, date }) => [name, size, date])).toEqual([
      ['2026/harbour.txt', 83, '2026-11-03T09:30:00'],
      ['2026/Åse – fähre.txt', 83, '2026-11-03T09:30:00'],
      ['more.zip', 213, expect.stringMatching(/^\d{4}-\d\d-\d\dT/)],
    ])
  })

  test('gives the bytes of a file, under its name without folders', async () => {
    const members = await membersOf(readSample('archives/articles.zip'))
    const file = await openMember(members, 1)
    expect(file.name).toBe('Åse – fähre.txt')
    expect(Buffer.from(file.bytes).toString()).toContain('“will open on Monday,”')
  })

  test('may hold another', async () => {
    const inner = await openMember(await membersOf(readSample('archives/articles.zip')), 2)
    expect(findFormat(inner.bytes, inner.name)).toBe('zip')
    expect((await membersOf(inner)).map(({ name }) => name)).toEqual(['deeper/ferry.txt'])
  })

  test('has names in UTF-8, said or not, and in the old code page', async () => {
    const members = await membersOf(readSample('archives/names.zip'))
    expect(members.map(({ name }) => name)).toEqual(['Ålesse.txt', 'fähr.txt'])
  })
})

/** An archive of a file, and of others whose names lead out of it, which no packer writes. */
async function packStrays(...names: readonly string[]): Promise<GivenFile> {
  const zip = new ZipFile()
  for (const name of names) zip.addBuffer(Buffer.from(name), name.replace('..', '__'))
  zip.end()
  const packed = await buffer(zip.outputStream as AsyncIterable<Buffer>)
  return fileOf('a.zip', Buffer.from(packed.toString('latin1').replaceAll('__/', '../'), 'latin1'))
}

describe('a file whose name leads out of its archive', () => {
  test('is listed with why it is not opened, and the others are opened', async () => {
    const members = await membersOf(await packStrays('../out.txt', 'good.txt'))
    expect(members.map(({ name, about }) => [name, about])).toEqual([
      ['good.txt', ''],
      ['../out.txt', 'its name leads out of the archive'],
    ])
    expect(Buffer.from((await openMember(members, 0)).bytes).toString()).toBe('good.txt')
    await expect(members[1]?.open()).rejects.toThrow(
      '“../out.txt” is left out: its name leads out of the archive',
    )
  })

  test('is told of where there is no other', async () => {
    const reading = readBy(readArchive, await packStrays('../out.txt'))
    await expect(reading).rejects.toThrow('lead out of it')
  })
})

describe('what cannot be read is refused with a sentence', () => {
  test('an archive with a password', async () => {
    const reading = readBy(readArchive, readSample('archives/locked.zip'))
    await expect(reading).rejects.toThrow('This archive is locked with a password.')
  })

  test('an archive of nothing', async () => {
    const empty = fileOf('a.zip', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'))
    await expect(readBy(readArchive, empty)).rejects.toThrow(Refusal)
  })
})

test('mutants are members that open or do not, or are thrown out', async () => {
  const file = readSample('archives/articles.zip')
  for (const bytes of mutate(file.bytes, 64)) {
    const mutant = { ...file, bytes }
    expect(['members', 'refused', 'thrown']).toContain(await outcomeOf(readArchive, mutant))
    const members = await membersOf(mutant).catch(() => [])
    await Promise.allSettled(members.map((member) => member.open()))
  }
})
