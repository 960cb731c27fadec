import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import type { ProposedSpeaker } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { findBarriers } from '../support/axe.ts'
import { draftOf } from '../support/drafts.ts'
import { valueOf } from '../support/outcomes.ts'
import { anchorOf, buildArticle, buildSpeaker, editOf, newText } from '../support/records.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { awaitSaved, holdsFocus, notice, readerText } from './journey.ts'
import { card, press } from './review-card.ts'

const LYLE = buildSpeaker({ name: 'Ann Lyle', aliases: [] })
const TARN = buildSpeaker({ name: 'Owen Tarn', aliases: [] })
const POLICE = buildSpeaker({ name: 'Metropolitan Police', kind: 'organisation', aliases: [] })

/** What is said, the words that tell by whom, and whom they mean: nobody for sure where there is a reason. */
interface Said {
  readonly words: string
  readonly by: string
  readonly speakerId?: Id
  readonly reason?: string
  readonly candidates?: readonly string[]
}

interface Told {
  readonly title: string
  readonly text: string
  readonly said: readonly Said[]
}

const ARTICLES: readonly Told[] = [
  {
    title: 'Tolls divide council',
    text: 'Tolls divide council\n\nAnn Lyle said the tolls would pay for the bridge. Owen Tarn met her. He said nobody had asked the engineers.\n\nThe Met said it would keep watch.',
    said: [
      { words: 'the tolls would pay for the bridge', by: 'Ann Lyle', speakerId: LYLE.id },
      {
        words: 'nobody had asked the engineers',
        by: 'He',
        reason: 'two were named before “He”',
        candidates: ['Owen Tarn', 'Petra Vance'],
      },
      { words: 'it would keep watch', by: 'The Met', reason: 'nobody of that name is known' },
    ],
  },
  {
    title: 'Engineers doubt tolls',
    text: 'Engineers doubt tolls\n\nThe engineer said the piers were weak.',
    said: [{ words: 'the piers were weak', by: 'The engineer', candidates: ['Petra Vance'] }],
  },
]

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('unsure')
})
afterAll(() => workbench.close())

function writeProject(path: string): void {
  const store = valueOf(createStore(path))
  valueOf(store.addTexts(ARTICLES.map(({ text }) => newText(text))))
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    for (const speaker of [LYLE, TARN, POLICE]) draft.put('speakers', speaker)
    for (const { title, text, said } of ARTICLES) {
      const article = buildArticle(text, { title })
      draft.put('articles', article)
      for (const { words, by, speakerId = null, reason = 'named', candidates = [] } of said) {
        const mention = anchorOf(text, by)
        const { start, end } = mention
        const name = speakerId === null ? '' : by
        const proposed: ProposedSpeaker = { name, mentions: [{ start, end }], reason, candidates }
        draft.put(
          'claims',
          draftOf(
            { speakers: [proposed], reason: `cue “said” after “${by}”` },
            {
              articleId: article.id,
              content: [anchorOf(text, words)],
              speakers: [{ speakerId, mentions: [mention] }],
            },
          ),
        )
      }
    }
  })
  valueOf(store.commitEdit({ ...edit, label: 'draft 4 claims', origin: 'program' }))
  store.close()
}

async function awaitUnsure(page: Page, place: string): Promise<void> {
  await card(page)
    .getByRole('heading', { name: `Unsure speaker ${place}` })
    .waitFor()
}

/** Whom the card offers, in the order of their numbers. */
function offered(page: Page): Promise<readonly string[]> {
  const toolbar = card(page).getByRole('toolbar', { name: 'Speakers near by' })
  return toolbar.getByRole('button').allTextContents()
}

function speakerOf(page: Page): Promise<string> {
  return card(page).getByRole('combobox', { name: 'Speaker of the claim' }).inputValue()
}

test('speakers that are unsure are named one after the other, through all articles, by keys alone', async () => {
  const path = join(workbench.home, 'tolls.hearsay')
  writeProject(path)
  const page = await workbench.show(path)
  await readerText(page).waitFor()
  await page.getByText('Speaker unsure: 2.').waitFor()
  await readerText(page).focus()

  await press(page, 'u')
  await awaitUnsure(page, '1 of 2')
  await card(page).getByText('two were named before “He”').waitFor()
  const [first = '', second = ''] = await offered(page)
  expect([first, second]).toEqual([
    expect.stringMatching(/^1\s*Owen Tarn$/),
    expect.stringMatching(/^2\s*Petra Vance\s*new$/),
  ])
  expect(await findBarriers(page)).toEqual([])
  await press(page, '1')
  await expect.poll(() => speakerOf(page)).toBe('Owen Tarn')
  await card(page).getByText('Speaker unsure').waitFor({ state: 'detached' })
  await press(page, 'a')

  await awaitUnsure(page, '2 of 2')
  await press(page, 'ControlOrMeta+k')
  await page.keyboard.type('choose the speaker')
  await press(page, 'Enter')
  const field = card(page).getByRole('combobox', { name: 'Speaker of the claim' })
  await expect.poll(() => holdsFocus(field)).toBe(true)
  await page.keyboard.type('Metropolitan')
  await press(page, 'Enter')
  await notice(page, 'Speaker: Metropolitan Police, called “The Met” from now on').waitFor()
  await expect.poll(() => speakerOf(page)).toBe('Metropolitan Police')
  await press(page, 'a')

  await page.getByRole('button', { name: /^Go on with “Engineers doubt tolls”/ }).waitFor()
  await page.getByRole('button', { name: 'Review the other draft here' }).waitFor()
  await press(page, 'Enter')
  await awaitUnsure(page, '1 of 1')
  await press(page, '1', 'a')
  await page.getByText('1 draft reviewed: 1 mended.').waitFor()
  await press(page, 'Enter', 'u')
  await notice(page, 'No draft waits whose speaker is unsure.').waitFor()
  await awaitSaved(page)
})

test('the table goes to the speaker of the next unsure draft, shows those alone, and the palette knows the way', async () => {
  const path = join(workbench.home, 'table.hearsay')
  writeProject(path)
  const page = await workbench.show(path)
  const grid = page.getByRole('grid', { name: 'Claims' })
  await grid.getByRole('row').nth(4).waitFor()
  await press(page, 'Alt+1', 'ControlOrMeta+u')
  const active = () =>
    grid.evaluate((one) => {
      const id = one.getAttribute('aria-activedescendant')
      const cell = id === null ? null : document.getElementById(id)
      return `${cell?.parentElement?.getAttribute('aria-rowindex')}, ${cell?.getAttribute('aria-colindex')}`
    })
  const header = grid.getByRole('columnheader', { name: 'Speaker', exact: true })
  const column = await header.getAttribute('aria-colindex')
  await expect.poll(active).toBe(`3, ${column}`)
  await page
    .getByText('two were named before “He”; perhaps Owen Tarn or Petra Vance', { exact: false })
    .waitFor()
  await press(page, 'ControlOrMeta+u')
  await expect.poll(active).toBe(`4, ${column}`)

  await press(page, 'ControlOrMeta+k')
  await page.keyboard.type('show only drafts whose speaker')
  await press(page, 'Enter')
  await expect.poll(() => grid.getByRole('row').count()).toBe(4)
})
