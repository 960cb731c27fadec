import { writeFileSync } from 'node:fs'
import { LEAST_SURE } from '../../../../shared/comparison/figures/clash-sureness.ts'
import { judgeLesson, learnFrom, readLessons, TRAINING_SETS } from './clash-training.ts'

// Learns the weights of figures that clash from the judged pairs, says how well each set is judged by weights that were
// learned from the others, and writes them.

for (const held of TRAINING_SETS) {
  const weights = learnFrom(TRAINING_SETS.filter((set) => set !== held))
  const judged = readLessons(held, true).filter(({ weight }) => weight === 1)
  const shown = judged.filter((lesson) => judgeLesson(lesson, weights) >= LEAST_SURE)
  const right = shown.filter(({ isClash }) => isClash).length
  const all = judged.filter(({ isClash }) => isClash).length
  process.stdout.write(
    `${held}, by the others: ${right} right of ${shown.length} shown, of ${all}\n`,
  )
}

const lines = Object.entries(learnFrom(TRAINING_SETS)).map(([name, weight]) => {
  const key = /^\w+$/.test(name) ? name : `'${name}'`
  return `  ${key}: ${weight},`
})
writeFileSync(
  new URL('../../../../shared/comparison/figures/clash-weights.ts', import.meta.url),
  `import type { ClashWeights } from './clash-features.ts'

/** What each feature of two figures adds; written by \`npm run train:figures\` from the judged pairs in \`test/\`. */
export const CLASH_WEIGHTS: ClashWeights = {
${lines.join('\n')}
}
`,
)
