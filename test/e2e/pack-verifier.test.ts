import { createHash, randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { STANDING_SOURCE } from '../support/annotated-sample.ts'
import { findBarriers } from '../support/axe.ts'
import { idOf } from '../support/projects.ts'
import { unpackPack } from '../support/unpacked-pack.ts'
import { sharedBrowser } from '../support/workbench-host.ts'

let folder: string
let page: Page
let asked: string[] = []

beforeAll(async () => {
  const context = await (await sharedBrowser()).newContext({ offline: true })
  page = await context.newPage()
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => asked.push(message.text()))
  page.on('pageerror', (error) => asked.push(String(error)))
})
afterAll(() => page.context().close())
beforeEach(async () => {
  asked = []
  folder = await unpackPack(STANDING_SOURCE)
  await page.goto(pathToFileURL(join(folder, 'verify.html')).href)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Chooses the folder as a person does; answers the sentence that sums up. */
async function verify(): Promise<string> {
  await page.getByLabel('Choose the folder').setInputFiles(folder)
  const outcome = page.getByRole('status')
  await outcome.filter({ hasText: /STANDS|NOT VERIFIED/ }).waitFor()
  return (await outcome.textContent()) ?? ''
}

const lines = (list: 'files' | 'quotes') => page.locator(`#${list} li.bad`).allTextContents()

describe('verify.html of a pack, opened from disk', () => {
  it('says of a whole pack that all stands, asks for nothing, and breaks no rule of accessibility', async () => {
    expect(await verify()).toMatch(/^ALL STANDS: 18 files as they were packed, \d+ quotes/)
    expect(await page.locator('#quotes li').allTextContents()).toEqual([
      expect.stringContaining('the text is its original, letter for letter'),
      expect.stringContaining('the text is its original, letter for letter'),
    ])
    expect(asked).toEqual([pathToFileURL(join(folder, 'verify.html')).href])
    expect(await findBarriers(page)).toEqual([])
  })

  it('finds a changed letter, a missing file and one too many', async () => {
    const text = join(folder, 'texts', `${idOf(2)}.txt`)
    await writeFile(text, (await readFile(text, 'utf8')).replace('wrote', 'writes'))
    await rm(join(folder, 'report.html'))
    await writeFile(join(folder, 'more.txt'), '<b>')
    expect(await verify()).toContain('NOT ALL STANDS: files that are not as they were packed: 3;')
    expect(await lines('files')).toEqual([
      expect.stringMatching(/^CHANGED texts\//),
      'MISSING report.html is not there',
      'EXTRA more.txt is not in the manifest',
    ])
    const all = await page.locator('#files li').allTextContents()
    expect(all.slice(0, 3)).toEqual(await lines('files'))
    expect(all.slice(3).filter((line) => !line.startsWith('ok '))).toEqual([])
    expect((await lines('quotes')).at(-1)).toMatch(/^NOT THERE claim .*, content: “<\/style>/)
  })

  it('finds a quote that the manifest tells of another place, behind signs of two code units', async () => {
    const path = join(folder, 'manifest.json')
    const manifest = JSON.parse(await readFile(path, 'utf8')) as {
      quotes: { article: string; role: string; start: number }[]
    }
    const moved = manifest.quotes.find(
      ({ article, role }) => article === idOf(2) && role === 'content',
    )
    if (moved !== undefined) moved.start += 1
    await writeFile(path, JSON.stringify(manifest))
    expect(await verify()).toContain('quotes that are not at their places: 1;')
  })

  it('relies on no manifest that Hearsay cannot have written', async () => {
    const path = join(folder, 'manifest.json')
    const manifest = await readFile(path, 'utf8')
    await writeFile(path, manifest.replace('"report.html"', '"../report.html"'))
    expect(await verify()).toContain('NOT VERIFIED')
    expect(await verify()).toContain('the path ../report.html leads out of the pack')
  })

  it('relies on no manifest that tells two SHA-256s of one file, be it a text or an original', async () => {
    const path = join(folder, 'manifest.json')
    const told = await readFile(path, 'utf8')
    for (const part of ['text', 'original'] as const) {
      const manifest = JSON.parse(told) as {
        articles: Record<typeof part, { path: string; sha256: string }>[]
      }
      const changed = manifest.articles[0]?.[part]
      if (changed !== undefined) changed.sha256 = '0'.repeat(64)
      await writeFile(path, JSON.stringify(manifest))
      expect(await verify()).toBe(
        `NOT VERIFIED: manifest.json of this pack is not to be relied on: it tells two SHA-256s of ${changed?.path ?? ''}.`,
      )
    }
  })

  it('says that nothing is verified where the browser fails, in place of what it said before', async () => {
    expect(await verify()).toMatch(/^ALL STANDS/)
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new Error('The file is gone.'))
    })
    expect(await verify()).toBe(
      'NOT VERIFIED: this browser could not read the whole pack (The file is gone.). Try another, or python3 verify.py.',
    )
    expect(await page.locator('#about').textContent()).toBe('')
    expect(asked.slice(1)).toEqual([])
  })

  it('has SHA-256 of its own for browsers that have none on pages from disk', async () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
      const bytes = randomBytes(length)
      const own = await page.evaluate(
        (list) =>
          (globalThis as unknown as { sha256OfBytes(bytes: Uint8Array): string }).sha256OfBytes(
            new Uint8Array(list),
          ),
        [...bytes],
      )
      expect(own).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })
})
