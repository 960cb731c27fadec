import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../electron/store/opening.ts'
import { dayOf } from '../../shared/domain/day.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { verdictsOf } from '../../shared/domain/verdicts/verdict-scale.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import { writeSeedProject } from '../support/seed-project.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { awaitSaved, holdsFocus, notice, readerText, runFromPalette } from './journey.ts'

let host: SharedWorkbench
/** Where the project is that is shown. */
let shown = ''

beforeAll(async () => {
  host = await shareWorkbench('judgements')
  await writeSeedProject(join(host.home, 'talks.hearsay'))
})
beforeEach(async () => {
  shown = await host.showCopy({ of: join(host.home, 'talks.hearsay') })
  await readerText(host.page).waitFor()
  await selectFirstClaim(host.page)
})
afterAll(() => host.close())

const claimCard = (page: Page) => page.getByRole('region', { name: 'Selected claim' })
const verdict = (page: Page) => claimCard(page).getByLabel('Verdict of the claim')
const evidence = (page: Page) => claimCard(page).getByRole('list', { name: 'Evidence' })
const addedEvidence = (page: Page) => claimCard(page).getByLabel('Add evidence')
const scale = (page: Page) => page.getByRole('dialog', { name: 'Scale of verdicts' })
const namesOnScale = (page: Page) =>
  scale(page)
    .getByLabel(/^Verdict \d+$/)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))

async function selectFirstClaim(page: Page): Promise<void> {
  await readerText(page).focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press(']')
  await verdict(page).waitFor()
}

/** What the save file has: the names of the scale, and the claims that somebody has judged. */
async function readFile(): Promise<{
  readonly scale: readonly string[]
  readonly judged: readonly Partial<Claim>[]
}> {
  await awaitSaved(host.page)
  await host.release()
  const store = valueOf(openStore(shown))
  try {
    const project = valueOf(store.readProject())
    const judged = [...project.claims.values()].filter(
      (claim) => claim.verdict !== '' || claim.basis !== '' || claim.evidence.length > 0,
    )
    return { scale: verdictsOf(project).map(({ name }) => name), judged }
  } finally {
    store.close()
  }
}

describe('a claim’s card', () => {
  test('takes the verdict, the basis and evidence by keys alone, and keeps them', async () => {
    const { page } = host
    await page.keyboard.press('y')
    await expect.poll(() => holdsFocus(verdict(page))).toBe(true)
    await page.keyboard.type('mostly f')
    await expect.poll(() => verdict(page).inputValue()).toBe('mostly false')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('not auth')
    await page.getByRole('option', { name: 'not authorised to speak' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => claimCard(page).getByLabel('Basis of the claim', { exact: true }).inputValue())
      .toBe('not authorised to speak')
    await page.keyboard.press('Tab')
    expect(await holdsFocus(addedEvidence(page))).toBe(true)
    await page.keyboard.type('https://minutes.example/2025?a=1|2')
    await page.keyboard.press('Enter')
    const note = evidence(page).getByLabel('Note of evidence 1')
    await expect.poll(() => holdsFocus(note)).toBe(true)
    await page.keyboard.type('item 4')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('2026-02-30')
    await page.keyboard.press('Enter')
    await evidence(page).getByRole('alert').getByText('There is no day “2026-02-30”').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('2026-02-28')
    await page.keyboard.press('Enter')
    expect((await readFile()).judged).toMatchObject([
      {
        verdict: 'mostly false',
        basis: 'not authorised to speak',
        evidence: [
          { address: 'https://minutes.example/2025?a=1|2', note: 'item 4', seen: '2026-02-28' },
        ],
      },
    ])
  })

  test('takes evidence off, and undo brings back what was there', async () => {
    const { page } = host
    await addedEvidence(page).fill('Box 4')
    await addedEvidence(page).press('Enter')
    // Its note is what is typed next: the focus is on its way there.
    const note = evidence(page).getByLabel('Note of evidence 1')
    await expect.poll(() => holdsFocus(note)).toBe(true)
    await addedEvidence(page).fill('Box 5')
    await addedEvidence(page).press('Tab')
    await evidence(page).getByLabel('Address of evidence 2').waitFor()
    await evidence(page).getByLabel('Address of evidence 1').fill('')
    await evidence(page).getByLabel('Address of evidence 1').press('Enter')
    await evidence(page).getByRole('alert').getByText('needs an address').waitFor()
    await evidence(page).getByLabel('Address of evidence 1').press('Escape')
    await evidence(page).getByRole('button', { name: 'Take off: evidence 1' }).press('Enter')
    await notice(page, 'Taken off: Box 4').waitFor()
    await expect
      .poll(() => evidence(page).getByLabel('Address of evidence 1').inputValue())
      .toBe('Box 5')
    await readerText(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await evidence(page).getByLabel('Address of evidence 2').waitFor()
    const seen = dayOf(new Date())
    expect((await readFile()).judged).toMatchObject([
      {
        evidence: [
          { address: 'Box 4', note: '', seen },
          { address: 'Box 5', note: '', seen },
        ],
      },
    ])
  })
})

describe('the scale of verdicts', () => {
  test('is renamed with its claims, ordered, added to and taken from, each undone', async () => {
    const { page } = host
    await verdict(page).selectOption('false')
    await claimCard(page).getByRole('button', { name: 'Scale…' }).press('Enter')
    await scale(page).waitFor()
    expect(await findBarriers(page)).toEqual([])
    const usual = ['true', 'mostly true', 'half true', 'mostly false', 'false']
    expect(await namesOnScale(page)).toEqual(usual)
    const last = scale(page).getByLabel('Verdict 5', { exact: true })
    await last.fill('True')
    await scale(page).getByRole('alert').getByText('The scale has this verdict already.').waitFor()
    await last.fill('wrong')
    await last.press('Enter')
    await expect.poll(() => verdict(page).inputValue()).toBe('wrong')
    await scale(page).getByRole('button', { name: 'Move “wrong” up' }).press('Enter')
    await expect
      .poll(() => namesOnScale(page))
      .toEqual(['true', 'mostly true', 'half true', 'wrong', 'mostly false'])
    const up = scale(page).getByRole('button', { name: 'Move “wrong” up' })
    await expect.poll(() => holdsFocus(up)).toBe(true)
    await scale(page).getByLabel('Another verdict').fill('satire')
    await scale(page).getByLabel('Another verdict').press('Enter')
    await expect.poll(async () => (await namesOnScale(page)).at(-1)).toBe('satire')
    await scale(page).getByRole('button', { name: 'Remove “wrong”' }).press('Enter')
    await scale(page).getByText('“wrong” is off the scale. 1 claim has it still.').waitFor()
    await scale(page).getByRole('list', { name: 'Verdicts that are not on the scale' }).waitFor()
    await page.keyboard.press('Escape')
    await expect
      .poll(() => verdict(page).locator('option:checked').textContent())
      .toBe('wrong (not on the scale)')
    await readerText(page).focus()
    for (let undone = 0; undone < 4; undone += 1) await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => verdict(page).inputValue()).toBe('false')
    const { scale: kept, judged } = await readFile()
    expect(kept).toEqual(usual)
    expect(judged).toMatchObject([{ verdict: 'false' }])
  })

  test('is reached from the palette, and closed by Escape', async () => {
    const { page } = host
    await runFromPalette(page, 'Scale of verdicts…')
    await scale(page).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => scale(page).count()).toBe(0)
  })
})
