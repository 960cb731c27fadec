import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import { newId } from '../../shared/domain/id.ts'
import { newSpeaker } from '../../shared/domain/speaker.ts'
import { launchDesktop, type Desktop } from '../support/electron-double/launch.ts'
import { makeShell, type ShellApplication } from '../support/shell-application.ts'
import { answerTo, call, pushesNamed } from '../support/shell-page.ts'

let application: ShellApplication
let home: string
let desktop: Desktop | null = null

beforeAll(async () => {
  application = await makeShell()
})
afterAll(() => application.remove())

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-shell-'))
})
afterEach(async () => {
  await desktop?.kill()
  desktop = null
  // Chromium may still be writing while it ends.
  await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

async function launch(options: Partial<Parameters<typeof launchDesktop>[0]> = {}) {
  desktop = await launchDesktop({ application: application.folder, userData: home, ...options })
  return desktop
}

function addSpeaker(name: string): Edit {
  const id = newId()
  return {
    id: newId(),
    label: `add speaker ${name}`,
    at: new Date().toISOString(),
    origin: 'analyst',
    patches: [{ table: 'speakers', id, before: null, after: newSpeaker(id, name) }],
  }
}

describe('the menu', () => {
  test('asks the window for its commands', async () => {
    const { page, chooseMenu } = await launch()
    await chooseMenu('edit.undo')
    await chooseMenu('project.export')
    await expect
      .poll(() => pushesNamed(page, 'command.run'))
      .toEqual([{ command: 'edit.undo' }, { command: 'project.export' }])
  })

  test('lists the projects opened lately, and opens one', async () => {
    const { page, menu, chooseMenu, read } = await launch()
    const first = join(home, 'First.hearsay')
    await call(page, 'project.create', { path: first })
    await call(page, 'project.create', { path: join(home, 'Second.hearsay') })
    expect((await read()).recentDocuments.slice(0, 2)).toEqual([
      join(home, 'Second.hearsay'),
      first,
    ])
    const recent = (await menu())
      .flatMap(({ items }) => items)
      .find(({ id }) => id === 'recent')?.items
    expect(recent?.map(({ label }) => label?.split(' — ')[0])).toEqual([
      'Second.hearsay',
      'First.hearsay',
      'Sample.hearsay',
    ])
    await chooseMenu(recent?.[1]?.label ?? '')
    await expect.poll(() => pushesNamed(page, 'project.changed')).toMatchObject([{ path: first }])
  })
})

describe('files from outside', () => {
  test('a start with an article hands it to the window, and the first one also the sample', async () => {
    const article = join(home, 'news.txt')
    await writeFile(article, 'Text.')
    const { page } = await launch({ args: [article] })
    const sample: unknown = expect.stringMatching(/riyadh-talks\.txt$/)
    await expect
      .poll(() => pushesNamed(page, 'files.handed'))
      .toEqual([{ paths: [article, sample] }])
  })

  test('a second start hands its files to the first and ends', async () => {
    const { page, startAgain } = await launch()
    await call(page, 'project.create', { path: join(home, 'Second.hearsay') })
    const sample = join(home, 'Sample.hearsay')
    const article = join(home, 'news.txt')
    expect(await startAgain([sample, article])).toMatchObject({ code: 0, output: '' })
    await expect
      .poll(() => pushesNamed(page, 'files.handed'))
      .toEqual([expect.anything(), { paths: [article] }])
    expect(await pushesNamed(page, 'project.changed')).toMatchObject([{ path: sample }])
  })

  test('a file that the system names is opened; one that is no project is told of', async () => {
    const { page, emit, shownDialogs } = await launch()
    const damaged = join(home, 'Damaged.hearsay')
    await writeFile(damaged, 'This is not a project.')
    await emit('open-file', damaged)
    await expect
      .poll(async () => (await shownDialogs()).map(({ method }) => method))
      .toEqual(['showMessageBox'])
    expect(await call(page, 'project.current', {})).toMatchObject({ value: { name: 'Sample' } })
  })
})

describe('finding who said what', () => {
  test('goes on a thread of its own, tells how far it is, and ends with the application', async () => {
    const { page, quit } = await launch({ isDrafting: true })
    await call(page, 'project.create', { path: join(home, 'Talks.hearsay') })
    const text = await readFile(join(application.folder, 'seeds', 'riyadh-talks.txt'), 'utf8')
    const { results } = await answerTo(page, 'article.import', {
      job: 'import',
      inputs: [{ type: 'characters', fileName: 'talks.txt', text }],
    })
    const articleId = results[0]?.type === 'added' ? results[0].articleId : newId()
    const request = { job: 'find', articleIds: [articleId], within: null }
    const { results: drafted } = await answerTo(page, 'drafts.make', request)
    expect(drafted).toMatchObject([{ type: 'drafted', found: 12 }])
    await expect
      .poll(() => pushesNamed(page, 'job.progress'))
      .toContainEqual({ job: 'find', fileName: 'talks.txt', done: text.length, total: text.length })
    expect(await quit()).toMatchObject({ code: 0, output: '' })
  })
})

describe('closing', () => {
  test('waits for edits on their way, those included that the window has not sent yet', async () => {
    const { page, closeWindow } = await launch()
    const edits = Array.from({ length: 60 }, (_, index) => addSpeaker(`Speaker ${index}`))
    await page.evaluate((edits) => void window.sendEdits(edits), edits)
    expect(await closeWindow()).toMatchObject({ code: 0 })
    const again = await launch()
    expect(await call(again.page, 'project.current', {})).toMatchObject({
      value: { counts: { speakers: 60 } },
    })
  })

  test('asks first when the window says that edits could not be saved', async () => {
    const { page, process, shownDialogs, scriptDialog, quit, closeWindow } = await launch()
    await page.evaluate(() =>
      window.addEventListener('beforeunload', (event) => event.preventDefault()),
    )
    await page.click('button')
    void closeWindow()
    await expect
      .poll(async () => (await shownDialogs()).map(({ method }) => method))
      .toEqual(['showMessageBoxSync'])
    expect(process.exitCode).toBeNull()
    await scriptDialog('showMessageBoxSync', 1)
    expect(await quit()).toMatchObject({ code: 0 })
  })

  test('keeps where the window was, for the next start', async () => {
    const first = await launch()
    await first.moveWindow({ x: 200, y: 150, width: 1000, height: 700 })
    await first.quit()
    const second = await launch()
    expect((await second.read()).windows[0]?.bounds).toEqual({
      x: 200,
      y: 150,
      width: 1000,
      height: 700,
    })
  })
})
