import { describe, expect, test } from 'vitest'
import { answeredInputs, joinInputs, type Asking } from '../../../shared/domain/answered-input.ts'
import type { TextInput } from '../../../shared/domain/text-input.ts'

const INPUT = { type: 'bytes', fileName: 'a.zip', base64: 'QQ==' } as const

function similarAt(place: string): Asking {
  const about = { articleId: 'a', share: 0.9, title: '', outlet: '', date: '' }
  return { type: 'similar', input: 0, fileName: 'a.zip', place, ...about }
}

function unsureAt(place: string): Asking {
  return { type: 'unsure', input: 0, fileName: 'a.zip', place, guesses: [] }
}

describe('an input whose question is answered', () => {
  test('is the same with more chosen of it, at the place of the question', () => {
    const input = { ...INPUT, choice: { encoding: 'koi8-r', places: ['1', '2'] } }
    expect(answeredInputs(input, similarAt('2'), { versionOf: null })).toEqual([
      { ...INPUT, choice: { encoding: 'koi8-r', places: ['2'], versionOf: null } },
    ])
    expect(answeredInputs(INPUT, unsureAt('3'), { encoding: 'big5' })).toEqual([
      { ...INPUT, choice: { encoding: 'big5', places: ['3'] } },
    ])
  })

  test('is not chosen from before its encoding is known', () => {
    expect(answeredInputs(INPUT, unsureAt(''), { encoding: 'big5' })).toEqual([
      { ...INPUT, choice: { encoding: 'big5' } },
    ])
  })

  test('is the files of a folder that were chosen, read as the folder was to be', () => {
    const asking: Asking = {
      type: 'choose',
      input: 0,
      fileName: 'd',
      place: '',
      word: 'file',
      unlisted: 0,
      canBeOneArticle: false,
      members: ['a', 'b', 'c'].map((name, k) => ({
        place: String(k),
        path: `/d/${name}`,
        name,
        about: '',
        date: '',
        size: 1,
        isLikely: true,
      })),
    }
    const folder: TextInput = { type: 'path', path: '/d', choice: { dayOrder: 'day' } }
    expect(answeredInputs(folder, asking, { places: ['2', '0'] })).toEqual([
      { type: 'path', path: '/d/a', choice: { dayOrder: 'day' } },
      { type: 'path', path: '/d/c', choice: { dayOrder: 'day' } },
    ])
  })
})

describe('inputs of one file', () => {
  const rows = ['4', '2', '4'].flatMap((place) =>
    answeredInputs(INPUT, similarAt(place), { versionOf: null }),
  )

  test('that are read in one way are one', () => {
    expect(joinInputs(rows)).toEqual([
      { ...INPUT, choice: { places: ['4', '2'], versionOf: null } },
    ])
  })

  test('that are read otherwise, whole, or of another file are apart', () => {
    const others: readonly TextInput[] = [
      { ...INPUT, choice: { places: ['1'], versionOf: 'x' } },
      INPUT,
      { type: 'path', path: '/b.zip', choice: { places: ['4'], versionOf: null } },
    ]
    expect(joinInputs([...rows, ...others])).toHaveLength(4)
    expect(joinInputs(others)).toEqual(expect.arrayContaining([...others]))
  })
})
