import { writeFileSync } from 'node:fs'
import { LEAST_SURE } from '../../../../shared/comparison/figures/clash-sureness.ts'
import { judgeLesson, learn, readLessons } from './clash-training.ts'

// Learns the weights of figures that clash from the judged pairs, says how well each set is judged by weights that were
// learned from the others, and writes them.

const SETS = ['first', 'second', 'third', 'fourth-open']
const lessonsOf = new Map(
  SETS.map((set) => [set, [readLessons(set, true), readLessons(set, false)] as const]),
)

for (const held of SETS) {
  const others = SETS.filter((set) => set !== held).flatMap(
    (set) => lessonsOf.get(set)?.flat() ?? [],
  )
  const weights = learn(others)
  const judged = lessonsOf.get(held)?.[0].filter(({ weight }) => weight === 1) ?? []
  const shown = judged.filter((lesson) => judgeLesson(lesson, weights) >= LEAST_SURE)
  const right = shown.filter(({ isClash }) => isClash).length
  const all = judged.filter(({ isClash }) => isClash).length
  process.stdout.write(
    `${held}, by the others: ${right} right of ${shown.length} shown, of ${all}\n`,
  )
}

const weights = learn([...lessonsOf.values()].flat(2))
const lines = Object.entries(weights).map(([name, weight]) => {
  const key = /^\w+$/.test(name) ? name : `'${name}'`
  return `  ${key}: ${Number(weight.toFixed(2)) + 0},`
})
writeFileSync(
  new URL('../../../../shared/comparison/figures/clash-weights.ts', import.meta.url),
  `/** What each feature of two figures adds; written by \`npm run train:figures\` from the judged pairs in \`test/\`. */
export const CLASH_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
}
`,
)
