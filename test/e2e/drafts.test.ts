import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import { anchorAt } from '../../shared/domain/text/anchor.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { findBarriers } from '../support/axe.ts'
import { draftOf } from '../support/drafts.ts'
import { valueOf } from '../support/outcomes.ts'
import {
  anchorOf,
  buildArticle,
  buildSpeaker,
  editOf,
  newText,
  proposedBy,
  saidBy,
} from '../support/records.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { notice } from './journey.ts'

/** What each says of the talks, how surely the program found it, and by which cue. */
const SAID = [
  { who: 'Rubio', words: 'the first meeting was useful', confidence: 0.97, cue: 'said' },
  { who: 'Ushakov', words: 'no date has been set', confidence: 0.94, cue: 'said' },
  { who: 'Rubio', words: 'much work is left', confidence: 0.91, cue: 'added' },
  { who: 'Lavrov', words: 'the two sides listened', confidence: 0.88, cue: 'said' },
  { who: 'Ushakov', words: 'a summit needs weeks', confidence: 0.85, cue: 'cautioned' },
  { who: 'Lavrov', words: 'embassies would be staffed again', confidence: 0.79, cue: 'said' },
  { who: 'Rubio', words: 'Europe would have a seat', confidence: 0.66, cue: 'suggested' },
  {
    who: 'Lavrov',
    words: 'troops of the alliance are out of the question',
    confidence: 0.58,
    cue: 'said',
  },
] as const

const TEXT = `Talks end in Riyadh\n\n${SAID.map(({ who, words, cue }) => `${who} ${cue} ${words}.`).join('\n\n')}`

const SPEAKERS = ['Rubio', 'Ushakov', 'Lavrov'].map((name) => buildSpeaker({ name, aliases: [] }))

let workbench: SharedWorkbench
let opened = 0

beforeAll(async () => {
  // Wide enough that the review column is in view, with a side panel too: only columns in view are drawn.
  workbench = await shareWorkbench('drafts', { viewport: { width: 1920, height: 1000 } })
})
afterAll(() => workbench.close())

/** A save file with eight drafts, in the order of the article. */
function writeProject(path: string): void {
  const store = valueOf(createStore(path))
  const article = buildArticle(TEXT)
  valueOf(store.addTexts([newText(TEXT)]))
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    draft.put('articles', article)
    for (const speaker of SPEAKERS) draft.put('speakers', speaker)
    for (const { who, words, cue, confidence } of SAID) {
      const start = TEXT.indexOf(`${who} ${cue} ${words}`) + who.length + 1
      const fields = {
        articleId: article.id,
        content: [anchorOf(TEXT, words)],
        cues: [anchorAt(TEXT, { start, end: start + cue.length })],
        ...saidBy(SPEAKERS.find(({ name }) => name === who)?.id ?? null),
      }
      const reason = `cue “${cue}” after “${who}”`
      draft.put('claims', draftOf({ confidence, reason, ...proposedBy(who), model: '1.0' }, fields))
    }
  })
  valueOf(store.commitEdit({ ...edit, label: `draft ${SAID.length} claims`, origin: 'program' }))
  store.close()
}

async function open(): Promise<Page> {
  opened += 1
  const path = join(workbench.home, `talks-${opened}.hearsay`)
  writeProject(path)
  const page = await workbench.show(path)
  await page.getByRole('row').nth(1).waitFor()
  return page
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The words and the review of each claim shown, from the top. */
async function readReviews(page: Page): Promise<readonly (readonly [string, string])[]> {
  const grid = page.getByRole('grid', { name: 'Claims' })
  const header = grid.getByRole('columnheader', { name: 'Review' })
  const column = await header.getAttribute('aria-colindex')
  const textsOf = (index: string | null) =>
    grid.locator(`[role=gridcell][aria-colindex="${index}"]`).allTextContents()
  const [words, reviews] = await Promise.all([textsOf('2'), textsOf(column)])
  return words.map((text, index) => [text, reviews[index] ?? ''])
}

/** The claims that should be shown, each with its review; null for one that should not. */
function reviewsOf(
  reviewOf: (said: (typeof SAID)[number]) => string | null,
): readonly (readonly [string, string])[] {
  return SAID.flatMap((said) => {
    const review = reviewOf(said)
    return review === null ? [] : [[said.words, review] as const]
  })
}

const draft = ({ confidence }: { readonly confidence: number }) =>
  `draft ${Math.round(confidence * 100)}%`

async function chooseFromDrafts(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Drafts/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function findInTable(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find in all columns' }).fill(text)
}

describe('drafts in the claims table', () => {
  test('are told apart without colour: by words and form, with no sign cut by a slant', async () => {
    const page = await open()
    await expect.poll(() => readReviews(page)).toEqual(reviewsOf(draft))
    const row = page.getByRole('grid').getByRole('row').nth(1)
    expect(await row.getByRole('rowheader').textContent()).toContain('Draft')
    const ring = row.getByRole('rowheader').locator('.grid-draft')
    expect(await ring.evaluate((mark) => getComputedStyle(mark).borderStyle)).toBe('dashed')
    const words = row.getByText(SAID[0].words)
    expect(await words.evaluate((cell) => getComputedStyle(cell).fontStyle)).toBe('normal')
    await press(page, 'ControlOrMeta+Shift+h')
    await page.getByText('by the program').waitFor()
  })

  test('selected ones are accepted by a key as one edit, which one undo takes back', async () => {
    const page = await open()
    await page.getByRole('grid').focus()
    await press(page, 'ControlOrMeta+Home', 'Shift+ArrowDown', 'Shift+ArrowDown')
    await page.getByRole('button', { name: 'Accept 3 drafts', exact: true }).waitFor()
    await press(page, 'ControlOrMeta+Enter')
    await notice(page, '3 drafts accepted.').waitFor()
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (SAID.indexOf(said) < 3 ? 'accepted' : draft(said))))
    await page
      .getByRole('button', { name: 'Accept 3 drafts', exact: true })
      .waitFor({ state: 'detached' })
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => readReviews(page)).toEqual(reviewsOf(draft))
    await press(page, 'ControlOrMeta+Shift+h')
    await page.getByText('Undo: accept 3 drafts').first().waitFor()
  })

  test('shown ones are accepted, and never one that a filter hides', async () => {
    const page = await open()
    await findInTable(page, 'lavrov')
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (said.who === 'Lavrov' ? draft(said) : null)))
    await chooseFromDrafts(page, 'Accept 3 drafts shown')
    await notice(page, '3 drafts accepted.').waitFor()
    await findInTable(page, '')
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (said.who === 'Lavrov' ? 'accepted' : draft(said))))
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect.poll(() => readReviews(page)).toEqual(reviewsOf(draft))
  })
})

describe('rejected drafts', () => {
  test('leave the table, are counted there, and can be shown and hidden again', async () => {
    const page = await open()
    await page.getByRole('grid').focus()
    await press(page, 'ControlOrMeta+Home', 'Shift+ArrowDown', 'ControlOrMeta+Backspace')
    await notice(page, '2 drafts rejected.').waitFor()
    const isRejected = (said: (typeof SAID)[number]) => SAID.indexOf(said) < 2
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (isRejected(said) ? null : draft(said))))
    const chips = page.getByRole('list', { name: 'Active filters' })
    await chips.getByText('2 rejected hidden').waitFor()
    await chips.getByRole('button', { name: 'Show the rejected claims' }).click()
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (isRejected(said) ? 'rejected' : draft(said))))
    const row = page.getByRole('grid').getByRole('row').nth(1)
    expect(await row.getByRole('rowheader').textContent()).toContain('Rejected')
    await chips.getByRole('button', { name: 'Hide the rejected claims' }).click()
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (isRejected(said) ? null : draft(said))))
    await page.getByRole('grid').focus()
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => readReviews(page)).toEqual(reviewsOf(draft))
    expect(await chips.count()).toBe(0)
  })

  test('all of them leave a table that says so and shows them again', async () => {
    const page = await open()
    await chooseFromDrafts(page, 'Reject 8 drafts shown')
    await page.getByText('All 8 claims are rejected, and so not shown.').waitFor()
    await page.getByRole('button', { name: 'Show them' }).click()
    await expect.poll(() => readReviews(page)).toEqual(reviewsOf(() => 'rejected'))
  })
})

/** The drafts that the threshold's list has on one side. */
function listed(page: Page, side: 'Accepted:' | 'Left:'): Promise<readonly string[]> {
  return page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ has: page.getByRole('img', { name: side }) })
    .allTextContents()
}

describe('accepting by confidence', () => {
  test('takes what it showed before, as one edit, which one undo takes back', async () => {
    const page = await open()
    await chooseFromDrafts(page, 'Accept by confidence…')
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText('Would accept 5 of 8 drafts; of those about 5 should be right.')
      .waitFor()
    for (let step = 0; step < 8; step += 1) await press(page, 'ArrowRight')
    await dialog
      .getByText('Would accept 4 of 8 drafts; of those about 4 should be right.')
      .waitFor()
    const taken = await listed(page, 'Accepted:')
    expect(taken).toEqual(
      SAID.slice(0, 4).map(
        ({ confidence, who, words }) => `${Math.round(confidence * 100)}%${who}${words}`,
      ),
    )
    expect(await listed(page, 'Left:')).toHaveLength(4)
    await dialog.getByRole('button', { name: 'Accept 4 drafts' }).waitFor()
    await press(page, 'Enter')
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (said.confidence >= 0.88 ? 'accepted' : draft(said))))
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => readReviews(page)).toEqual(reviewsOf(draft))
  })

  test('rejects the others only where that is ticked, in the same edit', async () => {
    const page = await open()
    await chooseFromDrafts(page, 'Accept by confidence…')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Reject the other 3 too').click()
    await dialog.getByRole('button', { name: 'Accept 5, reject 3' }).click()
    await notice(page, '5 drafts accepted, 3 drafts rejected.').waitFor()
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (said.confidence >= 0.8 ? 'accepted' : null)))
    await page.getByRole('grid').focus()
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => readReviews(page)).toEqual(reviewsOf(draft))
  })

  test('goes over the drafts shown, or all of the article where these are not the same', async () => {
    const page = await open()
    await findInTable(page, 'rubio')
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (said.who === 'Rubio' ? draft(said) : null)))
    await page.getByRole('gridcell', { name: SAID[0].words }).click()
    await chooseFromDrafts(page, 'Accept by confidence…')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Would accept 2 of 3 drafts').waitFor()
    await dialog.getByText('8 drafts waiting in the open article').click()
    await dialog.getByText('Would accept 5 of 8 drafts').waitFor()
    await dialog.getByText('3 drafts shown in the table').click()
    await dialog.getByRole('button', { name: 'Accept 2 drafts' }).click()
    await findInTable(page, '')
    await expect
      .poll(() => readReviews(page))
      .toEqual(
        reviewsOf((said) =>
          said.who === 'Rubio' && said.confidence >= 0.8 ? 'accepted' : draft(said),
        ),
      )
  })
})

describe('how the drafts did', () => {
  test('is told by kind, cue and version once some are reviewed', async () => {
    const page = await open()
    await findInTable(page, 'lavrov')
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (said.who === 'Lavrov' ? draft(said) : null)))
    await chooseFromDrafts(page, 'Reject 3 drafts shown')
    await findInTable(page, 'rubio')
    await expect
      .poll(() => readReviews(page))
      .toEqual(reviewsOf((said) => (said.who === 'Rubio' ? draft(said) : null)))
    await chooseFromDrafts(page, 'Accept 3 drafts shown')
    await chooseFromDrafts(page, 'How the drafts did')
    const cues = page.getByRole('table', { name: 'By cue' })
    expect(await cues.getByRole('row').allTextContents()).toEqual([
      'CueWaitingAs it wasMendedRejectedShare accepted',
      'said110325%',
      'added0100100%',
      'cautioned1000–',
      'suggested0100100%',
    ])
    const models = page.getByRole('table', { name: 'By version of the finder' })
    await models.getByRole('row', { name: '1.0 2 3 0 3 50%' }).waitFor()
    await page.getByRole('table', { name: 'By kind' }).getByText('indirect').waitFor()
  })
})

test('axe finds nothing in the table with drafts and rejected claims, nor in the dialogs', async () => {
  const page = await open()
  const check = async (state: string, selector: string) => {
    expect({ state, found: await findBarriers(page, selector) }).toEqual({ state, found: [] })
  }
  await chooseFromDrafts(page, 'Accept by confidence…')
  await check('threshold', '[role=dialog]')
  await page.getByText('Reject the other 3 too').click()
  await check('threshold with the others rejected', '[role=dialog]')
  await page.getByRole('button', { name: 'Accept 5, reject 3' }).click()
  await press(page, 'ControlOrMeta+Shift+h')
  await page.getByRole('button', { name: 'Show the rejected claims' }).click()
  await expect
    .poll(() => readReviews(page))
    .toEqual(reviewsOf((said) => (said.confidence >= 0.8 ? 'accepted' : 'rejected')))
  await check('table', 'section[aria-label="Tables"]')
  await check('history', '[data-pane=side]')
  await chooseFromDrafts(page, 'How the drafts did')
  await check('record', '[role=dialog]')
  expect(workbench.complaints).toEqual([])
})
