import { describe, expect, test } from 'vitest'
import { saysNothing } from '../../../../electron/attribution/reading/saying-nothing.ts'
import { readIn } from '../../../support/line-views.ts'

describe('nothing is said', () => {
  test.each([
    ['Lena Orme saw it differently.', 'Lena Orme', 'saw', 'it differently'],
    ['His son said the exact opposite.', 'His son', 'said', 'the exact opposite'],
    ['The trust declined to comment.', 'The trust', 'declined', 'to comment'],
    ['He refused to answer questions.', 'He', 'refused', 'to answer questions'],
    ['He declined to comment on the verdict.', 'He', 'declined to comment on', 'the verdict'],
    ['The question is whether it is safe.', 'question', 'The question is', 'whether it is safe'],
    ['I would allow the appeal.', 'I', 'would allow', 'the appeal'],
    ['I prefer the evidence of Mr Orme.', 'I', 'prefer', 'the evidence of Mr Orme'],
    ['She claims damages.', 'She', 'claims', 'damages'],
    ['The boatyard claims £40,000.', 'The boatyard', 'claims', '£40,000'],
    ['Orme said it sank, citing residents.', 'Orme', 'citing', 'residents'],
    ['Orme said it sank, citing a Port Trust letter.', 'Orme', 'citing', 'a Port Trust letter'],
  ])('in: %s', (sentence, source, cue, content) => {
    expect(saysNothing(...readIn(sentence, source, cue, content))).toBe(true)
  })
})

describe('something is said', () => {
  test.each([
    ['Lena Orme said “nothing more”.', 'Lena Orme', 'said', '“nothing more”'],
    ['The trust declined to say that it was safe.', 'trust', 'declined', 'to say that it was safe'],
    ['The judge accepted that the lock was shut.', 'judge', 'accepted', 'that the lock was shut'],
    ['She claims the evidence was lost.', 'She', 'claims', 'the evidence was lost'],
    ['The yard shut, citing weak demand.', 'The yard', 'citing', 'weak demand'],
  ])('in: %s', (sentence, source, cue, content) => {
    expect(saysNothing(...readIn(sentence, source, cue, content))).toBe(false)
  })
})
