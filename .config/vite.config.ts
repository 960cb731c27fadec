import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the bundles of the Node side leave to be loaded when they run; all else goes into them. */
const external = [
  'electron',
  'better-sqlite3',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

/** A bundle of the Node side: one file, for the Node inside Electron. */
function nodeBundle(name: string, file: string, format: 'es' | 'cjs'): EnvironmentOptions {
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
        input: `${root}electron/${name}.ts`,
        external,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  }
}

/**
 * Three bundles: the window's, the same for both hosts, with nothing inlined, so that the content policy can
 * be strict; and the desktop's main process and preload script.
 */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  publicDir: false,
  plugins: [react()],
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
    main: nodeBundle('main', 'main.js', 'es'),
    preload: nodeBundle('preload', 'preload.cjs', 'cjs'),
  },
})
