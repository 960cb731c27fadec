import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { SEED_CLAIMS, type SeedClaim } from '../support/seed-claims.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '..', '..')

/** The sample article as it is on disk: what every span must quote. */
export const SEED_TEXT = await readFile(join(ROOT, 'seeds', 'riyadh-talks.txt'), 'utf8')

/** The article in the reader. */
export function readerText(page: Page): Locator {
  return page.getByRole('document', { name: /^Text of/ })
}

/** Whether what has the focus is `target`, or in it. */
export function holdsFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement))
}

/** Waits until the window says that everything is on disk. */
export async function awaitSaved(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByText('Saved', { exact: true }).waitFor()
}

/** A notice at the lower edge that holds these words. */
export function notice(page: Page, words: string | RegExp): Locator {
  return page.getByRole('region', { name: 'Notices' }).getByText(words)
}

/** All places where `words` stand, in any case: what the find bar counts. */
function placesOf(words: string): readonly number[] {
  const text = SEED_TEXT.toLowerCase()
  const places: number[] = []
  for (
    let at = text.indexOf(words.toLowerCase());
    at >= 0;
    at = text.indexOf(words.toLowerCase(), at + 1)
  ) {
    places.push(at)
  }
  return places
}

/** Opens the find bar with words to find; its count. */
async function findByKeys(page: Page, words: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+f')
  const field = page.getByRole('textbox', { name: 'Find in this article' })
  await field.press('ControlOrMeta+a')
  await page.keyboard.insertText(words)
  return page.getByRole('search').getByRole('status')
}

/** Leaves the find bar with what was found selected. */
async function leaveFindBar(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Find in this article' }).waitFor({ state: 'detached' })
}

/** Selects words that stand once in the article, by keys alone. */
export async function selectOnce(page: Page, words: string): Promise<void> {
  const status = await findByKeys(page, words)
  await expect.poll(() => status.textContent()).toBe('1 of 1')
  await leaveFindBar(page)
}

/** Selects the words that start at `start`, by keys alone: find, step to the match, leave the find bar. */
async function selectByKeys(page: Page, words: string, start: number): Promise<void> {
  const status = await findByKeys(page, words)
  const places = placesOf(words)
  const wanted = places.indexOf(start) + 1
  await expect.poll(() => status.textContent()).toMatch(new RegExp(`of ${places.length}$`))
  for (let step = 0; step <= places.length; step += 1) {
    const shown = Number.parseInt((await status.textContent()) ?? '', 10)
    if (shown === wanted) break
    await page.keyboard.press(shown < wanted ? 'Enter' : 'Shift+Enter')
    await expect
      .poll(async () => Number.parseInt((await status.textContent()) ?? '', 10))
      .not.toBe(shown)
  }
  expect(await status.textContent()).toBe(`${wanted} of ${places.length}`)
  await leaveFindBar(page)
}

function isWholeWord(start: number, words: string): boolean {
  const letter = /[\p{L}\p{N}]/u
  return (
    !letter.test(SEED_TEXT.charAt(start - 1)) &&
    !letter.test(SEED_TEXT.charAt(start + words.length))
  )
}

/** Where the words that show an attribution stand: before what was said, or after it in a direct quote. */
function placeBeside(claim: SeedClaim, words: string, side: 'before' | 'after'): number {
  const start = SEED_TEXT.indexOf(claim.content[0] ?? '')
  const places = placesOf(words).filter((place) => isWholeWord(place, words))
  const place =
    side === 'after' ? places.find((at) => at > start) : places.findLast((at) => at < start)
  if (place === undefined) throw new Error(`“${words}” is not ${side} the claim.`)
  return place
}

/** Tags one claim of the sample by keys alone: its words, speaker, cue and source. */
async function tagClaim(page: Page, claim: SeedClaim): Promise<void> {
  const [first = '', ...more] = claim.content
  await selectByKeys(page, first, SEED_TEXT.indexOf(first))
  await page.keyboard.press('c')
  for (const words of more) {
    await selectByKeys(page, words, SEED_TEXT.indexOf(words))
    await page.keyboard.press('e')
  }
  const side = claim.kind === 'direct' ? 'after' : 'before'
  await selectByKeys(page, claim.mention, placeBeside(claim, claim.mention, side))
  await page.keyboard.press('s')
  await selectByKeys(page, claim.cue, placeBeside(claim, claim.cue, side))
  await page.keyboard.press('q')
  if (claim.source === null) return
  const isAfter = claim.source !== 'TASS'
  await selectByKeys(
    page,
    claim.source,
    placeBeside(claim, claim.source, isAfter ? 'after' : 'before'),
  )
  await page.keyboard.press('v')
}

/** Tags the twelve attributions of the sample article. */
export async function tagSample(page: Page): Promise<void> {
  await readerText(page).focus()
  for (const claim of SEED_CLAIMS) await tagClaim(page, claim)
  await awaitSaved(page)
}

/** Runs a command by its title, from the palette. */
export async function runFromPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill(title)
  await page.getByRole('option', { name: title }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'detached' })
}

/** Opens a text that was copied elsewhere, by keys alone. */
export async function pasteArticle(page: Page, text: string): Promise<void> {
  await runFromPalette(page, 'Paste an article')
  await page.getByPlaceholder('Paste the article here.').fill(text)
  await page.getByRole('button', { name: 'Open the article' }).press('Enter')
}

/** Opens texts as files that the browser's own dialog gave. */
export async function openFiles(page: Page, ...texts: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await runFromPalette(page, 'Open articles')
  await (
    await asked
  ).setFiles(
    texts.map((text, index) => ({
      name: `article-${index + 1}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })),
  )
}

/** Goes to a folder in the window's own dialog, by keys alone. */
export async function goToFolder(page: Page, folder: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Folder' })
  // Written otherwise than the folder is called, so that its name says when the dialog is there.
  await field.fill(`${folder}/.`)
  await field.press('Enter')
  await expect.poll(() => field.inputValue()).toBe(folder)
}

/** The rows that Python's csv module reads from a file, by header. */
export async function readCsv(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const script =
    'import csv, json, sys\nwith open(sys.argv[1], encoding="utf-8-sig", newline="") as f: print(json.dumps(list(csv.DictReader(f))))'
  const { stdout } = await run('python3', ['-c', script, path], { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout) as Readonly<Record<string, string>>[]
}

/** The command line on a save file. */
export async function runCommandLine(...words: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['electron/cli.ts', ...words], { cwd: ROOT })
  return stdout
}

/** What the CSV files must hold once the sample is tagged: every claim with its speaker, chain and exact words. */
export async function expectSampleCsv(folder: string): Promise<void> {
  const claims = await readCsv(join(folder, 'claims.csv'))
  expect(claims.map((row) => row['claim'])).toEqual(
    SEED_CLAIMS.map((claim) => claim.content.join(' … ')),
  )
  expect(claims.map((row) => row['kind'])).toEqual(SEED_CLAIMS.map((claim) => claim.kind))
  expect(claims.map((row) => row['speaker'])).toEqual(SEED_CLAIMS.map((claim) => claim.speaker))
  expect(claims.map((row) => row['via'])).toEqual(SEED_CLAIMS.map((claim) => claim.source ?? ''))
  const links = await readCsv(join(folder, 'attributions.csv'))
  for (const link of links) {
    if (link['start'] === '') continue
    const quoted = SEED_TEXT.slice(Number(link['start']), Number(link['end']))
    expect(link['quoted_text']).toBe(quoted)
  }
  const roles = Object.groupBy(links, (link) => link['role'] ?? '')
  expect(roles['speaker']).toHaveLength(12)
  expect(roles['cue']).toHaveLength(12)
  expect(roles['source']).toHaveLength(SEED_CLAIMS.filter(({ source }) => source !== null).length)
}

/** Merges “The president” into Trump, in the speakers table, by keys alone. */
export async function mergePresident(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page.getByRole('tab', { name: /^Speakers/, selected: true }).waitFor()
  const trump = page.getByRole('gridcell', { name: 'Trump', exact: true })
  await trump.waitFor()
  const line = Number(await trump.locator('xpath=..').getAttribute('aria-rowindex')) - 2
  await page.keyboard.press('ControlOrMeta+Home')
  for (let down = 0; down < line; down += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await runFromPalette(page, 'Merge the selected speakers')
  const dialog = page.getByRole('dialog', { name: 'Merge 2 speakers' })
  await expect
    .poll(() => dialog.getByRole('radio', { checked: true }).getAttribute('value'))
    .toBeTruthy()
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Merge' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await awaitSaved(page)
}

/** The names in the speakers table, in its order. */
export async function speakersShown(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Alt+2')
  await page.getByRole('tab', { name: /^Speakers/, selected: true }).waitFor()
  return page.getByRole('grid').locator('[role=gridcell][aria-colindex="2"]').allTextContents()
}

/** What has the focus, by its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })
}
