import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SEED_CLAIMS, type SeedClaim } from '../support/seed-claims.ts'
import { HOST_KINDS, type OpenWorkbench } from './host-kinds.ts'
import { awaitSaved, notice, readCsv, readerText, runCommandLine, SEED_TEXT } from './journey.ts'
import { awaitHeading, card } from './review-card.ts'

let home: string
let host: OpenWorkbench | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-review-'))
})
afterEach(async () => {
  await host?.close()
  host = null
  await rm(home, { recursive: true, force: true })
})

/** The full names of those whom the article names shortly, as the program finds them in it. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  Lavrov: 'Sergei Lavrov',
  Ushakov: 'Yuri Ushakov',
  Trump: 'Donald Trump',
  Dmitriev: 'Kirill Dmitriev',
}

/** What a person needs for the sample: one press starts, one accepts each draft. */
const PRESSES = 13

/** Presses keys as an analyst would, and counts them. */
class Keyboard {
  readonly #page: Page
  pressed = 0

  constructor(page: Page) {
    this.#page = page
  }

  async press(key: string): Promise<void> {
    this.pressed += 1
    await this.#page.keyboard.press(key)
  }
}

/** Mends what an analyst would see to be wrong on the card, from the candidates on it. */
async function mendDraft(page: Page, keyboard: Keyboard, claim: SeedClaim): Promise<void> {
  const chain = card(page).getByRole('button', { name: /^source: / })
  const sources = await chain.allTextContents()
  if (claim.source === null || sources.includes(claim.source)) return
  const offered = card(page).getByRole('toolbar', { name: 'Sources near by' }).getByRole('button')
  const names = await offered.allTextContents()
  const number = names.findIndex((name) => name.endsWith(claim.source ?? '')) + 1
  await keyboard.press(`Shift+Digit${number}`)
}

/** Goes through the twelve drafts of the sample, by keys alone. */
async function reviewSample(page: Page): Promise<number> {
  const keyboard = new Keyboard(page)
  await keyboard.press('r')
  for (const [index, claim] of SEED_CLAIMS.entries()) {
    await awaitHeading(page, `Draft ${index + 1} of 12`)
    await mendDraft(page, keyboard, claim)
    await keyboard.press('a')
  }
  return keyboard.pressed
}

/** What must be in the CSV files: twelve right claims, each with its speaker, chain and exact words. */
async function expectReviewedCsv(folder: string): Promise<void> {
  const claims = await readCsv(join(folder, 'claims.csv'))
  expect(claims.map((row) => row['claim'])).toEqual(
    SEED_CLAIMS.map((claim) => claim.content.join(' … ')),
  )
  expect(claims.map((row) => row['kind'])).toEqual(SEED_CLAIMS.map((claim) => claim.kind))
  expect(claims.map((row) => row['speaker'])).toEqual(
    SEED_CLAIMS.map(({ speaker }) => FULL_NAMES[speaker] ?? speaker),
  )
  expect(claims.map((row) => row['via'])).toEqual(SEED_CLAIMS.map(({ source }) => source ?? ''))
  expect(new Set(claims.map((row) => row['review']))).toEqual(new Set(['accepted']))
  expect(new Set(claims.map((row) => row['origin']))).toEqual(new Set(['program']))
  for (const link of await readCsv(join(folder, 'attributions.csv'))) {
    if (link['start'] === '') continue
    const quoted = SEED_TEXT.slice(Number(link['start']), Number(link['end']))
    expect(link['quoted_text']).toBe(quoted)
  }
}

function pageOf(): Page {
  if (host === null) throw new Error('No host is open.')
  return host.page
}

describe.each(HOST_KINDS)('From drafts to twelve right claims, $name', (kind) => {
  it('drafts the sample as it is opened, is reviewed by keys, keeps it through a restart, undoes, and exports', async () => {
    host = await kind.open(home, true)
    await readerText(pageOf()).waitFor()
    await pageOf().getByText('12 claims drafted. Review: R').waitFor()
    await expect
      .poll(() => readerText(pageOf()).evaluate((text) => text === document.activeElement))
      .toBe(true)
    expect(await reviewSample(pageOf())).toBe(PRESSES)
    await pageOf().getByText('12 drafts reviewed: 12 accepted as they were.').waitFor()
    await awaitSaved(pageOf())
    await host.close()

    host = await kind.open(home)
    await readerText(pageOf()).waitFor()
    await pageOf().getByRole('tab', { name: 'Claims 12' }).waitFor()
    await pageOf().keyboard.press('ControlOrMeta+z')
    await notice(pageOf(), /^Undo: accept a draft as it was: /).waitFor()
    await pageOf().getByText('1 draft waits for your review.').waitFor()
    await pageOf().keyboard.press('ControlOrMeta+Shift+z')
    await pageOf().getByText('1 draft waits for your review.').waitFor({ state: 'detached' })
    await awaitSaved(pageOf())

    const folder = join(home, 'csv')
    await mkdir(folder)
    await host.exportInto(folder)
    await pageOf()
      .getByText(/^CSV files: wrote 8 files/)
      .waitFor()
    await expectReviewedCsv(folder)
    await host.close()
    host = null
    await expect(runCommandLine('check', join(home, 'Sample.hearsay'))).resolves.toContain(
      'is whole',
    )
  })
})
