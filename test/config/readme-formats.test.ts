import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EXPORTERS } from '../../electron/exchange/exporters.ts'
import { IMPORTERS } from '../../electron/exchange/importers.ts'

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')

/** The cells of the README's table of formats, a row for each. */
const rows = readme
  .slice(readme.indexOf('## Out and back'), readme.indexOf('## The map'))
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))

const byTitle = ([a = '']: readonly string[], [b = '']: readonly string[]) =>
  a < b ? -1 : Number(a > b)

test('the README lists every format that is written, as the dialog and the command line call it, and no other', () => {
  const listed = rows.map(([, title = '', out = '']) => [title, out])
  const declared = EXPORTERS.map(({ name, title, ending }) => [
    title,
    `\`--${name} ${ending === null ? 'DIR' : 'FILE'}\``,
  ])
  expect(listed.toSorted(byTitle)).toEqual(declared.toSorted(byTitle))
})

test('the README says of every format that comes back that it does', () => {
  const back = new Map(rows.map(([, title = '', , cell = '']) => [title, cell]))
  for (const { title } of IMPORTERS)
    expect([title, back.get(title) ?? '–']).not.toEqual([title, '–'])
})
