import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

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
  const folder = await mkdtemp(join(documents, '.hearsay-'))
  const path = join(folder, 'open.html')
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
  await writeFile(path, page.join('\n'), { mode: 0o600, flag: 'wx' })
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}
