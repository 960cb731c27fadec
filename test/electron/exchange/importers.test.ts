import { expect, it } from 'vitest'
import type { GivenFile } from '../../../electron/documents/document.ts'
import { BRAT } from '../../../electron/exchange/brat/brat.ts'
import { CAS } from '../../../electron/exchange/cas/cas.ts'
import type { Exporter } from '../../../electron/exchange/exporter.ts'
import { importerOf, IMPORTERS } from '../../../electron/exchange/importers.ts'
import { bytesOfFile } from '../../../electron/exchange/made-bytes.ts'
import { QDC, QDPX } from '../../../electron/exchange/qda/qda.ts'
import { TAGUETTE } from '../../../electron/exchange/taguette/taguette.ts'
import { WEB_ANNOTATION } from '../../../electron/exchange/web-annotation/web-annotation.ts'
import { packZip } from '../../../electron/exchange/zip-writing.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { ANNOTATED_SOURCE } from '../../support/annotated-sample.ts'
import { messageOf, valueOf } from '../../support/outcomes.ts'

it('has no two ways in of one name', () => {
  const names = IMPORTERS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

it('takes no file of another kind for one that it reads', () => {
  const files = ['', 'Norham', '{}', '[]', '{"a": 1}', '\0\u0001\u0002', 'PK\u0003\u0004']
  for (const text of files) {
    expect(importerOf([{ name: 'file.json', bytes: Buffer.from(text) }])).toBeUndefined()
  }
  expect(importerOf([])).toBeUndefined()
})

/** The sample project as one file of a format: several files as a ZIP file of them. */
async function written(exporter: Exporter): Promise<GivenFile> {
  const files = valueOf(await exporter.write(ANNOTATED_SOURCE, DEFAULT_EXPORT))
  const [file] = files
  if (file !== undefined && exporter.ending !== null)
    return { name: file.name, bytes: bytesOfFile(file) }
  const parts = files.map((one) => ({ name: one.name, content: () => bytesOfFile(one) }))
  return { name: 'packed.zip', bytes: await packZip(parts, ANNOTATED_SOURCE.now) }
}

it.each([QDPX, QDC, CAS, WEB_ANNOTATION, BRAT, TAGUETTE])(
  'knows a file of $name that was cut short, and says that it is damaged',
  async (exporter) => {
    const { name, bytes } = await written(exporter)
    for (const part of [0.3, 0.6, 0.95]) {
      const cut = [{ name, bytes: bytes.subarray(0, Math.floor(bytes.length * part)) }]
      const importer = importerOf(cut)
      expect(importer?.name).toBe(exporter.name)
      const read = await importer?.read(cut)
      expect(read === undefined ? '' : messageOf(read)).toMatch(/damaged|broken|ends too early/)
    }
  },
)
