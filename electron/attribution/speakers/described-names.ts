/** Which names a text ties to a noun: "the airline Kestrel", "Kestrel, the airline,", "Ann Lee, 34, a teacher,". */
import { lineIndexAt, type ArticleView, type LineView } from '../text/line-view.ts'
import { OUTSIDE } from '../text/quotation.ts'
import {
  mentionsBetween,
  oncePerWord,
  type NamedMention,
  type SpeakerContext,
} from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** The first paragraph of so many words is the lead; above it are the headline, and who wrote it. */
const PARAGRAPH = 25
const LEAD = 8

/** Whether a place is in the first paragraph or above it: who is described there is named below. */
export function isInLead({ article }: SpeakerContext, at: number): boolean {
  const line = lineIndexAt(article, at)
  return (
    line < LEAD && article.lines.slice(0, line).every(({ tokens }) => tokens.length < PARAGRAPH)
  )
}

/** The names that the text says a noun of, in reading order. */
export const namesTiedTo = oncePerWord((context, noun): readonly NamedSpeaker[] => {
  const found = placesOf(context, noun).flatMap(
    ({ view, k }) => tiedName(context, view, k)?.speaker ?? [],
  )
  return [...new Set(found)]
})

/** Whether somebody without a name is introduced by a noun before a place: "a nurse", of whom "the nurse" goes on. */
export function isIntroduced(context: SpeakerContext, noun: string, at: number): boolean {
  return introduction(context, noun) < at
}

/** Where a noun introduces somebody without a name first; infinite for nowhere. */
const introduction = oncePerWord((context, noun): number => {
  const place = placesOf(context, noun).find(({ view, k }) => {
    const start = view.tokens[k]?.start ?? 0
    const first = view.clauses.nounStart[k] ?? -1
    return (
      view.quotes[k] === OUTSIDE &&
      /^(?:an?|another|one)$/i.test(view.tokens[first]?.text ?? '') &&
      !isInLead(context, start) &&
      tiedName(context, view, k) === undefined
    )
  })
  return place?.view.tokens[place.k]?.start ?? Infinity
})

interface NounPlace {
  readonly view: LineView
  readonly k: number
}

/** Where each word stands in an article, in small letters. */
const placesIn = new WeakMap<ArticleView, ReadonlyMap<string, readonly NounPlace[]>>()

function placesOf({ article }: SpeakerContext, noun: string): readonly NounPlace[] {
  const known = placesIn.get(article)
  if (known !== undefined) return known.get(noun) ?? []
  const places = article.lines.flatMap((view) =>
    view.tokens.flatMap((_, k) => (isHyphened(view, k) ? [] : { view, k })),
  )
  const byWord = Map.groupBy(places, ({ view, k }) => view.tokens[k]?.text.toLowerCase() ?? '')
  placesIn.set(article, byWord)
  return byWord.get(noun) ?? []
}

/** The "captain" of "vice-captain" is none. */
function isHyphened({ tokens }: LineView, k: number): boolean {
  return tokens[k - 1]?.text === '-' && tokens[k - 1]?.end === tokens[k]?.start
}

function tiedName(context: SpeakerContext, view: LineView, k: number): NamedMention | undefined {
  const names = mentionsBetween(context, view.line.start, view.line.end)
  const { tokens, clauses, sentenceStart } = view
  const text = (n: number): string => tokens[n]?.text ?? ''
  const start = clauses.nounStart[k] ?? -1
  const comma = start - 1
  const isBehind = (end: number): boolean =>
    text(comma) === ',' && (end === comma || (end === comma - 2 && /^\d+$/.test(text(comma - 1))))
  return names.find(({ first, end }) => {
    if (sentenceStart[first] !== sentenceStart[k]) return false
    if (first === k + 1) return true
    if (first === k + 2 && text(k + 1) === ',') return /^[,.]$/.test(text(end)) || text(end) === ''
    if (start < 0 || clauses.nounHead[k] !== k) return false
    return isBehind(end) || isSaidOf(view, first, end, start)
  })
}

/** "Kestrel is an airline", "Ann Lee works as a teacher", "Ann Lee resigned as captain". */
function isSaidOf(
  { tokens, clauses }: LineView,
  first: number,
  end: number,
  noun: number,
): boolean {
  const isAs = tokens[noun - 1]?.text === 'as'
  const verb = isAs ? noun - 2 : noun - 1
  const subject = clauses.subject[verb] ?? -1
  const isBeing = /^(?:is|was|became|becomes|remains|remained)$/.test(tokens[verb]?.text ?? '')
  return (isAs || isBeing) && subject >= first && subject < end
}
