import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { readTables } from '../../../../electron/exchange/tables/table-reading.ts'
import { ODS } from '../../../../electron/exchange/tables/ods.ts'
import { XLSX } from '../../../../electron/exchange/tables/xlsx.ts'
import { DEFAULT_EXPORT } from '../../../../shared/domain/export-options.ts'
import { compareSheets } from '../../../../shared/returning/comparing.ts'
import { exportSource } from '../../../support/export-sources.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { projects } from '../../../support/projects.ts'

test.each([XLSX, ODS])(
  'a project that is exported as $ending and read back has no difference',
  async (exporter) => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const [file] = valueOf(await exporter.write(exportSource(project), DEFAULT_EXPORT))
        if (file === undefined) throw new Error('A workbook is one file.')
        const read = valueOf(await readTables({ name: 'P', bytes: bytesOfFile(file) }))
        if (read.type !== 'sheets') throw new Error('A workbook tells its encoding.')
        const { differences, sheets } = compareSheets(project, read.sheets, { textOf: () => null })
        expect(differences.map((difference) => JSON.stringify(difference))).toEqual([])
        expect(sheets.flatMap(({ table }) => table ?? [])).toContain('claims')
      }),
      { numRuns: 60 },
    )
  },
)
