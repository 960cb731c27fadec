import { describe, expect, test } from 'vitest'
import { stemOf } from '../../../shared/comparison/words.ts'
import { conceptsOf } from '../../../shared/topics/news-concepts.ts'

function toldBy(word: string): readonly string[] {
  return conceptsOf(word, stemOf(word)).map(({ concept }) => concept)
}

describe('conceptsOf', () => {
  test.each([
    ['killed', 'deaths'],
    ['evacuated', 'evacuation'],
    ['budgets', 'funding'],
    ['strikers', 'strike'],
    ['vaccines', 'vaccination'],
    ['roads', 'traffic'],
    ['buses', 'public transport'],
    ['resigned', 'management'],
  ])('“%s” speaks of %s', (word, concept) => {
    expect(toldBy(word)).toContain(concept)
  })

  test.each([
    ['important', 'sanctions'],
    ['pollution', 'elections'],
    ['establish', 'crime'],
    ['forget', 'records'],
    ['fundamental', 'funding'],
    ['taxi', 'tax'],
    ['treaty', 'treatment'],
    ['secretary', 'transparency'],
    ['right', 'human rights'],
    ['coincidence', 'finds'],
  ])('“%s” does not speak of %s', (word, concept) => {
    expect(toldBy(word)).not.toContain(concept)
  })

  test('a word that often means something else tells half as much', () => {
    expect(conceptsOf('shop', stemOf('shop'))).toEqual([{ concept: 'closures', weight: 0.5 }])
    expect(conceptsOf('crossword', stemOf('crossword'))).toEqual([])
  })
})
