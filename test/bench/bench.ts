import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../../.config/browser.ts'
import { buildWhatIsStale } from '../../electron/start/build.ts'
import { runEntry } from '../../electron/start/entry.ts'
import { formatComparisons, type Comparison } from './measuring.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Each is loaded only when it is run: a bench of the store needs no browser. */
const SECTIONS: Readonly<Record<string, () => Promise<readonly Comparison[]>>> = {
  store: async () => (await import('./store.ts')).benchStore(),
  grid: async () => (await import('./grid.ts')).benchGrid(),
  reader: async () => (await import('./reader.ts')).benchReader(),
  start: async () => (await import('./start.ts')).benchStart(),
  finder: async () => (await import('./finder.ts')).benchFinder(),
  comparison: async () => (await import('./comparison.ts')).benchComparison(),
  documents: async () => (await import('./documents.ts')).benchDocuments(),
  tables: async () => (await import('./tables.ts')).benchTables(),
  'comparison-view': async () => (await import('./comparison-view.ts')).benchComparisonView(),
}

const NEED_NO_BUILD = new Set(['store', 'finder', 'comparison', 'tables'])

function describeMachine(): string {
  const browser = findBrowser()
  const version =
    browser === null
      ? 'no Chromium'
      : execFileSync(browser, ['--version'], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        })
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`
  return `${cores}, Node ${process.version}, ${version.trim()}, ${process.platform}`
}

/** Runs the sections named, or all, and prints one table. */
async function bench(): Promise<number> {
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !Object.hasOwn(SECTIONS, name))
  if (unknown.length > 0) {
    console.error(
      `There is no section ${unknown.join(', ')}: choose from ${Object.keys(SECTIONS).join(', ')}.`,
    )
    return 1
  }
  const wanted = named.length === 0 ? Object.keys(SECTIONS) : named
  if (wanted.some((name) => !NEED_NO_BUILD.has(name))) await buildWhatIsStale(ROOT)
  const lines: Comparison[] = []
  for (const name of wanted) {
    console.error(`Measuring: ${name} …`)
    lines.push(...((await SECTIONS[name]?.()) ?? []))
  }
  console.log(`${describeMachine()}\n\n${formatComparisons(lines)}`)
  return 0
}

await runEntry(bench)
