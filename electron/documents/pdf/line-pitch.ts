import type { Line } from './page-lines.ts'
import type { BodyType } from './running-heads.ts'

/** How much larger or smaller letters are that are of another kind. */
const OTHER_SIZE = 0.08
/** In sizes of the letters: nearer than this no two lines are, and how far those of a paragraph are where nothing else is known. */
const NEAREST = 0.9
const USUAL = 1.2
/** In sizes of the letters: further apart than this are lines of a text with space between its lines, or paragraphs. */
const SPACED = 1.4
/** How much two gaps may differ that are one, and which share of all gaps is not there by chance. */
const SAME_GAP = 1.08
const MIN_SHARE = 0.08
/** Where fewer than this share of lines go on in the next, each is a paragraph. */
const GOING_ON = 0.2

const TERMINAL = /[.!?…:][”“’"'»)\]]*[¹²³⁰⁴-⁹]*$/u

/** From a line of the body to the next one. */
interface Step {
  /** From baseline to baseline. */
  readonly gap: number
  /** Whether a sentence plainly goes on from the one to the other. */
  readonly goesOn: boolean
}

/** Whether a line is set in the letters of the body. */
export function isOfBody({ size }: Line, body: BodyType): boolean {
  return Math.abs(size - body.size) <= OTHER_SIZE * body.size
}

function stepsOf(lines: readonly Line[], body: BodyType): Step[] {
  return lines.flatMap((line, k) => {
    const next = lines[k + 1]
    if (next === undefined || !isOfBody(line, body) || !isOfBody(next, body)) return []
    const gap = next.baseline - line.baseline
    // Of letters without capitals only the end of a line tells.
    const goesOn =
      /^\p{Ll}/u.test(next.text) || (/^\p{Lo}/u.test(next.text) && !TERMINAL.test(line.text))
    return gap > NEAREST * body.size ? [{ gap, goesOn }] : []
  })
}

/**
 * How far the lines of one paragraph are apart, in the columns given: the least of the gaps that are there more often than
 * by chance. Where that is wide and no line goes on in the next, the lines are paragraphs of one line each. Null for no
 * lines.
 */
export function findPitch(columns: Iterable<readonly Line[]>, body: BodyType): number | null {
  const steps: Step[] = []
  for (const lines of columns) steps.push(...stepsOf(lines, body))
  const gaps = steps.map(({ gap }) => gap).toSorted((a, b) => a - b)
  const least = gaps.find((gap, k) => {
    const alike = gaps.findLastIndex((other) => other <= SAME_GAP * gap) - k + 1
    return alike >= MIN_SHARE * gaps.length
  })
  if (least === undefined) return null
  const near = steps.filter(({ gap }) => gap >= least && gap <= SAME_GAP * least)
  const going = near.filter(({ goesOn }) => goesOn).length
  const isEachOne = least > SPACED * body.size && going < GOING_ON * near.length
  return isEachOne ? USUAL * body.size : least
}

/** How many steps from line to line a column has, so that its own tell how far its lines are apart. */
export function countSteps(lines: readonly Line[], body: BodyType): number {
  return stepsOf(lines, body).length
}
