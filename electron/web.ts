import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheCompiledCode } from './start/compile-cache.ts'
import { runEntry } from './start/entry.ts'
import { readStartOptions, START_HELP } from './start/options.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The browser host alone: serves what is built, and opens nothing. */
async function serve(): Promise<number> {
  const { isHelpWanted, port, paths } = readStartOptions(process.argv.slice(2))
  if (isHelpWanted) {
    console.log(START_HELP)
    return 0
  }
  if (!existsSync(join(ROOT, 'dist', 'renderer', 'index.html'))) {
    console.error('The window is not built yet: use npm start, or npm run build first.')
    return 1
  }
  cacheCompiledCode(ROOT)
  const { runBrowserHost } = await import('./web/serve.ts')
  return runBrowserHost({ root: ROOT, port, paths }, null)
}

await runEntry(serve)
