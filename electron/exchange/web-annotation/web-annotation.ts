import { writeAnnotated } from '../annotated/annotated-files.ts'
import type { Exporter } from '../exporter.ts'
import type { Importer } from '../importer.ts'
import { beginningOf } from '../json-file.ts'

/** The project as a collection of Web Annotations, with its texts. */
export const WEB_ANNOTATION: Exporter = {
  name: 'jsonld',
  title: 'Web Annotations (JSON-LD)',
  about:
    'A W3C Web Annotation for each mark, with its place and its quotation, and all texts and records beside them.',
  ending: '.jsonld',
  choices: [],
  async write(source) {
    const { annotationsInJson } = await import('./annotation-writing.ts')
    return writeAnnotated(source, (project) => [
      { name: `${source.name}.jsonld`, content: () => annotationsInJson(project) },
    ])
  },
}

const OF_ANNOTATIONS =
  /"(?:https?:\/\/www\.w3\.org\/ns\/anno\.jsonld|http:\/\/www\.w3\.org\/ns\/oa#)"/

/** A collection of Web Annotations, or several. */
export const WEB_ANNOTATION_IMPORTER: Importer = {
  name: 'jsonld',
  title: 'Web Annotations (JSON-LD)',
  endings: ['.jsonld', '.json'],
  companions: null,
  isOne: (files) =>
    files.length > 0 && files.every(({ bytes }) => OF_ANNOTATIONS.test(beginningOf(bytes))),
  async read(files) {
    const [{ readJsonFiles }, { readAnnotations }] = await Promise.all([
      import('../annotated/json-files.ts'),
      import('./annotation-reading.ts'),
    ])
    return readJsonFiles(files, readAnnotations)
  },
}
