import { expect, test } from 'vitest'
import { LABEL, LABELS } from '../../../../electron/attribution/encoder/roles.ts'
import { cueCandidates } from '../../../../electron/attribution/reading/cue-candidates.ts'

/** The chances of a line, by each token's chance to begin a cue and to go on with one. */
function labelsOf(tokens: readonly (readonly [begins: number, goesOn: number])[]): Float32Array {
  const labels = new Float32Array(tokens.length * LABELS)
  tokens.forEach(([begins, goesOn], k) => {
    labels[k * LABELS + LABEL.beginCue] = begins
    labels[k * LABELS + LABEL.inCue] = goesOn
  })
  return labels
}

/** The candidates as [first, end, chance in hundredths]. */
function found(tokens: readonly (readonly [number, number])[], least?: number) {
  return cueCandidates(labelsOf(tokens), tokens.length, least).map(({ first, end, chance }) => [
    first,
    end,
    Math.round(100 * chance),
  ])
}

test('a cue goes on as long as it is likely to', () => {
  expect(
    found([
      [0, 0],
      [0.8, 0],
      [0, 0.7],
      [0, 0.3],
    ]),
  ).toEqual([[1, 3, 80]])
})

test('of two that overlap the likelier is read, as likely as both', () => {
  expect(
    found([
      [0.3, 0],
      [0.5, 0.3],
      [0, 0],
    ]),
  ).toEqual([[1, 2, 80]])
})

test('what is hardly likely is read only where it is asked for', () => {
  const faint = [[0.03, 0] as const]
  expect(found(faint)).toEqual([])
  expect(found(faint, 0.02)).toEqual([[0, 1, 3]])
})

test('of more than a line can have the likeliest are read', () => {
  const many = Array.from({ length: 16 }, (_, k) => [0.1 + k / 100, 0] as const)
  expect(found(many).map(([first]) => first)).toEqual([10, 11, 12, 13, 14, 15])
})
