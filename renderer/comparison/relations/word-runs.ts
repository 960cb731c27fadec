import type { FactKind } from '../../../shared/comparison/facts.ts'
import type { WordToken } from '../../../shared/comparison/wording.ts'

/** Words that follow each other and look the same. */
export interface WordRun {
  /** Where it starts in the claim's words, in code units. */
  readonly start: number
  readonly text: string
  readonly isOnlyHere: boolean
  readonly isQuoted: boolean
  readonly fact: FactKind | null
}

/** The tokens of one claim as runs to be drawn; joined, they are its words. */
export function runsOf(tokens: readonly WordToken[]): readonly WordRun[] {
  const runs: WordRun[] = []
  let at = 0
  for (const { text, mark, isQuoted, fact } of tokens) {
    const isOnlyHere = mark === 'only here'
    const last = runs.at(-1)
    if (
      last !== undefined &&
      last.isOnlyHere === isOnlyHere &&
      last.isQuoted === isQuoted &&
      last.fact === fact
    ) {
      runs[runs.length - 1] = { ...last, text: last.text + text }
    } else runs.push({ start: at, text, isOnlyHere, isQuoted, fact })
    at += text.length
  }
  return runs
}
