import { openZip } from '../../../electron/documents/archives/zip-parts.ts'
import { describe, expect, it } from 'vitest'
import { EXPORTERS } from '../../../electron/exchange/exporters.ts'
import { prepareAnnotatedFiles } from '../../../electron/exchanging/annotated-import.ts'
import { writeExport } from '../../../electron/exchanging/exporting.ts'
import { copyOf } from '../../../electron/exchanging/project-copy.ts'
import { commitAnnotated } from '../../../electron/service/annotated-commit.ts'
import type { Store } from '../../../electron/store/store.ts'
import { DEFAULT_EXPORT, WHOLE_TABLE } from '../../../shared/domain/export-options.ts'
import { messageOf, valueOf } from '../../support/outcomes.ts'
import { importText, temporaryStore } from '../../support/store.ts'

const NOW = new Date('2026-11-30T10:00:00Z')

/** Titles that are no names of files, or those of others. */
const TITLES = [
  '../../etc/passwd',
  'a/b\\c',
  'CON',
  'con',
  'COM1.txt',
  'trailing dots...',
  'nul\0led',
  'x'.repeat(300),
  'x'.repeat(301),
  '😀😀',
  '\u202Egnp.exe',
  'Same',
  'SAME',
  'same ',
  'annotation.conf',
  'TypeSystem.xml',
  'index.html',
  '.hidden',
  '',
  '-rf',
]

function hostileStore(): Store {
  const store = temporaryStore()
  for (const [number, title] of TITLES.entries())
    importText(store, `The text of ${number}.`, { title, fileName: title })
  return store
}

async function write(store: Store, format: string, options = DEFAULT_EXPORT) {
  return writeExport(valueOf(copyOf(store)), { format, options, now: NOW })
}

/** What every system takes for the name of a file in a folder, and no shell for anything else. */
const SAFE = /^(?:[A-Za-z0-9][\w-]{0,80}\/){0,2}[A-Za-z0-9][\w-]{0,80}\.\w{1,7}$/

describe('articles with titles that are no names of files', () => {
  it.each(EXPORTERS.filter(({ ending }) => ending === null || ending === '.zip'))(
    'have files of their own, of names that every system takes: $name',
    async ({ name, ending }) => {
      const files = valueOf(await write(hostileStore(), name))
      const [file] = files
      const isPacked = ending !== null && file !== undefined
      const names = (isPacked ? (await openZip(file.bytes)).parts : files).map((one) => one.name)
      expect(names.filter((one) => !SAFE.test(one))).toEqual([])
      expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length)
    },
  )

  it.each(['brat', 'inception', 'qdpx', 'cas', 'jsonld'])(
    'come back with them from %s',
    async (format) => {
      const store = hostileStore()
      const files = valueOf(await write(store, format))
      const other = temporaryStore()
      const copy = valueOf(copyOf(other))
      valueOf(
        commitAnnotated(other, valueOf(await prepareAnnotatedFiles(copy, { files, uses: {} }))),
      )
      const titles = Array.from(
        valueOf(other.readProject()).articles.values(),
        ({ title }) => title,
      )
      expect(titles.sort()).toEqual(TITLES.toSorted())
      expect(valueOf(other.check())).toEqual([])
    },
  )
})

describe('a choice of columns that was kept', () => {
  const kept = (...columns: readonly string[]) => ({
    ...DEFAULT_EXPORT,
    tables: { ...DEFAULT_EXPORT.tables, sources: { ...WHOLE_TABLE, columns } },
  })

  it.each(['csv', 'xlsx', 'ods'])(
    'writes no %s of empty rows where none is there any more',
    async (format) => {
      for (const options of [kept('gone', '__proto__'), kept()]) {
        expect(messageOf(await write(temporaryStore(), format, options))).toBe(
          'None of the columns that were chosen of sources is there. Choose one at least.',
        )
      }
      valueOf(await write(temporaryStore(), format, kept('gone', 'name')))
    },
  )

  it('says nothing to a format that has no columns', async () => {
    expect(await write(temporaryStore(), 'jsonld', kept('gone'))).toMatchObject({ ok: true })
  })
})
