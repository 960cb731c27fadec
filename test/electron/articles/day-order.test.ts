import { expect, test } from 'vitest'
import { findDayOrder } from '../../../electron/articles/day-order.ts'

test.each([
  ['another day in figures', 'Updated 28/04/2024, published 04/03/2024', 'day'],
  ['another day in figures', 'Updated 4/28/2024, published 4/3/2024', 'month'],
  ['its weekday', 'Monday 04/03/2024', 'day'],
  ['its weekday', 'Wednesday 04/03/2024', 'month'],
  [
    'its weekday, against all else',
    'Wednesday 04/03/2024. It cost £90 and caused a neighbourly row.',
    'month',
  ],
  ['the clock', '04/03/2024 - 16:30', 'day'],
  ['the zone', '04/03/2024 9:30 AM EDT', 'month'],
  ['spelling and money', '04/03/24. The councillor said that it had cost £40.', 'day'],
  ['a state', '04/03/24. MADISON, Wis. (AP) - The road is shut.', 'month'],
  ['full stops', 'Posted 04.03.2024', 'day'],
])('%s tells how a text writes its days: %s', (_, text, order) => {
  expect(findDayOrder(text)).toBe(order)
})

test.each([
  ['nothing', 'Posted 04/03/2024'],
  ['days in figures in both orders', '28/04/2024 and 4/28/2024, posted 04/03/2024'],
  ['signs of both', 'Posted 04/03/2024 9:30 AM EDT. It cost £40.'],
])('%s tells nothing', (_, text) => {
  expect(findDayOrder(text)).toBe(null)
})
