import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findFormat } from '../../electron/documents/recognition/format.ts'
import { hasEnding } from '../../shared/domain/file-kind.ts'
import type { MutantReport } from './mutant-child.ts'

const CHILD = fileURLToPath(new URL('mutant-child.ts', import.meta.url))
const FILES = fileURLToPath(new URL('../electron/documents/files', import.meta.url))

/** How the files for tests were made is no document. */
const OTHERS = ['.md', '.py', '.tex', '.sh', '.fodt', '.gz', '.fods']

/** The files that are mutated: those that programs made, of each format several. */
function listFiles(): readonly string[] {
  return readdirSync(FILES, { recursive: true, encoding: 'utf8' })
    .map((name) => join(FILES, name))
    .filter((path) => statSync(path).isFile() && !hasEnding(path, OTHERS))
    .toSorted()
}

/** Files by the format that they are read as; those that are refused as they are say nothing. */
function byFormat(): ReadonlyMap<string, readonly string[]> {
  const read = listFiles().flatMap((path) => {
    try {
      return [{ path, format: findFormat(readFileSync(path), basename(path)) }]
    } catch {
      return []
    }
  })
  const groups = Map.groupBy(read, ({ format }) => format)
  return new Map([...groups].map(([format, files]) => [format, files.map(({ path }) => path)]))
}

/**
 * Reads mutants of one file in a process that may write nothing at all: a reader that wrote a file, or started a
 * program, would throw. Rejects when the process ends otherwise than by itself.
 */
async function readMutants(path: string, count: number, seed: number): Promise<MutantReport> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      CHILD,
      path,
      String(count),
      String(seed),
    ],
    { maxBuffer: 1 << 26 },
  )
  return JSON.parse(stdout) as MutantReport
}

/** So many mutants of each format, of its files in turn. Answers how many files gave no report, or were given up. */
export async function tryMutants(count: number, seed: number): Promise<number> {
  let failures = 0
  for (const [format, paths] of byFormat()) {
    const each = Math.ceil(count / paths.length)
    const total = { read: 0, asked: 0, refused: 0, slowest: 0, memory: 0 }
    for (const path of paths) {
      try {
        const report = await readMutants(path, each, seed)
        total.read += report.read
        total.asked += report.asked
        total.refused += report.refused
        total.slowest = Math.max(total.slowest, report.slowest)
        total.memory = Math.max(total.memory, report.memory)
        for (const [message, times] of Object.entries(report.givenUp)) {
          failures += times
          console.log(`  ${basename(path)}: ${times} given up: ${message}`)
        }
      } catch (error) {
        failures += 1
        console.log(`  ${basename(path)} (seed ${seed}) ended the process:`, error)
      }
    }
    console.log(
      `${format}: ${each * paths.length} mutants, ${total.read} articles read, ${total.asked} asked about, ${total.refused} refused; the slowest ${Math.round(total.slowest)} ms, at most ${Math.round(total.memory)} MB`,
    )
  }
  return failures
}
