import { expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { describeCarriers } from '../../../../electron/attribution/carriers/carriers.ts'
import { readLayouts } from '../../../../electron/attribution/layouts/layouts.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'

const GIVEN = ['Ann', 'Bob', 'Carol', 'Dan', 'Eve', 'Frank', 'Grace']
const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'to', 'vi', 'zu']

/** One of many names. */
function nameOf(k: number): string {
  const family = Array.from(`${1000 + k}`, (digit) => SYLLABLES[Number(digit)]).join('')
  return `${GIVEN[k % GIVEN.length]} ${family.charAt(0).toUpperCase()}${family.slice(1)}`
}

/** Milliseconds; where each line looks through all others it takes minutes. */
const LONG = 45_000

test.each([
  ['turns', (k: number) => `${nameOf(k % 3000)}: The clerk told me that the lock was shut.`],
  ['questions and answers', (k: number) => (k % 2 === 0 ? 'Q: Who is it?' : 'A: It was he.')],
  ['interruptions', (k: number) => ['A: It was he.', 'MS LEE: I object.', 'Q: Why?'][k % 3] ?? ''],
])(
  '5,000 lines of %s are read in time in proportion to them',
  (_, line) => {
    const text = Array.from({ length: 5000 }, (_, k) => line(k)).join('\n')
    const article = viewArticle(runOn(readAtOnce(text)))
    const start = performance.now()
    const found = [...readLayouts(article).attributions.values()]
    const described = describeCarriers(article.text, article, found)
    expect(described.length).toBeGreaterThan(1000)
    expect(performance.now() - start).toBeLessThan(LONG)
  },
  4 * LONG,
)
