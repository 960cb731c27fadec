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

// Where each line looks through all others this takes minutes; `npm run bench -- finder` says how long.
test.each([
  ['turns', (k: number) => `${nameOf(k % 3000)}: The clerk told me that the lock was shut.`],
  ['questions and answers', (k: number) => (k % 2 === 0 ? 'Q: Who is it?' : 'A: It was he.')],
  ['interruptions', (k: number) => ['A: It was he.', 'MS LEE: I object.', 'Q: Why?'][k % 3] ?? ''],
])('5,000 lines of %s are read', (_, line) => {
  const text = Array.from({ length: 5000 }, (_, k) => line(k)).join('\n')
  const article = viewArticle(runOn(readAtOnce(text)))
  const found = [...readLayouts(article).attributions.values()]
  expect(describeCarriers(article.text, article, found).length).toBeGreaterThan(1000)
})
