import { describe, expect, test } from 'vitest'
import { denyingCueOf, withDenial } from '../../../../shared/domain/tagging/denying-cue.ts'
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

describe('withDenial', () => {
  test('nobody named is not who denied it', () => {
    expect(withDenial('Nordline', 'no speaker', claimWith('denied'))).toBe('Nordline denied')
    expect(withDenial('', 'no speaker', claimWith('denied'))).toBe('no speaker, denied')
    expect(withDenial('', 'no speaker', claimWith('said'))).toBe('no speaker')
    expect(withDenial('Nordline', 'no speaker', claimWith('said'))).toBe('Nordline')
  })
})
