import { expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { outerClaim } from '../../../../electron/attribution/carriers/outer-claims.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import { readExample } from './via-score.ts'

/** Who says, and by which words, that what is marked is said. */
function outerOf(marked: string) {
  const { text, attribution } = readExample(marked)
  const outer = outerClaim(text, viewArticle(runOn(readAtOnce(text))), attribution)
  const at = (spans: typeof attribution.content = []) => spans.map((span) => text.slice(...span))
  return outer && [...at(outer.source), ...at(outer.cue), ...at(outer.content)]
}

test.each([
  [
    'But Mr Pettigrew says {s:his broker} {q:told} him {c:the price would rise}.',
    ['Mr Pettigrew', 'says', 'his broker told him the price would rise'],
  ],
  [
    'Dr Amos said that {s:the tests} {q:showed} {c:the brakes had failed}.',
    ['Dr Amos', 'said', 'the tests showed the brakes had failed'],
  ],
  [
    'According to Stacey, {s:a deputy head} {q:replied} that {c:the letter was noted}.',
    ['Stacey', 'According to', 'a deputy head replied that the letter was noted'],
  ],
])('who says that another said something makes a claim too: %s', (marked, outer) => {
  expect(outerOf(marked)).toEqual(outer)
})

test.each([
  'The shop was shut. {s:The clerk} {q:said} {c:it would open on Monday}.',
  'People say {s:the clerk} {q:told} the mayor {c:it would open on Monday}.',
  'Ms Orlo rang the office, but {s:the clerk} {q:said} {c:it was shut}.',
])('what nobody says that another said is no more than it is: %s', (marked) => {
  expect(outerOf(marked)).toBeUndefined()
})
