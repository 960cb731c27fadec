import { writeAnnotated } from '../annotated/annotated-files.ts'
import type { Exporter } from '../exporter.ts'
import type { Importer } from '../importer.ts'
import { isPacked, unpackFiles } from '../packed-files.ts'
import { readChecked } from '../reading-outcome.ts'

/** What the files of annotations end in. */
const ANNOTATIONS = '.ann'

/** A project as a collection of brat. */
export const BRAT: Exporter = {
  name: 'brat',
  title: 'brat standoff',
  about:
    'A folder with each article as a text and its marks in an .ann file, for brat and for the many programs that read its format.',
  ending: null,
  choices: [],
  async write(source) {
    const { writeBrat } = await import('./brat-writing.ts')
    return writeAnnotated(source, writeBrat)
  },
}

/** A collection of brat, as a folder or packed. */
export const BRAT_IMPORTER: Importer = {
  name: 'brat',
  title: 'brat standoff',
  endings: [ANNOTATIONS, '.zip'],
  companions: ['.txt', '.conf', '.json'],
  isOne(files) {
    const isOfIt = (name: string) => name.toLowerCase().endsWith(ANNOTATIONS)
    return files.some(({ name }) => isOfIt(name)) || isPacked(files, isOfIt)
  },
  async read(files) {
    const { readBrat } = await import('./brat-reading.ts')
    return readChecked(async () => readBrat(await unpackFiles(files)))
  },
}
