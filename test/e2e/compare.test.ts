import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { findBarriers } from '../support/axe.ts'
import { launchDesktop } from '../support/electron-double/launch.ts'
import { valueOf } from '../support/outcomes.ts'
import { buildArticle, buildClaim, editOf, newText, SAMPLE_TEXT } from '../support/records.ts'
import { writeSeedProject } from '../support/seed-project.ts'
import { writeThreeOutlets } from '../support/three-outlets.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { openInBrowser, type WorkbenchHost } from '../support/workbench-host.ts'
import {
  activeText,
  chooseSpeakers,
  lineUpByKeys,
  comparison,
  countRowsInView,
  moveByKeys,
  openComparison,
  press,
  reachClaim,
  readRow,
  rowOf,
  tabTo,
  unfold,
} from './comparing.ts'
import { awaitSaved, readerText } from './journey.ts'

const OUTCOME = 'Outcome of the Riyadh meeting'
const MEETING = 'Trump–Putin meeting'

const TOPICS = {
  [OUTCOME]: ['several new efforts', 'very serious conversation', 'no major diplomatic'],
  [MEETING]: ['no date has been set', 'meeting directly with'],
}

const VIEWPORT = { width: 1600, height: 900 }

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('compare', { viewport: VIEWPORT })
})
afterAll(() => workbench.close())
afterEach(() => {
  if (workbench.complaints.length > 0) throw new Error(workbench.complaints.join('\n'))
})

async function openBrowser(folder: string, path: string): Promise<WorkbenchHost> {
  const opened = await openInBrowser({ home: folder, open: path, viewport: VIEWPORT })
  return {
    page: opened.page,
    close: async () => {
      await opened.close()
      expect(opened.complaints).toEqual([])
    },
  }
}

async function openDesktop(folder: string, path: string): Promise<WorkbenchHost> {
  const launched = await launchDesktop({ userData: folder, args: [path] })
  return { page: launched.page, close: async () => void (await launched.quit()) }
}

const HOSTS = [
  { name: 'in a browser', open: openBrowser },
  { name: 'in the desktop shell', open: openDesktop },
] as const

/** Sorts the claims of the two questions into topics, by keys alone. */
async function sortIntoTopics(page: Page): Promise<void> {
  for (const [topic, claims] of Object.entries(TOPICS)) {
    for (const words of claims) await moveByKeys(page, words, topic)
  }
}

async function expectPicture(page: Page): Promise<void> {
  const outcome = await readRow(page, OUTCOME)
  expect(outcome).toMatchObject({ Trump: '–nobody', Lavrov: '–nobody', 'Marco Rubio': '–nobody' })
  expect(outcome['State Department']).toMatch(/several new efforts.*, indirect/)
  expect(outcome['Ushakov']).toMatch(/via TASS: .*very serious conversation on all issues/)
  expect(outcome['Dmitriev']).toMatch(/via TASS: .*no major diplomatic breakthrough/)
  const meeting = await readRow(page, MEETING)
  expect(meeting['Ushakov']).toMatch(/no date has been set, .* by next week/)
  expect(meeting['Trump']).toMatch(/meeting directly with Russian President Vladimir Putin/)
  expect(await rowOf(page, OUTCOME).getByRole('rowheader').textContent()).toContain(
    'Silent: Trump, Marco Rubio, Lavrov',
  )
}

describe.each(HOSTS)('From twelve claims to who says what, $name', ({ open }) => {
  let host: WorkbenchHost | null = null
  afterEach(async () => {
    await host?.close()
    host = null
  })

  it('sorts claims into topics, lines them up and relates them by keys alone, and keeps it all', async () => {
    const folder = await mkdtemp(join(workbench.home, 'journey-'))
    const path = join(folder, 'talks.hearsay')
    await writeSeedProject(path)
    host = await open(folder, path)
    let { page } = host
    await readerText(page).waitFor()
    await openComparison(page)
    await chooseSpeakers(page)
    await unfold(page)
    await sortIntoTopics(page)
    await expectPicture(page)

    await lineUpByKeys(page, 'no date has been set', 'meeting directly with')
    const linedUp = page.getByRole('region', { name: 'Lined up' })
    const facts = linedUp.getByRole('list', { name: 'Facts that differ' })
    await facts.getByText('“by next week” only in the first').waitFor()
    await facts.getByText('“no” only in the first').waitFor()
    await press(page, '4', 'n')
    await page.keyboard.type('a date, against an interest')
    await page.keyboard.press('Enter')
    const relations = linedUp.getByRole('list', { name: 'Relations between the two' })
    await relations.getByText('The first qualifies the second').waitFor()
    await press(page, 'Escape', 'Escape')
    await linedUp.waitFor({ state: 'detached' })

    await lineUpByKeys(page, 'several new efforts', 'no major diplomatic')
    await press(page, '3')
    await page.keyboard.press('ControlOrMeta+Alt+r')
    const panel = page.getByRole('region', { name: 'Relations', exact: true })
    await panel.getByRole('heading', { name: 'Contradictions 1' }).waitFor()
    await panel.getByText('a date, against an interest').waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await panel.getByRole('heading', { name: 'Contradictions 0' }).waitFor()
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await panel.getByRole('heading', { name: 'Contradictions 1' }).waitFor()
    await awaitSaved(page)
    await host.close()

    host = await open(folder, path)
    ;({ page } = host)
    await readerText(page).waitFor()
    await openComparison(page)
    await page.getByRole('columnheader', { name: /^Ushakov/ }).waitFor()
    await expectPicture(page)
    await reachClaim(page, 'no date has been set')
    const detail = page.getByRole('region', { name: 'Chosen in the comparison' })
    if ((await detail.count()) === 0) await page.keyboard.press('d')
    await detail.getByText(/qualifies/).waitFor()
    await detail.getByText('a date, against an interest').waitFor()
    await page.keyboard.press('o')
    const card = page.getByRole('region', { name: 'Selected claim' })
    await card.waitFor()
    expect(await card.textContent()).toContain('no date has been set')
  })
})

/** What axe objects to in the window, or in the dialog that lies over it and makes the rest of it inert. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page, '[role=dialog]')).toEqual([])
}

/** Shows a save file in the window that these journeys share. */
async function show(path: string): Promise<Page> {
  const page = await workbench.show(path)
  await page.setViewportSize(VIEWPORT)
  await readerText(page).waitFor()
  return page
}

/** The twelve claims, those on the two questions with their topics. */
async function showSeed(): Promise<Page> {
  const path = join(await mkdtemp(join(workbench.home, 'seed-')), 'talks.hearsay')
  await writeSeedProject(path, TOPICS)
  return show(path)
}

describe('in the Compare view', () => {
  test('all columns are in view at once at 1280 pixels, with the claim chosen beside them', async () => {
    const page = await showSeed()
    await page.setViewportSize({ width: 1280, height: 800 })
    await openComparison(page)
    await chooseSpeakers(page)
    const grid = comparison(page)
    const [inner, outer] = await grid.evaluate((it) => [it.scrollWidth, it.clientWidth])
    expect(inner).toBeLessThanOrEqual(outer ?? 0)
    await unfold(page)
    await expectPicture(page)
    await comparison(page)
      .getByRole('button', { name: /no major diplomatic/ })
      .click()
    const context = page.getByRole('blockquote', { name: 'The claim in its article' })
    await context.getByText(/According to TASS, Dmitriev said both sides/).waitFor()
    const [left, right] = await Promise.all([grid.boundingBox(), context.boundingBox()])
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
    await expectAccessible(page)
    // The claim chosen here is the one selected in the article.
    await page.getByRole('tab', { name: 'Tag', exact: true }).click()
    const card = page.getByRole('region', { name: 'Selected claim' })
    await card.waitFor()
    expect(await card.textContent()).toContain('no major diplomatic breakthrough')
  })

  test('the page of keys has those of the article and of the tables too', async () => {
    const page = await showSeed()
    await openComparison(page)
    await press(page, 'F1')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await keys.waitFor()
    expect(await keys.locator('dt').allInnerTexts()).toEqual(
      expect.arrayContaining([
        'Make a claim of the words selected',
        'Select the quotation',
        'Only claims of this article, or all',
      ]),
    )
    await press(page, 'Escape')
    await keys.waitFor({ state: 'detached' })
  })

  test('the note on a relation is kept when another view is shown by key, and not after Escape', async () => {
    const page = await showSeed()
    await openComparison(page)
    await chooseSpeakers(page)
    await unfold(page)
    await lineUpByKeys(page, 'no date has been set', 'meeting directly with')
    await press(page, '4', 'n')
    await page.keyboard.type('half a note')
    await page.keyboard.press('ControlOrMeta+Alt+1')
    await awaitSaved(page)
    await openComparison(page)
    const linedUp = page.getByRole('region', { name: 'Lined up' })
    if ((await linedUp.count()) === 0)
      await lineUpByKeys(page, 'no date has been set', 'meeting directly with')
    const note = linedUp.getByRole('textbox', { name: /^Note/ })
    expect(await note.inputValue()).toBe('half a note')
    await note.focus()
    await page.keyboard.type(' and more')
    await page.keyboard.press('Escape')
    await expect.poll(() => note.inputValue()).toBe('half a note')
    expect(await page.getByRole('button', { name: /^Undo: note on a relation/ }).count()).toBe(1)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => note.inputValue()).toBe('')
  })

  test('a claim is dragged to another row, and Undo puts it back; what opens over the grid is accessible', async () => {
    const page = await showSeed()
    await openComparison(page)
    await chooseSpeakers(page)
    const tile = comparison(page).getByRole('button', { name: /take into account/ })
    await tile.hover()
    await page.mouse.down()
    const target = await rowOf(page, OUTCOME).boundingBox()
    if (target === null) throw new Error('The row is not in view.')
    await page.mouse.move(target.x + 300, target.y + 20, { steps: 6 })
    await page.mouse.up()
    const moved = rowOf(page, OUTCOME).getByText(/take into account/)
    await moved.waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await rowOf(page, 'No topic')
      .getByText(/take into account/)
      .waitFor()
    expect(await moved.count()).toBe(0)

    await reachClaim(page, 'no date has been set')
    await page.keyboard.press('m')
    await page.getByRole('combobox', { name: 'Move the claim to topic' }).fill('t')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /speakers: choose$/ }).click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
  })

  test('related claims are proposed with reasons, accepted by one key or dismissed; one is looked for and related', async () => {
    const page = await showSeed()
    await page
      .getByRole('gridcell', { name: /no date has been set/ })
      .first()
      .click()
    await page.keyboard.press('ControlOrMeta+Alt+l')
    const dialog = page.getByRole('dialog', { name: 'Relate this claim to another' })
    await dialog.waitFor()
    await dialog.getByRole('radio', { name: 'supports' }).check()
    await dialog.getByRole('combobox').fill('dmitriev breakthrough')
    await dialog.getByRole('option', { name: /no major diplomatic/ }).waitFor()
    await dialog.getByRole('combobox').press('Enter')
    await dialog.waitFor({ state: 'detached' })

    await openComparison(page)
    await chooseSpeakers(page)
    await unfold(page)
    await lineUpByKeys(page, 'several new efforts', 'no major diplomatic')
    await press(page, '4')
    await page.getByText('The first qualifies the second').first().waitFor()
    await page.keyboard.press('ControlOrMeta+Alt+r')
    const panel = page.getByRole('region', { name: 'Relations', exact: true })
    await panel.getByRole('heading', { name: 'Support 1' }).waitFor()
    await panel.getByRole('heading', { name: 'Qualifications 1' }).waitFor()
    await expectAccessible(page)
    await panel.getByRole('tab', { name: /^One source/ }).click()
    await panel.getByRole('heading', { name: /^Only TASS/ }).waitFor()
    await expectAccessible(page)

    await panel.getByRole('tab', { name: /^Proposed/ }).click()
    await panel.getByRole('button', { name: 'Look for related claims' }).click()
    const proposal = panel.getByRole('button', { name: /no date has been set.*meeting directly/ })
    await proposal.getByText(/both on “Trump–Putin meeting”/).waitFor()
    await expectAccessible(page)
    const set = panel.getByRole('tab', { name: /^Set/ })
    expect(await set.textContent()).toBe('Set 2')
    await proposal.press('a')
    await proposal.waitFor({ state: 'detached' })
    await expect.poll(() => set.textContent()).toBe('Set 3')
    // Taken back, it is there again; dismissed, it is not, until it is asked for.
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => set.textContent()).toBe('Set 2')
    await proposal.press('x')
    await proposal.waitFor({ state: 'detached' })
    await page.getByText('Dismissed: it is not proposed again.').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    const again = panel.getByRole('button', { name: 'Look again' })
    await proposal.press('x')
    await proposal.waitFor({ state: 'detached' })
    await again.click()
    await again.waitFor()
    expect(await proposal.count()).toBe(0)
    await panel.getByRole('button', { name: 'Bring back 1 dismissed proposal' }).click()
    await proposal.waitFor()
    expect(await set.textContent()).toBe('Set 2')
  })
})

describe('three outlets on one event', () => {
  async function showOutlets(width: number, height: number): Promise<Page> {
    const path = join(await mkdtemp(join(workbench.home, 'outlets-')), 'norr.hearsay')
    writeThreeOutlets(path)
    const page = await show(path)
    await page.setViewportSize({ width, height })
    await openComparison(page)
    await comparison(page).locator('[data-claim]').first().waitFor()
    return page
  }

  test.each([
    { width: 1280, height: 800, rows: 4 },
    { width: 1920, height: 1080, rows: 8 },
    { width: 1024, height: 700, rows: 4 },
  ])('at $width × $height at least $rows rows of claims are in view whole', async (size) => {
    const { width, height, rows } = size
    const page = await showOutlets(width, height)
    await expect.poll(() => countRowsInView(page)).toBeGreaterThanOrEqual(rows)
    const grid = comparison(page)
    const [inner, outer] = await grid.evaluate((it) => [it.scrollWidth, it.clientWidth])
    expect(inner).toBeLessThanOrEqual(outer ?? 0)
    // No tile hides a part of its words while there is room for them: only the first of a cell may be cut.
    const cut = await grid.evaluate(
      (it) =>
        [...it.querySelectorAll('[data-claim] > :first-child')].filter(
          (text) => text.scrollHeight > text.clientHeight + 1,
        ).length,
    )
    expect(cut).toBe(0)
  })

  test('they open by outlet; the sources fold those with hardly any claims, and split what has none by outlet', async () => {
    const page = await showOutlets(1600, 900)
    const heads = () =>
      page.getByRole('columnheader').evaluateAll((all) => all.map((it) => it.ariaLabel))
    expect(await heads()).toEqual([
      'Topic by outlet, 58 claims',
      'The Northern Post, 20 claims',
      'Harrow Bay Courier, 19 claims',
      'Coastline Agency, 19 claims',
    ])
    await tabTo(page, /^Columns:/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio', { name: 'Source' }).waitFor()
    await page.keyboard.type('Source')
    await page.keyboard.press('Enter')
    await page.getByRole('columnheader', { name: /^Press briefing/ }).waitFor()
    await tabTo(page, /^Topic by source$/, 'Tab')
    const folded =
      '3 others with one or two claims each: Radio Norr, Inspection report of 2023, Letter to parliament. Press F to show each by itself.'
    expect((await heads()).slice(-4)).toEqual([
      'No source: The Northern Post, 13 claims',
      'No source: Coastline Agency, 12 claims',
      'No source: Harrow Bay Courier, 11 claims',
      folded,
    ])
    // By keys alone: to the folded cell of the first row, into it, through its claims, and out.
    await press(page, 'Control+Home', 'End', 'Enter')
    const aside = page.getByRole('region', { name: 'Chosen in the comparison' })
    await aside.getByText('1 of 2 claims').waitFor()
    expect(await activeText(page)).toMatch(/1 of 2.*(Anton Weiss|Zoë Marsh)/)
    await press(page, 'ArrowDown')
    await aside.getByText('2 of 2 claims').waitFor()
    await press(page, 'Escape', 'ArrowUp', 'Enter')
    await page.getByRole('columnheader', { name: /^Radio Norr/ }).waitFor()
    await awaitSaved(page)
    await page.reload()
    await readerText(page).waitFor()
    await openComparison(page)
    await page.getByRole('columnheader', { name: /^Press briefing/ }).waitFor()
    expect(await page.getByRole('columnheader', { name: /others with/ }).count()).toBe(0)
    await press(page, 'f')
    await page.getByRole('columnheader', { name: folded }).waitFor()
    await expectAccessible(page)
  })

  test('a row’s head says how many contradictions it holds, and L lines them up', async () => {
    const page = await showOutlets(1280, 800)
    const head = rowOf(page, /^Dead and injured/).getByRole('rowheader')
    expect(await head.getAttribute('aria-label')).toBe(
      'Dead and injured, 7 claims, 1 contradiction',
    )
    expect(await head.textContent()).toContain('≠ 1 contradiction')
    await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowLeft')
    const aside = page.getByRole('region', { name: 'Chosen in the comparison' })
    await aside.getByRole('heading', { name: 'Contradictions 1' }).waitFor()
    await press(page, 'l')
    const linedUp = page.getByRole('region', { name: 'Lined up' })
    await linedUp.getByText('The first contradicts the second').waitFor()
    await expectAccessible(page)

    // The letters count beside the grid too, but a blank presses what it is on.
    await aside.focus()
    await press(page, 'd')
    await aside.waitFor({ state: 'detached' })
    await press(page, 'd')
    await aside.waitFor()
    await linedUp.getByRole('button', { name: 'Swap' }).focus()
    await press(page, ' ')
    await linedUp.getByText('The second contradicts the first').waitFor()

    // Where the system draws in colours of its own, what is chosen and marked still has a form.
    await page.emulateMedia({ forcedColors: 'active' })
    await head.getByText('1 contradiction').waitFor()
    const outlineOf = (part: Locator) => part.evaluate((it) => getComputedStyle(it).outlineStyle)
    const marked = comparison(page).locator('[data-claim][data-marked]')
    expect(await outlineOf(marked.first())).toBe('dashed')
    const pressed = linedUp.getByRole('button', { name: /contradicts/, pressed: true })
    expect(await outlineOf(pressed)).toBe('solid')
    await page.emulateMedia({ forcedColors: 'none' })
  })

  test('what two claims say that cannot both be right stands side by side where that is proposed', async () => {
    const page = await showOutlets(1280, 800)
    await page.keyboard.press('ControlOrMeta+Alt+r')
    const panel = page.getByRole('region', { name: 'Relations', exact: true })
    await panel.getByRole('tab', { name: /^Proposed/ }).click()
    await panel.getByRole('button', { name: 'Look for related claims' }).click()
    const proposal = panel.getByRole('button', { name: /contradicts\?.*five against six/ })
    await proposal.waitFor()
    const sides = ['five', 'six'].map((words) => proposal.getByText(words, { exact: true }))
    const [left, right] = await Promise.all(sides.map((side) => side.boundingBox()))
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
    expect(right?.y).toBe(left?.y)
    // Each claim says whose it is.
    expect(await proposal.locator('bdi').allTextContents()).toEqual(
      expect.arrayContaining(['Harrow Bay Courier', 'Coastline Agency']),
    )
    await expectAccessible(page)
  })

  test('what rests on one source says how many claims it leaves out', async () => {
    const page = await showOutlets(1280, 800)
    await page.keyboard.press('ControlOrMeta+Alt+r')
    const panel = page.getByRole('region', { name: 'Relations', exact: true })
    await panel.getByRole('tab', { name: /^One source/ }).click()
    const leftOut = panel.getByText(/^Left out:/)
    await expect
      .poll(() => leftOut.allTextContents())
      .toEqual(['Left out: 36 claims with no source. They rest on their article alone.'])
  })

  test.each([
    ['150%', 853, 533],
    ['200%', 640, 400],
    ['1024 × 700', 1024, 700],
  ])(
    'the toolbar holds its place at %s, and D shows the chosen claim',
    async (_, width, height) => {
      const page = await showOutlets(width, height)
      const bar = page.getByRole('toolbar', { name: 'Comparison' })
      const box = await bar.boundingBox()
      expect(box?.height).toBeLessThan(44)
      for (const button of await bar.getByRole('button').all()) {
        const at = await button.boundingBox()
        expect(at?.x).toBeGreaterThanOrEqual(box?.x ?? 0)
        expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(width)
      }
      const aside = page.getByRole('region', { name: 'Chosen in the comparison' })
      if ((await aside.count()) > 0) {
        await press(page, 'd')
        await aside.waitFor({ state: 'detached' })
      }
      await press(page, 'd')
      await aside.waitFor()
      const [left, right] = await Promise.all([comparison(page).boundingBox(), aside.boundingBox()])
      expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0))
      expect((right?.x ?? 0) + (right?.width ?? 0)).toBeLessThanOrEqual(width)
    },
  )
})

/** Claims that stand in no text, with what each is, in a save file of their own. */
async function showClaims(claims: readonly Partial<Claim>[]): Promise<Page> {
  const path = join(await mkdtemp(join(workbench.home, 'claims-')), 'talks.hearsay')
  const store = valueOf(createStore(path))
  const article = buildArticle(SAMPLE_TEXT)
  valueOf(store.addTexts([newText(SAMPLE_TEXT)]))
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    draft.put('articles', article)
    for (const fields of claims) draft.put('claims', buildClaim(article.id, fields))
  })
  valueOf(store.commitEdit(edit))
  store.close()
  return show(path)
}

describe('projects of all sizes', () => {
  test('one of a single claim has it one press from a topic', async () => {
    const page = await showClaims([{ statement: 'the talks were useful' }])
    await openComparison(page)
    await page.getByText(/^No claim has a topic yet/).waitFor()
    await expectAccessible(page)
    await comparison(page).getByRole('button', { name: 'Topic…' }).click()
    await page.keyboard.type('talks')
    await page.keyboard.press('Enter')
    await rowOf(page, 'talks').getByText('the talks were useful').waitFor()
    expect(await page.getByText(/^No claim has a topic yet/).count()).toBe(0)
  })

  test('a topic of 1,000 claims is gone through by keys, a few of them drawn at a time', async () => {
    const page = await showClaims(
      Array.from({ length: 1000 }, (_, index) => ({
        statement: `number ${index}.`,
        topics: ['talks'],
        review: index === 999 ? ('draft' as const) : ('accepted' as const),
      })),
    )
    await openComparison(page)
    const more = comparison(page).locator('[data-more]')
    await expect.poll(() => more.textContent()).toMatch(/^9\d\d more$/)
    const shown = await comparison(page).locator('[data-claim]').count()
    expect(shown).toBeLessThan(20)
    await press(page, 'Enter', 'End')
    await expect.poll(() => more.textContent()).toMatch(/^1,000 of 1,000.*number 999\./)
    expect(await activeText(page)).toMatch(/number 999\./)
    const aside = page.getByRole('region', { name: 'Chosen in the comparison' })
    await aside.getByText('number 999.').waitFor()
    await aside.getByText(/^A draft by the program/).waitFor()
    await press(page, 'Escape')
    await aside.getByText('number 59.').waitFor()
    // All of them in the cell: still only as many are drawn as can be gone through there.
    await page.keyboard.press('h')
    await expect.poll(() => comparison(page).locator('[data-claim]').count()).toBe(40)
  })
})
