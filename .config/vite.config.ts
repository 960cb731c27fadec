import { readdir, readFile, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin, type ViteBuilder } from 'vite'
import { describeNotices } from './notices.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the bundles of the Node side leave to be loaded when they run; all else goes into them. */
const external = [
  'electron',
  'better-sqlite3',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

/** Lays the finder's weights beside the thread that works with them. */
const weights: Plugin = {
  name: 'hearsay:weights',
  applyToEnvironment: ({ name }) => name === 'finder',
  async generateBundle() {
    for (const fileName of ['finder.weights', 'encoder.onnx', 'cue.onnx']) {
      const source = await readFile(`${root}electron/attribution/weights/${fileName}`)
      this.emitFile({ type: 'asset', fileName, source })
    }
  },
}

/** Lays the tables for the letters of CJK fonts into the bundle that reads PDF, in place of the module that finds them. */
const cmaps: Plugin = {
  name: 'hearsay:cmaps',
  async load(id) {
    if (!id.endsWith('electron/documents/pdf/cmap-files.ts')) return null
    const folder = `${root}node_modules/pdfjs-dist/cmaps/`
    const names = (await readdir(folder)).filter((name) => name.endsWith('.bcmap'))
    const tables = names.map(
      async (name) => [name, (await readFile(folder + name)).toString('base64')] as const,
    )
    return `const tables = new Map(${JSON.stringify(await Promise.all(tables))})
export async function readCMap(name) {
  const table = tables.get(name)
  if (table === undefined) throw new Error('No such table.')
  return new Uint8Array(Buffer.from(table, 'base64'))
}`
  },
}

/** The oldest browser that the window runs in. */
const CHROME = 'chrome140'

/** The modules of all bundles, those of the window's workers among them. */
const bundled = new Set<string>()

const collecting: Plugin = {
  name: 'hearsay:collecting',
  generateBundle() {
    for (const module of this.getModuleIds()) bundled.add(module)
  },
}

/** The chunks of the first load, in the order in which they run: what asks for the first answer, and what shows it. */
const FIRST_CHUNKS = { asking: 'main.ts', window: 'opened-window.tsx' }

/** By module: its chunk of the first load. */
const firstChunks = new Map<string, string>()

/**
 * Makes one file of each chunk of the first load, and has the page load both at once. A module that a later view shares
 * with the window is loaded by then; schemas are with what sets them up, and no chunk makes one before that has run.
 */
const firstLoad: Plugin = {
  name: 'hearsay:first-load',
  applyToEnvironment: ({ name }) => name === 'client',
  buildEnd() {
    for (const [chunk, entry] of Object.entries(FIRST_CHUNKS)) {
      const modules = new Set([`${root}renderer/${entry}`])
      for (const id of modules) {
        if (!firstChunks.has(id)) firstChunks.set(id, chunk)
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) modules.add(imported)
      }
    }
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const window = Object.values(bundle).find((file) => file.name === 'window')
      if (window?.type !== 'chunk') throw new Error('The page has no window to load.')
      const styles = [...(window.viteMetadata?.importedCss ?? [])]
      const links = [
        ...styles.map((file) => ({ rel: 'stylesheet', href: `./${file}` })),
        { rel: 'modulepreload', href: `./${window.fileName}` },
      ]
      return links
        .filter(({ href }) => !html.includes(href))
        .map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }))
    },
  },
}

/** Builds all, then lays the notices of whose work is in it beside the window that shows them. */
async function buildApp(builder: ViteBuilder): Promise<void> {
  for (const environment of Object.values(builder.environments)) await builder.build(environment)
  const text = describeNotices(root, bundled)
  await writeFile(`${root}dist/renderer/third-party-notices.txt`, text)
}

/** A bundle of the Node side: one file, for the Node inside Electron. */
function nodeBundle(
  name: string,
  input: string,
  file: string,
  format: 'es' | 'cjs',
): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external, conditions: ['node', 'import', 'default'] },
    build: {
      outDir: `${root}dist/${name}`,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: `${root}electron/${input}`,
        external,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  }
}

/**
 * Six bundles: the window's, the same for both hosts, with nothing inlined, so that the content policy can
 * be strict; and the desktop's main process, preload script and the threads that read files, work with copies of a project and find who
 * said what.
 */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  publicDir: false,
  plugins: [react(), weights, cmaps, collecting, firstLoad],
  worker: { plugins: () => [collecting] },
  // With one config for all bundles, styles are made for what stands here.
  build: { cssTarget: CHROME },
  builder: { sharedConfigBuild: true, sharedPlugins: true, buildApp },
  environments: {
    client: {
      build: {
        outDir: `${root}dist/renderer`,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        target: CHROME,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: (id) => firstChunks.get(id) ?? null, debugName: 'first load' }],
            },
          },
        },
      },
    },
    main: nodeBundle('main', 'main.ts', 'main.js', 'es'),
    preload: nodeBundle('preload', 'preload.ts', 'preload.cjs', 'cjs'),
    // These are handed to their threads as text, which is run as CommonJS.
    reader: nodeBundle('reader', 'reading/reading-worker.ts', 'reading-worker.cjs', 'cjs'),
    exchanger: nodeBundle(
      'exchanger',
      'exchanging/exchange-worker.ts',
      'exchange-worker.cjs',
      'cjs',
    ),
    finder: nodeBundle('finder', 'finding/finder-worker.ts', 'finder-worker.cjs', 'cjs'),
  },
})
