import { expect, test } from 'vitest'
import { listAll, listChoices } from '../../../../shared/domain/text/listing.ts'

test.each([
  [[], '', ''],
  [['the port'], 'the port', 'the port'],
  [['Halloran', 'Bexley'], 'Halloran and Bexley', 'Halloran or Bexley'],
  [
    ['Halloran', 'Bexley', 'the port'],
    'Halloran, Bexley and the port',
    'Halloran, Bexley or the port',
  ],
])('%j are listed as a sentence does', (words, all, choices) => {
  expect([listAll(words), listChoices(words)]).toEqual([all, choices])
})
