import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How long a browser may take to open the page it is started with, in milliseconds. */
export const OPENING_TIME = 120_000

const FOLDER = '.hearsay-'
/** What mkdtemp makes of it. */
const FOLDER_NAME = /^\.hearsay-[A-Za-z0-9]{6}$/
const PAGE = 'open.html'

/** A page on disk that leads a browser to the host, for the person's own eyes. */
export interface OpeningPage {
  readonly path: string
  remove(): Promise<void>
}

/**
 * Writes a page that leads to a link. What a browser is started with can be read by everybody on the machine; a file
 * of mode 0600 in a folder of mode 0700 cannot. It goes into the person's documents, where browsers that are kept
 * from the system's temporary folder may read too.
 */
export async function writeOpeningPage(documents: string, link: string): Promise<OpeningPage> {
  const folder = await mkdtemp(join(documents, FOLDER))
  const path = join(folder, PAGE)
  const page = [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0; url=${link}">`,
    '<title>Hearsay</title>',
    `<p><a href="${link}">Open Hearsay</a></p>`,
    '',
  ]
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await writeFile(path, page.join('\n'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    await remove().catch(() => {})
    throw error
  }
  return { path, remove }
}

async function isLeftBehind(folder: string, now: number): Promise<boolean> {
  const { mtimeMs } = await stat(folder)
  if (now - mtimeMs < OPENING_TIME) return false
  return (await readdir(folder)).every((name) => name === PAGE)
}

/** Removes the pages that a host which was killed left behind: folders of our name, old, and with no other file in them. */
export async function removeOldPages(documents: string, now: number): Promise<void> {
  const entries = await readdir(documents, { withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isDirectory() || !FOLDER_NAME.test(entry.name)) continue
    const folder = join(documents, entry.name)
    // One that cannot be read or removed is left, and the others are not.
    const isOld = await isLeftBehind(folder, now).catch(() => false)
    if (isOld) await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}
