import { expect, test } from 'vitest'
import { withWholeSource } from '../../../../electron/attribution/reading/attributing.ts'
import { readIn } from '../../../support/line-views.ts'

test.each([
  [
    'Ada Vane of the Institute of Ports questioned the plan.',
    'Ada Vane of the Institute of',
    'Ada Vane of the Institute of Ports',
  ],
  [
    'The brothers Karl and Otto Brand questioned the plan.',
    'The brothers Karl and',
    'The brothers Karl and Otto Brand',
  ],
  ['Brill Tully, the broker, questioned the plan.', 'Brill Tully, the', 'Brill Tully, the broker'],
  [
    'Its founder and chairman Lena Orme questioned the plan.',
    'and chairman Lena Orme',
    'Its founder and chairman Lena Orme',
  ],
  ['Ada Vane questioned the plan.', 'Ada Vane', 'Ada Vane'],
])('a speaker is read to the end of the noun phrase: %s', (sentence, read, whole) => {
  const [view, attribution] = readIn(sentence, read, 'questioned', 'the plan')
  const [span = [0, 0]] = withWholeSource(view, attribution).source
  expect(sentence.slice(...span)).toBe(whole)
})
