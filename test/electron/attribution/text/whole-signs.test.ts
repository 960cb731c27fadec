import { expect, test } from 'vitest'
import { withWholeSigns } from '../../../../electron/attribution/text/whole-signs.ts'

test.each([
  ['an emoji that is joined of several', 'Zoë 👩🏽‍🎤 said', 'Zoë 👩🏽', 'Zoë 👩🏽‍🎤'],
  ['one whose first part is outside', 'Zoë 👩🏽‍🎤 said', '🎤 said', '👩🏽‍🎤 said'],
  ['a letter with its accent', 'Zoe\u0308 said', 'Zoe', 'Zoe\u0308'],
  ['nothing more where it is whole', 'Zoë 👩🏽‍🎤 said', 'Zoë', 'Zoë'],
])('a span takes in %s', (_, text, cut, whole) => {
  const start = text.indexOf(cut)
  const span = withWholeSigns(text, [start, start + cut.length])
  expect(text.slice(...span)).toBe(whole)
})
