import { succeed } from '../../../shared/domain/failure.ts'
import { annotatedProjectOf } from '../annotated/from-project.ts'
import type { Exporter } from '../exporter.ts'
import { writeBrat } from './brat-writing.ts'

/** A project as a collection of brat. */
export const BRAT: Exporter = {
  name: 'brat',
  title: 'brat standoff',
  about:
    'A folder with each article as a text and its marks in an .ann file, for brat and for the many programs that read its format.',
  ending: null,
  choices: [],
  write(source) {
    const project = annotatedProjectOf(source)
    return Promise.resolve(project.ok ? succeed(writeBrat(project.value)) : project)
  },
}
