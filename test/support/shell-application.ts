import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createBuilder } from 'vite'

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

/** The desktop application, built from the sources as they are, around a page with nothing on it. */
export interface ShellApplication {
  readonly folder: string
  remove(): Promise<void>
}

const BUNDLES = ['main', 'preload', 'finder'] as const

/** Builds the bundles of the Node side as they are shipped, in about two seconds. */
export async function buildShell(): Promise<ShellApplication> {
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(join(CACHE, 'shell-'))
  const output = (name: string) => ({ build: { outDir: join(folder, 'dist', name) } })
  const builder = await createBuilder({
    configFile: join(ROOT, '.config', 'vite.config.ts'),
    logLevel: 'warn',
    environments: Object.fromEntries(BUNDLES.map((name) => [name, output(name)])),
  })
  for (const name of BUNDLES) {
    const environment = builder.environments[name]
    if (environment === undefined) throw new Error(`There is no bundle named ${name}.`)
    await builder.build(environment)
  }
  await mkdir(join(folder, 'dist', 'renderer'))
  await writeFile(join(folder, 'dist', 'renderer', 'index.html'), PAGE)
  await writeFile(join(folder, 'dist', 'renderer', 'page.js'), SCRIPT)
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'))
  await cp(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
