import { beforeEach, expect, test } from 'vitest'
import { addRows, receiveResults, useImportRows } from '../../../renderer/importing/import-rows.ts'
import { keepQuestions, takeKeptQuestions } from '../../../renderer/importing/kept-questions.ts'
import { useNotices } from '../../../renderer/kit/notices/notices.ts'
import { useProjectState } from '../../../renderer/state/project-state.ts'
import type { TextInput } from '../../../shared/domain/text-input.ts'
import { buildInfo } from '../../support/project-info.ts'

/** A tab's storage with room for so many code units. */
function storageOf(room = 5_000_000) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('There is no room.')
      kept.set(key, value)
    },
  }
}

const bytes = (fileName: string, length: number): TextInput => ({
  type: 'bytes',
  fileName,
  base64: 'QUJD'.repeat(length / 4),
})

/** Puts files on the list that wait to be answered, each at a place in it. */
function ask(files: readonly TextInput[], place = ''): void {
  const results = files.map((file, input) => {
    const fileName = file.type === 'path' ? file.path : file.fileName
    return { type: 'unsure' as const, input, fileName, place, guesses: [] }
  })
  receiveResults(addRows(files), results)
}

const said = () => useNotices.getState().shown.map(({ message }) => message)

beforeEach(() => {
  useProjectState.setState({ info: buildInfo() })
  useImportRows.setState({ rows: [], last: 0 })
  useNotices.setState({ shown: [] })
})

test('what waits is read again as it was, once, at the place that was asked about', () => {
  const storage = storageOf()
  const chosen = { ...bytes('a.zip', 40), choice: { places: ['1', '3'] } }
  ask([chosen], '3')
  addRows([{ type: 'path', path: '/still-read.txt' }])
  keepQuestions(storage)
  expect(takeKeptQuestions(storage)).toEqual([
    { ...chosen, choice: { places: ['3'] } },
    { type: 'path', path: '/still-read.txt' },
  ])
  expect(takeKeptQuestions(storage)).toEqual([])
  expect(said()).toEqual([])
})

test.each([
  ['more than is kept', 5_000_000, 3_000_000],
  ['more than the browser has room for', 1000, 4000],
])('a file that is %s is named', (_, room, length) => {
  const storage = storageOf(room)
  ask([bytes('large.txt', length)])
  keepQuestions(storage)
  expect(takeKeptQuestions(storage)).toEqual([])
  expect(said()).toEqual([
    '“large.txt” waited to be answered when the page was loaded again, and is not opened. Open it once more.',
  ])
})

test('of several files those are kept that there is room for, where it is less than was thought', () => {
  const storage = storageOf(200_000)
  const small = bytes('small.txt', 4000)
  ask([small, bytes('large.txt', 400_000)])
  keepQuestions(storage)
  expect(takeKeptQuestions(storage)).toEqual([small])
  expect(said()).toEqual([expect.stringMatching(/^“large\.txt” waited /)])
})

test.each([
  [300, /^“name 0 .+”, .+ and \d+ other files waited to be answered .+ Open them once more\.$/],
  [100, /^20 files waited to be answered .+ Open them once more\.$/],
])('names that there is no room for are counted: room for %i', (room, sentence) => {
  const storage = storageOf(room)
  ask(Array.from({ length: 20 }, (_, k) => bytes(`name ${k} ${'x'.repeat(60)}`, 400)))
  keepQuestions(storage)
  expect(takeKeptQuestions(storage)).toEqual([])
  expect(said()).toEqual([expect.stringMatching(sentence)])
})

test('a storage without any room does not keep the window from going', () => {
  const storage = storageOf(0)
  ask([bytes('a.txt', 40)])
  expect(() => keepQuestions(storage)).not.toThrow()
  expect(takeKeptQuestions(storage)).toEqual([])
})

test('of another project, or where nothing waits, nothing is read', () => {
  const storage = storageOf()
  ask([bytes('a.txt', 40)])
  keepQuestions(storage)
  useProjectState.setState({ info: { ...buildInfo(), path: '/other.hearsay' } })
  useNotices.setState({ shown: [] })
  expect(takeKeptQuestions(storage)).toEqual([])
  keepQuestions(storage)
  expect(takeKeptQuestions(storage)).toEqual([])
  storage.setItem('hearsay.questions', '{"project": 1}')
  expect(takeKeptQuestions(storage)).toEqual([])
  expect(said()).toEqual([])
})
