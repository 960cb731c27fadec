import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeSharedBrowser, sharedBrowser, startBrowserHost } from '../support/workbench-host.ts'
import { buildLargeProject } from './large-project.ts'
import {
  mediansOf,
  quantile,
  takeTurns,
  underHeading,
  type Comparison,
  type Samples,
} from './measuring.ts'
import { serveFolder, withPage } from './pages.ts'
import { writeProjectFile } from './project-file.ts'
import { measureBareText, measureReader } from './reader-pages.ts'

const ROUNDS = 3

/** What every action may take, by the design, in milliseconds. */
const BAR = 100

const BARE_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Text</title><pre style="white-space: pre-wrap"></pre></html>'

function compare(ours: readonly Samples[], theirs: readonly Samples[]): readonly Comparison[] {
  const our = mediansOf(ours)
  const value = (name: string) => our[name] ?? Number.NaN
  const all = (name: string) => ours.flatMap((round) => round[name] ?? [])
  const line = { theirs: BAR, against: 'the bar', unit: 'ms', goal: 1 } as const
  return underHeading('1,000,000 characters, 20,000 marks', [
    { ...line, what: 'Open, marks painted', ours: value('open') },
    {
      ...line,
      what: 'Open, marks painted',
      ours: value('open'),
      theirs: mediansOf(theirs)['open'] ?? Number.NaN,
      against: 'the text alone in a <pre>',
      goal: null,
    },
    { ...line, what: 'Scroll: frame, p95', ours: quantile(all('frames'), 0.95) },
    { ...line, what: 'Select a claim in the table, its text in view', ours: value('select') },
    { ...line, what: 'Add a claim', ours: value('add') },
  ])
}

/** One long article with 20,000 marks, on the real host in real Chromium. */
export async function benchReader(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  // A project opens with its first article, so the long one comes after a short one.
  const large = buildLargeProject(6_667, [2_000, 1_000_000])
  const long = large.texts[1]
  if (long === undefined) throw new Error('The bench has no long article.')
  const path = join(folder, 'reader.hearsay')
  writeProjectFile(path, large)
  const other = join(folder, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'index.html'), BARE_PAGE)
  writeFileSync(join(other, 'text.txt'), long.text)
  const host = await startBrowserHost({ home: folder, open: path })
  const server = await serveFolder(other)
  try {
    const browser = await sharedBrowser()
    const { title } = long.article
    const [ours = [], theirs = []] = await takeTurns(ROUNDS, [
      async () =>
        withPage(browser, await host.nextLink(), (page) => page.evaluate(measureReader, title)),
      () => withPage(browser, server.address, (page) => page.evaluate(measureBareText)),
    ])
    return compare(ours, theirs)
  } finally {
    await closeSharedBrowser()
    server.close()
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
