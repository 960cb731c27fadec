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

/** Has the window take so many times as long for everything. */
async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
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
    expect(await holdsFocus(evidence(page).getByLabel('Note of evidence 1'))).toBe(true)
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

describe('keys that come faster than the card is drawn', () => {
  const keyOf = (typed: string) => ({ '\n': 'Enter', '\t': 'Tab' })[typed] ?? typed
  /** Types without waiting for what each key does; a line's end is Enter, and a tab the key. */
  const typeAtOnce = (typed: string) =>
    Promise.all(typed.split('').map((one) => host.page.keyboard.press(keyOf(one))))

  test('find the note of evidence that was just added, and are kept', async () => {
    const { page } = host
    await slowDown(page, 6)
    await addedEvidence(page).fill('Box 4')
    await typeAtOnce('\nitem 4\t2026-02-28\t')
    await slowDown(page, 1)
    const [judged] = (await readFile()).judged
    expect(judged?.evidence).toMatchObject([{ address: 'Box 4', note: 'item 4' }])
  })

  test('are kept in a field whose text they wrote a moment before', async () => {
    const { page } = host
    await slowDown(page, 6)
    await addedEvidence(page).fill('Box 4')
    await typeAtOnce('\nitem\n 4\n2\t')
    await slowDown(page, 1)
    const [judged] = (await readFile()).judged
    expect(judged?.evidence).toMatchObject([{ address: 'Box 4', note: 'item 42' }])
  })

  test('are kept in the fields of names, topics and the basis', async () => {
    const { page } = host
    const card = claimCard(page)
    const field = (name: string) => card.getByRole('combobox', { name, exact: true })
    await slowDown(page, 6)
    await field('Add a source to the chain').focus()
    await typeAtOnce('Box\nTin\nJar\t')
    await field('Add a topic').focus()
    await typeAtOnce('ports\nships\ndocks\t')
    await field('Basis of the claim').focus()
    await typeAtOnce('saw\n it\n all\t')
    await field('Speaker of the claim').selectText()
    await typeAtOnce('Ann\n Lee\t')
    await slowDown(page, 1)
    const shown = await card.getByText(/^(Box|Tin|Jar|ports|ships|docks)$/).allTextContents()
    expect(shown).toEqual(['Box', 'Tin', 'Jar', 'ports', 'ships', 'docks'])
    expect(await field('Basis of the claim').inputValue()).toBe('saw it all')
    expect(await field('Speaker of the claim').inputValue()).toBe('Ann Lee')
  })

  test('say what another change made of a text before it is written over', async () => {
    const { page } = host
    await addedEvidence(page).fill('Box 4')
    await addedEvidence(page).press('Enter')
    const note = evidence(page).getByLabel('Note of evidence 1')
    await note.fill('item 4')
    await note.press('Enter')
    await note.fill('item 42')
    // The note is undone and its field is left in one breath: nothing is drawn between.
    await note.evaluate((field) => {
      const undo = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true }
      document.querySelector('[role="document"]')?.dispatchEvent(new KeyboardEvent('keydown', undo))
      field.blur()
    })
    await evidence(page).getByRole('alert').getByText('This was emptied meanwhile').waitFor()
    await note.press('Enter')
    expect((await readFile()).judged).toMatchObject([{ evidence: [{ note: 'item 42' }] }])
  })

  test('add no evidence where nothing is typed, and take nothing from a field that is typed into', async () => {
    const { page } = host
    await addedEvidence(page).fill(' ')
    await addedEvidence(page).press('Enter')
    await addedEvidence(page).fill('Box 4')
    await addedEvidence(page).press('Tab')
    await evidence(page).getByLabel('Address of evidence 1').waitFor()
    expect(await holdsFocus(evidence(page))).toBe(false)
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
