import { registerHooks } from 'node:module'

/** Loaded before the built main bundle: its `import 'electron'` then finds the double. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
