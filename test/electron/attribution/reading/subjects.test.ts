import { expect, test } from 'vitest'
import { withSubject } from '../../../../electron/attribution/reading/subjects.ts'
import { spanOfWords, viewText } from '../../../support/line-views.ts'

/** The words of the speaker, when `source` was read for it. */
function subjectIn(sentence: string, source: string, cue: string): string {
  const { text, lines } = viewText(sentence)
  const [view] = lines
  if (view === undefined) throw new Error('No line')
  const found = withSubject(view, {
    source: [spanOfWords(text, source)],
    cue: [spanOfWords(text, cue)],
    content: [],
    confidence: 0.9,
    reason: 'read for a test',
  })
  return found.source.map((span) => text.slice(...span)).join(' … ')
}

test.each([
  ['The note, addressed to the mayor, Lena Orme, says it is wet.', 'Lena Orme', 'says', 'The note'],
  [
    'The note of the trust, sent to Lena Orme, says so.',
    'Lena Orme',
    'says',
    'The note of the trust',
  ],
  ['The map, for which I thank the rangers, shows it.', 'the rangers', 'shows', 'The map'],
  ['She later said to a friend, Lena Orme, that it was wet.', 'Lena Orme', 'said', 'She'],
  ['She said to Lena Orme that it was wet.', 'Lena Orme', 'said', 'She'],
])('the subject speaks in: %s', (sentence, source, cue, subject) => {
  expect(subjectIn(sentence, source, cue)).toBe(subject)
})

test.each([
  ['In a note sent on Monday, the mayor, Lena Orme, said so.', 'Lena Orme', 'said'],
  ['It was wet, according to Lena Orme.', 'Lena Orme', 'according to'],
  ['“It was wet,” said Lena Orme to her friends.', 'Lena Orme', 'said'],
  ['The mayor, Lena Orme, said so.', 'The mayor, Lena Orme', 'said'],
])('who was read speaks in: %s', (sentence, source, cue) => {
  expect(subjectIn(sentence, source, cue)).toBe(source)
})
