import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { openEncoder } from '../../../../electron/attribution/encoder/encoder.ts'
import { locateRuntime } from '../../../../electron/attribution/encoder/runtime.ts'
import { readVocabulary } from '../../../../electron/attribution/encoder/word-pieces.ts'
import type { FinderWeights } from '../../../../electron/attribution/weights/finder-model.ts'
import { makeFinder } from '../../../../electron/attribution/finder.ts'
import { packWeights, unpackWeights } from '../../../../electron/attribution/weights/model-file.ts'
import { prepareArticle } from '../../../../electron/attribution/train/corpus.ts'
import { readGold } from '../../../../electron/attribution/train/gold-files.ts'
import { trainFinder } from '../../../../electron/attribution/train/training.ts'
import { wordsOf } from '../../../support/finder.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { inventGold } from './invented-gold.ts'

const DATA = inventGold(40)
  .map((article) => JSON.stringify(article))
  .join('\n')

const read = (name: string): Buffer =>
  readFileSync(new URL(`../../../../electron/attribution/weights/${name}`, import.meta.url))
const graphs = { reader: read('encoder.onnx'), cues: read('cue.onnx') }
const { pieces } = valueOf(unpackWeights(read('finder.weights')))

function train(): Promise<FinderWeights> {
  return trainFinder(readGold(DATA).map(prepareArticle), { graphs, pieces }, () => undefined)
}

test('the same data gives the same weights, byte for byte', async () => {
  expect(packWeights(await train()).equals(packWeights(await train()))).toBe(true)
})

test('what was trained finds what it was taught', async () => {
  const encoder = await openEncoder(graphs, locateRuntime())
  const finder = makeFinder({ ...(await train()), encoder, vocabulary: readVocabulary(pieces) })
  const text = 'Bob Orr said the bridge would open in May. Rain fell on the town all night.\n'
  const [found] = await finder.findAttributions(readAtOnce(text))
  expect(wordsOf(text, found)).toEqual({
    source: 'Bob Orr',
    cue: 'said',
    content: 'the bridge would open in May',
  })
})

test('a line that is no gold article is named', () => {
  expect(() => readGold(`${DATA}\n{"id": "x"}`)).toThrow('Line 41')
})
