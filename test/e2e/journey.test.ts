import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchDesktop } from '../support/electron-double/launch.ts'
import { closeSharedBrowser, openInBrowser, type WorkbenchHost } from '../support/workbench-host.ts'
import {
  awaitSaved,
  expectSampleCsv,
  mergePresident,
  readerText,
  runCommandLine,
  runFromPalette,
  speakersShown,
  tagSample,
} from './journey.ts'

let home: string
let host: WorkbenchHost | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-journey-'))
})
afterEach(async () => {
  await host?.close()
  host = null
  await rm(home, { recursive: true, force: true })
})
afterAll(closeSharedBrowser)

/** One of the two hosts, and how a folder is chosen there. */
interface HostKind {
  readonly name: string
  open(): Promise<WorkbenchHost>
  exportInto(folder: string): Promise<void>
}

function pageOf(): WorkbenchHost['page'] {
  if (host === null) throw new Error('No host is open.')
  return host.page
}

const BROWSER: HostKind = {
  name: 'in a browser',
  open: async () => {
    const opened = await openInBrowser({ home })
    return {
      page: opened.page,
      close: async () => {
        expect(opened.complaints).toEqual([])
        await opened.close()
      },
    }
  },
  exportInto: async (folder) => {
    const page = pageOf()
    await runFromPalette(page, 'Export CSV')
    await page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
    const field = page.getByRole('textbox', { name: 'Folder' })
    await field.fill(folder)
    await field.press('Enter')
    const choose = page.getByRole('button', { name: 'Choose this folder' })
    await expect.poll(() => page.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe(folder)
    await choose.press('Enter')
  },
}

let desktop: Awaited<ReturnType<typeof launchDesktop>> | null = null

const DESKTOP: HostKind = {
  name: 'in the desktop shell',
  open: async () => {
    const launched = await launchDesktop({ userData: home })
    desktop = launched
    return { page: launched.page, close: async () => void (await launched.quit()) }
  },
  exportInto: async (folder) => {
    const page = pageOf()
    await desktop?.scriptDialog('showOpenDialog', { canceled: false, filePaths: [folder] })
    await desktop?.chooseMenu('export.csv')
    await page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
  },
}

describe.each([BROWSER, DESKTOP])('From the sample article to CSV, $name', (kind) => {
  it('tags twelve claims by keys, keeps them and their history through a restart, undoes, and exports', async () => {
    host = await kind.open()
    await readerText(pageOf()).waitFor()
    await tagSample(pageOf())
    expect(await speakersShown(pageOf())).toContain('The president')
    await mergePresident(pageOf())
    expect(await speakersShown(pageOf())).not.toContain('The president')
    await host.close()

    host = await kind.open()
    await readerText(pageOf()).waitFor()
    await pageOf().getByRole('tab', { name: 'Claims 12' }).waitFor()
    expect(await speakersShown(pageOf())).not.toContain('The president')
    await pageOf().keyboard.press('ControlOrMeta+z')
    await expect.poll(() => speakersShown(pageOf())).toContain('The president')
    await pageOf().keyboard.press('ControlOrMeta+Shift+z')
    await expect.poll(() => speakersShown(pageOf())).not.toContain('The president')
    await awaitSaved(pageOf())

    const folder = join(home, 'csv')
    await mkdir(folder)
    await kind.exportInto(folder)
    await pageOf()
      .getByText(/^Wrote 5 CSV files/)
      .waitFor()
    await expectSampleCsv(folder)
    await host.close()
    host = null
    await expect(runCommandLine('check', join(home, 'Sample.hearsay'))).resolves.toContain(
      'is whole',
    )
  })
})
