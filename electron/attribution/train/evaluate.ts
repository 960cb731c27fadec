/**
 * Runs the finder over gold articles: node evaluate.ts GOLD.jsonl PRED.jsonl [--weights FILE]
 * PRED.jsonl is what score.py reads. Also prints how well the confidence is calibrated, and the speed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readAtOnce } from '../../articles/read-text.ts'
import type { Attribution } from '../attribution.ts'
import { loadFinder } from '../weights/finder-loading.ts'
import type { GoldArticle } from './gold.ts'
import { readGold } from './gold-files.ts'
import { isLinked, scoreGold, scoreText, wordsIn } from './linked-score.ts'

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { weights: { type: 'string' } },
  })
  const [gold, pred] = positionals
  if (gold === undefined || pred === undefined)
    throw new Error('usage: evaluate.ts GOLD.jsonl PRED.jsonl [--weights FILE]')
  const loaded = await loadFinder(values.weights === undefined ? {} : { weights: values.weights })
  if (!loaded.ok) throw new Error(loaded.failure.message)
  const articles = readGold(readFileSync(gold, 'utf8'))
  const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0)
  const begun = processorSeconds()
  const findAll = async (): Promise<readonly (readonly Attribution[])[]> => {
    const all: (readonly Attribution[])[] = []
    for (const { text } of articles) all.push(await loaded.value.findAttributions(readAtOnce(text)))
    return all
  }
  const found = await findAll()
  const cold = words / (processorSeconds() - begun)
  const again = processorSeconds()
  await findAll()
  const warm = words / (processorSeconds() - again)
  writeFileSync(
    pred,
    articles
      .map((article, k) =>
        JSON.stringify({
          id: article.id,
          attributions: found[k]?.map(({ source, cue, content }) => ({ source, cue, content })),
        }),
      )
      .join('\n') + '\n',
  )
  console.log(
    `${words} words; ${Math.round(cold)} words a processor second at first, ${Math.round(warm)} warm`,
  )
  printReliability(articles, found)
}

/** The machine is shared: processor time tells the speed on one core, the clock does not. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function printReliability(
  articles: readonly GoldArticle[],
  found: readonly (readonly Attribution[])[],
): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }))
  articles.forEach((article, k) => {
    const scored = scoreText(article.text)
    const golds = article.attributions.map((gold) => scoreGold(scored, gold))
    for (const { content, source, confidence } of found[k] ?? []) {
      const bin = bins[Math.min(9, Math.floor(confidence * 10))]
      if (bin === undefined) continue
      const one = { content: wordsIn(scored, content), source: wordsIn(scored, source) }
      bin.count += 1
      bin.sum += confidence
      bin.right += golds.some((gold) => isLinked(one, gold)) ? 1 : 0
    }
  })
  console.log('confidence     drafts   mean     right')
  bins.forEach(({ count, sum, right }, k) => {
    if (count > 0)
      console.log(
        `${(k / 10).toFixed(1)} to ${((k + 1) / 10).toFixed(1)}   ${String(count).padStart(6)}   ${(sum / count).toFixed(3)}    ${(right / count).toFixed(3)}`,
      )
  })
}

await main(process.argv.slice(2))
