import type { Span } from '../text/span.ts'
import { lineAt, type LineView } from '../text/line-view.ts'
import type { Run } from '../text/run.ts'
import { mentionsBetween, type NamedMention, type SpeakerContext } from './speaker-guess.ts'

/** The line that a mention stands in, its tokens there, and the line's names. */
export interface MentionPlace {
  readonly view: LineView
  readonly run: Run
  readonly names: readonly NamedMention[]
}

/** Where a mention stands; undefined between lines. */
export function placeIn(context: SpeakerContext, span: Span): MentionPlace | undefined {
  const view = lineAt(context.article, span[0])
  const run = view === undefined ? undefined : runOf(view, span)
  if (view === undefined || run === undefined) return undefined
  return { view, run, names: mentionsBetween(context, view.line.start, view.line.end) }
}

function runOf({ tokens }: LineView, [start, end]: Span): Run | undefined {
  const first = tokens.findIndex((token) => token.end > start)
  let last = first
  while (last >= 0 && last + 1 < tokens.length && (tokens[last + 1]?.start ?? end) < end) last += 1
  return first < 0 ? undefined : [first, last + 1]
}
