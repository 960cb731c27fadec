/** The whole noun phrase that a mention stands for, where the mention is "who" or a part of it. */
import { isFirst } from '../names/name-runs.ts'
import { ROLES } from '../names/name-words.ts'
import type { Span } from '../text/span.ts'
import { lineAt, type LineView } from '../text/line-view.ts'
import { startingIn, type SpeakerContext } from './speaker-guess.ts'

const DESCRIBED = /^(?:an?|the|several|some|two|three) .*\p{L}$/isu
/** What stands behind a noun phrase and is none of it. */
const BEHIND_NOUN = /^(?:today|yesterday|tonight|tomorrow|who|which|that|and|or)$/

/** The noun phrase that "who" goes on about: the subject of the verb behind it. */
export function subjectOf(context: SpeakerContext, [start, end]: Span): Span | undefined {
  const view = lineAt(context.article, start)
  const verb =
    view?.tokens.findIndex((token, k) => token.start >= end && view.clauses.verbHead[k] === k) ?? -1
  const head = view?.clauses.subject[verb] ?? -1
  const first = view?.clauses.nounHead.indexOf(head) ?? -1
  const [from, to] = [view?.tokens[first], view?.tokens[head]]
  if (head < 0 || from === undefined || to === undefined || to.end > start) return undefined
  return appositionOf(context, first, view) ?? [from.start, to.end]
}

/** "Toby Wren, then a special adviser, who": the name that the noun phrase from a token on tells more of. */
function appositionOf(
  { mentions }: SpeakerContext,
  first: number,
  view: LineView | undefined,
): Span | undefined {
  const { tokens = [], line } = view ?? {}
  const comma = [first - 1, first - 2].find((k) => tokens[k]?.text === ',') ?? -1
  const name = startingIn(mentions, line?.start ?? 0, line?.end ?? 0).find(
    ({ end, speaker }) => end === comma && speaker.type === 'person',
  )
  const last = tokens[comma - 1]
  return name === undefined || last === undefined ? undefined : [name.start, last.end]
}

/** "Minister, residents": who is spoken to before who speaks, where a sentence begins. */
const SPOKEN_TO =
  /^\p{Lu}\p{L}+, (?=\p{Ll})(?!(?:the|an?|who|which|now|then|of|in|at|for|aged?)\b)/u

/** A mention without whom its sentence speaks to first. */
export function withoutVocative({ article, text }: SpeakerContext, [start, end]: Span): Span {
  const view = lineAt(article, start)
  const called = SPOKEN_TO.exec(text.slice(start, end))?.[0]
  const first = view?.tokens.findIndex((token) => token.start === start) ?? -1
  if (view === undefined || called === undefined || !isFirst(view, first)) return [start, end]
  return ROLES.has(view.words[first]?.lower ?? '') ? [start + called.length, end] : [start, end]
}

/** "A Cambridge" of "A Cambridge college": a mention that ends within its noun phrase, with the rest of that. */
export function wholeNoun({ article, text }: SpeakerContext, span: Span, cue: string): Span {
  const view = lineAt(article, span[0])
  const last = view?.tokens.findLastIndex(({ start }) => start < span[1]) ?? -1
  const head = view?.clauses.nounHead[last] ?? -1
  const [next, end] = [view?.tokens[last + 1]?.text ?? '', view?.tokens[head]?.end]
  const isCut =
    head > last && /^\p{Ll}/u.test(next) && !cue.startsWith(next) && !BEHIND_NOUN.test(next)
  return isCut && end !== undefined && DESCRIBED.test(text.slice(...span)) ? [span[0], end] : span
}
