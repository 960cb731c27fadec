import { join } from 'node:path'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TextSurface } from '../../renderer/reader/text/text-surface.ts'
import { findOnScreen, selectedText } from '../support/reader.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { pasteArticle, readerText } from './journey.ts'

const TEXT = `The bridge stays shut

Ann Halloran said the bridge was safe. The council has put it on the table.

“We have no money,” Tom Bexley said, and left the offer on the table.`

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('selecting')
})
afterAll(() => workbench.close())

async function open(text = TEXT): Promise<Page> {
  await workbench.showCopy()
  const { page } = workbench
  await readerText(page).getByText('By Ryan Morgan').waitFor()
  await pasteArticle(page, text)
  const last = text.split('\n').at(-1) ?? ''
  await readerText(page).getByText(last.slice(0, 20)).waitFor()
  return page
}

/** Presses at one place of the window, goes to another by way of some, and lets go. */
async function drag(page: Page, ...way: readonly { readonly x: number; readonly y: number }[]) {
  const [from, ...others] = way
  await page.mouse.move(from?.x ?? 0, from?.y ?? 0)
  await page.mouse.down()
  for (const { x, y } of others) await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
}

/** Makes a claim of what is selected; its words. The claim that was selected before is shown until it is made. */
async function claimWords(page: Page): Promise<string> {
  const chip = page
    .getByRole('region', { name: 'Selected claim' })
    .getByRole('button', { name: /^words: / })
  const labels = () =>
    chip.evaluateAll((chips) => chips.map((one) => one.getAttribute('aria-label') ?? '').join())
  const before = await labels()
  await page.keyboard.press('c')
  await expect.poll(labels).not.toBe(before)
  return (await labels()).replace(/^words: /, '')
}

/** What is highlighted, and what a claim made of it holds; white space around them and line breaks do not count. */
async function claimSelected(page: Page): Promise<readonly [string, string]> {
  const highlighted = (await selectedText(page)).trim().replace(/\s+/g, ' ')
  return [highlighted, (await claimWords(page)).replace(/\s+/g, ' ')]
}

/** Both the same. */
function both(words: string): readonly [string, string] {
  return [words, words]
}

describe('dragging over the text', () => {
  test('past its end clips to the text, whatever lies there', async () => {
    const page = await open()
    const { from, to } = await findOnScreen(page, 'left the offer on the table.')
    await drag(page, from, to, { x: to.x + 40, y: to.y + 80 }, { x: to.x, y: 720 })
    expect(await claimSelected(page)).toEqual(both('left the offer on the table.'))
  })

  test('out of the window’s pane, to the right and below', async () => {
    const page = await open()
    const { from, to } = await findOnScreen(page, 'left the offer on the table.')
    await drag(page, from, to, { x: 1200, y: 790 })
    expect(await claimSelected(page)).toEqual(both('left the offer on the table.'))
  })

  test('up through its title and the heading above it clips to the text', async () => {
    const page = await open()
    const { from } = await findOnScreen(page, ' safe. The council')
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
    await drag(page, from, { x: from.x, y: from.y - 30 }, { x: 500, y: (heading?.y ?? 0) + 4 })
    expect(await claimSelected(page)).toEqual(
      both('The bridge stays shut Ann Halloran said the bridge was'),
    )
  })

  test('from the heading down into the text clips to the text', async () => {
    const page = await open()
    const { from } = await findOnScreen(page, ' stays shut')
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
    await drag(page, { x: 420, y: (heading?.y ?? 0) + 6 }, from)
    expect(await claimSelected(page)).toEqual(both('The bridge'))
  })
})

describe('other ways to select', () => {
  test('two presses a word, three a paragraph, the last one too', async () => {
    const page = await open()
    const { from } = await findOnScreen(page, 'money')
    await page.mouse.dblclick(from.x + 4, from.y)
    expect(await claimSelected(page)).toEqual(both('money'))
    await page.mouse.click(from.x + 4, from.y, { clickCount: 3 })
    expect(await claimSelected(page)).toEqual(
      both('“We have no money,” Tom Bexley said, and left the offer on the table.'),
    )
    const first = (await findOnScreen(page, 'Halloran')).from
    await page.mouse.click(first.x + 4, first.y, { clickCount: 3 })
    expect(await claimSelected(page)).toEqual(
      both('Ann Halloran said the bridge was safe. The council has put it on the table.'),
    )
  })

  test('Shift with arrows, from a press and from the caret, to the very end', async () => {
    const page = await open()
    const { from } = await findOnScreen(page, 'Halloran')
    await page.mouse.click(from.x, from.y)
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Shift+ArrowRight')
    expect(await claimSelected(page)).toEqual(both('Halloran'))
    await page.keyboard.press('ControlOrMeta+End')
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Shift+ArrowLeft')
    expect(await claimSelected(page)).toEqual(both('table.'))
  })
})

const HEBREW = 'אמר השר כי השיחות נמשכות ביום שני. השגריר אמר כי הגשר סגור.'
const ARABIC = 'قال الوزير إن الجسر مغلق. قالت الشركة إن العمل مستمر.'

/** Where the caret is drawn, from the left. */
function caretLeft(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selection = document.getSelection()
    const range = document.createRange()
    if (selection?.focusNode == null) return Number.NaN
    range.setStart(selection.focusNode, selection.focusOffset)
    return range.getClientRects()[0]?.left ?? Number.NaN
  })
}

describe.each([
  ['Hebrew', HEBREW],
  ['Arabic', ARABIC],
])('arrows in %s text', (_language, words) => {
  test('go where they point, by character, word and sentence, and select that way', async () => {
    const page = await open(`Talks go on\n\n${words}`)
    const { from } = await findOnScreen(page, words.slice(0, 12))
    await page.mouse.click(from.x - 40, from.y)
    const start = await caretLeft(page)
    await page.keyboard.press('ArrowLeft')
    const left = await caretLeft(page)
    expect(left).toBeLessThan(start)
    await page.keyboard.press('ArrowRight')
    expect(await caretLeft(page)).toBeCloseTo(start, 0)
    await page.keyboard.press('ControlOrMeta+ArrowLeft')
    expect(await caretLeft(page)).toBeLessThan(left)
    await page.keyboard.press('ControlOrMeta+ArrowRight')
    await page.keyboard.press('ControlOrMeta+ArrowRight')
    expect(await caretLeft(page)).toBeGreaterThan(left)
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    expect(await selectedText(page)).toBe(words.slice(0, 2))
    await page.keyboard.press('Alt+ArrowLeft')
    await page.keyboard.press('Shift+End')
    const second = await selectedText(page)
    expect(second.length).toBeGreaterThan(5)
    expect(words.slice(words.indexOf('.') + 2).startsWith(second)).toBe(true)
    for (const key of ['Alt+ArrowRight', 'Alt+ArrowRight']) await page.keyboard.press(key)
    await page.keyboard.press('.')
    expect(await selectedText(page)).toBe(words.slice(0, words.indexOf('.') + 1))
  })
})

/** The module that tells places, built for a page of its own. */
async function buildSurface(): Promise<string> {
  const entry = join(import.meta.dirname, '../../renderer/reader/text/text-surface.ts')
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'surface' } },
  })) as Rolldown.RolldownOutput[]
  return built[0]?.output[0].code ?? ''
}

const BLOCKS = ['A title', 'Some words, “quoted” é.', 'אמר השר כי', '👩‍👧 last words']

/** Lays the blocks out as the reader does, with parts of a window around them. */
function layOut(blocks: readonly string[]): void {
  const paragraphs = blocks.map(
    (text, index) =>
      `<div><p data-block="${index}"><span>${text.slice(0, 5)}</span>${text.slice(5)}</p><div>aside <b>${index}</b></div></div>`,
  )
  document.body.innerHTML = `<header><h1>Heading</h1>of the pane</header><main><div id="text">${paragraphs.join('')}</div><div></div><aside>card</aside></main><footer>status</footer>`
}

test('what is selected of the text is all that the selection holds of it, wherever its ends are', async () => {
  const { page } = workbench
  await page.goto('about:blank')
  await page.addScriptTag({ content: await buildSurface() })
  await page.evaluate(layOut, BLOCKS)
  const ends = fc.sample(fc.tuple(fc.nat(), fc.nat()), { numRuns: 1_500, seed: 20_261_129 })
  const wrong = await page.evaluate(
    ([blocks, ends]) => {
      const { surface } = window as unknown as { surface: { TextSurface: typeof TextSurface } }
      const root = document.querySelector<HTMLElement>('#text')
      if (root === null) return ['no text']
      const starts = blocks.map((_, index) => blocks.slice(0, index).join('\n\n').length)
      const spans = blocks.map((text, index) => {
        const start = (starts[index] ?? 0) + (index === 0 ? 0 : 2)
        return { start, end: start + text.length }
      })
      const text = blocks.join('\n\n')
      const shown = new surface.TextSurface(root, text, spans)
      const places: (readonly [Node, number])[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL)
      for (let node: Node | null = document.body; node !== null; node = walker.nextNode()) {
        const length = node instanceof Text ? node.length : node.childNodes.length
        for (let offset = 0; offset <= length; offset += 1) places.push([node, offset])
      }
      /** The characters of the text that a range holds, told one by one. */
      const heldBy = (range: Range): readonly number[] =>
        spans.flatMap(({ start }, index) => {
          const block = root.querySelector(`[data-block="${index}"]`)
          const nodes = document.createTreeWalker(block ?? root, NodeFilter.SHOW_TEXT)
          const held: number[] = []
          let at = start
          for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
            for (let offset = 0; offset < (node as Text).length; offset += 1, at += 1) {
              if (
                range.comparePoint(node, offset) === 0 &&
                range.comparePoint(node, offset + 1) === 0
              )
                held.push(at)
            }
          }
          return held
        })
      const failures: string[] = []
      for (const [one, other] of ends) {
        const [anchor, offset] = places[one % places.length] ?? [root, 0]
        const [focus, end] = places[other % places.length] ?? [root, 0]
        const selection = document.getSelection()
        selection?.setBaseAndExtent(anchor, offset, focus, end)
        const range = selection?.getRangeAt(0)
        const held = range === undefined ? [] : heldBy(range)
        const expected = held.length === 0 ? '' : text.slice(held[0], (held.at(-1) ?? 0) + 1).trim()
        const first = shown.selectedSpan()
        const said = first === null ? '' : text.slice(first.start, first.end).trim()
        shown.clipSelection()
        const clipped = shown.selectedSpan()
        const kept = clipped === null ? '' : text.slice(clipped.start, clipped.end).trim()
        if (said !== expected || kept !== expected) failures.push(`${expected} | ${said} | ${kept}`)
      }
      return failures
    },
    [BLOCKS, ends] as const,
  )
  expect(wrong).toEqual([])
})
