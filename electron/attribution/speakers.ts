/**
 * From the words that mention a speaker ("he", "the president", "Mr. Rubio") to the speaker: a named person or
 * organisation of the article, or one that stays unnamed. In reading order, because "he" is mostly who spoke last.
 */
import { resolveDescription } from './described-speakers.ts'
import type { Attribution } from './find-attributions.ts'
import type { Span } from './span.ts'
import { lineAt, type LineView, type ArticleView } from './line-view.ts'
import { ROLES } from './name-words.ts'
import { resolvePronoun } from './pronoun-speakers.ts'
import {
  known,
  mentionsBetween,
  NOBODY,
  plain,
  roleWords,
  type Resolved,
  type FoundSpeaker,
  type SpeakerContext,
} from './speaker-guess.ts'
import { lastWord } from './name-mentions.ts'
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
    described: new Map(),
    unnamed: undefined,
    genders: new Map(),
    spoken: [],
    spokenLast: new Map(),
  }
  const order = Array.from(attributions.keys()).sort(
    (a, b) => placeOf(attributions[a]) - placeOf(attributions[b]),
  )
  const found: (readonly FoundSpeaker[])[] = attributions.map(() => [])
  for (const k of order) {
    const attribution = attributions[k]
    if (attribution === undefined) continue
    const resolved = resolveAll(context, attribution)
    found[k] = resolved.map(({ mentions, is: [guess] }) => ({ ...guess, mentions }))
    remember(
      context,
      attribution,
      resolved.map(({ is }) => is),
    )
  }
  return found
}

/** Who spoke, for the pronouns behind. */
function remember(
  context: SpeakerContext,
  attribution: Attribution,
  resolved: readonly Resolved[],
): void {
  const start = placeOf(attribution)
  const [guess] = resolved[0] ?? []
  if (
    resolved.length === 1 &&
    guess?.type === 'unnamed' &&
    guess.isSafe &&
    /^(?:an?|one|another) /i.test(guess.name)
  )
    context.unnamed = { guess, start }
  const speakers = resolved.flatMap(([, speaker]) => speaker ?? [])
  // The first of several is remembered as the last: "he" is rather the one named first.
  for (const [{ isSafe }, speaker] of resolved.toReversed()) {
    if (speaker === undefined) continue
    context.spokenLast.set(speaker, context.spoken.length)
    const others = speakers.filter((other) => other !== speaker)
    context.spoken.push({ speaker, start, content: attribution.content, isSafe, others })
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

function byFamily(names: readonly NamedSpeaker[]): ReadonlyMap<string, readonly NamedSpeaker[]> {
  return Map.groupBy(
    names.filter(({ name, type }) => type === 'person' && name.includes(' ')),
    ({ name }) => lastWord(name.split(' ')),
  )
}

function placeOf(attribution: Attribution | undefined): number {
  return (
    attribution?.source[0]?.[0] ?? attribution?.cue[0]?.[0] ?? attribution?.content[0]?.[0] ?? 0
  )
}

interface ResolvedMention {
  readonly mentions: readonly Span[]
  readonly is: Resolved
}

function resolveAll(context: SpeakerContext, attribution: Attribution): readonly ResolvedMention[] {
  const { source } = attribution
  const [span] = source
  if (span === undefined) return [{ mentions: [], is: [NOBODY, undefined] }]
  const joint = jointMentions(context, attribution, span)
  if (joint.length < 2) return [{ mentions: source, is: resolveOne(context, span) }]
  return joint.map(({ mention, whole }, k) => ({
    mentions: [mention],
    is: resolveFamily(context, mention, joint[k + 1]?.mention) ?? resolve(context, whole),
  }))
}

function resolveOne(context: SpeakerContext, span: Span): Resolved {
  switch (undividedKind(context, span)) {
    case 'name':
      return oneName(context, span)
    case 'description':
      return resolveDescription(context, context.text.slice(...span).replace(/\s+/g, ' '))
    case undefined:
      return resolve(context, span)
  }
}

function oneName({ text }: SpeakerContext, span: Span): Resolved {
  const mention = text.slice(...span).replace(/\s+/g, ' ')
  const guess = plain(mention.replace(/^the /i, ''), 'organisation', 'one name, or several')
  return [{ ...guess, mention }, undefined]
}

function resolve(context: SpeakerContext, span: Span): Resolved {
  const mention = context.text.slice(span[0], span[1]).replace(/\s+/g, ' ')
  const meant = resolvePronoun(context, mention, span[0])
  if (meant !== undefined) return meant
  const isRelative = /^(?:who|which|that)$/i.test(mention)
  const noun = isRelative ? subjectOf(context, span) : span
  if (noun === undefined)
    return [plain(mention, 'unknown', `'${mention}' may be anyone`), undefined]
  const [guess, speaker] = resolveNoun(context, noun)
  return [{ ...guess, mention }, speaker]
}

/** Whom a name or a description means. */
function resolveNoun(context: SpeakerContext, span: Span): Resolved {
  const mention = context.text.slice(span[0], span[1]).replace(/\s+/g, ' ')
  const named = namedIn(context, span)
  if (named === undefined) return resolveDescription(context, mention)
  if (isFamily(context, mention, named))
    return [plain(mention, 'group', `several called ${named.name.slice(0, -1)}`), undefined]
  return [known(mention, named, 'named'), named]
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

/** The noun phrase that "who" goes on about: the subject of the verb behind it. */
function subjectOf({ article }: SpeakerContext, [start, end]: Span): Span | undefined {
  const view = lineAt(article, start)
  const verb = view?.tokens.findIndex((token) => token.start >= end && token.pos !== 'ADV') ?? -1
  const head = view?.clauses.subject[verb] ?? -1
  const first = view?.clauses.nounHead.indexOf(head) ?? -1
  const [from, to] = [view?.tokens[first], view?.tokens[head]]
  if (head < 0 || from === undefined || to === undefined || to.end > start) return undefined
  return [from.start, to.end]
}

/** "drivers who met Ruiz", "several lawmakers, including Ruiz": behind these nobody speaks. */
const TELLS_MORE = /\b(?:who|whom|whose|which|including|such as)\b/

/** The name that heads a mention: the first person in it that is not an owner ("Trump's campaign manager") or an insertion. */
function namedIn(context: SpeakerContext, span: Span): NamedSpeaker | undefined {
  const usable = mentionsBetween(context, span[0], span[1]).filter((mention) => {
    const { speaker } = mention
    const view = context.article.lines[mention.line]
    const next = view?.tokens[mention.end]
    if (next !== undefined && next.start < span[1] && /^['’]s?$/.test(next.text)) return false
    // "a Clinton campaign aide", "White House officials": the head is a plain noun after the name.
    if (
      next !== undefined &&
      next.start < span[1] &&
      (next.pos === 'NOUN' || next.pos === 'ADJ') &&
      !ROLES.has(mention.words.at(-1)?.toLowerCase() ?? '')
    )
      return false
    return (
      speaker.name !== '' &&
      !isAfterPreposition(view, mention.first, span, context.text) &&
      !TELLS_MORE.test(context.text.slice(span[0], mention.start))
    )
  })
  // What is inserted behind a comma tells more of the head before it, if that is a name.
  const comma = context.text.slice(span[0], span[1]).indexOf(',')
  const heads = usable.filter(({ start }) => comma < 0 || start < span[0] + comma)
  const named = heads.length > 0 ? heads : usable
  return (named.find(({ speaker }) => speaker.type === 'person') ?? named[0])?.speaker
}

/** "officials in Iowa", "the mayor of Ely": a name behind a preposition is not the speaker. */
function isAfterPreposition(
  view: LineView | undefined,
  first: number,
  span: Span,
  text: string,
): boolean {
  if (view === undefined) return false
  for (let k = first - 1; k >= 0 && (view.tokens[k]?.start ?? -1) >= span[0]; k--) {
    const token = view.tokens[k]
    if (token === undefined) break
    if (token.pos === 'ADP' && text.slice(token.start, token.end) !== 'of') return true
    if (token.text === 'of') return view.tokens[k - 1]?.pos !== 'PROPN'
    if (token.text === ',') return false
  }
  return false
}
