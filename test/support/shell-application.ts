import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const CACHE = join(ROOT, 'node_modules', '.cache', 'hearsay')

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Shell</title></head>
  <body><button>Press</button><script type="module" src="./page.js"></script></body>
</html>`

/** Keeps what is pushed, and sends edits one after the other, each when the one before is answered. */
const SCRIPT = `
window.pushed = []
window.hearsay.onPush((name, payload) => window.pushed.push([name, payload]))
window.sendEdits = async (edits) => {
  for (const edit of edits) await window.hearsay.call('edit.apply', edit)
}
await window.hearsay.call('app.info', {})
`

/** The desktop application, as it is built, around a page with nothing on it. */
export interface ShellApplication {
  readonly folder: string
  remove(): Promise<void>
}

const BUNDLES = ['main', 'preload', 'reader', 'finder'] as const

/** Lays the bundles of the Node side, as they were built, around that page. */
export async function makeShell(): Promise<ShellApplication> {
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(join(CACHE, 'shell-'))
  for (const name of BUNDLES) {
    await cp(join(ROOT, 'dist', name), join(folder, 'dist', name), { recursive: true })
  }
  await mkdir(join(folder, 'dist', 'renderer'))
  await writeFile(join(folder, 'dist', 'renderer', 'index.html'), PAGE)
  await writeFile(join(folder, 'dist', 'renderer', 'page.js'), SCRIPT)
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'))
  await cp(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
