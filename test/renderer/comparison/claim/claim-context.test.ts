import { describe, expect, test } from 'vitest'
import { contextOf } from '../../../../renderer/comparison/claim/claim-context.ts'
import type { Structure } from '../../../../shared/domain/text/structure.ts'
import { anchorOf, buildClaim, saidBy } from '../../../support/records.ts'

const SENTENCES = [
  'Talks ended on Tuesday.',
  'According to TASS, Dmitriev said the talks were useful.',
  'He left early.',
  'Nobody else spoke.',
]
const TEXT = SENTENCES.join(' ')
const STRUCTURE: Structure = {
  paragraphs: [{ start: 0, end: TEXT.length }],
  sentences: SENTENCES.map((sentence) => {
    const start = TEXT.indexOf(sentence)
    return { start, end: start + sentence.length }
  }),
  quotations: [],
}

const CLAIM = buildClaim('article', {
  content: [anchorOf(TEXT, 'the talks were useful')],
  ...saidBy(null, [anchorOf(TEXT, 'Dmitriev')]),
  cues: [anchorOf(TEXT, 'said')],
  via: [{ sourceId: 'tass', mentions: [anchorOf(TEXT, 'TASS')] }],
})

describe('a claim in its article', () => {
  test('stands in its sentence, between the one before and the one after', () => {
    const context = contextOf(CLAIM, TEXT, STRUCTURE)
    expect(context?.pieces.map(({ text }) => text).join('')).toBe(SENTENCES.slice(0, 3).join(' '))
    expect(context).toMatchObject({ isCutBefore: false, isCutAfter: true })
  })

  test('has its words, speaker, cue and source told apart', () => {
    const marked = contextOf(CLAIM, TEXT, STRUCTURE)?.pieces.filter(({ role }) => role !== null)
    expect(marked?.map(({ role, text }) => [role, text])).toEqual([
      ['source', 'TASS'],
      ['speaker', 'Dmitriev'],
      ['cue', 'said'],
      ['content', 'the talks were useful'],
    ])
  })

  test('shows a speaker named inside the words said as the speaker', () => {
    const claim = { ...CLAIM, content: [anchorOf(TEXT, 'Dmitriev said the talks were useful')] }
    const pieces = contextOf(claim, TEXT, STRUCTURE)?.pieces ?? []
    expect(pieces.filter(({ role }) => role !== null).map(({ role }) => role)).toEqual([
      'source',
      'speaker',
      'content',
      'cue',
      'content',
    ])
  })

  test('may be marked in hundreds of thousands of places', () => {
    const content = Array.from({ length: 200_000 }, () => anchorOf(TEXT, 'He left early'))
    const context = contextOf(buildClaim('article', { content }), TEXT, STRUCTURE)
    expect(context?.pieces.map(({ text }) => text).join('')).toBe(SENTENCES.slice(1).join(' '))
  })

  test('is nowhere when it quotes nothing, or nothing that is in this text', () => {
    expect(contextOf(buildClaim('article'), TEXT, STRUCTURE)).toBeNull()
    expect(contextOf(CLAIM, TEXT.slice(0, 30), STRUCTURE)).toBeNull()
  })
})
