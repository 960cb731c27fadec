import { mapPoints, type PointMap } from './written-text.ts'

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

/**
 * The ways in which programs count the characters of a file, each made when it is asked for: by code points with CR LF as
 * two, as one, by UTF-16 code units; before these, where the file began with a byte-order mark, with that as one.
 */
export function* countingsOf(text: string, hasMark: boolean): Generator<PointMap> {
  const ways = [
    () => mapPoints(text, { joinsLineEnds: false }),
    () => mapPoints(text, { joinsLineEnds: true }),
    () => mapUnits(text),
  ]
  if (hasMark) for (const way of ways) yield shift(way(), 1)
  for (const way of ways) yield way()
}
