import { describe, expect, test } from 'vitest'
import {
  denyingCueOf,
  saidBy,
  withDenial,
  wordsAfter,
} from '../../../../shared/domain/tagging/denying-cue.ts'
import { anchorOf, buildClaim } from '../../../support/records.ts'

const claimWith = (...cues: readonly string[]) =>
  buildClaim('article', { cues: cues.map((cue) => anchorOf(cue, cue)) })

describe('denyingCueOf', () => {
  test.each([
    'denied',
    'denies',
    'rejected',
    'rejecting',
    'dismissed',
    'disputes',
    'refused',
    'ruled out',
    'did not say',
    'didn’t say',
    'has never said',
    'cast doubt on',
    'demurred',
    'downplayed',
    'ruled it out',
    'questioned',
    'dismissed the question',
  ])('“%s” denies what it brings', (cue) => {
    expect(denyingCueOf(claimWith(cue))).toBe(cue)
  })

  test.each([
    'said',
    'noted',
    'According to',
    'told',
    'announced',
    'rules',
    'denoted',
    'claimed',
    'did not deny',
    'never disputed',
    'did not rule out',
    'said there was no doubt',
    'in answer to a question, said',
    'questioned by police, said',
    'not only said',
  ])('“%s” does not', (cue) => {
    expect(denyingCueOf(claimWith(cue))).toBe('')
  })

  test('holds all of a cue that is in parts, and nothing of a claim without one', () => {
    expect(denyingCueOf(claimWith('did not', 'say'))).toBe('did not … say')
    expect(denyingCueOf(claimWith())).toBe('')
  })
})

describe('saidBy', () => {
  test('where the speaker is said elsewhere, only the words that deny are left', () => {
    expect(saidBy('', '', claimWith('denied'))).toEqual({ who: '', denial: 'denied' })
    expect(withDenial('', '', claimWith('denied'))).toBe('denied')
    expect(withDenial('', '', claimWith('said'))).toBe('')
  })

  test('reads as one text where its parts are shown apart', () => {
    expect(saidBy('', 'No speaker', claimWith('denied'))).toEqual({
      who: 'No speaker, cue',
      denial: '“denied”',
    })
    expect(wordsAfter('Nordline denied', 'the pump failed')).toBe(
      'Nordline denied: the pump failed',
    )
    expect(wordsAfter('', 'the pump failed')).toBe('the pump failed')
  })
})

describe('withDenial', () => {
  test('nobody named is not who denied it', () => {
    expect(withDenial('Nordline', 'no speaker', claimWith('denied'))).toBe('Nordline denied')
    expect(withDenial('', 'no speaker', claimWith('denied'))).toBe('no speaker, cue “denied”')
    expect(withDenial('', 'no speaker', claimWith('said'))).toBe('no speaker')
    expect(withDenial('Nordline', 'no speaker', claimWith('said'))).toBe('Nordline')
  })
})
