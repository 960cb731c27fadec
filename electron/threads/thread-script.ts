import { readFileSync } from 'node:fs'

/** The script of a thread: where it lies beside the module that starts it, and where its bundle lies from that one's. */
export interface ScriptPlaces {
  readonly source: string
  readonly bundle: string
}

/**
 * The script of a thread, by the address of the module that starts it. A bundle is answered as text: files of the archive
 * that the desktop program is packed in are checked as they are read, and only its main thread is sure to read them. What
 * it requires is found from where the program is, or beside its archive.
 */
export function threadScript(module: string, { source, bundle }: ScriptPlaces): URL | string {
  if (module.endsWith('.ts')) return new URL(source, module)
  const text = readFileSync(new URL(bundle, module), 'utf8')
  const base = module.replace('/app.asar/', '/app.asar.unpacked/')
  const require = `process.getBuiltinModule('node:module').createRequire(${JSON.stringify(base)})`
  // On its first line: what goes wrong in it is told with the lines of the bundle.
  return `(function (require) {${text}\n})(${require})`
}

/** Whether a thread has ended because it needed more memory than it may have. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
