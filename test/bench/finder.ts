import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readAtOnce } from '../../electron/articles/read-text.ts'
import { loadFinder } from '../../electron/attribution/weights/finder-loading.ts'
import type { Finder } from '../../electron/attribution/finder.ts'
import { valueOf } from '../support/outcomes.ts'
import { SEED_TEXT } from '../support/seed-article.ts'
import { measureService } from './finder-service.ts'
import { median, processorTime, time, type Comparison } from './measuring.ts'

const ROUNDS = 3
/** What is asked of the encoder: words a second on one core, milliseconds until drafts are there, megabytes of its thread. */
const WORDS_A_SECOND = 3_000
const FIRST_DRAFTS = 600
const ARTICLE_WORDS = 1_000
const MEMORY = 400
const LONG_TEXT = 300_000
/** Enough words that starting counts for nothing. */
const STEADY_TEXT = 60_000
/** A bar that moves: so many times a second; and milliseconds until a cancelled search is out of the way. */
const PROGRESS = 4
const CANCELLING = 200

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** The sample article over and over, up to a whole paragraph more than asked for. */
function repeatSample(isEnough: (text: string) => boolean): string {
  const paragraphs = SEED_TEXT.split('\n')
  let text = ''
  for (let k = 0; !isEnough(text); k += 1) text += `${paragraphs[k % paragraphs.length] ?? ''}\n`
  return text
}

async function speedOn(finder: Finder, text: string): Promise<number> {
  const begun = processorTime()
  await finder.findAttributions(readAtOnce(text))
  return (countWords(text) * 1000) / (processorTime() - begun)
}

/** Megabytes, in a program that does nothing else. */
async function measureMemory(): Promise<number> {
  const program = fileURLToPath(new URL('finder-memory.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program])
  return Number(stdout)
}

/** The finder with everything that a draft has: attributions, speakers by name, what carried them, reasons. */
export async function benchFinder(): Promise<readonly Comparison[]> {
  const loads = await Promise.all(Array.from({ length: 3 }, () => time(() => loadFinder())))
  const article = repeatSample((text) => countWords(text) >= ARTICLE_WORDS)
  const steady = repeatSample((text) => text.length >= STEADY_TEXT)
  const long = repeatSample((text) => text.length >= LONG_TEXT)
  const finder = valueOf(await loadFinder())
  await finder.findAttributions(readAtOnce(article))
  const speeds: number[] = []
  for (let round = 0; round < ROUNDS; round++) speeds.push(await speedOn(finder, steady))
  const figures = await measureService([article, `${article}\n${SEED_TEXT}`], long)
  const asked = { against: 'asked for', goal: 1 } as const
  const longTime = (countWords(long) * 1000) / WORDS_A_SECOND
  return [
    {
      what: 'finder: words, one core',
      ours: median(speeds),
      theirs: WORDS_A_SECOND,
      unit: 'a second',
      ...asked,
    },
    {
      what: 'finder: first drafts of 1,000 words, through the service',
      ours: figures.firstDrafts,
      theirs: FIRST_DRAFTS,
      unit: 'ms',
      ...asked,
    },
    {
      what: 'finder: the same of the next article',
      ours: figures.laterDrafts,
      theirs: FIRST_DRAFTS,
      unit: 'ms',
      ...asked,
    },
    {
      what: 'finder: first drafts of 300,000 characters',
      ours: figures.firstOfLong,
      theirs: figures.long,
      unit: 'ms',
      against: 'all of them',
      goal: null,
    },
    {
      what: 'finder: memory of its thread',
      ours: await measureMemory(),
      theirs: MEMORY,
      unit: 'MB',
      ...asked,
    },
    {
      what: 'finder: 300,000 characters, through the service',
      ours: figures.long,
      theirs: longTime,
      unit: 'ms',
      against: 'asked for',
      goal: null,
    },
    {
      what: 'finder: progress told meanwhile',
      ours: (figures.progress * 1000) / figures.long,
      theirs: PROGRESS,
      unit: 'a second',
      ...asked,
    },
    {
      what: 'finder: from cancelling it to the answer to the next search',
      ours: figures.cancelling,
      theirs: CANCELLING,
      unit: 'ms',
      ...asked,
    },
    {
      what: 'finder: loading the weights',
      ours: median(loads),
      theirs: figures.firstDrafts,
      against: 'first drafts',
      unit: 'ms',
      goal: null,
    },
  ]
}
