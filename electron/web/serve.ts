import { join } from 'node:path'
import { answerCall } from '../../shared/api/handlers.ts'
import { createService } from '../service/service.ts'
import { findAppFolders } from '../service/app-folders.ts'
import { waitForEnd } from '../start/ending.ts'
import { readVersion } from '../service/version.ts'
import { startWebHost, type WebHost } from './host.ts'
import { createWindows } from './windows.ts'

/** How long the first page has the processor to itself, in milliseconds. */
const PAINTING = 300

interface ServeOptions {
  /** The project's own folder: the built window and the sample articles are found from there. */
  readonly root: string
  /** 0 for any free one. */
  readonly port: number
  /** A project to open first, and articles to open into it; full paths. */
  readonly paths: readonly string[]
}

/** Serves the workbench to browsers on this machine until it is closed. */
async function serveWorkbench({ root, port, paths }: ServeOptions): Promise<WebHost> {
  const windows = createWindows()
  const service = createService({
    ...findAppFolders(),
    seedsFolder: join(root, 'seeds'),
    version: await readVersion(root),
    host: 'browser',
    push: windows.push,
  })
  const report = (error: unknown) => console.error(error)
  try {
    const opened = await service.openFirst(paths)
    if (!opened.ok) {
      console.error(opened.failure.message)
      windows.greet('failure.told', opened.failure)
    } else if (opened.value.articles.length > 0) {
      windows.greet('files.handed', { paths: [...opened.value.articles] })
    }
    const host = await startWebHost({
      folder: join(root, 'dist', 'renderer'),
      port,
      windows,
      answer: (name, request, from) => answerCall(service.handlers, name, request, from, report),
    })
    const preparing = setTimeout(() => void service.prepare().catch(report), PAINTING)
    return {
      ...host,
      close: async () => {
        clearTimeout(preparing)
        await host.close()
        await service.close()
      },
    }
  } catch (error) {
    await service.close()
    throw error
  }
}

/** Serves until Ctrl+C or a polite kill. `handleUrl` is told the address once it can be opened. */
export async function runBrowserHost(
  options: ServeOptions,
  handleUrl: (url: string) => void,
): Promise<number> {
  const ended = waitForEnd()
  const host = await serveWorkbench(options)
  console.log(`Hearsay is running at ${host.url}`)
  handleUrl(host.url)
  await ended
  await host.close()
  return 0
}
