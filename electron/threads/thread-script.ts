import { readFileSync } from 'node:fs'

/** Where a file of a thread lies: in the sources from the module that starts it, and in its bundle from that one's. */
export interface FilePlaces {
  readonly source: string
  readonly bundle: string
}

function isSource(module: string): boolean {
  return module.endsWith('.ts')
}

/** Where a file of a thread is, by the address of the module that starts it. */
export function placeOf(module: string, { source, bundle }: FilePlaces): URL {
  return new URL(isSource(module) ? source : bundle, module)
}

/**
 * The script of a thread, by the address of the module that starts it. A bundle is answered as text: files of the archive
 * that the desktop program is packed in are checked as they are read, and only its main thread is sure to read them. What
 * it requires is found from where the program is, or beside its archive.
 */
export function threadScript(module: string, places: FilePlaces): URL | string {
  const place = placeOf(module, places)
  if (isSource(module)) return place
  const text = readFileSync(place, 'utf8')
  const base = module.replace('/app.asar/', '/app.asar.unpacked/')
  const require = `process.getBuiltinModule('node:module').createRequire(${JSON.stringify(base)})`
  // On its first line: what goes wrong in it is told with the lines of the bundle.
  return `(function (require) {${text}\n})(${require})`
}

/** Whether a thread has ended because it needed more memory than it may have. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
