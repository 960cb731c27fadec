import { fileURLToPath } from 'node:url'
import { cacheCompiledCode } from './start/compile-cache.ts'
import { runEntry } from './start/entry.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

await runEntry(async () => {
  cacheCompiledCode(ROOT)
  // Loaded late: the save file's library is not for the Node of every machine.
  const { runCommandLine } = await import('./cli/command-line.ts')
  return runCommandLine(ROOT, process.argv.slice(2))
})
