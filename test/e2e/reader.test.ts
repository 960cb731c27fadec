import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../electron/store/opening.ts'
import { checkAnchor } from '../../shared/domain/text/anchor.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { anchorsOf, MARK_ROLES, type MarkRole } from '../../shared/domain/text/marks.ts'
import { buildLargeProject } from '../bench/large-project.ts'
import { writeProjectFile } from '../bench/project-file.ts'
import { findBarriers } from '../support/axe.ts'
import { waitOut } from '../support/page-time.ts'
import { valueOf } from '../support/outcomes.ts'
import { dragOver, findOnScreen, selectedText } from '../support/reader.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { awaitSaved, holdsFocus, readerText, SEED_TEXT } from './journey.ts'

let workbench: SharedWorkbench
/** The save file that the test has open. */
let path: string

beforeAll(async () => {
  workbench = await shareWorkbench('reader')
})
afterAll(() => workbench.close())

/** The sample article, in a save file of its own. */
async function open(): Promise<Page> {
  path = await workbench.showCopy()
  const { page } = workbench
  await readerText(page).getByText('By Ryan Morgan').waitFor()
  return page
}

function card(page: Page): Locator {
  return page.getByRole('region', { name: 'Selected claim' })
}

function chips(page: Page, role: string): Locator {
  return card(page).getByRole('button', { name: new RegExp(`^${role}: `) })
}

/** Closes the file and reads its claims. Every span must quote the article exactly. */
async function savedClaims(page: Page): Promise<readonly Claim[]> {
  await awaitSaved(page)
  await workbench.release()
  const store = valueOf(openStore(path))
  const claims = valueOf(store.readPage('claims', null, 1000)).records
  store.close()
  for (const anchor of claims.flatMap((claim) => MARK_ROLES.flatMap((r) => anchorsOf(claim, r)))) {
    expect(checkAnchor(SEED_TEXT, anchor)).toBe('exact')
  }
  return claims
}

function quotes(claim: Claim | undefined, role: MarkRole): readonly string[] {
  return claim === undefined ? [] : anchorsOf(claim, role).map((anchor) => anchor.quote)
}

/** The words in view that are drawn in each of these ways: those that lie where the lines are drawn. */
function paintedIn(page: Page, layers: readonly string[]): Promise<readonly (readonly string[])[]> {
  return page.evaluate((names) => {
    const wordsUnder = (stretch: Element) => {
      const lines = Array.from(stretch.children, (line) => line.getBoundingClientRect())
      const placeAt = (x = 0, { top, height } = new DOMRect()) =>
        document.caretPositionFromPoint(x, top + height / 2)
      const from = placeAt((lines[0]?.left ?? 0) + 0.5, lines[0])
      const to = placeAt((lines.at(-1)?.right ?? 0) - 0.5, lines.at(-1))
      if (from === null || to === null) return 'nothing'
      const range = document.createRange()
      range.setStart(from.offsetNode, from.offset)
      range.setEnd(to.offsetNode, to.offset)
      return range.toString()
    }
    return names.map((name) =>
      Array.from(document.querySelectorAll(`[data-layer="${name}"]`), wordsUnder),
    )
  }, layers)
}

const LAVROV = 'the talks would cover “the entire range of U.S.–Russian relations,”'
const NO_DATE =
  'no date has been set, and it’s unlikely that a meeting will take place by next week'
const UNLIKELY = 'it’s unlikely that a meeting will take place by next week'

async function tag(page: Page, words: string, key: string, after = ''): Promise<void> {
  await dragOver(page, words, after)
  await page.keyboard.press(key)
}

describe('reading', () => {
  test('shows the article’s characters and nothing else, with its parts told apart', async () => {
    const page = await open()
    const shown = await page.locator('[data-block]').allTextContents()
    expect(shown).toEqual(SEED_TEXT.split('\n').filter((line) => line.trim() !== ''))
    const sizes = await page
      .locator('[data-block]')
      .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).fontSize))
    expect(new Set([sizes[0], sizes[1], sizes.at(-1)]).size).toBe(3)
  })

  test('finds words whatever their case and accents, and leaves them selected', async () => {
    const page = await open()
    await readerText(page).focus()
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.insertText('USHÄKOV')
    const count = page.getByRole('search').getByRole('status')
    await expect.poll(() => count.textContent()).toBe('1 of 4')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await count.textContent()).toBe('3 of 4')
    await page.keyboard.press('Shift+Enter')
    expect(await count.textContent()).toBe('2 of 4')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('"Take Into Account each other\'s')
    await expect.poll(() => count.textContent()).toBe('1 of 1')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('ushakov')
    await expect.poll(() => count.textContent()).toBe('4 of 4')
    await page.keyboard.press('Escape')
    expect(await selectedText(page)).toBe('Ushakov')
    await expect.poll(() => page.getByRole('search').count()).toBe(0)
    // What is selected is looked for from where it stands, until something else is typed.
    await page.keyboard.press('ControlOrMeta+f')
    await expect.poll(() => count.textContent()).toBe('4 of 4')
    await page.keyboard.insertText('talks')
    await expect.poll(() => count.textContent()).toMatch(/ of 2$/)
  })
})

test('text that looks like a page, or runs the other way, is text', async () => {
  const hostile = [
    '<script>document.title = "run"</script> and <img src=x onerror=alert(1)>',
    'אמר השר כי “השיחות נמשכות” ביום שני.',
    'Zero\u200bwidth, e\u0301 and 👩‍👩‍👧‍👦 in one line, “quoted 😀”.',
  ]
  const page = await open()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('ControlOrMeta+Shift+o')
  const buffer = Buffer.from(hostile.join('\r\n\r\n'))
  await (await chooser).setFiles({ name: 'hostile.txt', mimeType: 'text/plain', buffer })
  await readerText(page).getByText('Zero').waitFor()
  expect(await page.locator('[data-block]').allTextContents()).toEqual(hostile)
  expect(await page.locator('[data-block] :is(script, img)').count()).toBe(0)
  expect(await page.title()).not.toBe('run')
  await dragOver(page, '👩‍👩‍👧‍👦 in one line, “quoted 😀”')
  await page.keyboard.press('c')
  await expect
    .poll(() => chips(page, 'words').getAttribute('aria-label'))
    .toBe('words: 👩‍👩‍👧‍👦 in one line, “quoted 😀”')
  const [first] = await page
    .locator('[data-block]')
    .evaluateAll((blocks) => blocks.slice(1).map((block) => getComputedStyle(block).direction))
  expect(first).toBe('rtl')
})

/** Whether the words of the selected claim are in the view of the text, all of them. */
function isChosenInView(page: Page): Promise<boolean> {
  return readerText(page).evaluate((text) => {
    const view = text.closest('[data-scroller]')?.getBoundingClientRect()
    const lines = [...text.querySelectorAll('[data-layer="chosen-content"] > *')]
    const isIn = ({ top, bottom }: DOMRect) =>
      view !== undefined && top >= view.top && bottom <= view.bottom
    return lines.length > 0 && lines.every((line) => isIn(line.getBoundingClientRect()))
  })
}

describe('a long text', () => {
  test('shows the claim gone to, wherever it was scrolled before', async () => {
    path = join(workbench.home, 'long.hearsay')
    writeProjectFile(path, buildLargeProject(6_667, [2_000, 1_000_000]))
    const page = await workbench.show(path)
    const grid = page.getByRole('grid', { name: 'Claims' })
    const scroller = page.locator('[data-scroller]')
    await grid.locator('[data-line="0"] [data-column="0"]').waitFor()
    await page.getByRole('button', { name: 'Articles', exact: true }).click()
    await page.getByRole('option', { name: /^Article 2/ }).click()
    await page.getByRole('document', { name: 'Text of Article 2' }).waitFor()
    // A wheel turned quickly: what is passed is laid out, what is jumped over is guessed.
    await scroller.evaluate(async (element) => {
      for (let frame = 0; frame < 60; frame += 1) {
        element.scrollTop += 200
        await new Promise(requestAnimationFrame)
      }
    })
    for (const line of [3334, 667, 6000, 2000, 4667]) {
      await grid.evaluate((element, line) => {
        const height = element.querySelector('[data-line]')?.getBoundingClientRect().height ?? 0
        element.scrollTop = height * line - 200
      }, line)
      await grid.locator(`[data-line="${line}"] [data-column="0"]`).click()
      await expect.poll(() => isChosenInView(page)).toBe(true)
      // And it stays there.
      await waitOut(page, 200)
      expect(await isChosenInView(page)).toBe(true)
    }
  })
})

describe('tagging with the mouse', () => {
  test('makes a claim with its speaker, cue and sources', async () => {
    const page = await open()
    await dragOver(page, 'the Riyadh meeting yielded “very serious conversation on all issues.“')
    await page.getByRole('toolbar', { name: 'Tag the words selected' }).getByText('Claim').click()
    await card(page).waitFor()
    await tag(page, 'Ushakov', 's', 'agency, ')
    await page.getByText('Speaker: Ushakov (new)').waitFor()
    await tag(page, 'said', 'q', 'agency, ')
    await tag(page, 'Russia’s state-run TASS news agency', 'v')
    await page.getByText('Via: Russia’s state-run TASS news agency (new)').waitFor()
    const [claim] = await savedClaims(page)
    expect(claim).toMatchObject({ kind: 'mixed', isKindSet: false })
    expect(MARK_ROLES.map((role) => quotes(claim, role))).toEqual([
      ['the Riyadh meeting yielded “very serious conversation on all issues.“'],
      ['Ushakov'],
      ['said'],
      ['Russia’s state-run TASS news agency'],
    ])
  })

  test('adds words that stand apart, and takes spans off again', async () => {
    const page = await open()
    await tag(page, 'a peaceful resolution', 'c')
    await tag(page, 'improved U.S.–Russia economic and geopolitical ties', 'e')
    await expect.poll(() => chips(page, 'words').count()).toBe(2)
    const thread = ' to the Ukraine conflict could pave the way for '
    await expect.poll(() => paintedIn(page, ['thread-0'])).toEqual([[thread]])
    await tag(page, 'Marco Rubio', 's')
    await chips(page, 'speaker').press('Delete')
    await expect.poll(() => chips(page, 'speaker').count()).toBe(0)
    const { from } = await findOnScreen(page, 'improved U.S.')
    await page.mouse.click(from.x + 20, from.y)
    await page.keyboard.press('x')
    await expect.poll(() => chips(page, 'words').count()).toBe(1)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => chips(page, 'words').count()).toBe(2)
    const [claim] = await savedClaims(page)
    expect(quotes(claim, 'content')).toEqual([
      'a peaceful resolution',
      'improved U.S.–Russia economic and geopolitical ties',
    ])
    expect(claim).toMatchObject({ speakers: [] })
  })

  test('tells claims that cross apart, and goes from one to the other at the same place', async () => {
    const page = await open()
    await tag(page, NO_DATE, 'c')
    await tag(page, UNLIKELY, 'c')
    const layers = () => paintedIn(page, ['claim-0', 'claim-1', 'crossing', 'chosen-content'])
    await expect.poll(layers).toEqual([[NO_DATE], [UNLIKELY], [UNLIKELY], [UNLIKELY]])
    // The lines break at other words now, and the marks with them.
    await page.setViewportSize({ width: 1000, height: 800 })
    await expect.poll(layers).toEqual([[NO_DATE], [UNLIKELY], [UNLIKELY], [UNLIKELY]])
    await page.setViewportSize({ width: 1280, height: 800 })
    // As do the letters of a font that comes late, in a block that stays as large.
    await readerText(page).evaluate((text) => {
      for (const block of text.querySelectorAll<HTMLElement>('[data-block]')) {
        block.style.transform = 'translateX(30px)'
      }
      document.fonts.dispatchEvent(new Event('loadingdone'))
    })
    await expect.poll(layers).toEqual([[NO_DATE], [UNLIKELY], [UNLIKELY], [UNLIKELY]])
    await readerText(page).evaluate((text) => {
      for (const block of text.querySelectorAll<HTMLElement>('[data-block]')) {
        block.style.transform = ''
      }
    })
    const beside = readerText(page).getByRole('button', { name: /, claim: / })
    expect(await beside.evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
      `1 no speaker, claim: ${NO_DATE}. It is indirect.`,
      `2 no speaker, claim: ${UNLIKELY}. It is indirect.`,
    ])
    const { from } = await findOnScreen(page, 'unlikely')
    await page.mouse.click(from.x + 4, from.y)
    await expect.poll(() => card(page).getByRole('heading').textContent()).toBe('Claim 1')
    await page.mouse.click(from.x + 4, from.y)
    await expect.poll(() => card(page).getByRole('heading').textContent()).toBe('Claim 2')
    expect(await savedClaims(page)).toHaveLength(2)
  })
})

describe('tagging by keys alone', () => {
  test('moves, selects and tags, and walks through the claims', async () => {
    const page = await open()
    await readerText(page).focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('k')
    await page.keyboard.press('Shift+J')
    expect(await selectedText(page)).toBe('By Ryan Morgan')
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('ControlOrMeta+ArrowDown')
    await page.keyboard.press('.')
    expect(await selectedText(page)).toMatch(/^The Trump administration.*Ukraine war\.$/)
    await page.keyboard.press('c')
    for (const key of ['k', 'ControlOrMeta+ArrowRight']) await page.keyboard.press(key)
    await page.keyboard.press('Shift+ControlOrMeta+ArrowRight')
    await expect.poll(() => selectedText(page)).toMatch(/^ ?Trump ?$/)
    await page.keyboard.press('s')
    await expect.poll(() => chips(page, 'speaker').textContent()).toBe('Trump')
    for (const key of ['j', 'j', 'Shift+End', 'c']) await page.keyboard.press(key)
    await expect.poll(() => card(page).getByRole('heading').textContent()).toBe('Claim 2')
    await page.keyboard.press('[')
    await expect.poll(() => card(page).getByRole('heading').textContent()).toBe('Claim 1')
    await page.keyboard.press('d')
    await expect.poll(() => card(page).getByText('set by you').count()).toBe(1)
    // A claim chosen in the table is where the keys go on from.
    await page.keyboard.press('Alt+1')
    const grid = page.getByRole('grid')
    await expect.poll(() => holdsFocus(grid)).toBe(true)
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => card(page).getByRole('heading').textContent()).toBe('Claim 2')
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('.')
    expect(await selectedText(page)).toMatch(/^Following a meeting|^These efforts/)
    const [first, second] = await savedClaims(page)
    expect(first).toMatchObject({ kind: 'direct', isKindSet: true })
    expect(quotes(first, 'speaker')).toEqual(['Trump'])
    expect(quotes(second, 'content')[0]).toMatch(/^Following a meeting|^These efforts/)
  })

  test('selects a quotation whose marks point the wrong way', async () => {
    const page = await open()
    const { from } = await findOnScreen(page, 'take into account')
    await page.mouse.click(from.x, from.y)
    await page.keyboard.press("'")
    expect(await selectedText(page)).toBe('take into account each other’s interests.')
    await page.keyboard.press('c')
    await card(page).waitFor()
    const [claim] = await savedClaims(page)
    expect(claim).toMatchObject({ kind: 'direct', isKindSet: false })
  })
})

test('the inspector corrects what was found, in the text as in the kinds of its claims', async () => {
  const page = await open()
  await tag(page, LAVROV, 'c')
  const kind = card(page).getByRole('combobox', { name: 'Kind of the claim' })
  expect(await kind.inputValue()).toBe('mixed')
  await page.keyboard.press('ControlOrMeta+i')
  const inspector = page.getByRole('region', { name: 'Article inspector' })
  await inspector.waitFor()
  const { from } = await findOnScreen(page, 'entire range')
  await page.mouse.click(from.x, from.y)
  await inspector.getByRole('button', { name: 'Not a quotation' }).click()
  await expect.poll(() => kind.inputValue()).toBe('indirect')
  const blocks = await page.locator('[data-block]').count()
  await inspector.getByRole('button', { name: 'Split the paragraph here' }).click()
  await expect.poll(() => page.locator('[data-block]').count()).toBe(blocks + 1)
  await dragOver(page, 'Ryan Morgan')
  await inspector.getByRole('button', { name: 'Set the byline from the words selected' }).click()
  await expect
    .poll(() => inspector.getByRole('textbox', { name: 'Byline' }).inputValue())
    .toBe('Ryan Morgan')
  await inspector.getByRole('combobox', { name: 'Outlet' }).fill('The Daily')
  await inspector.getByRole('combobox', { name: 'Outlet' }).press('Enter')
  await page.getByText('Ryan Morgan · The Daily').waitFor()
  const [claim] = await savedClaims(page)
  expect(claim).toMatchObject({ kind: 'indirect', isKindSet: false })
})

/** What has the focus, by its name or by what it is. */
function focusName(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const { activeElement } = document
    return (
      activeElement?.getAttribute('aria-label') ??
      (activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : null) ??
      activeElement?.tagName
    )
  })
}

describe('the inspector', () => {
  test('keeps what was typed when it is closed by its key, and gives the focus back', async () => {
    const page = await open()
    const inspector = page.getByRole('region', { name: 'Article inspector' })
    await readerText(page).focus()
    await page.keyboard.press('ControlOrMeta+i')
    await expect.poll(() => focusName(page)).toBe('Title')
    await inspector.getByRole('combobox', { name: 'Outlet' }).fill('The Daily')
    await page.keyboard.press('ControlOrMeta+i')
    await inspector.waitFor({ state: 'detached' })
    await page.getByText('The Daily').first().waitFor()
    await expect.poll(() => focusName(page)).toMatch(/^Text of/)
    await page.keyboard.press('ControlOrMeta+i')
    const outlet = inspector.getByRole('combobox', { name: 'Outlet' })
    expect(await outlet.inputValue()).toBe('The Daily')
    await outlet.fill('Nobody')
    await outlet.press('Escape')
    expect(await outlet.inputValue()).toBe('The Daily')
    await outlet.press('Enter')
    expect(await outlet.evaluate((field) => field === document.activeElement)).toBe(true)
    await outlet.press('Escape')
    await inspector.waitFor({ state: 'detached' })
    await expect.poll(() => focusName(page)).toMatch(/^Text of/)
    await page.keyboard.press('ControlOrMeta+z')
    await page.getByText('The Daily').first().waitFor({ state: 'detached' })
  })

  test('says what is wrong with a date or a language, and keeps it out of the project', async () => {
    const page = await open()
    await page.keyboard.press('ControlOrMeta+i')
    const inspector = page.getByRole('region', { name: 'Article inspector' })
    const known = await inspector.getByRole('textbox', { name: 'Date', exact: true }).inputValue()
    for (const [name, typed, sentence] of [
      ['date', '2024-13-45', /^Write a day/],
      ['language', 'klingon!!', /^Write the short tag/],
    ] as const) {
      const field = inspector.locator(`[data-name="${name}"] input`)
      await field.fill(typed)
      await field.press('Enter')
      await inspector.getByText(sentence).waitFor()
      expect(await field.inputValue()).toBe(typed)
    }
    await inspector.getByRole('button', { name: 'Done' }).click()
    await page.keyboard.press('ControlOrMeta+i')
    expect(await inspector.getByRole('textbox', { name: 'Date', exact: true }).inputValue()).toBe(
      known,
    )
  })

  test('leaves more than half of the pane to the text, with every fact in sight', async () => {
    const page = await open()
    for (const orientation of ['vertical', 'horizontal']) {
      await page.locator(`[role=separator][aria-orientation=${orientation}]`).waitFor()
      await page.keyboard.press('ControlOrMeta+i')
      const inspector = page.getByRole('region', { name: 'Article inspector' })
      const [box, pane] = [
        await inspector.boundingBox(),
        await page.locator('[data-pane="reader"]').boundingBox(),
      ]
      expect(box?.height).toBeLessThanOrEqual((pane?.height ?? 0) * 0.46)
      for (const field of await inspector.getByRole('textbox').all()) {
        const at = await field.boundingBox()
        const lowerEdge = (at?.y ?? 0) + (at?.height ?? Number.POSITIVE_INFINITY)
        expect(lowerEdge).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))
      }
      await inspector.getByText('SHA-256', { exact: true }).scrollIntoViewIfNeeded()
      await inspector.getByRole('button', { name: 'Done' }).click()
      await page.keyboard.press('ControlOrMeta+Backslash')
    }
  })
})

test('the text has the focus again when what had it goes', async () => {
  const page = await open()
  await tag(page, NO_DATE, 'c')
  await tag(page, 'Ushakov', 's', 'Putin, but ')
  await card(page)
    .getByRole('button', { name: /^Take off: speaker/ })
    .click()
  await expect.poll(() => chips(page, 'speaker').count()).toBe(0)
  expect(await focusName(page)).toMatch(/^Text of/)
  await card(page).getByRole('button', { name: 'Put the claim away' }).click()
  await card(page).waitFor({ state: 'detached' })
  expect(await focusName(page)).toMatch(/^Text of/)
  await page.keyboard.press('ControlOrMeta+Backslash')
  await page.locator('[role=separator][aria-orientation=horizontal]').waitFor()
  expect(await focusName(page)).toMatch(/^Text of/)
})

test('nothing keeps anybody out', async () => {
  const page = await open()
  await tag(page, NO_DATE, 'c')
  await tag(page, 'Ushakov', 's', 'Putin, but ')
  await tag(page, 'TASS', 'v')
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.insertText('talks')
  await page.keyboard.press('ControlOrMeta+i')
  await page.getByRole('region', { name: 'Article inspector' }).waitFor()
  expect(await findBarriers(page, '[data-pane="reader"]')).toEqual([])
})
