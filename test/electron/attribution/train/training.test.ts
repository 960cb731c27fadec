import { expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { makeFinder } from '../../../../electron/attribution/finder.ts'
import { packModel, unpackModel } from '../../../../electron/attribution/model-file.ts'
import { openCheckpoints } from '../../../../electron/attribution/train/checkpoints.ts'
import { prepareArticle } from '../../../../electron/attribution/train/corpus.ts'
import { readGold } from '../../../../electron/attribution/train/gold.ts'
import { trainFinder } from '../../../../electron/attribution/train/training.ts'
import { wordsOf } from '../../../support/finder.ts'
import { temporaryFolder } from '../../../support/store.ts'
import { inventGold } from './invented-gold.ts'

const DATA = inventGold(40)
  .map((article) => JSON.stringify(article))
  .join('\n')

function trainAndPack(checkpoints?: string): Buffer {
  const corpus = readGold(DATA).map(prepareArticle)
  const keep = openCheckpoints(checkpoints)
  return packModel(trainFinder(corpus, { data: DATA, keep, report: () => undefined }))
}

test('the same data gives the same weights, byte for byte, also from checkpoints', () => {
  const folder = temporaryFolder()
  const weights = trainAndPack()
  expect(trainAndPack(folder).equals(weights)).toBe(true)
  expect(trainAndPack(folder).equals(weights)).toBe(true)
})

test('what was trained finds what it was taught', () => {
  const loaded = unpackModel(trainAndPack())
  if (!loaded.ok) throw new Error(loaded.failure.message)
  const text = 'Bob Orr said the bridge would open in May. Rain fell on the town all night.\n'
  const [found] = makeFinder(loaded.value).findAttributions(readAtOnce(text))
  expect(wordsOf(text, found)).toEqual({
    source: 'Bob Orr',
    cue: 'said',
    content: 'the bridge would open in May',
  })
})

test('a line that is no gold article is named', () => {
  expect(() => readGold(`${DATA}\n{"id": "x"}`)).toThrow('Line 41')
})
