import { succeed } from '../../../shared/domain/failure.ts'
import type { Exporter } from '../exporter.ts'

/** Everything that a project's quotes rest on, for somebody who is to check them without Hearsay. */
export const PACK: Exporter = {
  name: 'pack',
  title: 'Evidence pack (ZIP)',
  about:
    'The originals, texts, tables, report and annotated articles with their SHA-256s and the place of every quote, and what verifies them with Python or in a browser.',
  ending: '.zip',
  choices: [],
  async write(source) {
    const { packFile } = await import('./pack-files.ts')
    const file = await packFile(source)
    return file.ok ? succeed([file.value]) : file
  },
}
