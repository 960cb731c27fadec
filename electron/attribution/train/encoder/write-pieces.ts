/**
 * Writes gold articles as the encoder reads them, for its training in Python, so that both read the same.
 *
 * node electron/attribution/train/encoder/write-pieces.ts VOCABULARY.txt GOLD.jsonl > PIECES.jsonl
 *
 * An article a line: {id, lines: [{pieces, tokens, facts, attributions: [{cue, sources, contents}], ignored}]}; the spans
 * are tokens [first, end) of the line. Ignored is content whose cue stands in another line, or nowhere.
 */
import { readFileSync } from 'node:fs'
import { linePieces } from '../../encoder/line-pieces.ts'
import { readVocabulary } from '../../encoder/word-pieces.ts'
import { prepareArticle, spansIn } from '../corpus.ts'
import { readGold } from '../gold-files.ts'

const [vocabularyFile, goldFile] = process.argv.slice(2)
if (vocabularyFile === undefined || goldFile === undefined)
  throw new Error('Usage: write-pieces.ts VOCABULARY.txt GOLD.jsonl > PIECES.jsonl')
const vocabulary = readVocabulary(readFileSync(vocabularyFile, 'utf8'))
for (const gold of readGold(readFileSync(goldFile, 'utf8'))) {
  const { lines, gold: laid } = prepareArticle(gold)
  const written = lines.map(({ view, attributions }) => {
    const { pieces, tokens, facts } = linePieces(vocabulary, view)
    const own = new Set(attributions.flatMap(({ contents }) => contents.map(([first]) => first)))
    const ignored = laid.attributions
      .flatMap(({ content }) => spansIn(view, content))
      .filter(([first]) => !own.has(first))
    return {
      pieces: [...pieces],
      tokens: [...tokens],
      facts: [...facts],
      attributions,
      ignored,
    }
  })
  process.stdout.write(`${JSON.stringify({ id: gold.id, lines: written })}\n`)
}
