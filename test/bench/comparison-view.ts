import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../shared/domain/id.ts'
import { buildSource, saidBy } from '../support/records.ts'
import { closeSharedBrowser, sharedBrowser, startBrowserHost } from '../support/workbench-host.ts'
import { createRandom } from './random.ts'
import { buildLargeProject, type LargeProject } from './large-project.ts'
import {
  mediansOf,
  quantile,
  takeTurns,
  underHeading,
  type Comparison,
  type Samples,
} from './measuring.ts'
import { withPage } from './pages.ts'
import { writeProjectFile } from './project-file.ts'

const CLAIMS = 10_000
const TOPICS = 200
const SOURCES = 100
const SPEAKERS = 100
const ROUNDS = 3

/** What the grid, another choice of rows or columns, and a frame of scrolling may take, in milliseconds. */
const FIRST_PAINT = 300
const OTHER_CHOICE = 150
const FRAME = 50

/** 10,000 claims over 200 topics, 100 speakers and 100 sources; one topic holds a tenth of them. */
function buildCompared(): LargeProject {
  const random = createRandom(7)
  const large = buildLargeProject(CLAIMS, [400_000])
  const sources = Array.from({ length: SOURCES }, (_, index) =>
    buildSource({ id: newId(), name: `Agency ${index + 1}`, aliases: [] }),
  )
  const speakers = large.speakers.slice(0, SPEAKERS)
  const claims = large.claims.map((claim, index) => ({
    ...claim,
    ...saidBy(speakers[random(SPEAKERS)]?.id ?? null),
    topics: [index % 10 === 0 ? 'Topic 1' : `Topic ${1 + random(TOPICS)}`],
    via: [{ sourceId: sources[random(SOURCES)]?.id ?? '', mentions: [] }],
  }))
  return { ...large, speakers, sources, claims }
}

/** Everything that is measured in the Compare view, in one page; runs there. */
async function measureView(): Promise<Samples> {
  const { perform, until, settle, scroll, press, find } = window.probe
  const grid = () => document.querySelector('[data-pane=compare] [role=grid]')
  const hasClaims = () => grid()?.querySelector('[data-claim]') !== null
  await until(() => Number(document.querySelector('[role=grid]')?.ariaRowCount) > 10_000)
  await settle()
  // The code of the view is fetched once; what is measured is the grid.
  find('#view-tab-compare').click()
  await until(() => grid() !== null && hasClaims())
  find('#view-tab-tag').click()
  await until(() => document.querySelector('[data-pane=table]') !== null)
  await settle()
  const open = await perform(
    () => find('#view-tab-compare').click(),
    () => grid() !== null && hasClaims(),
  )
  await settle()
  const choices: number[] = []
  for (const [button, label, name] of [
    ['[aria-label^="Columns:"]', 'Speaker', 'Topic by speaker'],
    ['[aria-label^="Rows:"]', 'Kind', 'Kind by speaker'],
    ['[aria-label^="Rows:"]', 'Topic', 'Topic by speaker'],
    ['[aria-label^="Columns:"]', 'Source', 'Topic by source'],
  ] as const) {
    find(button).click()
    await until(() => document.querySelector('[role=menuitemradio]') !== null)
    await settle()
    const items = [...document.querySelectorAll<HTMLElement>('[role=menuitemradio]')]
    const item = items.find((one) => one.textContent === label)
    choices.push(
      await perform(
        () => item?.click(),
        () => grid()?.ariaLabel === name && hasClaims(),
      ),
    )
    await settle()
  }
  const scroller = grid()
  if (scroller === null) throw new Error('The bench finds no comparison.')
  const down = await scroll(scroller, 90, 100)
  const steps: number[] = []
  for (let step = 0; step < 12; step += 1) {
    const before = scroller.getAttribute('aria-activedescendant')
    const key = step % 3 === 2 ? 'ArrowDown' : 'ArrowRight'
    steps.push(
      await perform(
        () => press(scroller, key),
        () => scroller.getAttribute('aria-activedescendant') !== before,
      ),
    )
    await settle()
  }
  return { open: [open], choices, down, steps }
}

/** The Compare view of a large project, on the real host in real Chromium. */
export async function benchComparisonView(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const path = join(folder, 'compared.hearsay')
  writeProjectFile(path, buildCompared())
  const host = await startBrowserHost({ home: folder, open: path })
  try {
    const browser = await sharedBrowser()
    const [rounds = []] = await takeTurns(ROUNDS, [
      async () => withPage(browser, await host.nextLink(), (page) => page.evaluate(measureView)),
    ])
    const all = (name: string) => rounds.flatMap((round) => round[name] ?? [])
    const line = { against: 'asked for, painted', unit: 'ms', goal: 1 } as const
    return underHeading('Compare: 10,000 claims, 200 topics × 100 sources', [
      {
        ...line,
        what: 'The grid',
        ours: mediansOf(rounds)['open'] ?? Number.NaN,
        theirs: FIRST_PAINT,
      },
      {
        ...line,
        what: 'Other rows or columns, p95',
        ours: quantile(all('choices'), 0.95),
        theirs: OTHER_CHOICE,
      },
      { ...line, what: 'Scroll: frame, p95', ours: quantile(all('down'), 0.95), theirs: FRAME },
      { ...line, what: 'From cell to cell, p95', ours: quantile(all('steps'), 0.95), theirs: 100 },
    ])
  } finally {
    await closeSharedBrowser()
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
