import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectSampleCsv, mergePresident, readerText, speakersShown, tagSample } from './journey.ts'

/** Set by `real-electron.ts`, which says so where there is none. */
const PROGRAM = process.env['HEARSAY_ELECTRON']
const ROOT = join(import.meta.dirname, '..', '..')

let home: string
let running: ElectronApplication | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-electron-'))
})
afterEach(async () => {
  await running?.close()
  await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

async function launch(): Promise<{ electron: ElectronApplication; page: Page }> {
  const electron = await _electron.launch({
    executablePath: PROGRAM ?? '',
    args: [ROOT],
    env: { ...process.env, HEARSAY_HOME: home },
  })
  running = electron
  return { electron, page: await electron.firstWindow() }
}

describe.skipIf(PROGRAM === undefined)('on real Electron', () => {
  test('the sample article goes from text to CSV, through a restart', async () => {
    const first = await launch()
    await readerText(first.page).waitFor()
    expect(
      await first.page.evaluate(() => [location.origin, typeof Reflect.get(globalThis, 'require')]),
    ).toEqual(['app://hearsay', 'undefined'])
    await tagSample(first.page)
    await mergePresident(first.page)
    await first.electron.close()

    const { electron, page } = await launch()
    await readerText(page).waitFor()
    await page.getByRole('tab', { name: 'Claims 12' }).waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => speakersShown(page)).toContain('The president')
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect.poll(() => speakersShown(page)).not.toContain('The president')

    const folder = join(home, 'csv')
    await mkdir(folder)
    await electron.evaluate(({ dialog, Menu }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      Menu.getApplicationMenu()?.getMenuItemById('project.export')?.click()
    }, folder)
    await page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
    await page.getByText(/^CSV files: wrote 8 files/).waitFor()
    await expectSampleCsv(folder)
  })

  test('nothing of the machine is open to the page', async () => {
    const { page } = await launch()
    await readerText(page).waitFor()
    const reached = await page.evaluate(async () => {
      const answers = await Promise.all([
        navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
        fetch('https://example.org/').then(
          () => 'reached',
          () => 'blocked',
        ),
      ])
      return [...answers, window.open('about:blank') === null]
    })
    expect(reached).toEqual(['denied', 'blocked', true])
  })
})
