import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readArticle, type Reading } from '../../../electron/articles/reading.ts'
import { hashOfText } from '../../../electron/articles/text-hash.ts'
import { Article } from '../../../shared/domain/article.ts'
import { newId } from '../../../shared/domain/id.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-reading-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function messageOf(reading: Reading): string {
  return reading.type === 'refused' ? reading.message : ''
}

describe('a text', () => {
  test('from a path becomes an article', async () => {
    const path = write('riyadh-talks.txt', SEED_TEXT)
    const reading = await readArticle({ type: 'path', path })
    expect(reading).toMatchObject({
      type: 'read',
      text: SEED_TEXT,
      remark: null,
      article: {
        fileName: 'riyadh-talks.txt',
        encoding: 'utf-8',
        length: SEED_TEXT.length,
        textHash: hashOfText(SEED_TEXT),
        byline: 'Ryan Morgan',
        language: 'en',
      },
    })
    const article = reading.type === 'read' ? reading.article : null
    const added = { ...article, id: newId(), addedAt: new Date(0).toISOString() }
    expect(Article.parse(added)).toEqual(added)
  })

  test('is the same from bytes, from characters and with a byte-order mark', async () => {
    const base64 = Buffer.from(`\ufeff${SEED_TEXT}`).toString('base64')
    const readings = await Promise.all([
      readArticle({ type: 'bytes', fileName: 'a.txt', base64 }),
      readArticle({ type: 'characters', fileName: 'a.txt', text: SEED_TEXT }),
    ])
    const [bytes, characters] = readings
    expect(bytes).toEqual(characters)
    expect(bytes).toMatchObject({ type: 'read', article: { textHash: hashOfText(SEED_TEXT) } })
  })

  test('is known by the SHA-256 of its UTF-8 bytes', () => {
    expect(hashOfText('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('in an unsure encoding is read with the one that is confirmed', async () => {
    const path = write(
      'old.txt',
      Buffer.from('Caf\u00e9 \u0093ol\u00e9\u0094 \u0096 fin', 'latin1'),
    )
    expect(await readArticle({ type: 'path', path })).toMatchObject({ type: 'unsure' })
    const confirmed = await readArticle({ type: 'path', path, encoding: 'windows-1252' })
    expect(confirmed).toMatchObject({ type: 'read', text: 'Café “olé” – fin' })
  })

  test('with lone surrogates is read with a remark', async () => {
    const reading = await readArticle({ type: 'characters', fileName: 'a', text: 'a\udc00b' })
    expect(reading).toMatchObject({ type: 'read', text: 'a\ufffdb' })
    expect(reading).toHaveProperty('remark', expect.stringContaining('1 character'))
  })
})

describe('a file that cannot be read is refused with what to do', () => {
  test('when it is gone', async () => {
    const path = join(folder, 'gone.txt')
    expect(messageOf(await readArticle({ type: 'path', path }))).toContain('no such file')
  })

  test('when it is a folder', async () => {
    expect(messageOf(await readArticle({ type: 'path', path: folder }))).toContain('folder')
  })

  test('when it is too large, without reading it', async () => {
    const path = write('large.txt', '')
    truncateSync(path, 5 * 1024 ** 3)
    expect(messageOf(await readArticle({ type: 'path', path }))).toContain('64 MB')
  })

  test('when it is empty', async () => {
    const path = write('empty.txt', '')
    expect(messageOf(await readArticle({ type: 'path', path }))).toContain('empty')
  })
})

test('a reading can be cancelled', async () => {
  const signal = AbortSignal.abort()
  const input = { type: 'characters', fileName: 'a.txt', text: SEED_TEXT } as const
  await expect(readArticle(input, { signal })).rejects.toThrow('abort')
})
