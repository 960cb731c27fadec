import { readFile, writeFile } from 'node:fs/promises'
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

/** Lays the finder's weights beside the thread that reads them. */
const weights: Plugin = {
  name: 'hearsay:weights',
  applyToEnvironment: ({ name }) => name === 'finder',
  async generateBundle() {
    const source = await readFile(`${root}electron/attribution/finder.weights`)
    this.emitFile({ type: 'asset', fileName: 'finder.weights', source })
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
 * Four bundles: the window's, the same for both hosts, with nothing inlined, so that the content policy can
 * be strict; and the desktop's main process, preload script and finder thread.
 */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  publicDir: false,
  plugins: [react(), weights, collecting],
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
        // With what sets it up, so that no chunk of a view makes a schema before that has run.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: 'schemas', test: /node_modules\/zod\/|strict-schemas/ }],
            },
          },
        },
      },
    },
    main: nodeBundle('main', 'main.ts', 'main.js', 'es'),
    preload: nodeBundle('preload', 'preload.ts', 'preload.cjs', 'cjs'),
    // It is handed to its thread as text, which is run as CommonJS.
    finder: nodeBundle('finder', 'finding/finder-worker.ts', 'finder-worker.cjs', 'cjs'),
  },
})
