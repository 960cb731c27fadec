import { expect, test } from 'vitest'
import { isAttributing } from '../../../../electron/attribution/reading/attributing.ts'
import { readIn } from '../../../support/line-views.ts'

test.each([
  ['words that stand for it', 'Here is what Orme said.', 'Orme', 'said', 'what'],
  ['words without a meaning', 'Two firms have bid for it since.', 'Two firms', 'bid for', 'it'],
  ['a name', 'Orme thanked Lena Vane.', 'Orme', 'thanked', 'Lena Vane'],
  ['a deed of nobody', 'The keeper was charged with theft.', '', 'was charged with', 'theft'],
  ['what seems', 'The lock seemed to be shut.', '', 'seemed', 'to be shut'],
  ['what nobody says', 'Nobody said the lock was shut.', 'Nobody', 'said', 'the lock was shut'],
  ['what anyone would', 'You said the lock was shut.', 'You', 'said', 'the lock was shut'],
])('attributes nothing: %s', (_, sentence, source, cue, content) => {
  const [view, read] = readIn(sentence, source, cue, content)
  expect(isAttributing(view, read, false)).toBe(false)
})

test.each([
  ['a statement', 'Orme said the lock was shut.', 'Orme', 'said', 'the lock was shut'],
  ['a quoted name', 'Orme called it “Lena Vane”.', 'Orme', 'called', '“Lena Vane”'],
  ['what is said by nobody named', 'The lock is said to be shut.', '', 'is said', 'to be shut'],
])('attributes something: %s', (_, sentence, source, cue, content) => {
  const [view, read] = readIn(sentence, source, cue, content)
  expect(isAttributing(view, read, false)).toBe(true)
})

test('who is spoken to in a dialogue is somebody', () => {
  const [view, read] = readIn('You said the lock was shut.', 'You', 'said', 'the lock was shut')
  expect(isAttributing(view, read, true)).toBe(true)
})
