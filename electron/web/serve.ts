import { terminalLine } from '../start/terminal-line.ts'
import { join, sep } from 'node:path'
import { FIRST_READ } from '../../shared/api/contract.ts'
import { answerCall, type Push } from '../../shared/api/handlers.ts'
import { isSameValue } from '../../shared/domain/edit/same-value.ts'
import { findAppFolders } from '../service/app-folders.ts'
import type { Service } from '../service/service.ts'
import { waitForEnd } from '../start/ending.ts'
import { readVersion } from '../service/version.ts'
import { AnswerAhead } from './answer-ahead.ts'
import { openAdmission } from './admission.ts'
import { startWebHost } from './host.ts'
import { openWindow, printLinks } from './links.ts'
import { createWindows, type Windows } from './windows.ts'

interface ServeOptions {
  /** The project's own folder: the built window and the sample articles are found from there. */
  readonly root: string
  /** 0 for any free one. */
  readonly port: number
  /** A project to open first, and articles to open into it; full paths. */
  readonly paths: readonly string[]
}

const report = (error: unknown) => console.error(error)

/**
 * Opens the first project behind the pages. It is loaded once they can be fetched: a browser takes its time to start and
 * to read them, and this as long to load what can be done.
 */
async function openService(
  { root, paths }: ServeOptions,
  windows: Windows,
  push: Push,
): Promise<Service> {
  const { createService } = await import('../service/service.ts')
  const handed = new Set<string>()
  const service = createService({
    ...findAppFolders(),
    // What lies in a folder that was handed over was handed over with it.
    canOpenAsArticle: (path) =>
      [...handed].some((given) => path === given || path.startsWith(given + sep)),
    seedsFolder: join(root, 'seeds'),
    version: await readVersion(root),
    host: 'browser',
    push,
  })
  try {
    const opened = await service.openFirst(paths)
    if (!opened.ok) {
      console.error(terminalLine(opened.failure.message))
      windows.greet('failure.told', opened.failure)
    } else if (opened.value.articles.length > 0) {
      for (const path of opened.value.articles) handed.add(path)
      windows.greet('files.handed', { paths: [...handed] })
    }
    return service
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
  const windows = createWindows()
  const { promise: opened, resolve: handleOpened } = Promise.withResolvers<Service>()
  const { promise: asked, resolve: handleAsked } = Promise.withResolvers<void>()
  const ahead = new AnswerAhead()
  const call = async (name: string, request: unknown, from: string) =>
    answerCall((await opened).handlers, name, request, from, report)
  const push: Push = (...said) => {
    ahead.end()
    windows.push(...said)
  }
  const host = await startWebHost({
    folder: join(options.root, 'dist', 'renderer'),
    port: options.port,
    windows,
    admission,
    answer: async (name, request, from) => {
      handleAsked()
      const made = ahead.take()
      const isFirst = name === 'start.read' && isSameValue(request, FIRST_READ)
      return made !== null && isFirst ? made : call(name, request, from)
    },
  })
  try {
    const parts = { admission, linkWith: host.linkWith }
    printLinks(parts)
    const { documentsFolder } = findAppFolders()
    const endOpening = openFile === null ? null : await openWindow(parts, documentsFolder, openFile)
    const service = await openService(options, windows, push)
    handleOpened(service)
    await ahead.make(() => call('start.read', FIRST_READ, 'host'))
    void asked.then(() => service.prepare()).catch(report)
    await ended
    await endOpening?.()
    await host.close()
    await service.close()
    return 0
  } catch (error) {
    await host.close()
    throw error
  }
}
