import { join } from 'node:path'
import { cacheCompiledCode } from '../../electron/start/compile-cache.ts'
import { waitForEnd } from '../../electron/start/ending.ts'

cacheCompiledCode(join(import.meta.dirname, '..', '..'))
const { startWebHost } = await import('../../electron/web/host.ts')
const { createWindows } = await import('../../electron/web/windows.ts')

/** Serves a folder by Hearsay's own host with no project and no service behind it. */
const [folder = ''] = process.argv.slice(2)
const ended = waitForEnd()
const host = await startWebHost({
  folder,
  port: 0,
  windows: createWindows(),
  answer: async () => ({ ok: true, value: null }),
})
console.log(`Hearsay is running at ${host.url}`)
await ended
await host.close()
