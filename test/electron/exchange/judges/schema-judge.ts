import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasModule, inFolder, runScript } from './python.ts'

/** Whether files can be validated by schemas. */
const HAS_LXML = hasModule('lxml')

function schemaHere(name: string): string | undefined {
  return HAS_LXML ? fileURLToPath(new URL(name, import.meta.url)) : undefined
}

/** Where a checkout of the ODF Toolkit lies, which has the schemas of OpenDocument (see README.md here). */
const ODF_TOOLKIT = process.env['HEARSAY_ODF_TOOLKIT']

function schemaOfToolkit(name: string): string | undefined {
  return HAS_LXML && ODF_TOOLKIT !== undefined
    ? join(ODF_TOOLKIT, 'docs', 'odf1.3', name)
    : undefined
}

/** The schemas, each undefined where nothing can be validated by it. */
export const QDA_PROJECT = schemaHere('Project-mrt2019.xsd')
export const OPENDOCUMENT = schemaOfToolkit('OpenDocument-v1.3-schema.rng')
export const OPENDOCUMENT_MANIFEST = schemaOfToolkit('OpenDocument-v1.3-manifest-schema.rng')

/** What a schema finds wrong in files, a line each. */
export function judgeBySchema(schema: string, sources: readonly string[]): Promise<string> {
  const files = sources.map((source, at) => ({ name: `${at}.xml`, bytes: Buffer.from(source) }))
  return inFolder(files, (folder) => {
    const paths = files.map(({ name }) => join(folder, name))
    return runScript('schema.py', schema, ...paths)
  })
}
