import { expect, it } from 'vitest'
import type { GivenFile } from '../../../electron/documents/document.ts'
import { exporterOf } from '../../../electron/exchange/exporters.ts'
import { bytesOfFile } from '../../../electron/exchange/made-bytes.ts'
import { prepareAnnotatedFiles } from '../../../electron/exchanging/annotated-import.ts'
import { copyOf } from '../../../electron/exchanging/project-copy.ts'
import { commitAnnotated } from '../../../electron/service/annotated-commit.ts'
import type { Store } from '../../../electron/store/store.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { STANDING_SOURCE } from '../../support/annotated-sample.ts'
import { mutate, mutateJson, mutateParts } from '../../support/mutants.ts'
import { recordsOf, valueOf } from '../../support/outcomes.ts'
import { temporaryStore } from '../../support/store.ts'

/** For each format, into a project that has nothing of it and one that has all. */
const MUTANTS = 24

/** The sample project as a format has it. */
async function written(format: string): Promise<readonly GivenFile[]> {
  const files = await exporterOf(format)?.write(STANDING_SOURCE, DEFAULT_EXPORT)
  if (files === undefined) throw new Error(`There is no ${format}.`)
  return valueOf(files).map((file) => ({ name: file.name, bytes: bytesOfFile(file) }))
}

/** The files with one of them changed. */
function* replaced(
  files: readonly GivenFile[],
  at: number,
  changed: Iterable<Uint8Array | string>,
): Generator<readonly GivenFile[]> {
  for (const bytes of changed)
    yield files.map((file, k) => (k === at ? { ...file, bytes: Buffer.from(bytes) } : file))
}

async function* mutantsOf(format: string): AsyncGenerator<readonly GivenFile[]> {
  const files = await written(format)
  for (const [at, { name, bytes }] of files.entries()) {
    const count = Math.ceil(MUTANTS / files.length)
    if (format === 'qdpx') {
      for await (const changed of mutateParts(bytes, count, (part) => /\.(?:qde|txt)$/.test(part)))
        yield [{ name, bytes: changed }]
    } else if (/\.json(?:ld)?$/.test(name)) {
      yield* replaced(files, at, mutateJson(Buffer.from(bytes).toString(), count))
    } else yield* replaced(files, at, mutate(bytes, count))
  }
}

async function bringIn(store: Store, files: readonly GivenFile[]): Promise<boolean> {
  const prepared = await prepareAnnotatedFiles(valueOf(copyOf(store)), { files, uses: {} })
  return prepared.ok && valueOf(commitAnnotated(store, prepared.value)) !== null
}

/** What is wrong with a project once files have come in, which is undone then; null where nothing of them came in. */
async function faultsAfter(store: Store, files: readonly GivenFile[]) {
  if (!(await bringIn(store, files))) return null
  const faults = valueOf(store.check())
  valueOf(store.undo())
  return faults
}

it.each(['jsonld', 'cas', 'inception', 'brat', 'qdpx', 'taguette'])(
  'a file of %s that somebody changed comes in whole or not at all, and is undone',
  async (format) => {
    const store = temporaryStore()
    let taken = 0
    for (const known of [[], await written(format)]) {
      await bringIn(store, known)
      const before = recordsOf(valueOf(store.readProject()))
      for await (const files of mutantsOf(format)) {
        const faults = await faultsAfter(store, files)
        taken += faults === null ? 0 : 1
        expect(faults ?? []).toEqual([])
        expect(recordsOf(valueOf(store.readProject()))).toEqual(before)
      }
    }
    expect(taken).toBeGreaterThan(0)
  },
)
