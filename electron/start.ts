import { fileURLToPath } from 'node:url'
import type { Outcome } from '../shared/domain/failure.ts'
import { openBrowser } from './start/browser.ts'
import { buildWhatIsStale } from './start/build.ts'
import { cacheCompiledCode } from './start/compile-cache.ts'
import { findDesktop, runDesktop } from './start/desktop.ts'
import { hasDisplay } from './start/display.ts'
import { runEntry } from './start/entry.ts'
import { readStartOptions, START_HELP, type StartOptions } from './start/options.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Runs the desktop app where that is possible: its exit code, or why it cannot run here. */
async function tryDesktop(options: StartOptions): Promise<Outcome<number>> {
  const runtime = await findDesktop(ROOT, options.host === 'desktop')
  return runtime.ok ? runDesktop(runtime.value, ROOT, options.paths) : runtime
}

async function serve({ port, paths, canOpenBrowser }: StartOptions): Promise<number> {
  cacheCompiledCode(ROOT)
  // Loaded late: the save file's library is not for the Node of every machine.
  const { runBrowserHost } = await import('./web/serve.ts')
  const canOpen = canOpenBrowser && hasDisplay(process.env)
  return runBrowserHost({ root: ROOT, port, paths }, canOpen ? openBrowser : null)
}

async function start(): Promise<number> {
  const options = readStartOptions(process.argv.slice(2))
  if (options.isHelpWanted) {
    console.log(START_HELP)
    return 0
  }
  await buildWhatIsStale(ROOT)
  if (options.host === 'browser') return serve(options)
  const ended = await tryDesktop(options)
  if (ended.ok) return ended.value
  const { message } = ended.failure
  if (options.host === 'desktop') {
    console.error(`${message}: the desktop app cannot run here. Leave out --desktop.`)
    return 1
  }
  console.error(`${message}: serving Hearsay to the browser instead.`)
  return serve(options)
}

await runEntry(start)
