/**
 * From the words that mention a speaker ("he", "the president", "Mr. Rubio") to the speaker: a named person or
 * organisation of the article, or one that stays unnamed. In reading order, because "he" is mostly who spoke last.
 */
import { isKnownCity } from '../../../shared/domain/naming/place-name.ts'
import { resolveDescription, wordsOf } from './described-speakers.ts'
import { isHearer } from './hearers.ts'
import type { Attribution } from '../attribution.ts'
import type { Span } from '../text/span.ts'
import { headName } from './head-names.ts'
import { isInQuotes, type ArticleView } from '../text/line-view.ts'
import { subjectOf, wholeNoun, withoutVocative } from './noun-mentions.ts'
import { resolvePronoun, type Pronoun } from './pronoun-speakers.ts'
import {
  known,
  NOBODY,
  plain,
  roleWords,
  type FoundSpeaker,
  type NamedMention,
  type Resolved,
  type SpeakerGuess,
  type SpeakerContext,
} from './speaker-guess.ts'
import { isOrganisation, lastWord } from '../names/name-mentions.ts'
import { bare, isFirst } from '../names/name-runs.ts'
import { HONORIFICS } from '../names/name-words.ts'
import { isGivenName } from '../names/given-names.ts'
import { placeIn } from './mention-place.ts'
import { jointMentions, undividedKind } from './joint-mentions.ts'
import { resolveFamily } from './shared-surnames.ts'
import { readNames, type NamedSpeaker } from './speaker-names.ts'

/**
 * The speakers of each attribution, in the same order; of one, those whom its mention coordinates, in the order of the
 * text. `attributions` are in reading order.
 */
export function nameSpeakers(
  text: string,
  article: ArticleView,
  attributions: readonly Attribution[],
): readonly (readonly FoundSpeaker[])[] {
  const names = readNames(article)
  const mentions = names
    .flatMap((speaker) => speaker.mentions.map((mention) => ({ ...mention, speaker })))
    .sort((a, b) => a.start - b.start)
  const context: SpeakerContext = {
    text,
    article,
    names,
    mentions,
    byRole: byRole(names),
    byFamily: byFamily(names),
    byWord: byWord(names),
    described: new Map(),
    unnamed: undefined,
    genders: new Map(),
    spoken: [],
    quoter: undefined,
    spokenLast: new Map(),
  }
  const order = Array.from(attributions.keys()).sort(
    (a, b) => mentionStart(attributions[a]) - mentionStart(attributions[b]),
  )
  const found: (readonly FoundSpeaker[])[] = attributions.map(() => [])
  const sorted = order.flatMap((k) => attributions[k] ?? [])
  for (const [n, k] of order.entries()) {
    const attribution = attributions[k]
    if (attribution === undefined) continue
    context.quoter = quoterOf(context, attribution, sorted.slice(n + 1, n + 1 + AHEAD))
    const resolved = isHearer(article, attribution)
      ? resolveAll(context, attribution).map(hearing)
      : resolveAll(context, attribution)
    found[k] = resolved.map(({ mentions, is: [guess] }) => ({ ...guess, mentions }))
    remember(
      context,
      attribution,
      resolved.map(({ is }) => is),
    )
  }
  return found
}

/** So many attributions on, the one that an attribution is quoted in may follow. */
const AHEAD = 8

/** Who is named only behind the quotation that an attribution stands in: "“She said no,” Ann Lee recalled". */
function quoterOf(
  context: SpeakerContext,
  attribution: Attribution,
  next: readonly Attribution[],
): NamedSpeaker | undefined {
  const start = mentionStart(attribution)
  const outer = next.find(({ content }) =>
    content.some(([from, to]) => from <= start && start < to),
  )
  if (outer === undefined || !isInQuotes(context.article, start)) return undefined
  context.quoter = undefined
  return resolveAll(context, outer)[0]?.is[1]
}

/** Who asks is not who replies: "A reporter asks whether it is true. She replies …". */
const ASKING = /\b(?:ask(?:s|ed)?|wonder(?:s|ed)?|quer(?:y|ies|ied))\b/i

/** Who spoke, for the pronouns behind. */
function remember(
  context: SpeakerContext,
  attribution: Attribution,
  resolved: readonly Resolved[],
): void {
  const start = mentionStart(attribution)
  const [guess] = resolved[0] ?? []
  if (resolved.length === 1 && guess?.type === 'unnamed') {
    const isSafe =
      guess.isSafe &&
      /^(?:an?|one|another) /i.test(guess.name) &&
      !ASKING.test(cueOf(context, attribution))
    // "The minister" who speaks is no more whoever spoke before without a name.
    if (isSafe || context.unnamed !== undefined)
      context.unnamed = { guess: { ...guess, isSafe }, start }
  }
  const speakers = resolved.flatMap(([, speaker]) => speaker ?? [])
  // The first of several is remembered as the last: "he" is rather the one named first.
  for (const [{ isSafe }, speaker] of resolved.toReversed()) {
    if (speaker === undefined) continue
    context.spokenLast.set(speaker, context.spoken.length)
    const others = speakers.filter((other) => other !== speaker)
    const { content } = attribution
    context.spoken.push({
      speaker,
      start,
      end: attribution.source[0]?.[1] ?? start,
      content,
      cue: cueOf(context, attribution),
      isSafe,
      isQuoted: isInQuotes(context.article, start),
      others,
    })
  }
}

/** Persons by each word of their roles. */
function byRole(names: readonly NamedSpeaker[]): ReadonlyMap<string, readonly NamedSpeaker[]> {
  const found = new Map<string, NamedSpeaker[]>()
  for (const speaker of names) {
    if (speaker.type !== 'person') continue
    for (const word of new Set(speaker.roles.flatMap(roleWords))) {
      const same = found.get(word)
      if (same === undefined) found.set(word, [speaker])
      else same.push(speaker)
    }
  }
  return found
}

function byWord(names: readonly NamedSpeaker[]): ReadonlyMap<string, readonly NamedSpeaker[]> {
  const found = new Map<string, NamedSpeaker[]>()
  for (const speaker of names) {
    if (speaker.type !== 'organisation') continue
    for (const word of new Set(wordsOf(speaker.name))) {
      const same = found.get(word)
      if (same === undefined) found.set(word, [speaker])
      else same.push(speaker)
    }
  }
  return found
}

function byFamily(names: readonly NamedSpeaker[]): ReadonlyMap<string, readonly NamedSpeaker[]> {
  return Map.groupBy(
    names.filter(({ name, type }) => type === 'person' && name.includes(' ')),
    ({ name }) => lastWord(name.split(' ')),
  )
}

function mentionStart(attribution: Attribution | undefined): number {
  return (
    attribution?.source[0]?.[0] ?? attribution?.cue[0]?.[0] ?? attribution?.content[0]?.[0] ?? 0
  )
}

function cueOf({ text }: SpeakerContext, { cue }: Attribution): string {
  return cue.map((words) => text.slice(...words)).join(' ')
}

/** How something is said, and what. */
type Said = Pick<Pronoun, 'cue' | 'content'>

interface ResolvedMention {
  readonly mentions: readonly Span[]
  readonly is: Resolved
}

/** "Orr and 17 colleagues": nobody but Orr has a name. */
const COLLEAGUES =
  /^(\p{Lu}[^,]*?) and (?:(?:\d+|other|two|three|four|five|six|several) )*(?:colleagues|co-authors|coauthors|collaborators|co-workers)$/u

function resolveAll(context: SpeakerContext, attribution: Attribution): readonly ResolvedMention[] {
  const { source } = attribution
  const [span] = source
  if (span === undefined) return [{ mentions: [], is: [NOBODY, undefined] }]
  const cue = cueOf(context, attribution)
  const said = { cue, content: attribution.content }
  const led = COLLEAGUES.exec(context.text.slice(...span))?.[1]
  if (led !== undefined)
    return [{ mentions: source, is: resolve(context, [span[0], span[0] + led.length], said) }]
  const joint = jointMentions(context, attribution, span)
  if (joint.length < 2) return [{ mentions: source, is: resolveOne(context, span, said) }]
  return joint.map(({ mention, whole }, k) => ({
    mentions: [mention],
    is: resolveFamily(context, mention, joint[k + 1]?.mention) ?? resolve(context, whole, said),
  }))
}

/** Who is told and may not say it: of a court, or of others without a name, nobody is told to say it. */
function hearing({ mentions, is: [guess, speaker] }: ResolvedMention): ResolvedMention {
  const reason = `'${guess.mention}' is told it, and may not say it`
  if (guess.type === 'person')
    return { mentions, is: [{ ...guess, isSafe: false, reason }, speaker] }
  return { mentions: [], is: [{ ...NOBODY, reason }, undefined] }
}

function resolveOne(context: SpeakerContext, span: Span, said: Said): Resolved {
  switch (undividedKind(context, span)) {
    case 'name':
      return oneName(context, span)
    case 'description':
      return resolveNoun(context, span, said)
    case undefined:
      return resolve(context, span, said)
  }
}

function oneName({ text }: SpeakerContext, span: Span): Resolved {
  const mention = text.slice(...span).replace(/\s+/g, ' ')
  const guess = plain(mention.replace(/^the /i, ''), 'organisation', 'one name, or several')
  return [{ ...guess, mention }, undefined]
}

function resolve(context: SpeakerContext, span: Span, said: Said): Resolved {
  const mention = context.text.slice(span[0], span[1]).replace(/\s+/g, ' ')
  // "Orr himself"
  const himself = /(?<=\p{L}) (?:himself|herself|itself|themselves)$/u.exec(mention)
  if (himself !== null) return resolve(context, [span[0], span[1] - himself[0].length], said)
  const meant = resolvePronoun(context, { mention, at: span[0], ...said })
  if (meant !== undefined) return meant
  const isRelative = /^(?:who|which|that)$/i.test(mention)
  const noun = isRelative
    ? subjectOf(context, span)
    : wholeNoun(context, withoutVocative(context, span), said.cue)
  if (noun === undefined)
    return [plain(mention, 'unknown', `'${mention}' may be anyone`), undefined]
  const [guess, speaker] = resolveNoun(context, noun, said)
  return [{ ...guess, mention }, speaker]
}

/** Whom a name or a description means. */
function resolveNoun(context: SpeakerContext, span: Span, { content }: Said): Resolved {
  const mention = context.text.slice(span[0], span[1]).replace(/\s+/g, ' ')
  const name = headName(context, span)
  if (name === undefined) {
    const given = calledByGivenName(context, mention)
    return given === undefined
      ? describe(context, span, content)
      : [known(mention, given, `'${mention}' is ${given.name}'s first name`), given]
  }
  const { speaker: named, words, rivals, isEarly } = name
  if (isFamily(context, mention, named))
    return [plain(mention, 'group', `several called ${named.name.slice(0, -1)}`), undefined]
  if (rivals.length > 0) {
    const reason = `others are called '${words.join(' ')}' too`
    const others = rivals.map((rival) => ({ name: rival }))
    return [known(mention, named, reason, false, others), named]
  }
  if (isEarly)
    return [known(mention, named, 'named before the text says whose name it is', false), named]
  const whole = withOwner(context, name)
  if (whole !== undefined) return [{ ...known(mention, named, 'named'), ...whole }, named]
  if (isCut(context, span, name)) return [plain(mention, 'organisation', 'named', true), undefined]
  if (named.type === 'organisation' && isKnownCity(named.name))
    return [known(mention, named, `'${mention}' may stand for its government`, false), named]
  return named.isSure
    ? [known(mention, named, 'named'), named]
    : [known(mention, named, `'${named.name}' may be no name`, false), named]
}

/** "Dean" behind Dean Foley: a lone word for a role is the one person's who has it as the first name. */
function calledByGivenName({ names }: SpeakerContext, mention: string): NamedSpeaker | undefined {
  if (!/^\p{Lu}\p{Ll}+$/u.test(mention)) return undefined
  const called = names.filter(
    ({ name, type }) => type === 'person' && name.startsWith(`${mention} `),
  )
  return called.length === 1 ? called[0] : undefined
}

/** "The High Court's Northern Bench": a part of a body that is named with it. */
function withOwner(
  context: SpeakerContext,
  { speaker, line, first, words, honorific, role }: NamedMention,
): Pick<SpeakerGuess, 'name' | 'type'> | undefined {
  const { tokens = [] } = context.article.lines[line] ?? {}
  const owner = context.mentions.find((one) => one.line === line && one.end === first - 1)
  const isPart = words.length > 1 && honorific === undefined && role === undefined
  const isPerson = speaker.gender !== 'unknown' || isGivenName(words[0] ?? '')
  if (owner === undefined || !isPart || isPerson || !isOrganisation(owner.words)) return undefined
  if (!/^['’]s?$/.test(tokens[first - 1]?.text ?? '')) return undefined
  const name = context.text.slice(owner.start, tokens[first + words.length - 1]?.end)
  return { name, type: 'organisation' }
}

/** "Met Office": a mention whose name begins with what is read as a verb, first in its sentence. */
function isCut(context: SpeakerContext, span: Span, { first }: NamedMention): boolean {
  const place = placeIn(context, span)
  if (place === undefined || place.run[0] !== first - 1) return false
  const { tokens } = place.view
  const { pos, text } = tokens[first - 1] ?? { pos: '', text: '' }
  return (
    pos === 'VERB' &&
    /^\p{Lu}/u.test(text) &&
    !HONORIFICS.has(bare(text)) &&
    isFirst(place.view, first - 1)
  )
}

/** One, and a name behind the first comma. */
const ONE_NAMED = /^(?:[Aa]n?|[Oo]ne|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s[^,]+,\s+\p{Lu}/u

/** Somebody described, whom a name behind a comma may name: "One of them, Representative Ann Lee, said". */
function describe(context: SpeakerContext, span: Span, content: readonly Span[]): Resolved {
  const [guess, speaker] = resolveDescription(context, span, content)
  const words = context.text.slice(...span)
  const isFollowed = ONE_NAMED.test(`${words}${context.text.slice(span[1], span[1] + 4)}`)
  if (!isFollowed) return [guess, speaker]
  return [{ ...guess, isSafe: false, reason: 'the name behind it may be meant' }, speaker]
}

/** "The Hoopers": more than one of a name. */
function isFamily(
  { names }: SpeakerContext,
  mention: string,
  { name, type }: NamedSpeaker,
): boolean {
  if (type !== 'person' || !/^the \S+s\b/i.test(mention) || /\s/.test(name)) return false
  return names.some(
    ({ name: other }) =>
      other.endsWith(` ${name.replace(/e?s$/, '')}`) || other.endsWith(` ${name.slice(0, -1)}`),
  )
}
