import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { RelatableClaim } from '../../../../shared/comparison/claim-traits.ts'

const Said = z.object({
  claim: z.string(),
  speaker: z.string(),
  outlet: z.string(),
  date: z.iso.date(),
})

/** Two claims, judged by a person: `clash` where at most one of them can be right. */
const JudgedPair = z.object({
  id: z.string(),
  topic: z.string(),
  a: Said,
  b: Said,
  label: z.string(),
  differs: z.string(),
  note: z.string(),
})
export type JudgedPair = z.infer<typeof JudgedPair>

function readLines(name: string): readonly unknown[] {
  const text = readFileSync(new URL(`gold/${name}.jsonl`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

/** The judged pairs of a set. */
export function readPairs(set: string): readonly JudgedPair[] {
  return readLines(set).map((line) => JudgedPair.parse(line))
}

/** Claims of two pairs of one story that clash, too: "pf-019b pf-027a". */
export const CLASHING_ACROSS: ReadonlySet<string> = new Set(
  readLines('across').map((line) => z.string().parse(line)),
)

/** The claims of a set, the two of each pair by its id and "a" or "b". */
export function claimsOf(
  pairs: readonly JudgedPair[],
  hasTopics: boolean,
): readonly RelatableClaim[] {
  return pairs.flatMap(({ id, topic, a, b }) =>
    [a, b].map(({ claim, speaker, date }, index) => ({
      id: `${id}${index === 0 ? 'a' : 'b'}`,
      text: claim,
      denyingCue: '',
      topics: hasTopics && topic !== '' ? [topic] : [],
      speakerIds: [speaker],
      date,
    })),
  )
}
