import { describe, expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { INSIDE, quoteStates } from '../../../../electron/attribution/text/quotation.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import { readLines } from '../../../../electron/attribution/text/text-tokens.ts'

/** The words of the first line that stand inside quotation marks. */
function quoted(text: string): string {
  const running = runOn(readAtOnce(text))
  const [line] = readLines(running)
  const tokens = line?.tokens ?? []
  const states = line === undefined ? [] : quoteStates(line, running.quotations)
  return tokens
    .filter((token, i) => states[i] === INSIDE && /[\p{L}\p{N}]/u.test(token.text))
    .map((token) => token.text)
    .join(' ')
}

describe('quotation marks', () => {
  test.each([
    ['curly', 'She said “we won it” today.', 'we won it'],
    ['straight', 'She said "we won it" today.', 'we won it'],
    ['closer that points the wrong way', 'She said “we won it.“ Then she left.', 'we won it'],
    ['opener that points the wrong way', 'She said ”we won it” today.', 'we won it'],
    ['mixed', 'She said “we won it" today, and "we go on” too.', 'we won it we go on'],
    ['low opener', 'She said „we won it“ today.', 'we won it'],
    ['single marks outside', 'She said ‘we won it today’ and left.', 'we won it today'],
    [
      'quote in a quote',
      'He said “they told me ‘go home’ twice” today.',
      'they told me go home twice',
    ],
    ['missing closer', 'He said “we won it and go on', 'we won it and go on'],
    ['apostrophes are no marks', 'The voters’ choice isn’t Ann’s.', ''],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toBe(expected)
  })
})
