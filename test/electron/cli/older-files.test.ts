import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEPT_FILES, copyKeptFile, expectedCsv } from '../../support/kept-files.ts'
import { temporaryFolder } from '../../support/store.ts'
import { hearsay } from './hearsay.ts'

const CSV = ['claims', 'speakers', 'sources', 'attributions', 'relations'].map(
  (name) => `${name}.csv`,
)

describe.each(KEPT_FILES.filter(({ name }) => name.endsWith('-rich')))('$name', (kept) => {
  test('is checked, exported, compared, and has no difference from what it wrote, and stays what it was', async () => {
    const folder = temporaryFolder()
    const path = copyKeptFile(kept, folder)
    const bytes = readFileSync(path)
    const checked = await hearsay(folder, 'check', path)
    expect(checked).toMatchObject({ code: 0, stderr: '', stdout: 'project.hearsay is whole.\n' })
    const exported = await hearsay(folder, 'export', path, '--csv', 'out')
    expect(exported).toMatchObject({ code: 0, stderr: '' })
    for (const name of CSV) {
      const now = readFileSync(join(folder, 'out', name), 'utf8')
      expect(now).toBe(expectedCsv(kept, name, now))
    }
    const compared = await hearsay(folder, 'compare', path, '--csv', 'compared.csv')
    expect(compared).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(join(folder, 'compared.csv'), 'utf8')).toContain('Claims')
    const returned = await hearsay(folder, 'import', path, 'out', '--dry-run')
    expect(returned).toMatchObject({ code: 0, stderr: '' })
    const told = readdirSync(join(folder, 'out')).map((name) => `out/${name}: No difference\n`)
    expect(returned.stdout).toBe(told.sort().join(''))
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['compared.csv', 'out', 'project.hearsay'])
  })
})
