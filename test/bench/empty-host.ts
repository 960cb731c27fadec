import { join } from 'node:path'
import { cacheCompiledCode } from '../../electron/start/compile-cache.ts'
import { waitForEnd } from '../../electron/start/ending.ts'

cacheCompiledCode(join(import.meta.dirname, '..', '..'))
const { openAdmission } = await import('../../electron/web/admission.ts')
const { startWebHost } = await import('../../electron/web/host.ts')
const { printLinks } = await import('../../electron/web/links.ts')
const { createWindows } = await import('../../electron/web/windows.ts')

/** Serves a folder by Hearsay's own host with no project and no service behind it. */
const [folder = ''] = process.argv.slice(2)
const ended = waitForEnd()
const admission = openAdmission()
const host = await startWebHost({
  folder,
  port: 0,
  windows: createWindows(),
  admission,
  answer: async () => ({ ok: true, value: null }),
})
printLinks({ admission, linkWith: host.linkWith })
await ended
await host.close()
