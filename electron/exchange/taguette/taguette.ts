import { writeAnnotated } from '../annotated/annotated-files.ts'
import type { Exporter } from '../exporter.ts'
import type { Importer } from '../importer.ts'
import { readChecked } from '../reading-outcome.ts'

/** A project for Taguette. */
export const TAGUETTE: Exporter = {
  name: 'taguette',
  title: 'Taguette project',
  about:
    'The articles with their marks as highlights and tags, for Taguette; without memos, values and links.',
  ending: '.sqlite3',
  choices: [],
  async write(source) {
    const { writeTaguette } = await import('./taguette-writing.ts')
    return writeAnnotated(source, (project) => {
      const file = writeTaguette(project, source.now)
      return [{ name: `${source.name}.sqlite3`, content: () => file }]
    })
  },
}

/** What every SQLite file begins with, and where it says of which kind it is. */
const SQLITE = 'SQLite format 3\0'
const KIND = { at: 68, name: 'Tgtt' } as const

/** A project that Taguette exported. */
export const TAGUETTE_IMPORTER: Importer = {
  name: 'taguette',
  title: 'Taguette project',
  endings: ['.sqlite3'],
  companions: null,
  isOne([file, ...others]) {
    if (file === undefined || others.length > 0) return false
    const head = Buffer.from(file.bytes.subarray(0, 100)).toString('latin1')
    return head.startsWith(SQLITE) && head.startsWith(KIND.name, KIND.at)
  },
  async read([file]) {
    const { readTaguette } = await import('./taguette-reading.ts')
    return readChecked(async () => readTaguette(file?.bytes ?? new Uint8Array()))
  },
}
