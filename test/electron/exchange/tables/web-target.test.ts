import { expect, test } from 'vitest'
import { webTarget } from '../../../../electron/exchange/tables/web-target.ts'

test.each([
  ['https://tass.com/a?b=1,2', 'https://tass.com/a?b=1,2'],
  ['http://пример.рф/"x"', 'http://xn--e1afmkfd.xn--p1ai/%22x%22'],
  [
    'https://a.example/x[1]?a|b^c`{d}\\#e#f',
    'https://a.example/x%5B1%5D?a%7Cb%5Ec%60%7Bd%7D%5C#e%23f',
  ],
  ['https://a.example/é 1', 'https://a.example/%C3%A9%201'],
  ['HTTPS://A.example', 'https://a.example/'],
])('the address %s is led to as a URI', (text, target) => {
  expect(webTarget(text)).toBe(target)
})

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'tass.com',
  'https://',
  'https://name:word@a.example/',
  `https://a.example/${'x'.repeat(2100)}`,
  '',
])('“%s” is led to by nothing', (text) => {
  expect(webTarget(text)).toBeNull()
})
