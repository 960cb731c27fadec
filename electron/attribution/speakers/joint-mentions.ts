/** The mentions of those who speak together in an attribution, in the text. */
import { conjunctAlone, conjunctsOf, isUndivided, type Conjunct } from './coordination.ts'
import type { Attribution } from '../attribution.ts'
import type { Span } from '../text/span.ts'
import { spanOf } from '../text/line-view.ts'
import { placeIn, type MentionPlace } from './mention-place.ts'
import type { SpeakerContext } from './speaker-guess.ts'

export interface JointMention {
  readonly mention: Span
  /** With what is inserted behind commas. */
  readonly whole: Span
}

/** "Together with her co-author, Dr. Okoye argued": a second speaker before the one who was found. */
const BESIDE = /^(?:(?:together|along) with|alongside)\s/i
/** So many words at most are before it. */
const MOST_BESIDE = 24
/** What begins so after "said" is said of one body, unless it is the weather: "it would close three shops". */
const ONE_BODY =
  /^(?:that )?it (?:would|will|had|has|is|was) (?!be\b|been\b|become\b|not\b|never\b|take\b|cost\b|a\b|an\b|the\b|too\b|clear\b|time\b|rain)/i

/** The mentions in the attribution's source of those who speak together, in the order of the text; none for one speaker. */
export function jointMentions(
  context: SpeakerContext,
  attribution: Attribution,
  span: Span,
): readonly JointMention[] {
  const place = placeIn(context, span)
  if (place === undefined) return []
  const { view, run, names } = place
  const spansOf = ({ mention, whole }: Conjunct): JointMention => ({
    mention: spanOf(view, ...mention),
    whole: spanOf(view, ...whole),
  })
  const joint = conjunctsOf(view, run, names)
  if (joint.length > 1) return isOneBody(context, place, attribution) ? [] : joint.map(spansOf)
  const beside = besideIn(place)
  return beside === undefined ? [] : [spansOf(beside), { mention: span, whole: span }]
}

/**
 * What a mention that is no joint one is, though an "and" stands in it: names alone are rather the one name of a body;
 * a name with more behind is a description. Undefined for any other.
 */
export function undividedKind(
  context: SpeakerContext,
  span: Span,
): 'name' | 'description' | undefined {
  const place = placeIn(context, span)
  if (place === undefined) return undefined
  if (isNamesOnly(place)) return 'name'
  return isUndivided(place.view, place.run, place.names) ? 'description' : undefined
}

function isNamesOnly({ view, run, names }: MentionPlace): boolean {
  const isInName = (k: number): boolean => names.some(({ first, end }) => first <= k && k < end)
  const within = names.filter(({ first }) => first >= run[0] && first < run[1])
  const rest = view.tokens.slice(...run).filter((_, k) => !isInName(run[0] + k))
  return (
    within.length > 1 &&
    (rest.some(({ text }) => text === 'and') ||
      within.some(({ words }) => words.includes('and') || words.includes('&'))) &&
    rest.every(({ text }) => /^(?:and|the|,)$/i.test(text))
  )
}

/** Whether the verb, or what is said, shows that two names are the one of a firm: "Harker and Lyle says it will close". */
function isOneBody(
  { text }: SpeakerContext,
  { view, run, names }: MentionPlace,
  { cue, content }: Attribution,
): boolean {
  const within = names.filter(({ first }) => first >= run[0] && first < run[1])
  const isPlainPair =
    run[1] - run[0] === 3 &&
    within.length === 2 &&
    within.every(({ speaker }) => !speaker.name.includes(' ') && speaker.role === undefined)
  const [verb] = cue
  if (!isPlainPair || verb === undefined) return false
  const [of] = content
  if (of !== undefined && ONE_BODY.test(text.slice(...of))) return true
  const said = view.tokens.find(({ end }) => end > verb[0])
  return (
    said !== undefined &&
    !/\bby\b/.test(text.slice(...verb)) &&
    (/^(?:has|is|was|does)$/.test(said.text) || (said.pos === 'VERB' && /[^s]s$/.test(said.text)))
  )
}

/** The one beside whom the found speaker speaks, when the sentence begins with that. */
function besideIn({ view, run: [first], names }: MentionPlace): Conjunct | undefined {
  const start = view.sentenceStart[first] ?? 0
  if (view.tokens[first - 1]?.text !== ',' || first - start > MOST_BESIDE) return undefined
  const opening = view.tokens.slice(start, start + 3).map(({ text }) => text)
  const words = BESIDE.exec(opening.join(' '))?.[0].trim().split(' ').length ?? 0
  return words === 0 ? undefined : conjunctAlone(view, [start + words, first - 1], names)
}
