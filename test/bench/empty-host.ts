import { startWebHost } from '../../electron/web/host.ts'
import { createWindows } from '../../electron/web/windows.ts'
import { waitForEnd } from '../../electron/start/ending.ts'

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
