import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

interface BuildResult {
  readonly outDir: string
  readonly artifactPaths: readonly string[]
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Writes SHA256SUMS beside what was packed, as `sha256sum --check` reads it. The packager calls it at the end. */
export default async function writeChecksums(result: BuildResult): Promise<string[]> {
  const { outDir, artifactPaths } = result
  const lines = await Promise.all(
    [...artifactPaths].sort().map(async (path) => `${await hashFile(path)}  ${basename(path)}\n`),
  )
  if (lines.length === 0) return []
  const file = join(outDir, 'SHA256SUMS')
  await writeFile(file, lines.join(''))
  return [file]
}
