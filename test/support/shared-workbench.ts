import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { WebSocket } from 'ws'
import { DEFAULT_SETTINGS } from '../../shared/api/contract.ts'
import { createClient } from '../../shared/api/client.ts'
import { createWebSocketTransport } from '../../renderer/transport/websocket.ts'
import { valueOf } from './outcomes.ts'
import { openInBrowser, type BrowserWorkbench, type HostSetting } from './workbench-host.ts'

/**
 * One workbench for all tests of a file: to start a host and a browser's context is most of what a short journey
 * takes. Each test shows a save file of its own in it, in a window that was loaded anew, with settings as at first.
 */
export interface SharedWorkbench extends BrowserWorkbench {
  /** Its folder, gone once it is closed. */
  readonly home: string
  show(path: string, settings?: ShownSettings): Promise<Page>
  /** Shows a copy of a save file, or else of the sample project; answers where the copy is. */
  showCopy(setting?: Partial<ShownSettings> & { readonly of?: string }): Promise<string>
  /** Closes the file that is shown, so that the test can read it. */
  release(): Promise<void>
}

interface ShownSettings {
  readonly isDrafting: boolean
}

/** The sample project as the first host of this process made it: those after it find it there, and read no article. */
let sampleProject: Buffer | null = null

/** `name` is the test file's, for its folder. */
export async function shareWorkbench(
  name: string,
  setting: Omit<HostSetting, 'home'> = {},
): Promise<SharedWorkbench> {
  const home = await mkdtemp(join(tmpdir(), `hearsay-${name}-`))
  const sample = join(home, 'Sample.hearsay')
  if (sampleProject !== null) await writeFile(sample, sampleProject)
  const workbench = await openInBrowser({ home, ...setting })
  const { page, address } = workbench
  // Until then the sample article may be on its way, into whichever project is open.
  await page.getByRole('document', { name: /^Text of/ }).waitFor()
  const { origin, host, hash } = new URL(await workbench.nextLink())
  const transport = createWebSocketTransport({
    url: `ws://${host}/socket`,
    key: {
      secret: randomBytes(32).toString('base64url'),
      code: new URLSearchParams(hash.slice(1)).get('code'),
    },
    isRefused: async () => false,
    openSocket: (url, protocols) => new WebSocket(url, protocols, { headers: { origin } }),
  })
  const client = createClient(transport)
  /**
   * Away from the window of the test before: it would go to the new file too, and might still write settings. Where the
   * page itself goes, its process stays, with the scripts that it has read, for the window that comes next.
   */
  const leave = async () => {
    const left = page.waitForEvent('load')
    await page.evaluate(() => location.replace('about:blank'))
    await left
  }
  const release = async () => void valueOf(await client.call('project.close', {}))
  const show: SharedWorkbench['show'] = async (path, { isDrafting } = { isDrafting: false }) => {
    await leave()
    valueOf(await client.call('settings.write', { ...DEFAULT_SETTINGS, isDrafting }))
    valueOf(await client.call('project.open', { path }))
    await page.goto(address)
    return page
  }
  await leave()
  await release()
  sampleProject ??= await readFile(sample)
  let copies = 0
  return {
    ...workbench,
    home,
    show,
    showCopy: async ({ of = sample, isDrafting = false } = {}) => {
      copies += 1
      const path = join(home, `copy ${copies}`, basename(of))
      await mkdir(dirname(path))
      await copyFile(of, path)
      await show(path, { isDrafting })
      return path
    },
    release,
    close: async () => {
      transport.end()
      await workbench.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
