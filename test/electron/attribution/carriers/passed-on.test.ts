import { expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { NO_MEDIA } from '../../../../electron/attribution/carriers/media.ts'
import { passedOn } from '../../../../electron/attribution/carriers/passed-on.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import { readExample } from './via-score.ts'

/** By whom, by which words and what is said, where "according to" a medium was read as who says it. */
function passed(marked: string) {
  const { text, attribution } = readExample(marked)
  const said = passedOn(viewArticle(runOn(readAtOnce(text))), attribution, NO_MEDIA)
  return [said.source, said.cue, said.content].map((spans) =>
    spans.map((span) => text.slice(...span)).join(' … '),
  )
}

test.each([
  [
    '{c:Veldania’s port minister, Ada Vane, denied any delay}, {q:according to} {s:Reuters}.',
    ['Veldania’s port minister, Ada Vane', 'denied', 'any delay'],
  ],
  [
    '{c:The union has condemned the closure of the lock}, {q:according to} {s:the Alder Herald}.',
    ['The union', 'has condemned', 'the closure of the lock'],
  ],
])('a medium carries what somebody says: %s', (marked, said) => {
  expect(passed(marked)).toEqual(said)
})

test.each([
  '{c:The rebels attacked the port}, {q:according to} {s:Reuters}.',
  '{c:Guards accused of theft have left}, {q:according to} {s:Reuters}.',
  '{c:The minister denied any delay}, {q:according to} {s:police}.',
])('what nobody says in it is the medium’s, and whoever is none says it: %s', (marked) => {
  expect(passed(marked)[1]).toBe('according to')
})
