import { expect, test } from 'vitest'
import { comboboxProps, stepTo } from '../../../../renderer/kit/list/combobox.ts'

test.each([
  ['from none down to the first', -1, 1, 0],
  ['from none up to the last', -1, -1, 3],
  ['down', 1, 1, 2],
  ['up', 2, -1, 1],
  ['round the end', 3, 1, 0],
  ['round the beginning', 0, -1, 3],
] as const)('an arrow goes %s', (_name, from, by, to) => {
  expect(stepTo(from, by, 4)).toBe(to)
})

test('an arrow passes what cannot be chosen, and stays where nothing can', () => {
  expect(stepTo(0, 1, 4, (index) => index === 1)).toBe(2)
  expect(stepTo(-1, -1, 4, (index) => index === 3)).toBe(2)
  expect(stepTo(2, 1, 4, () => true)).toBe(2)
})

test('a field names no list, and no option, that is not there', () => {
  expect(comboboxProps('list', 0, 0)).toMatchObject({
    'aria-expanded': false,
    'aria-controls': undefined,
    'aria-activedescendant': undefined,
  })
  expect(comboboxProps('list', 2, 1)).toMatchObject({
    'aria-expanded': true,
    'aria-controls': 'list',
    'aria-activedescendant': 'list-1',
  })
})
