import { shorten } from '../../../shared/domain/text/short-text.ts'
import { Refusal } from '../../documents/refusal.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import { countingsOf } from '../text/countings.ts'
import { tidyWords } from '../text/tidy-words.ts'
import type { PointMap } from '../text/written-text.ts'
import type { MarkedLine } from './annotation-lines.ts'

function isAt(text: string, map: PointMap, { fragments, words }: MarkedLine): boolean {
  if (fragments.some(({ end }) => end > map.length)) return false
  const cut = (span: Span) => text.slice(map.offsetAt(span.start), map.offsetAt(span.end))
  const told = tidyWords(words)
  return (
    told === '' ||
    told === tidyWords(fragments.map(cut).join(' ')) ||
    told === tidyWords(fragments.map(cut).join(''))
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
  const words = shorten(furthest?.words ?? '', 80)
  throw new Refusal(
    `Line ${furthest?.number ?? 1} of “${file}.ann” does not fit its text: “${words}” does not stand there in “${file}.txt”. The text was changed, or is another. Bring the two files of one collection, and read them again.`,
  )
}
