/**
 * Prints how the finder does on texts of every kind: node report.ts [FILE.jsonl] [--list]
 * With --list also each claim that is missed, or whose person or words are not right.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FINDER } from '../../../support/finder.ts'
import { parseTexts, readTexts } from './gold.ts'
import { addCount, noCount, scoreArticle, type Count } from './score.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' } },
})
const [file] = positionals
const texts = file === undefined ? readTexts() : parseTexts(readFileSync(file, 'utf8'))
const all = noCount()
const byKind = new Map<string, Count>()
for (const text of texts) {
  const drafts = await FINDER.findAttributions(text.text)
  const tell = (line: string): void => console.log(`${text.id} ${text.kind} ${line}`)
  const count = scoreArticle(text, drafts, values.list === true ? tell : undefined)
  const kind = byKind.get(text.kind) ?? noCount()
  byKind.set(text.kind, kind)
  addCount(kind, count)
  addCount(all, count)
}
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)}%`
const row = (kind: string, count: Count): string =>
  [
    kind.padEnd(26),
    String(count.claims).padStart(5),
    share(count.found, count.claims).padStart(6),
    share(count.rightPerson, count.claims).padStart(6),
    share(count.exact, count.claims).padStart(6),
    String(count.drafts).padStart(6),
    String(count.ofNothing).padStart(6),
    `${count.safeRight}/${count.safe}`.padStart(9),
    `${count.carriersRight}/${count.carriersGiven}/${count.carriers}`.padStart(10),
  ].join(' ')
console.log(
  'kind                       claims found person  exact drafts nothing safe right carriers right/given/there',
)
for (const [kind, count] of [...byKind].sort(([a], [b]) => a.localeCompare(b)))
  console.log(row(kind, count))
console.log(row('all', all))
