import { expect, test } from 'vitest'
import { withoutCited } from '../../../../electron/attribution/carriers/cited-sources.ts'
import { NO_MEDIA } from '../../../../electron/attribution/carriers/media.ts'
import { readExample } from './via-score.ts'

function without(marked: string) {
  const { text, attribution } = readExample(marked)
  const left = withoutCited(text, [0, text.length], attribution, NO_MEDIA)
  const at = (spans: typeof attribution.content) => spans.map((span) => text.slice(...span))
  return left && { cue: at(left.cue), content: at(left.content) }
}

test.each([
  '{s:Reuters} {q:reported}, citing {c:two officials, that the dam would hold}.',
  '{s:Reuters} reported, {q:citing} {c:two officials, that the dam would hold}.',
  '{s:Reuters} {q:reported}, {c:citing two officials, that the dam would hold}.',
  '{s:Reuters} {q:reported} {c:that the dam would hold, citing two officials}.',
])('whom an outlet cites is not what it reports: %s', (marked) => {
  expect(without(marked)).toEqual({ cue: ['reported'], content: ['that the dam would hold'] })
})

test('that an outlet cites somebody is no claim of its own', () => {
  expect(without('{s:Reuters}, {q:citing} {c:two officials}, said it was over.')).toBeNull()
})

test('reasons that somebody cites are what they say', () => {
  expect(without('{s:The court} closed the road, {q:citing} {c:the safety of all}.')).toEqual({
    cue: ['citing'],
    content: ['the safety of all'],
  })
})
