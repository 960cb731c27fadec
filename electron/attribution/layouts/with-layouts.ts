/** What is found line by line, put together with what the layout of the text says. */
import type { Turn } from '../../articles/dialogue.ts'
import { isAttributing } from '../reading/attributing.ts'
import { withoutManner } from '../reading/content-edges.ts'
import {
  withAgent,
  withConjunct,
  withoutListener,
  withWholeSource,
} from '../reading/speaker-edges.ts'
import { withSubject } from '../reading/subjects.ts'
import type { Attribution } from '../attribution.ts'
import { spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import { anyOverlap, type Span } from '../text/span.ts'
import { CLOSES, INSIDE, OPENS } from '../text/quotation.ts'
import { followingQuotes } from './following-quotes.ts'
import { readLayouts, type Layouts } from './layouts.ts'
import { taggedQuotes } from './tagged-quotes.ts'
import { trailingAttributions } from './trailing-attributions.ts'

/** What somebody said at another time. */
const TOLD = /\b(?:said|told|asked|warned|promised|wrote|announced|replied)\b/i
/** So many attributions back nobody is meant by a quotation that goes on. */
const FAR_BACK = 12

/**
 * The attributions of an article in reading order, a line a step and one behind: a quote that is still open at the end
 * of a line may go on in the next. `byLine`: what is found in the words of each line.
 */
export async function* withLayouts(
  article: ArticleView,
  byLine: AsyncIterable<readonly Attribution[]>,
): AsyncGenerator<readonly Attribution[], void> {
  const layouts = readLayouts(article)
  let held: readonly Attribution[] = []
  let before: readonly Attribution[] = []
  let line = 0
  for await (const inWords of byLine) {
    const isTurn = layouts.turns.has(line)
    const inLine = withLayout(
      article,
      layouts,
      line,
      attributing(article.lines[line], inWords, isTurn),
    )
    const found = isTurn ? inLine : withTagged(article.lines[line], inLine)
    const joined = joinRunningQuote(held, article, line, found)
    yield joined === undefined ? held : []
    const ended = joined ?? held
    before = [...before, ...held].slice(-FAR_BACK)
    const above = [...before.slice(0, before.length - held.length), ...ended]
    const following = isTurn ? [] : followingQuotes(article, line, [...ended, ...found], above)
    held = [...(joined ?? []), ...[...found, ...following].sort((a, b) => startOf(a) - startOf(b))]
    line += 1
  }
  yield held
}

/** What attributes something of what is found in the words of a line. */
function attributing(
  view: LineView | undefined,
  found: readonly Attribution[],
  isTurn: boolean,
): readonly Attribution[] {
  if (view === undefined) return found
  const ending = trailingAttributions(view).filter(
    (one) => !found.some((other) => isOfSame(one, other)),
  )
  // What was read from the same word for saying was read wrongly.
  const others = found.filter(({ cue }) => !ending.some((one) => anyOverlap(one.cue, cue)))
  return [...others, ...ending]
    .map((one) => withWholeSource(view, withAgent(view, withoutListener(view, one))))
    .map((one) => withoutManner(view, withSubject(view, withConjunct(view, one))))
    .filter((one) => isAttributing(view, one, isTurn))
}

/** What was found in a line, in reading order, with the quotations whose tag stands beside them. */
function withTagged(
  view: LineView | undefined,
  found: readonly Attribution[],
): readonly Attribution[] {
  if (view === undefined) return found
  return [...found, ...taggedQuotes(view, found)].sort((a, b) => startOf(a) - startOf(b))
}

/** What was found in a line, in reading order, with what its layout says instead of some of it. */
function withLayout(
  { text, lines }: ArticleView,
  { attributions, turns, announcing }: Layouts,
  line: number,
  found: readonly Attribution[],
): readonly Attribution[] {
  const turn = turns.get(line)
  const said = attributions.get(line)
  // A headline that attributes in its own way has no words left for more.
  if (said !== undefined && turn === undefined && lines[line]?.line.isHeading === true)
    return [said]
  // What announces the words of the next line has said what it says.
  const announced = announcing.get(line)?.cue ?? []
  const sure = found.filter(({ cue }) => !anyOverlap(announced, cue))
  const kept = sure.filter((one) =>
    turn === undefined
      ? said === undefined || !isOfSame(said, one) || isInside(said, one)
      : isOfAnother(text, turn, one),
  )
  return [...(said === undefined ? [] : [said]), ...kept].sort((a, b) => startOf(a) - startOf(b))
}

function startOf({ content, cue }: Attribution): number {
  return Math.min(content[0]?.[0] ?? Infinity, cue[0]?.[0] ?? Infinity)
}

/** Whether something is said in the words that the line above announces, by others than their speaker. */
function isInside(said: Attribution, { cue, content }: Attribution): boolean {
  const [whole] = said.content
  return (
    said.layout === 'announced' &&
    whole !== undefined &&
    cue.length > 0 &&
    [...cue, ...content].every(([start, end]) => whole[0] <= start && end <= whole[1])
  )
}

function isOfSame(said: Attribution, { content }: Attribution): boolean {
  return anyOverlap(said.content, content)
}

/**
 * In somebody's turn others may be quoted, or the speaker's own words of another time ("I told him …"); what they only
 * think is the turn's own claim. Answers without labels are too unsure to take anything from what is found in them.
 */
function isOfAnother(
  text: string,
  { said, isLabelled }: Turn,
  { source: [source], cue: [cue] }: Attribution,
): boolean {
  if (said === undefined || source === undefined || source[0] < said.start) return false
  const words = text.slice(...source)
  if (!isLabelled) return true
  if (/^(?:you|it|that|who)$/i.test(words)) return false
  return !/^(?:I|we)$/i.test(words) || (cue !== undefined && TOLD.test(text.slice(...cue)))
}

/** `held` with the quote that goes on in this line added to its last attribution, unless the line names a speaker of its own. */
function joinRunningQuote(
  held: readonly Attribution[],
  { lines }: ArticleView,
  line: number,
  found: readonly Attribution[],
): readonly Attribution[] | undefined {
  const [last, view] = [lines[line - 1], lines[line]]
  const span = last === undefined || view === undefined ? undefined : runningQuote(last, view)
  // A content that leaves out the full stop at the end runs on as well as one that holds it.
  const lastWord = last?.tokens.findLast(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const owner = held.findIndex(
    ({ content }) => (content.at(-1)?.[1] ?? -1) >= (lastWord?.end ?? Infinity),
  )
  if (span === undefined || owner < 0) return undefined
  // What is said inside of it does not end it.
  const isInside = ({ cue }: Attribution): boolean =>
    cue.length > 0 && cue.every(([start, end]) => span[0] <= start && end <= span[1])
  if (found.some((one) => anyOverlap(one.content, [span]) && !isInside(one))) return undefined
  return held.map((attribution, k) =>
    k === owner ? { ...attribution, content: [...attribution.content, span] } : attribution,
  )
}

/** What goes on in `next` of a quote left open at the end of `last`: each paragraph opens it anew, only the last closes it. */
function runningQuote(last: LineView, next: LineView): Span | undefined {
  const end = last.tokens.length - 1
  if (last.quotes[end] !== INSIDE || next.quotes[0] !== OPENS) return undefined
  const closer = next.quotes.indexOf(CLOSES)
  return spanOf(next, 0, closer < 0 ? next.tokens.length : closer + 1)
}
