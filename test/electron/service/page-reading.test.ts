import { setImmediate as giveTurn } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { PageReading } from '../../../electron/service/page-reading.ts'
import type { RecordPage, Store } from '../../../electron/store/store.ts'
import { EMPTY_PROJECT, type TableName } from '../../../shared/domain/project.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { temporaryStore } from '../../support/store.ts'

const SPEAKERS = Array.from({ length: 7 }, (_, index) => buildSpeaker({ name: `Speaker ${index}` }))

function storeOfSpeakers(): Store {
  const store = temporaryStore()
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    for (const speaker of SPEAKERS) draft.put('speakers', speaker)
  })
  valueOf(store.commitEdit(edit))
  return store
}

const request = (after: string | null, limit = 3) => ({ table: 'speakers', after, limit }) as const

test('the pages together are the table, and all but the first are read before they are asked for', async () => {
  const store = storeOfSpeakers()
  const read = vi.spyOn(store, 'readPage')
  const pages = new PageReading(store)
  const names: string[] = []
  const readWhenAsked: number[] = []
  let after: string | null = null
  do {
    const before = read.mock.calls.length
    const page: RecordPage<TableName> = valueOf(pages.read(request(after)))
    readWhenAsked.push(read.mock.calls.length - before)
    names.push(...page.records.map((record) => ('name' in record ? record.name : '')))
    after = page.next
    await giveTurn()
  } while (after !== null)
  expect(names.toSorted()).toEqual(SPEAKERS.map(({ name }) => name))
  expect(readWhenAsked).toEqual([1, 0, 0])
})

test('a page is as it is when it is asked for, whatever was written since it was read ahead', async () => {
  const store = storeOfSpeakers()
  const pages = new PageReading(store)
  const { next } = valueOf(pages.read(request(null)))
  await giveTurn()
  const project = valueOf(store.readProject())
  const edit = editOf(project, (draft) => {
    for (const { id } of SPEAKERS) draft.update('speakers', id, { role: 'envoy' })
  })
  valueOf(store.commitEdit(edit))
  const page = valueOf(pages.read(request(next)))
  expect(page.records).toMatchObject(Array.from({ length: 3 }, () => ({ role: 'envoy' })))
})

test('another page than the one read ahead is the one asked for, and never longer', async () => {
  const store = storeOfSpeakers()
  const pages = new PageReading(store)
  const { next } = valueOf(pages.read(request(null)))
  await giveTurn()
  expect(valueOf(pages.read(request(next, 2))).records).toHaveLength(2)
  await giveTurn()
  const first = valueOf(pages.read(request(null)))
  expect(first.records.map(({ id }) => id)).toEqual(
    valueOf(store.readPage('speakers', null, 3)).records.map(({ id }) => id),
  )
})

test('what is read ahead of one table is kept while another is read', async () => {
  const store = storeOfSpeakers()
  const read = vi.spyOn(store, 'readPage')
  const pages = new PageReading(store)
  const { next } = valueOf(pages.read(request(null)))
  await giveTurn()
  valueOf(pages.read({ table: 'claims', after: null, limit: 3 }))
  read.mockClear()
  expect(valueOf(pages.read(request(next))).records).toHaveLength(3)
  expect(read).not.toHaveBeenCalled()
})

test('nothing is read ahead of a project that was closed meanwhile', async () => {
  const store = storeOfSpeakers()
  const read = vi.spyOn(store, 'readPage')
  const pages = new PageReading(store)
  valueOf(pages.read(request(null)))
  store.close()
  await giveTurn()
  expect(read).toHaveBeenCalledTimes(1)
})
