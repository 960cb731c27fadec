import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly contentType: string
}

/** Finds the file for a path such as `/assets/main.js`; null where there is none. */
export type FindFile = (pathname: string) => Promise<StaticFile | null>

/**
 * The files of a folder, listed once. A request can only name what is in the list, so that no path, however
 * it is written, reaches anything else.
 */
export async function listStaticFiles(folder: string): Promise<FindFile> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile() || !Object.hasOwn(CONTENT_TYPES, extname(entry.name))) continue
    const file = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, file).split(sep).join('/')}`, file)
  }
  return async (pathname) => {
    const file = files.get(pathname === '/' ? '/index.html' : pathname)
    if (file === undefined) return null
    const contentType = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
    return { body: new Uint8Array(await readFile(file)), contentType }
  }
}
