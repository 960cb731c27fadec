import { describe, expect, test } from 'vitest'
import { piecesOf, readVocabulary } from '../../../../electron/attribution/encoder/word-pieces.ts'

const PIECES = [
  '[CLS]',
  '[SEP]',
  '[UNK]',
  'un',
  '##aff',
  '##able',
  'cafe',
  '.',
  '’',
  's',
  '##s',
  'u',
]
const vocabulary = readVocabulary(PIECES.join('\n'))
const read = (token: string): readonly (string | undefined)[] =>
  piecesOf(vocabulary, token).map((number) => PIECES[number])

describe('word pieces', () => {
  test.each([
    ['unaffable', ['un', '##aff', '##able']],
    ['Unaffable', ['un', '##aff', '##able']],
    ['Café', ['cafe']],
    ['U.S.', ['u', '.', 's', '.']],
    ['’s', ['’', 's']],
    ['cafes', ['cafe', '##s']],
    ['xyz', ['[UNK]']],
    ['un-xyz', ['un', '[UNK]', '[UNK]']],
    ['\u200b', []],
    ['s'.repeat(101), ['[UNK]']],
  ])('%s', (token, pieces) => {
    expect(read(token)).toEqual(pieces)
  })

  test('a vocabulary without its own pieces is refused', () => {
    expect(() => readVocabulary('a\nb')).toThrow('[CLS]')
  })
})
