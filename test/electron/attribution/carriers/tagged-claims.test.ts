import { expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { taggedClaim } from '../../../../electron/attribution/carriers/tagged-claims.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import { readExample } from './via-score.ts'

/** Who says, and by which words, that what is marked is said. */
function taggedOf(marked: string) {
  const { text, attribution } = readExample(marked)
  const tagged = taggedClaim(viewArticle(runOn(readAtOnce(text))), attribution)
  return tagged && [tagged.source, tagged.cue, ...tagged.content].map((span) => text.slice(...span))
}

test.each([
  [
    '“{s:The clerk} {q:told} me {c:the shop was shut},” said the baker Ann Pell. “So I went home.”',
    ['the baker Ann Pell', 'said', '“The clerk told me the shop was shut,”'],
  ],
  [
    '“{s:They} {q:said} {c:it was nothing},” Quill recalled.',
    ['Quill', 'recalled', '“They said it was nothing,”'],
  ],
  [
    '{s:The driver} {q:told} police {c:the brakes had failed}, the officer added.',
    ['the officer', 'added', 'The driver told police the brakes had failed'],
  ],
  [
    '{s:Her doctor} {q:had told} her {c:it was harmless}, Mr Orr said, but it grew.',
    ['Mr Orr', 'said', 'Her doctor had told her it was harmless', 'but it grew'],
  ],
  [
    'Asked whether there were receipts, PC Dunn said, {s:she} {q:replied}: “{c:Not one}.”',
    ['PC Dunn', 'said', 'Asked whether there were receipts', 'she replied: “Not one.”'],
  ],
])('a tag says whose words hold what another says: %s', (marked, tagged) => {
  expect(taggedOf(marked)).toEqual(tagged)
})

test.each([
  '{s:The clerk} {q:said} {c:the shop was shut}, citing the Harbour Institute.',
  '{s:The clerk} {q:said} {c:it would open on Monday}.',
  '{s:The forum} {q:accused} police of {c:firing first}, an allegation Dunn denied.',
  '“{s:The clerk} {q:told} me {c:the shop was shut},” and Pell went home.',
  '{s:The clerk} {q:said} {c:it was shut}, which the mayor said was odd.',
])('what is tagged by nobody is no more than it is: %s', (marked) => {
  expect(taggedOf(marked)).toBeUndefined()
})
