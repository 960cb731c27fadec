import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * Keeps what is loaded from now on compiled for the next start: reading the program's own source is most of a
 * start. Where nothing can be written, each start compiles anew.
 */
export function cacheCompiledCode(root: string): void {
  enableCompileCache(join(root, 'node_modules', '.cache', 'hearsay', 'compiled'))
}
