import type { AnnotatedProject } from '../annotated/annotated-project.ts'
import { xmlElement } from '../xml-writing.ts'
import { readCodes } from './code-reading.ts'
import { writeCodes } from './code-tree.ts'
import { Guids } from './naming.ts'
import { nameOf, parseQde, partOf } from './qde-tree.ts'
import { ORIGIN } from './own-files.ts'

const SCHEMA = {
  xmlns: 'urn:QDA-XML:codebook:1.0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd',
}

/** Writes the codes of a project as a codebook of the REFI-QDA exchange. */
export function writeQdc(project: Pick<AnnotatedProject, 'codes'>): string {
  const codes = writeCodes(project, [], new Guids())
  const root = xmlElement('CodeBook', { ...SCHEMA, origin: ORIGIN }, codes)
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}

/** Reads a codebook of that name: codes alone. Throws a `Refusal` with what is wrong in it. */
export function readQdc(source: string, file: string): AnnotatedProject {
  const root = parseQde(source, 'codebook', file)
  const isOurs = root.attributes.get('origin') === ORIGIN
  const codes = readCodes(partOf(root, 'codes', 'code'), { isOurs, naming: new Set() })
  const lost = partOf(root, 'sets', 'set').map((set) => `The set “${nameOf(set)}”.`)
  const none = { documents: [], entities: [], relations: [] }
  return { ...none, name: '', codes: [...codes.values()], lost }
}
