import { join } from 'node:path'
import { answerCall } from '../../shared/api/handlers.ts'
import { createService } from '../service/service.ts'
import { findAppFolders } from '../service/app-folders.ts'
import { waitForEnd } from '../start/ending.ts'
import { readVersion } from '../service/version.ts'
import { openAdmission, type Admission } from './admission.ts'
import { startWebHost, type WebHost } from './host.ts'
import { openWindow, printLinks } from './links.ts'
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
async function serveWorkbench(
  { root, port, paths }: ServeOptions,
  admission: Admission,
): Promise<WebHost> {
  const windows = createWindows()
  const handed = new Set<string>()
  const service = createService({
    ...findAppFolders(),
    canOpenAsArticle: (path) => handed.has(path),
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
      for (const path of opened.value.articles) handed.add(path)
      windows.greet('files.handed', { paths: [...handed] })
    }
    const host = await startWebHost({
      folder: join(root, 'dist', 'renderer'),
      port,
      windows,
      admission,
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

/** Serves until Ctrl+C or a polite kill. `openFile` shows a page on disk in the person's browser; null for no browser. */
export async function runBrowserHost(
  options: ServeOptions,
  openFile: ((path: string) => void) | null,
): Promise<number> {
  const ended = waitForEnd()
  const admission = openAdmission()
  const host = await serveWorkbench(options, admission)
  const parts = { admission, linkWith: host.linkWith }
  printLinks(parts)
  const { documentsFolder } = findAppFolders()
  const endOpening = openFile === null ? null : await openWindow(parts, documentsFolder, openFile)
  await ended
  await endOpening?.()
  await host.close()
  return 0
}
