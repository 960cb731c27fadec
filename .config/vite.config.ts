import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The window's bundle, the same for both hosts. Nothing is inlined, so that the content policy can be strict. */
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
      },
    },
  },
})
