import { expect, test } from 'vitest'
import { readSender } from '../../../electron/articles/sender.ts'

test.each([
  [
    'Kit Larsson at The Ledgerline <news@ledgerline.example>',
    'Unsubscribe',
    'Kit Larsson',
    'The Ledgerline',
  ],
  ['Kit Larsson | Fjord Times <kit@fjord.example>', '', 'Kit Larsson', 'Fjord Times'],
  ['Kit Larsson from Bergen <kit@mail.example>', 'See you on Friday.', 'Kit Larsson', ''],
  ['"Kit Larsson" <kit@mail.example>', '', 'Kit Larsson', ''],
  ['Fjord Times <news@fjord.example>', '', '', 'Fjord Times'],
  ['Department of Water', '', '', 'Department of Water'],
])('a mail from %s', (value, text, name, outlet) => {
  expect(readSender(value, text)).toEqual({ name, outlet })
})
