import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { readTables } from '../../../../electron/exchange/tables/read-tables.ts'
import { XLSX } from '../../../../electron/exchange/tables/xlsx.ts'
import { DEFAULT_EXPORT } from '../../../../shared/domain/export-options.ts'
import { compareSheets } from '../../../../shared/returning/comparing.ts'
import { exportSource } from '../../../support/export-sources.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { projects } from '../../../support/projects.ts'

test('a project that is exported as a workbook and read back has no difference', async () => {
  await fc.assert(
    fc.asyncProperty(projects(), async (project) => {
      const [file] = valueOf(await XLSX.write(exportSource(project), DEFAULT_EXPORT))
      if (file === undefined) throw new Error('A workbook is one file.')
      const read = valueOf(await readTables({ name: 'P.xlsx', bytes: bytesOfFile(file) }))
      if (read.type !== 'sheets') throw new Error('A workbook tells its encoding.')
      const { differences, sheets } = compareSheets(project, read.sheets, { textOf: () => null })
      expect(differences.map((difference) => JSON.stringify(difference))).toEqual([])
      expect(sheets.flatMap(({ table }) => table ?? [])).toContain('claims')
    }),
    { numRuns: 60 },
  )
})
