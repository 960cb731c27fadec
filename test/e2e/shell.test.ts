import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { openInBrowser, type BrowserWorkbench } from '../support/workbench-host.ts'
import {
  awaitSaved,
  goToFolder,
  holdsFocus,
  readerText,
  runFromPalette,
  SEED_TEXT,
} from './journey.ts'

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('shell')
})
afterAll(() => workbench.close())

/** The sample project, in a save file of its own. */
async function open(): Promise<Page> {
  await workbench.showCopy()
  await readerText(workbench.page).waitFor()
  return workbench.page
}

/** The states of the window around reader and tables, each entered by keys from the one at rest. */
const STATES: readonly { readonly name: string; enter(page: Page): Promise<void> }[] = [
  { name: 'at rest', enter: async () => {} },
  {
    name: 'the palette',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog', { name: 'Commands' }).waitFor()
    },
  },
  {
    name: 'the keys',
    enter: async (page) => {
      await page.keyboard.press('F1')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    },
  },
  {
    name: 'the export dialog',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+e')
      await page.getByRole('dialog', { name: 'Export' }).waitFor()
    },
  },
  {
    name: 'the file dialog',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+o')
      await page.getByRole('dialog', { name: 'Open a project' }).waitFor()
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'the paste dialog',
    enter: async (page) => {
      await runFromPalette(page, 'Paste an article')
      await page.getByRole('dialog', { name: 'Paste an article' }).waitFor()
    },
  },
  {
    name: 'the project menu',
    enter: async (page) => {
      await page.getByRole('button', { name: 'Sample, project menu' }).press('Enter')
      await page.getByRole('menu', { name: 'Project' }).waitFor()
    },
  },
  {
    name: 'the list of articles',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+l')
      await page.getByRole('listbox', { name: 'Articles' }).waitFor()
    },
  },
  {
    name: 'a search',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+f')
      await page.getByRole('searchbox', { name: 'Search the project' }).fill('interests')
      await page.getByRole('listbox', { name: 'Hits' }).getByRole('option').first().waitFor()
    },
  },
  {
    name: 'the history',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+h')
      await page.getByRole('list', { name: 'History, newest first' }).waitFor()
    },
  },
  {
    name: 'what a check found',
    enter: async (page) => {
      await runFromPalette(page, 'What a check found')
      await page.getByRole('complementary', { name: 'Problems' }).waitFor()
    },
  },
  {
    name: 'panes stacked',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+Backslash')
      await page.getByRole('separator', { name: 'Size of the article' }).waitFor()
    },
  },
]

describe('The window', () => {
  it('has nothing that axe objects to in any state, light or dark', async () => {
    const page = await open()
    const found: Record<string, readonly string[]> = {}
    for (const state of STATES) {
      await state.enter(page)
      found[state.name] = await findBarriers(page)
      await page.keyboard.press('Escape')
      await page.locator('[role=dialog], [role=menu]').waitFor({ state: 'detached' })
    }
    expect(workbench.complaints).toEqual([])
    expect(found).toEqual(Object.fromEntries(STATES.map(({ name }) => [name, []])))
  })
})

describe('Opening articles', () => {
  it('takes files by the browser’s dialog, tells a text that is known, and undoes the import', async () => {
    const page = await open()
    const [one, two] = [join(workbench.home, 'one.txt'), join(workbench.home, 'two.md')]
    await writeFile(one, 'A first text\n\nThe minister said nothing.')
    await writeFile(two, '# A second text\n\nThe envoy said little.')
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('ControlOrMeta+Shift+o')
    await (await chooser).setFiles([one, two])
    await page.getByText('Opened 2 articles.').waitFor()
    await page.getByText('3 articles').waitFor()

    const again = page.waitForEvent('filechooser')
    await page.keyboard.press('ControlOrMeta+Shift+o')
    await (await again).setFiles([one])
    await page.getByText('This text is already in the project: “A first text”.').waitFor()
    await page.getByText('3 articles').waitFor()

    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('1 article ')
  })

  it('asks about an encoding that is not sure, and opens the text as confirmed', async () => {
    const page = await open()
    const path = join(workbench.home, 'old.txt')
    const words = 'Der Minister sagte, die Gespräche über Öl und Käse würden länger dauern.'
    await writeFile(path, Buffer.from(words, 'latin1'))
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('ControlOrMeta+Shift+o')
    await (await chooser).setFiles([path])
    const dialog = page.getByRole('dialog', { name: 'Articles: 1 to be answered' })
    await dialog.getByRole('form', { name: /^old\.txt does not say/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('radio').first().waitFor()
    await expect.poll(() => holdsFocus(dialog.getByRole('radio').first())).toBe(true)
    await dialog.locator('label', { hasText: 'Gespräche über Öl' }).first().click()
    await dialog.getByRole('radio', { checked: true }).press('Enter')
    await expect.poll(() => readerText(page).textContent()).toContain('Gespräche über Öl')
  })

  it('takes a text that is pasted outside a field, exactly', async () => {
    const page = await open()
    await workbench.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const words = '“Quoted,” she said.\n\n<b>Not bold</b> =1+1 😀'
    await page.evaluate((text) => navigator.clipboard.writeText(text), words)
    await readerText(page).focus()
    await page.keyboard.press('ControlOrMeta+v')
    await page.getByRole('button', { name: 'Open the article' }).press('Enter')
    await expect.poll(() => readerText(page).textContent()).toContain('<b>Not bold</b> =1+1 😀')
    expect(await page.locator('b').count()).toBe(0)
  })

  it('refuses what is no text with a sentence', async () => {
    const page = await open()
    const path = join(workbench.home, 'photo.png')
    await writeFile(path, Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0', 'latin1'))
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('ControlOrMeta+Shift+o')
    await (await chooser).setFiles([path])
    const notice = page.getByRole('region', { name: 'Notices' }).getByText(/photo\.png/)
    await notice.waitFor()
    expect(await notice.textContent()).toMatch(/picture/)
    expect(await page.getByRole('contentinfo').textContent()).toContain('1 article ')
  })
})

describe('Searching', () => {
  it('goes to the words found, which stand where the hit says', async () => {
    const page = await open()
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await page.getByRole('searchbox', { name: 'Search the project' }).fill('"military budgets"')
    const hit = page.getByRole('listbox', { name: 'Hits' }).getByRole('option').first()
    await hit.waitFor()
    expect(await hit.textContent()).toContain('military budgets')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const paragraph = readerText(page).getByText('cut their military budgets in half')
    await expect.poll(() => paragraph.first().isVisible()).toBe(true)
    expect(SEED_TEXT).toContain('military budgets')
  })

  it('goes to the row of a speaker, and from any view to an article', async () => {
    const page = await open()
    await readerText(page).focus()
    for (const name of ['Yuri Ushakov', 'Sergei Lavrov']) {
      for (const key of ['.', 'c']) await page.keyboard.press(key)
      await page.keyboard.press('ControlOrMeta+f')
      await page.keyboard.insertText(name)
      for (const key of ['Escape', 's']) await page.keyboard.press(key)
    }
    await expect.poll(() => page.getByRole('tab', { name: 'Speakers 2' }).count()).toBe(1)
    await page.keyboard.press('ControlOrMeta+Alt+4')
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await page.keyboard.insertText('lavrov')
    const hits = page.getByRole('listbox', { name: 'Hits' }).getByRole('option')
    await hits.filter({ hasText: 'Speaker' }).click()
    await page.getByRole('gridcell', { name: 'Sergei Lavrov', selected: true }).waitFor()
    await page.keyboard.press('ControlOrMeta+Alt+3')
    await readerText(page).waitFor({ state: 'detached' })
    await hits.filter({ hasText: 'Article' }).first().click()
    await readerText(page).waitFor()
  })
})

/** Pastes an article in its dialog, by keys alone. */
async function pasteByKeys(page: Page, text: string): Promise<void> {
  await runFromPalette(page, 'Paste an article')
  const field = page.getByRole('textbox', { name: 'Text', exact: true })
  await expect.poll(() => holdsFocus(field)).toBe(true)
  await page.keyboard.insertText(text)
  await page.keyboard.press('ControlOrMeta+Enter')
  await field.waitFor({ state: 'detached' })
}

describe('The focus', () => {
  it('goes into a side panel that a key opens, and back when it closes', async () => {
    const page = await open()
    await readerText(page).focus()
    for (const [key, title] of [
      ['l', 'Articles'],
      ['h', 'History'],
      ['f', 'Search'],
    ] as const) {
      const panel = page.getByRole('complementary', { name: title })
      await page.keyboard.press(`ControlOrMeta+Shift+${key}`)
      await expect.poll(() => holdsFocus(panel), { message: title }).toBe(true)
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await expect.poll(() => holdsFocus(readerText(page)), { message: title }).toBe(true)
      await page.keyboard.press(`ControlOrMeta+Shift+${key}`)
      await panel.getByRole('button', { name: `Close ${title}` }).click()
      await panel.waitFor({ state: 'detached' })
      expect(await holdsFocus(readerText(page))).toBe(true)
    }
  })

  it('goes from the search to its hits', async () => {
    const page = await open()
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await page.keyboard.insertText('interests')
    const hit = page.getByRole('listbox', { name: 'Hits' }).getByRole('option').first()
    await hit.waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await holdsFocus(hit)).toBe(true)
    await page.keyboard.press('ControlOrMeta+Shift+f')
    expect(await holdsFocus(page.getByRole('searchbox', { name: 'Search the project' }))).toBe(true)
    await page.keyboard.press('Enter')
    expect(await holdsFocus(hit)).toBe(true)
  })

  it('is not needed on a command: Enter runs the first found, after a correction too', async () => {
    const page = await open()
    await page.keyboard.press('ControlOrMeta+k')
    const field = page.getByRole('combobox', { name: 'Find a command' })
    // Where nothing was looked for, it does nothing.
    await page.keyboard.press('Enter')
    expect(await holdsFocus(field)).toBe(true)
    await field.pressSequentially('change themes')
    await page.getByText('No command has these words.').waitFor()
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await page.getByText('Theme: light').waitFor()
    expect(await field.count()).toBe(0)
  })

  it('starts in a dialog where the keys mean something', async () => {
    const page = await open()
    await runFromPalette(page, 'New project')
    const create = page.getByRole('dialog', { name: 'New project' })
    await expect
      .poll(() => holdsFocus(create.getByRole('textbox', { name: 'File name' })))
      .toBe(true)
    expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('')
    await page.keyboard.press('Escape')
    await create.waitFor({ state: 'detached' })

    await page.keyboard.press('ControlOrMeta+o')
    const list = page.getByRole('listbox', { name: 'Folders and projects' })
    await expect.poll(() => holdsFocus(list.getByRole('option').first())).toBe(true)
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })

    await page.keyboard.press('ControlOrMeta+Shift+e')
    const first = page.getByRole('radio', { name: 'CSV files' })
    await expect.poll(() => holdsFocus(first)).toBe(true)
    await page.keyboard.press('Escape')
    await first.waitFor({ state: 'detached' })
    await page.keyboard.press('ControlOrMeta+Shift+e')
    await expect.poll(() => holdsFocus(first)).toBe(true)
    await page.keyboard.press('Enter')
    const folder = page.getByRole('dialog', { name: 'Export into a folder' })
    await expect.poll(() => holdsFocus(folder.getByRole('option').first())).toBe(true)
    await page.keyboard.press('Escape')
    await folder.waitFor({ state: 'detached' })

    await pasteByKeys(page, 'The envoy said little.')
    await page.getByText('2 articles').waitFor()
  })
})

describe('A dialog of folders', () => {
  it('lets nobody type where the focus will be taken, and gives it to the first folder once they are read', async () => {
    await open()
    const page = await workbench.context.newPage()
    const { promise: asked, resolve: answer } = Promise.withResolvers<void>()
    await page.routeWebSocket(/\/socket/, (socket) => {
      const host = socket.connectToServer()
      socket.onMessage((message) => {
        if (!String(message).includes('"folder.list"')) host.send(message)
        else void asked.then(() => host.send(message))
      })
    })
    await page.goto(await workbench.nextLink())
    await readerText(page).waitFor()
    await page.keyboard.press('ControlOrMeta+o')
    const field = page.getByRole('textbox', { name: 'Folder' })
    await field.waitFor()
    expect(await field.isEnabled()).toBe(false)
    answer()
    await expect.poll(() => holdsFocus(page.getByRole('option').first())).toBe(true)
    await field.fill('/no such folder')
    await field.press('Enter')
    await page.getByText('“no such folder” is not there.').waitFor()
    expect(await holdsFocus(field)).toBe(true)
    await page.close()
  })

  it('writes into the folder that its field says, also where Enter was not pressed there', async () => {
    const page = await open()
    const folder = join(workbench.home, 'typed')
    await mkdir(folder)
    await page.keyboard.press('ControlOrMeta+Shift+s')
    const name = page.getByRole('textbox', { name: 'File name' })
    await expect.poll(() => holdsFocus(name)).toBe(true)
    const field = page.getByRole('textbox', { name: 'Folder' })
    await field.fill(`${folder} elsewhere`)
    await name.fill('Copied')
    await name.press('Enter')
    await page.getByText('“typed elsewhere” is not there.').waitFor()
    await field.fill(folder)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => readdir(folder)).toContain('Copied.hearsay')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})

describe('A window without its only article', () => {
  it('says how to start', async () => {
    const page = await open()
    await runFromPalette(page, 'New project')
    const name = page.getByRole('textbox', { name: 'File name' })
    await expect.poll(() => holdsFocus(name)).toBe(true)
    await goToFolder(page, workbench.home)
    await page.getByRole('option', { name: 'Sample.hearsay' }).waitFor()
    await name.fill('Another')
    await name.press('Enter')
    const start = page.getByRole('heading', { name: 'Start with an article' })
    await start.waitFor()
    await pasteByKeys(page, 'The envoy said little.')
    await readerText(page).waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => start.isVisible()).toBe(true)
    await page.keyboard.press('ControlOrMeta+o')
    const folder = page.getByRole('textbox', { name: 'Folder' })
    await folder.fill(join(workbench.home, 'Sample.hearsay'))
    await folder.press('Enter')
    await page.getByRole('button', { name: 'Sample, project menu' }).waitFor()
  })
})

describe('A bug in the window', () => {
  it('leaves a sentence and a way back, not a blank page', async () => {
    const page = await open()
    await readerText(page).focus()
    await page.keyboard.press('.')
    await page.keyboard.press('c')
    await awaitSaved(page)
    await page.evaluate(() =>
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
        get: () => {
          throw new Error('A bug.')
        },
      }),
    )
    await page.keyboard.press('ControlOrMeta+Shift+h')
    await page.getByText('What was saved is safe.').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Reload' }).press('Enter')
    await readerText(page).waitFor()
    await page.getByRole('tab', { name: 'Claims 1' }).waitFor()
  })
})

describe('Losing the host', () => {
  let host: BrowserWorkbench
  let folder: string
  afterEach(async () => {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('keeps edits made while it is gone, and saves them once its new link is opened in the same tab', async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearsay-lost-'))
    host = await openInBrowser({ home: folder })
    const { page } = host
    await readerText(page).focus()
    await page.keyboard.press('.')
    await host.kill()
    await page.keyboard.press('c')
    await page.getByRole('tab', { name: 'Claims 1' }).waitFor()
    const state = page.getByRole('contentinfo')
    await state.getByText('Reconnecting; 1 change waiting').waitFor()
    const address = await host.restart()
    await state.getByText('open its new link in this tab').waitFor()
    await page.getByRole('alert').getByText('does not know this page').waitFor()
    await page.goto(address)
    await state.getByText('1 change not saved').waitFor()
    await page.getByRole('alert').getByText('Hearsay is connected again.').waitFor()
    expect(await page.getByText('does not know this page').count()).toBe(0)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await awaitSaved(page)
    await page.reload()
    await expect.poll(() => state.textContent()).toMatch(/1 article · 1 claim$/)
  })
})

describe('The sample project', () => {
  it('is the seed article, whole', async () => {
    const page = await open()
    const shown = (await readerText(page).textContent()) ?? ''
    const lines = SEED_TEXT.split('\n').filter((line) => line.trim() !== '')
    expect(lines).toHaveLength(13)
    expect(lines.filter((line) => !shown.includes(line))).toEqual([])
  })
})
