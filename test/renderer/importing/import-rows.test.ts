import { beforeEach, describe, expect, test } from 'vitest'
import {
  addRows,
  askedRows,
  beginRows,
  receiveResults,
  removeRows,
  restoreRows,
  settleRows,
  useImportRows,
} from '../../../renderer/importing/import-rows.ts'
import { useNotices } from '../../../renderer/kit/notices/notices.ts'
import { useProjectState } from '../../../renderer/state/project-state.ts'
import type { ImportResult, TextInput } from '../../../shared/domain/text-input.ts'
import { buildInfo } from '../../support/project-info.ts'

const path = (name: string): TextInput => ({ type: 'path', path: `/news/${name}` })

function added(input: number, place = ''): ImportResult {
  return { type: 'added', input, fileName: 'a', place, articleId: `a${input}${place}`, remarks: [] }
}

function unsure(input: number): ImportResult {
  return { type: 'unsure', input, fileName: 'u', place: '', guesses: [] }
}

const rows = () => useImportRows.getState().rows
const states = () => rows().map(({ id, state }) => `${id} ${state.type}`)

beforeEach(() => {
  useProjectState.setState({ info: buildInfo() })
  useImportRows.setState({ rows: [], last: 0 })
  useNotices.setState({ shown: [] })
})

describe('the lines of what is opened', () => {
  test('are one for each input, by the names of the files', () => {
    addRows([path('a.txt'), { type: 'path', path: 'C:\\\\news\\\\b.txt' }])
    expect(rows().map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt'])
    expect(states()).toEqual(['1 reading', '2 reading'])
  })

  test('become as many as came of their input, in its place, and go where nothing did', () => {
    const ids = addRows([path('a.csv'), path('b.txt'), path('c.txt')])
    addRows([path('d.txt')])
    receiveResults(ids, [added(0, '0'), added(0, '1'), unsure(2)])
    expect(states()).toEqual(['1 opened', '5 opened', '3 asked', '4 reading'])
    // What is answered for good is not read again, and a file may be large.
    expect(rows().map(({ input }) => input !== null)).toEqual([false, false, true, true])
  })

  test('that were taken out to be answered are put back in their place when that failed', () => {
    const ids = addRows([path('a.txt'), path('b.txt'), path('c.txt')])
    receiveResults(ids, [unsure(0), unsure(1), unsure(2)])
    const [, second] = askedRows(rows())
    removeRows([second?.id ?? 0])
    expect(states()).toEqual(['1 asked', '3 asked'])
    restoreRows(second === undefined ? [] : [second])
    expect(states()).toEqual(['1 asked', '2 asked', '3 asked'])
  })

  test('are forgotten with the next files, unless some are still to be answered', () => {
    const ids = addRows([path('a.txt'), path('b.txt')])
    receiveResults(ids, [added(0), unsure(1)])
    beginRows()
    expect(states()).toEqual(['1 opened', '2 asked'])
    settleRows([2], { type: 'left' })
    beginRows()
    expect(states()).toEqual([])
  })

  test('go with their project; what waited to be answered is named', () => {
    const ids = addRows([path('a.txt'), path('b.txt')])
    receiveResults(ids, [added(0), unsure(1)])
    useProjectState.setState({ info: { ...buildInfo(), path: '/other.hearsay' } })
    expect(states()).toEqual([])
    expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
      '“u” waited to be answered when the project was closed, and is not opened. Open it once more.',
    ])
  })
})
