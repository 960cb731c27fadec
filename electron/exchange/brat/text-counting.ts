import { Refusal } from '../../documents/refusal.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import { mapPoints, type PointMap } from '../text/written-text.ts'
import type { MarkedLine } from './annotation-lines.ts'

/** Places by code units, as programs count that were written in JavaScript, Java or C#. */
function mapUnits(text: string): PointMap {
  const same = (at: number) => at
  return { length: text.length, pointAt: same, offsetAt: same }
}

function shift(map: PointMap, by: number): PointMap {
  return {
    length: map.length + by,
    pointAt: (offset) => map.pointAt(offset) + by,
    offsetAt: (point) => map.offsetAt(Math.max(0, point - by)),
  }
}

/** The ways in which files are found to count, the likeliest first; each is made when it is asked for. */
function* countingsOf(text: string, hasMark: boolean): Generator<PointMap> {
  const ways = [
    () => mapPoints(text, { joinsLineEnds: false }),
    () => mapPoints(text, { joinsLineEnds: true }),
    () => mapUnits(text),
  ]
  if (hasMark) for (const way of ways) yield shift(way(), 1)
  for (const way of ways) yield way()
}

function tidy(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}

function isAt(text: string, map: PointMap, { fragments, words }: MarkedLine): boolean {
  if (fragments.some(({ end }) => end > map.length)) return false
  const cut = (span: Span) => text.slice(map.offsetAt(span.start), map.offsetAt(span.end))
  const told = tidy(words)
  return (
    told === '' ||
    told === tidy(fragments.map(cut).join(' ')) ||
    told === tidy(fragments.map(cut).join(''))
  )
}

/**
 * How the places of a file are counted: in the way in which the words beside them stand there. Throws a `Refusal` that
 * names the line that no way fits.
 */
export function countingOf(
  text: string,
  hasMark: boolean,
  lines: readonly MarkedLine[],
  file: string,
): PointMap {
  let furthest: MarkedLine | undefined
  for (const map of countingsOf(text, hasMark)) {
    const wrong = lines.find((line) => !isAt(text, map, line))
    if (wrong === undefined) return map
    if (furthest === undefined || wrong.number > furthest.number) furthest = wrong
  }
  const words = furthest?.words.slice(0, 80) ?? ''
  throw new Refusal(
    `Line ${furthest?.number ?? 1} of “${file}.ann” does not fit its text: “${words}” does not stand there in “${file}.txt”. The text was changed, or is another. Bring the two files of one collection, and read them again.`,
  )
}
