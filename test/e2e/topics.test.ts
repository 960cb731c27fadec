import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { writeTopicProject } from '../support/topic-articles.ts'
import {
  awaitSaved,
  goToFolder,
  holdsFocus,
  notice,
  readCsv,
  readerText,
  runFromPalette,
} from './journey.ts'

let host: SharedWorkbench

beforeAll(async () => {
  host = await shareWorkbench('topics')
  writeTopicProject(join(host.home, 'depot.hearsay'))
})
beforeEach(() => showDepot())
afterAll(() => host.close())

/** A depot's fire in three articles. */
async function showDepot(name = 'depot'): Promise<void> {
  await host.showCopy({ of: join(host.home, `${name}.hearsay`) })
  await readerText(host.page).waitFor()
}

const claimCard = (page: Page) => page.getByRole('region', { name: 'Selected claim' })
const offers = (page: Page) =>
  claimCard(page).getByRole('toolbar', { name: 'Topics offered' }).getByRole('button')
/** The topics that the claim in the card has. */
const topicsIn = (page: Page) =>
  claimCard(page)
    .locator('[data-picker=topics] :is([aria-pressed=true], :has(> [aria-label^="Take off"]))')
    .allInnerTexts()

/** Selects the first claim of the open article, by its key. */
async function selectFirstClaim(page: Page): Promise<void> {
  await readerText(page).focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press(']')
  await offers(page).first().waitFor()
}

test('what is typed for a topic to be added or split off is kept while another view is shown', async () => {
  const { page } = host
  await setAllOffered(page)
  const field = page.getByLabel('Add a topic to the codebook')
  await field.fill('half a top')
  const comeBack = async () => {
    await page.keyboard.press('ControlOrMeta+Alt+1')
    await page.getByRole('grid', { name: 'Claims' }).waitFor()
    await page.keyboard.press('ControlOrMeta+Alt+5')
    await field.waitFor()
  }
  await comeBack()
  expect(await field.inputValue()).toBe('half a top')
  await field.fill('depot')
  await field.press('Enter')
  await expect.poll(() => field.inputValue()).toBe('')
  await comeBack()
  expect(await field.inputValue()).toBe('')
  await codebook(page).focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await runFromPalette(page, 'Split the topic…')
  const name = page.getByRole('textbox', { name: 'The new topic' })
  await name.fill('half')
  await page.getByRole('checkbox').first().press('Space')
  await comeBack()
  expect(await name.inputValue()).toBe('half')
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
  await page.keyboard.press('Escape')
})

describe('a claim’s card', () => {
  test('offers topics with the reason, and one key sets one and takes it off', async () => {
    const { page } = host
    await selectFirstClaim(page)
    const first = offers(page).first()
    expect(await first.textContent()).toBe('Ffire')
    expect(await first.getAttribute('title')).toMatch(/^fire: “fire”/)
    await page.keyboard.press('f')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true')
    await notice(page, 'Topic: fire').waitFor()
    await awaitSaved(page)
    await page.keyboard.press('f')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true')
    expect(await findBarriers(page)).toEqual([])
  })

  test('takes a topic that is typed, and then offers it among those in use', async () => {
    const { page } = host
    await selectFirstClaim(page)
    await page.keyboard.press('l')
    await page.keyboard.type('paint')
    await page.keyboard.press('Enter')
    await claimCard(page).getByRole('button', { name: 'Take off: topic paint' }).waitFor()
    await page.keyboard.type('blame')
    await page.keyboard.press('Tab')
    await claimCard(page).getByRole('button', { name: 'Take off: topic blame' }).waitFor()
    await readerText(page).focus()
    await page.keyboard.press(']')
    await page.keyboard.press('l')
    await page.keyboard.type('pai')
    await page.getByRole('option', { name: /^paint/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => topicsIn(page)).toEqual([expect.stringContaining('paint')])
  })
})

const codebook = (page: Page) => page.getByRole('grid', { name: 'Codebook' })
/** The rows of the codebook as they read: colour, topic, definition, claims. */
const linesOf = (page: Page) =>
  codebook(page)
    .locator('[data-row]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell as HTMLElement).innerText.trim()).join(' | '),
      ),
    )
const clusters = (page: Page) =>
  page.getByRole('list', { name: 'Topics offered' }).locator('[data-cluster]')

/** The Topics view, by its key, with the focus on the first topic offered. */
async function openTopics(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Topics' }).waitFor()
  await page.keyboard.press('ControlOrMeta+Alt+5')
  await expect
    .poll(() => holdsFocus(page.getByRole('button', { name: /^Set for/ }).first()))
    .toBe(true)
}

/** Sets all that is offered, a key for each cluster. Answers how many keys it took. */
async function setAllOffered(page: Page): Promise<number> {
  await openTopics(page)
  let pressed = 1
  for (; ; pressed += 1) {
    const count = await clusters(page).count()
    if (count === 0) return pressed
    await page.keyboard.press('Enter')
    await expect.poll(() => clusters(page).count()).toBe(count - 1)
  }
}

describe('the Topics view', () => {
  test('shows the claims of a cluster, and sets its topic for all of them by one key and one undo', async () => {
    const { page } = host
    await openTopics(page)
    const first = clusters(page).first()
    expect(await first.getByRole('textbox').inputValue()).toBe('fire')
    expect(await first.getByRole('checkbox').count()).toBe(7)
    await first.getByText('“fire”, “burnt” in 7 claims of 3 outlets').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => linesOf(page)).toEqual(['blue | fire |  | 7'])
    await expect.poll(() => clusters(page).count()).toBe(2)
    await expect.poll(() => holdsFocus(clusters(page).first())).toBe(true)
    await awaitSaved(page)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => codebook(page).count()).toBe(0)
    await expect.poll(() => clusters(page).count()).toBe(3)
  })

  test('leaves out what is not ticked, takes another name, and does not offer what was turned down', async () => {
    const { page } = host
    await openTopics(page)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('the blaze')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Set for 6 claims: the blaze' }).press('Enter')
    await expect.poll(() => linesOf(page)).toEqual(['blue | the blaze |  | 6'])
    await page.getByRole('button', { name: 'Not this: funding' }).press('Enter')
    await expect
      .poll(() => page.getByRole('button', { name: /^Set for .*: funding/ }).count())
      .toBe(0)
    await page.getByRole('button', { name: 'Offer those turned down again' }).press('Enter')
    await page.getByRole('button', { name: /^Set for .*: funding/ }).waitFor()
  })

  test('gives twelve claims their topics in four keys', async () => {
    const { page } = host
    expect(await setAllOffered(page)).toBe(4)
    await expect
      .poll(() => linesOf(page))
      .toEqual(['blue | fire |  | 7', 'orange | public transport |  | 3', 'green | funding |  | 2'])
  })

  test('is a codebook by keys: define, rename, order, colour, merge, split and remove, each undone', async () => {
    const { page } = host
    await setAllOffered(page)
    await page.keyboard.press('F6')
    await expect.poll(() => holdsFocus(codebook(page))).toBe(true)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('What burnt, and why.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('trams')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Alt+ArrowUp')
    await expect
      .poll(() => linesOf(page))
      .toEqual([
        'blue | fire | What burnt, and why. | 7',
        'green | funding |  | 2',
        'orange | trams |  | 3',
      ])
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio', { name: 'teal' }).waitFor()
    await page.keyboard.type('te')
    await page.keyboard.press('Enter')
    await expect.poll(() => linesOf(page)).toContain('teal | funding |  | 2')
    await expect.poll(() => holdsFocus(codebook(page))).toBe(true)

    await runFromPalette(page, 'Merge the topic into another…')
    await page.getByRole('combobox', { name: 'Merge “funding” into' }).waitFor()
    await page.keyboard.type('tram')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => linesOf(page))
      .toEqual(['blue | fire | What burnt, and why. | 7', 'orange | trams |  | 5'])
    await expect.poll(() => holdsFocus(codebook(page))).toBe(true)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => linesOf(page)).toContain('teal | funding |  | 2')

    await page.keyboard.press('ControlOrMeta+Home')
    await runFromPalette(page, 'Split the topic…')
    await page.getByRole('textbox', { name: 'The new topic' }).waitFor()
    await page.keyboard.type('alarm')
    for (const words of ['The workers had asked', 'Every fire alarm', 'The fire alarm was']) {
      await page.getByRole('checkbox', { name: words }).press('Space')
    }
    await page.getByRole('textbox', { name: 'The new topic' }).press('Enter')
    await expect
      .poll(() => linesOf(page))
      .toEqual([
        'blue | fire | What burnt, and why. | 4',
        'green | alarm |  | 3',
        'teal | funding |  | 2',
        'orange | trams |  | 3',
      ])
    await page.keyboard.press('Delete')
    await expect.poll(() => linesOf(page)).not.toContain('blue | fire | What burnt, and why. | 4')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => linesOf(page)).toContain('blue | fire | What burnt, and why. | 4')
    expect(await findBarriers(page)).toEqual([])
  })

  test('renames a topic that the table is filtered by, which goes on to show its claims', async () => {
    const { page } = host
    await setAllOffered(page)
    await page.keyboard.press('F6')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    const words = page.getByRole('grid', { name: /Claims/ }).locator('[data-topic]')
    await expect.poll(() => words.allTextContents()).toEqual(Array(7).fill('fire'))
    await page.keyboard.press('ControlOrMeta+Alt+5')
    await codebook(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('blaze')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+Alt+1')
    await expect.poll(() => words.allTextContents()).toEqual(Array(7).fill('blaze'))
  })

  test('lists a topic that claims of an older file have, and takes it in with a colour', async () => {
    writeTopicProject(join(host.home, 'older.hearsay'), ['arson'])
    await showDepot('older')
    const { page } = host
    await openTopics(page)
    await expect.poll(() => linesOf(page)).toEqual(['– | arson not in the codebook |  | 1'])
    await page.getByRole('button', { name: 'Take in 1' }).press('Enter')
    await expect.poll(() => linesOf(page)).toEqual(['blue | arson |  | 1'])
  })

  test('drags a topic to another place', async () => {
    const { page } = host
    await setAllOffered(page)
    const rows = codebook(page).locator('[data-row]')
    await rows.first().locator('[data-grip]').hover()
    await page.mouse.down()
    await rows.last().hover()
    await page.mouse.up()
    await expect
      .poll(async () => (await linesOf(page)).map((line) => line.split(' | ')[1]))
      .toEqual(['public transport', 'funding', 'fire'])
  })

  test('draws of very many topics those in view, and goes to the last by key', async () => {
    const { page } = host
    const topics = Array.from({ length: 900 }, (_, number) => `topic ${1000 + number}`)
    writeTopicProject(join(host.home, 'many.hearsay'), topics)
    await showDepot('many')
    await page.keyboard.press('ControlOrMeta+Alt+5')
    await codebook(page).focus()
    await page.keyboard.press('ControlOrMeta+End')
    const last = codebook(page).locator('[data-row="899"]')
    await expect.poll(() => last.locator('[data-active]').innerText()).toBe('1')
    await expect
      .poll(() => last.evaluate((row) => row.getBoundingClientRect().bottom))
      .toBeLessThan(800)
    expect(await codebook(page).locator('[data-row]').count()).toBeLessThan(80)
    expect(await codebook(page).getAttribute('aria-rowcount')).toBe('901')
    const active = await codebook(page).getAttribute('aria-activedescendant')
    expect(await page.locator(`#${active}`).count()).toBe(1)
  })

  test('saves the codebook as CSV, and takes in one that was changed in a spreadsheet', async () => {
    const { page } = host
    await setAllOffered(page)
    await page.getByRole('button', { name: 'Save CSV…' }).press('Enter')
    await goToFolder(page, host.home)
    await page.getByRole('textbox', { name: 'Name' }).press('Enter')
    await notice(page, /^Saved .*topics\.csv$/).waitFor()
    const path = join(host.home, 'depot topics.csv')
    const rows = await readCsv(path)
    expect(rows.map(({ name, colour, claims }) => [name, colour, claims])).toEqual([
      ['fire', 'blue', '7'],
      ['public transport', 'orange', '3'],
      ['funding', 'green', '2'],
    ])
    const changed = [
      'id;name;definition;colour;position',
      `${rows[1]?.['id'] ?? ''};trams;Lines and tickets.;teal;1`,
      ';safety;Of the depot.;;2',
    ]
    await page.locator('#codebook-file').setInputFiles({
      name: 'ours.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(changed.join('\r\n')),
    })
    await expect
      .poll(() => linesOf(page))
      .toEqual([
        'teal | trams | Lines and tickets. | 3',
        'magenta | safety | Of the depot. | 0',
        'blue | fire |  | 7',
        'green | funding |  | 2',
      ])
    await page.keyboard.press('ControlOrMeta+z')
    await expect
      .poll(() => linesOf(page))
      .toEqual(['blue | fire |  | 7', 'orange | public transport |  | 3', 'green | funding |  | 2'])
  })
})

/** The colour before a topic's word, or beside it in a picture, as it is painted. */
function paintOf(topic: Locator): Promise<string> {
  return topic.first().evaluate((element) => {
    if (element instanceof SVGElement) return getComputedStyle(element).fill
    return getComputedStyle(element, '::before').backgroundColor
  })
}

const BLUE = 'rgb(12, 95, 193)'
const EMPTY = 'rgba(0, 0, 0, 0)'

describe('the colour of a topic', () => {
  test('is the same beside its word in table, reader, Compare and Chains', async () => {
    const { page } = host
    await setAllOffered(page)
    const word = (within: string) => page.locator(`${within} [data-topic="fire"]`)
    await page.keyboard.press('ControlOrMeta+Alt+1')
    await expect.poll(() => paintOf(word('[role=grid]'))).toBe(BLUE)
    expect(await word('[role=grid]').first().textContent()).toBe('fire')
    await expect.poll(() => paintOf(word('[data-margin-claim]'))).toBe(BLUE)
    await page
      .getByRole('button', { name: /^1 Mara Quill fire, claim: The fire started/ })
      .waitFor()
    await page.keyboard.press('ControlOrMeta+Alt+2')
    await expect.poll(() => paintOf(word('[role=rowheader]'))).toBe(BLUE)
    await page.keyboard.press('ControlOrMeta+Alt+3')
    await expect.poll(() => paintOf(word('svg'))).toBe(BLUE)
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+Alt+2')
    await expect.poll(() => page.locator('[role=rowheader] [data-topic="funding"]').count()).toBe(0)
  })

  test('is given to a topic that is typed in a cell, where the codebook is offered with what it says', async () => {
    const { page } = host
    await setAllOffered(page)
    await page.keyboard.press('F6')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('What burnt.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+Alt+1')
    await page.getByRole('gridcell', { name: 'public transport' }).first().dblclick()
    const field = page.getByRole('combobox', { name: 'Topics' })
    await field.press('End')
    await page.keyboard.type('; fi')
    await page.getByRole('option', { name: /^fire What burnt\./ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.type('panic')
    await page.keyboard.press('Enter')
    const typed = page.locator('[role=gridcell] [data-topic="panic"]')
    await expect.poll(() => paintOf(typed)).not.toBe(EMPTY)
    await page.keyboard.press('ControlOrMeta+Alt+5')
    await expect.poll(() => linesOf(page)).toContain('magenta | panic |  | 1')
  })
})
