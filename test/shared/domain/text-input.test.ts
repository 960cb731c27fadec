import { expect, it } from 'vitest'
import { Place } from '../../../shared/domain/text-input.ts'

it.each(['', '0', '3/0', '0/1/2/3/4/5/6/7'])('“%s” is a place in a file', (place) => {
  expect(Place.safeParse(place).success).toBe(true)
})

it.each(['/', '-1', '0/', '1234567890', '0/1/2/3/4/5/6/7/8', '0/'.repeat(100_000)])(
  '“%s” is none',
  (place) => {
    expect(Place.safeParse(place).success).toBe(false)
  },
)
