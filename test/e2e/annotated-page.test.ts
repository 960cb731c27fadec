import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOfFile } from '../../electron/exchange/made-bytes.ts'
import { pageFiles } from '../../electron/exchange/page/page-files.ts'
import { ANNOTATED_SOURCE } from '../support/annotated-sample.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import { sharedBrowser } from '../support/workbench-host.ts'

const RIYADH = '1-talks-in-riyadh.html'
const MIXED = '2-style-script-alert-title-script.html'

let folder: string
let page: Page
let asked: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-page-'))
  for (const file of valueOf(pageFiles(ANNOTATED_SOURCE))) {
    await writeFile(join(folder, file.name), bytesOfFile(file))
  }
  const context = await (
    await sharedBrowser()
  ).newContext({ offline: true, viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => asked.push(message.text()))
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
})
afterAll(async () => {
  await page.context().close()
  await rm(folder, { recursive: true, force: true })
})

async function openPage(name: string): Promise<string> {
  asked = []
  const address = pathToFileURL(join(folder, name)).href
  await page.goto(address)
  return address
}

describe('the annotated article in a browser', () => {
  it('opens from disk without asking for anything, and breaks no rule of accessibility', async () => {
    for (const name of ['index.html', RIYADH, MIXED]) {
      const address = await openPage(name)
      expect(asked).toEqual([address])
      expect(await page.locator('script, img, iframe, article b').count()).toBe(0)
      expect(await findBarriers(page)).toEqual([])
    }
  })

  it('goes from a mark to its claim and back, each in view beside the other', async () => {
    await openPage(RIYADH)
    await page.getByRole('link', { name: 'Claim 11', exact: true }).click()
    await expect.poll(() => page.locator('#claim-11:target').count()).toBe(1)
    const card = await page.locator('#claim-11').boundingBox()
    expect(card?.y).toBeGreaterThanOrEqual(0)
    expect(card?.y).toBeLessThan(600)
    // The words that were pressed are still there: the pane went to its claim, not the text.
    const words = await page.locator('.said.of-11.first').boundingBox()
    expect(words?.y).toBeGreaterThan(0)
    expect(words?.y).toBeLessThan(800)
    await page.getByRole('link', { name: 'Claim 1, in the text' }).click()
    await expect.poll(() => page.locator('#mark-1-content-1:target').count()).toBe(1)
    const label = await page.locator('#mark-1-content-1').boundingBox()
    expect(label?.y).toBeGreaterThan(0)
    expect(label?.y).toBeLessThan(800)
  })

  it('copies the text without the labels in it, and shows right-to-left text from the right', async () => {
    await openPage(MIXED)
    const [first, second] = await page
      .locator('article p')
      .evaluateAll((paragraphs) => paragraphs.map((one) => getComputedStyle(one).direction))
    expect([first, second]).toEqual(['rtl', 'rtl'])
    const copied = await page.evaluate(() => {
      const paragraph = document.querySelectorAll('article p')[1]
      if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph)
      return getSelection()?.toString().trim()
    })
    expect(copied).toBe('قال المتحدث باسم الوزارة 😀 إن «المحادثات كانت جادة»، بحسب وكالة رويترز.')
  })

  it('prints all of its claims below the text, as text', async () => {
    await openPage(RIYADH)
    await page.emulateMedia({ media: 'print' })
    const [text, claims] = await Promise.all([
      page.locator('article').boundingBox(),
      page.locator('.claims').boundingBox(),
    ])
    expect(claims?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0))
    const paper = await page.pdf({ format: 'A4' })
    expect(paper.toString('latin1')).not.toContain('/Subtype /Image')
    await page.emulateMedia({ media: 'screen' })
  })
})
