import { readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

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
  plugins: [react(), weights],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: `${root}dist/renderer`,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        target: 'chrome140',
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
    // It runs outside the archive, where no package.json says what a .js file is.
    finder: nodeBundle('finder', 'finding/finder-worker.ts', 'finder-worker.mjs', 'es'),
  },
})
