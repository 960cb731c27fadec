import type { GivenFile } from '../../documents/document.ts'
import { writeAnnotated } from '../annotated/annotated-files.ts'
import type { Exporter } from '../exporter.ts'
import type { Importer } from '../importer.ts'
import { beginningOf } from '../json-file.ts'

/**
 * The whole project as one CAS: of several texts one after another, for INCEpTION shows one view of a CAS, and dkpro-cassis
 * reads one from JSON.
 */
export const CAS: Exporter = {
  name: 'cas',
  title: 'UIMA CAS JSON',
  about:
    'All texts, marks and records in one CAS of UIMA with its types, for programs such as dkpro-cassis.',
  ending: '.json',
  choices: [],
  async write(source) {
    const { casOf } = await import('./cas-writing.ts')
    return writeAnnotated(source, (project) => [
      { name: `${source.name}.json`, content: () => casOf(project) },
    ])
  },
}

/** A CAS for each text, as INCEpTION takes them, beside its layers, which it takes before. */
export const INCEPTION: Exporter = {
  name: 'inception',
  title: 'INCEpTION',
  about:
    'A folder for INCEpTION: TypeSystem.xml, to be imported under Layers first, and a UIMA CAS JSON file for each text.',
  ending: null,
  choices: [],
  async write(source) {
    const { inceptionFiles } = await import('./inception-files.ts')
    return writeAnnotated(source, inceptionFiles)
  },
}

function isCas({ bytes }: GivenFile): boolean {
  return /^\s*\{\s*"%(?:HEADER|TYPES|FEATURE_STRUCTURES|VIEWS)"/.test(beginningOf(bytes))
}

/** A CAS of UIMA in JSON, or a folder of them. */
export const CAS_IMPORTER: Importer = {
  name: 'cas',
  title: 'UIMA CAS JSON',
  endings: ['.json'],
  companions: ['.xml'],
  isOne: (files) => files.some(isCas),
  async read(files) {
    const [{ readJsonFiles }, { readCas }] = await Promise.all([
      import('../annotated/json-files.ts'),
      import('./cas-reading.ts'),
    ])
    return readJsonFiles(files.filter(isCas), readCas)
  },
}
