import { describe, expect, test } from 'vitest'
import { describeAsked, shownAnswer } from '../../../renderer/importing/shown-answers.ts'
import type { Question } from '../../../shared/domain/text-input.ts'

const where = { input: 0, fileName: 'a', place: '' }

const unsure: Question = {
  type: 'unsure',
  ...where,
  guesses: [
    { encoding: 'windows-1252', sample: 'Käse' },
    { encoding: 'windows-1256', sample: 'Kنse' },
  ],
}

function table(guess: object, unsureCount = 0): Question {
  const days = { count: unsureCount, sample: '', day: '', month: '' }
  return {
    type: 'columns',
    ...where,
    table: {
      columns: ['HD', 'PD', 'LP', 'TD'],
      rows: [],
      count: 3,
      guess,
      unsureDays: [{ ...days, count: 0 }, days, days, days],
      remarks: [],
    },
  }
}

function members(word: 'file' | 'attachment', likely: readonly boolean[]): Question {
  return {
    type: 'choose',
    ...where,
    word,
    members: likely.map((isLikely, k) => ({
      place: `${k}`,
      name: `n${k}`,
      about: '',
      date: '',
      size: 1,
      isLikely,
    })),
    unlisted: 0,
    canBeOneArticle: false,
  }
}

describe('the answer that a question is shown with', () => {
  test.each([
    ['the likeliest encoding', unsure, { encoding: 'windows-1252' }, 'Käse'],
    [
      'the columns as they are called',
      table({ title: 0, date: 1, text: [2, 3] }),
      { columns: { title: 0, date: 1, text: [2, 3] } },
      '3 rows; title: HD, text: LP + TD, date: PD',
    ],
    ['none where a text is still to be named', table({ title: 0 }), null, '3 rows; title: HD'],
    ['none where nothing is known', table({}), null, '3 rows; no column is known'],
    [
      'none where days can be read two ways',
      table({ date: 1, text: 2 }, 4),
      null,
      '3 rows; text: LP, date: PD',
    ],
    [
      'what is likely an article',
      members('file', [true, false]),
      { places: ['0'] },
      '1 of 2 files',
    ],
    ['all that is in it', members('file', [true, true]), { places: ['0', '1'] }, '2 files'],
    ['none for attachments', members('attachment', [true]), null, '1 attachment'],
    [
      'none for what may be another form',
      { type: 'similar', ...where, articleId: 'a', share: 0.64, title: 'T', outlet: '', date: '' },
      null,
      '64% alike · T',
    ],
  ] as const)('is %s', (_, asking, answer, line) => {
    expect(shownAnswer(asking)).toEqual(answer)
    expect(describeAsked(asking)).toBe(line)
  })
})
