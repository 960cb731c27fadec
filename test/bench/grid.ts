import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { closeSharedBrowser, sharedBrowser, startBrowserHost } from '../support/workbench-host.ts'
import { expectFrom, listColumns, listRows } from './grid-expectations.ts'
import { measureHearsayGrid } from './grid-hearsay.ts'
import { measureOtherGrid } from './grid-other.ts'
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
import { projectOf, writeProjectFile } from './project-file.ts'

const ROUNDS = 3
const FRAME = 1000 / 60

/** The size of the Claims table in a window of the bench's size, so that both sides draw as many cells. */
const PLACE = { width: 657, height: 626 }

async function buildOtherPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'ag-grid'),
    base: './',
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome140',
      chunkSizeWarningLimit: 4000,
    },
  })
}

const ROWS: readonly (readonly [name: string, what: string])[] = [
  ['firstRows', 'Load: first rows painted'],
  // Not the same work: AG Grid is handed the finished texts of its cells in one file, while Hearsay reads whole
  // records with all their quotes, 95 MB against 37, out of the save file, page by page.
  ['allRows', 'Load: all rows there (ours: whole records from the save file; theirs: ready texts)'],
  ['fromMemory', 'First paint of the table, rows in memory'],
  ['edit', 'Edit a cell'],
  ['sortByClaim', 'Sort by claim (text), first time'],
  ['sortBySpeaker', 'Sort by speaker, first time'],
  ['filter', 'Filter by text, applied by Enter'],
  ['filterTyped', 'Filter by text again, as typed'],
  ['undo', 'Undo an edit'],
]

function compare(ours: readonly Samples[], theirs: readonly Samples[]): readonly Comparison[] {
  const our = mediansOf(ours)
  const their = mediansOf(theirs)
  const worstFrame = (rounds: readonly Samples[]) =>
    quantile(
      rounds.flatMap((round) => round['frames'] ?? []),
      0.95,
    )
  const against = (what: string, our: number, their: number): Comparison => ({
    what,
    ours: our,
    theirs: their,
    against: 'AG Grid',
    unit: 'ms',
    goal: 1,
  })
  const edit = our['edit'] ?? Number.NaN
  return underHeading('100,000 claims', [
    ...ROWS.map(([name, what]) =>
      against(what, our[name] ?? Number.NaN, their[name] ?? Number.NaN),
    ),
    against('Scroll: frame, p95', worstFrame(ours), worstFrame(theirs)),
    { what: 'Edit a cell', ours: edit, theirs: FRAME, against: 'one frame', unit: 'ms', goal: 1 },
    {
      what: 'Edit a cell',
      ours: edit,
      theirs: our['floor'] ?? Number.NaN,
      against: 'the same paint without our code',
      unit: 'ms',
      goal: null,
    },
  ])
}

/** 100,000 claims on the real host in real Chromium, against AG Grid on a bare page with the same rows. */
export async function benchGrid(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  // A hundred claims in an article of 15,000 characters: as thick as the reader's bench has them.
  const lengths = Array.from({ length: 1_000 }, () => 15_000)
  const large = buildLargeProject(100_000, lengths)
  const path = join(folder, 'grid.hearsay')
  writeProjectFile(path, large)
  const project = projectOf(large)
  const other = join(folder, 'other')
  mkdirSync(other)
  await buildOtherPage(other)
  const sheet = { ...PLACE, columns: listColumns(PLACE.width), rows: listRows(project) }
  writeFileSync(join(other, 'rows.json'), JSON.stringify(sheet))
  const expected = expectFrom(project)
  const host = await startBrowserHost({ home: folder, open: path })
  const server = await serveFolder(other)
  try {
    const browser = await sharedBrowser()
    const [ours = [], theirs = []] = await takeTurns(ROUNDS, [
      async () =>
        withPage(browser, await host.nextLink(), (page) =>
          page.evaluate(measureHearsayGrid, expected),
        ),
      () => withPage(browser, server.address, (page) => page.evaluate(measureOtherGrid, expected)),
    ])
    return compare(ours, theirs)
  } finally {
    await closeSharedBrowser()
    server.close()
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
