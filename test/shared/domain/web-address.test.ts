import { describe, expect, test } from 'vitest'
import { checkAddress, hostOf, tidyAddress } from '../../../shared/domain/web-address.ts'

describe('an address of a web page', () => {
  test.each([
    ['', ''],
    [' https://example.org/a b', 'https://example.org/a b'],
    ['example.org', 'https://example.org'],
    ['example.org:8080/x?y#z', 'https://example.org:8080/x?y#z'],
    ['пример.рф/путь', 'https://пример.рф/путь'],
    ['HTTP://EXAMPLE.ORG/', 'HTTP://EXAMPLE.ORG/'],
    ['just words', 'just words'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyAddress(typed)).toBe(kept)
  })

  test.each(['', 'https://example.org/a', 'example.org', 'http://[::1]:80/x'])(
    '%j can be kept',
    (typed) => {
      expect(checkAddress(typed)).toBeNull()
    },
  )

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'https://a b', 'word'])(
    '%j cannot',
    (typed) => {
      expect(checkAddress(typed)).toMatch(/is not a web address/)
    },
  )

  test.each([
    ['https://news.example.org/2026/03/03/bridge', 'news.example.org'],
    ['http://user:word@example.org:8080?x', 'example.org:8080'],
    ['https://пример.рф/путь', 'пример.рф'],
    ['no address', 'no address'],
  ])('%j is %j for short', (address, host) => {
    expect(hostOf(address)).toBe(host)
  })
})
