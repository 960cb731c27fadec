import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXPORTERS, exporterOf } from '../../../electron/exchange/exporters.ts'
import { writeExport } from '../../../electron/exchanging/exporting.ts'
import { copyOf } from '../../../electron/exchanging/project-copy.ts'
import { exportProject } from '../../../electron/service/exporting.ts'
import { openStore } from '../../../electron/store/opening.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { codeOf, messageOf, valueOf } from '../../support/outcomes.ts'
import { writeThreeOutlets } from '../../support/three-outlets.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-exporting-'))
  writeThreeOutlets(join(folder, 'P.hearsay'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Exports the project in a format to a path in the folder. */
async function write(format: string, name: string, isReplacing: boolean, project = 'P.hearsay') {
  const store = valueOf(openStore(join(folder, project), { readOnly: true }))
  const exporter = exporterOf(format)
  if (exporter === undefined) throw new Error(`There is no ${format}.`)
  const path = join(folder, name)
  try {
    const request = { exporter, path, options: DEFAULT_EXPORT, isReplacing }
    const copy = valueOf(copyOf(store))
    return await exportProject(store, request, (order) => writeExport(copy, order))
  } finally {
    store.close()
  }
}

describe('an export', () => {
  test('does nothing where a folder stands in the place of one of its files', async () => {
    mkdirSync(join(folder, 'out', 'topics.csv'), { recursive: true })
    const refused = await write('csv', 'out', true)
    expect(messageOf(refused)).toBe('“topics.csv” is a folder there. Choose another place.')
    expect(readdirSync(join(folder, 'out'))).toEqual(['topics.csv'])
  })

  test('is called after the project in a folder that was named for its one file', async () => {
    mkdirSync(join(folder, 'out.v1'))
    for (const { name, ending } of EXPORTERS) {
      if (ending === null) continue
      const expected = join(folder, 'out.v1', `P${ending}`)
      expect(valueOf(await write(name, 'out.v1', false)).map(({ path }) => path)).toEqual([
        expected,
      ])
      expect(messageOf(await write(name, 'out.v1', false))).toBe(`P${ending} is already there.`)
    }
    expect(readdirSync(folder).toSorted()).toEqual(['P.hearsay', 'out.v1'])
  })

  test('keeps a name that ends as its files’ do, and gives another their ending', async () => {
    const pathOf = async (name: string) =>
      valueOf(await write('claimreview', name, false)).map(({ path }) => path)
    expect(await pathOf('feed.jsonld')).toEqual([join(folder, 'feed.jsonld')])
    expect(await pathOf('feed')).toEqual([join(folder, 'feed.claimreview.jsonld')])
  })

  test('never takes the place of the project that it is of, whatever the project is called', async () => {
    renameSync(join(folder, 'P.hearsay'), join(folder, 'P.zip'))
    linkSync(join(folder, 'P.zip'), join(folder, 'same.zip'))
    const before = await readFile(join(folder, 'P.zip'))
    for (const name of ['P.zip', 'same.zip']) {
      const refused = await write('pack', name, true, 'P.zip')
      expect(messageOf(refused)).toBe(`“${name}” is the project itself. Choose another name.`)
    }
    expect(before.equals(await readFile(join(folder, 'P.zip')))).toBe(true)
  })

  test('asks before it replaces a link that leads nowhere, and then leaves alone where it led', async () => {
    const elsewhere = join(folder, 'elsewhere.json')
    symlinkSync(elsewhere, join(folder, 'cas.json'))
    expect(codeOf(await write('cas', 'cas.json', false))).toBe('FILE_EXISTS')
    valueOf(await write('cas', 'cas.json', true))
    expect(existsSync(elsewhere)).toBe(false)
  })
})
