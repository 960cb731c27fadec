import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { goToFolder, runFromPalette } from './journey.ts'
import { launchDesktop } from '../support/electron-double/launch.ts'
import { openInBrowser, type WorkbenchHost } from '../support/workbench-host.ts'

/** The workbench on a host, and how CSV files are written there. */
export interface OpenWorkbench extends WorkbenchHost {
  /** Opens files as articles, chosen in the host's own dialog. */
  openArticles(paths: readonly string[]): Promise<void>
  /** Writes the CSV files into a folder, as a person would. */
  exportInto(folder: string): Promise<void>
  /** What a person is told where the project could not be opened at the start. */
  refusal(): Promise<string>
  /** Does what asks for a place, and names one there: a folder and a file in it. */
  nameFile(ask: () => Promise<void>, folder: string, name: string): Promise<void>
}

/** One of the two hosts. */
interface HostKind {
  readonly name: string
  /** `home` holds settings and the sample project; drafting is off unless it is asked for. */
  open(home: string, isDrafting?: boolean): Promise<OpenWorkbench>
}

async function exportInBrowser(page: Page, folder: string): Promise<void> {
  await runFromPalette(page, 'Export…')
  await page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
  await goToFolder(page, folder)
  const choose = page.getByRole('button', { name: 'Choose this folder' })
  await choose.press('Enter')
}

const BROWSER: HostKind = {
  name: 'in a browser',
  open: async (home, isDrafting) => {
    const opened = await openInBrowser({
      home,
      ...(isDrafting === undefined ? {} : { isDrafting }),
    })
    return {
      page: opened.page,
      openArticles: async (paths) => {
        const asked = opened.page.waitForEvent('filechooser')
        await opened.page.keyboard.press('ControlOrMeta+Shift+o')
        await (await asked).setFiles([...paths])
      },
      exportInto: (folder) => exportInBrowser(opened.page, folder),
      refusal: async () => (await opened.page.getByRole('alert').first().textContent()) ?? '',
      nameFile: async (ask, folder, name) => {
        const { page } = opened
        await ask()
        await goToFolder(page, folder)
        const field = page.getByRole('textbox', { name: 'File name' })
        await field.fill(name)
        await field.press('Enter')
      },
      close: async () => {
        expect(opened.complaints).toEqual([])
        await opened.close()
      },
    }
  },
}

const DESKTOP: HostKind = {
  name: 'in the desktop shell',
  open: async (home, isDrafting) => {
    const desktop = await launchDesktop({
      userData: home,
      ...(isDrafting === undefined ? {} : { isDrafting }),
    })
    return {
      page: desktop.page,
      openArticles: async (paths) => {
        await desktop.scriptDialog('showOpenDialog', { canceled: false, filePaths: [...paths] })
        await desktop.chooseMenu('article.open')
      },
      exportInto: async (folder) => {
        await desktop.scriptDialog('showOpenDialog', { canceled: false, filePaths: [folder] })
        await desktop.chooseMenu('project.export')
        await desktop.page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
      },
      refusal: async () => {
        await expect.poll(async () => (await desktop.shownDialogs()).length).toBeGreaterThan(0)
        return JSON.stringify((await desktop.shownDialogs())[0]?.options)
      },
      nameFile: async (ask, folder, name) => {
        const filePath = join(folder, name)
        await desktop.scriptDialog('showSaveDialog', { canceled: false, filePath })
        await ask()
      },
      close: async () => void (await desktop.quit()),
    }
  },
}

/** Both hosts: what a journey shows must be so on each. */
export const HOST_KINDS: readonly HostKind[] = [BROWSER, DESKTOP]
