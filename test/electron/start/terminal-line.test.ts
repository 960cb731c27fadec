import fc from 'fast-check'
import { expect, it } from 'vitest'
import { terminalLine } from '../../../electron/start/terminal-line.ts'
import { hostileText } from '../../support/hostile-text.ts'

it('spells out what a terminal would act on, and nothing else', () => {
  expect(terminalLine('\u001b[2Jgone\r\nokay\u009b31m')).toBe(
    '\\u{1b}[2Jgone\\u{d}\\u{a}okay\\u{9b}31m',
  )
  expect(terminalLine('invoice\u202efdp.exe \u2066a\u2069 \ud83d')).toBe(
    'invoice\\u{202e}fdp.exe \\u{2066}a\\u{2069} \\u{d83d}',
  )
  const written = '“Ушаков” قال می‌خواهم 👩‍👩‍👧 e\u0301 → x'
  expect(terminalLine(written)).toBe(written)
})

it('is one line of well-formed text without a control, whatever it is of', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const line = terminalLine(text)
      expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u)
      expect(line.isWellFormed()).toBe(true)
    }),
  )
})
