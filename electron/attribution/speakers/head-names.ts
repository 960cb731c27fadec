/** The name that heads a mention: "Ann Lee of Yale", "His attorney, Martin Bloom,", but not "Trump's lawyer". */
import { isGivenName } from '../names/given-names.ts'
import { withoutPostNominals } from '../names/name-mentions.ts'
import { COMMON_BODIES, ROLES } from '../names/name-words.ts'
import type { Span } from '../text/span.ts'
import type { LineView } from '../text/line-view.ts'
import { isBodyNoun } from './body-nouns.ts'
import { personKind } from './person-nouns.ts'
import { placeIn, type MentionPlace } from './mention-place.ts'
import { PhraseReader, type Phrase } from './phrases.ts'
import type { Run } from '../text/run.ts'
import type { NamedMention, SpeakerContext } from './speaker-guess.ts'

/** What follows a name and is none of it: when it was said, which form a firm has, letters for a rank. */
const TRAILING =
  /^(?:today|yesterday|tonight|tomorrow|earlier|later|now|recently|also|then|plc|ltd|inc|llc|[kq]c|mp|m[es]p|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[,.—–-])$/i
/** "several lawmakers, including Ruiz": behind these nobody speaks. */
const TELLS_MORE =
  /^(?:who|whom|whose|which|that|including|such|like|where|when|with|as|for|of|and|or)$/

export function headName(context: SpeakerContext, span: Span): NamedMention | undefined {
  const place = placeIn(context, span)
  if (place === undefined) return undefined
  const reader = new PhraseReader(place.view, place.names)
  const [first, ...more] = segmentsOf(place)
  const phrase = first === undefined ? undefined : reader.read(first)
  if (first === undefined || phrase === undefined) return undefined
  const named = nameOf(place, phrase) ?? nameAfterTitle(place, phrase, first)
  if (named !== undefined) return named
  // "A spokesperson for the former chancellor, Dominic Heald,": the name is the chancellor's.
  const isFor = /^(?:for|of|to)$/.test(reader.word(phrase.preposition))
  if (isFor && ROLES.has(reader.word(first[1] - 1))) return undefined
  // "The memo, drafted by an aide, Martin Bloom,": the name is the aide's.
  const isTold = place.view.tokens[more[0]?.[0] ?? -1]?.pos === 'VERB'
  if (isTold && phrase.kind === 'described' && !phrase.isPersonal) return undefined
  // "His attorney, Martin Bloom,", "Head of Marine Research, Olive Strand,"
  const behind = more.flatMap((segment) => {
    const other = startsName(place, segment) ? reader.read(segment) : undefined
    return other === undefined ? [] : [{ ...other, named: nameOf(place, other) }]
  })
  const isBody = isBodyNoun(reader.word(phrase.head)) && phrase.preposition < 0
  const isOne =
    (phrase.isPersonal || isBody || isPerson(reader.word(phrase.head))) && !phrase.isPlural
  // "An executive at one such company, Delmar Display," may be either's name.
  const last = place.view.tokens[first[1] - 1]?.text ?? ''
  const isOfBody = phrase.preposition >= 0 && COMMON_BODIES.has(last)
  const isNext = isOne && !isOfBody
  const [only, ...others] = behind.filter(({ isPerson }) => isNext || isPerson)
  return others.length === 0 || isOne ? only?.named : undefined
}

/** "the boy, Tom" */
function isPerson(noun: string): boolean {
  return personKind(noun) !== undefined
}

/** The name that a noun phrase ends in. */
function nameOf({ names }: MentionPlace, phrase: Phrase): NamedMention | undefined {
  const covering = names.find(({ first, end }) => first <= phrase.head && phrase.head < end)
  if (phrase.kind === 'name') return covering
  // "A defensive Obama"
  return covering?.speaker.type === 'person' && phrase.kind === 'described' && !phrase.isPersonal
    ? covering
    : undefined
}

/** "Minister of State for Consumer Affairs Harish Solanki": the name that a title ends in, over all it is for. */
function nameAfterTitle(
  { view, names }: MentionPlace,
  phrase: Phrase,
  [, end]: Run,
): NamedMention | undefined {
  const name = names.find((one) => one.first > phrase.head && one.end >= end - 1)
  if (!phrase.isPersonal || name === undefined || !isGivenName(name.words[0] ?? ''))
    return undefined
  const over = view.tokens.slice(phrase.head + 1, name.first)
  const isOffice = over.every(({ text }) => /^(?:of|for|the|and|&|\p{Lu}.*)$/u.test(text))
  return isOffice && over.length > 1 && /^\p{Lu}/u.test(view.tokens[phrase.head]?.text ?? '')
    ? name
    : undefined
}

/** Whether a segment is a name, with what stands before it, and no clause that tells more. */
function startsName({ view, names }: MentionPlace, [first, end]: Run): boolean {
  return (
    !TELLS_MORE.test(view.tokens[first]?.text.toLowerCase() ?? '') &&
    names.some((name) => name.first >= first && name.first < end)
  )
}

/** The pieces of a mention between its commas, without what trails behind a name. */
function segmentsOf({ view, run: [from, to], names }: MentionPlace): readonly Run[] {
  const segments: Run[] = []
  let first = from
  const close = (end: number): void => {
    let last = end
    while (last > first && TRAILING.test(view.tokens[last - 1]?.text ?? '')) last -= 1
    if (last > first) segments.push([first, withoutPostNominals(view, first, last)])
  }
  for (let k = from; k < to; k++) {
    if (!isBreak(view, k) || names.some((name) => name.first < k && k < name.end)) continue
    close(k)
    first = k + 1
  }
  close(to)
  return segments
}

function isBreak({ tokens }: LineView, k: number): boolean {
  return /^(?:[,;:—–()]|-{2,})$/.test(tokens[k]?.text ?? '')
}
