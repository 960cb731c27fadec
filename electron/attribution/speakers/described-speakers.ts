/** Speakers who are described, not named: by a role that somebody in the article holds, or by none. */
import type { Span } from '../text/span.ts'
import { placeIn } from './mention-place.ts'
import { hasOrganisation } from '../names/name-mentions.ts'
import { bare, isFirst } from '../names/name-runs.ts'
import {
  COLLECTIVES,
  COMMON_BODIES,
  GROUPS,
  HONORIFICS,
  ORGANISATIONS,
  ROLES,
  UNNAMED,
} from '../names/name-words.ts'
import { isPlaceName } from '../names/place-names.ts'
import { PhraseReader } from './phrases.ts'
import { salientBefore } from './salience.ts'
import { bodyCalled } from './described-bodies.ts'
import { isInLead } from './described-names.ts'
import { personCalled } from './described-persons.ts'
import { isBodyNoun } from './body-nouns.ts'
import {
  known,
  plain,
  roleWords,
  type Resolved,
  type SpeakerContext,
  type SpeakerGuess,
  type SpeakerType,
} from './speaker-guess.ts'
import { isWord } from '../text/text-tokens.ts'
import type { NamedSpeaker } from './speaker-names.ts'

const DOCUMENT =
  /^(?:study|survey|poll|report|statement|data|figures?|papers?|records?|files?|filings?|lawsuit|complaint|memo|letter|e-?mails?|tweet|post|article|story|editorial|book|documents?|transcript|review|research|findings|analysis|audit|census|consensus|programme|reply|advice|guidance)$/

/** Why somebody has no name. */
const DESCRIBED = 'described, not named'

const OWNED = /^(?:his|her|its|their|our|my|your) |['’]s? /i
const INDEFINITE = /^(?:an?|one|two|three|several|some|many)$/

/** Behind these a mention only tells more of its noun: "a source close to the club". */
const BEHIND =
  /^(?:of|in|for|from|with|who|at|on|to|by|familiar|close|briefed|involved|speaking|granted|working|present|quoted|directly)$/

/** When it was said, behind the words for who said it: "consultants at Torrens Analytics last year". */
const WHEN =
  / (?:(?:last|this) (?:night|week|month|year|spring|summer|autumn|winter)|yesterday|today)$/

/** What a mention calls somebody, without what is inserted behind: "A diplomat, who asked not to be named,". */
function calledBy(mention: string): string {
  return mention
    .replace(/(?<=\p{L}.*?),.*$/su, '')
    .replace(/ (?:who|which|that)$/, '')
    .replace(WHEN, '')
    .trim()
}

/** The words of a name or a description, in small letters. */
export function wordsOf(called: string): readonly string[] {
  return called
    .split(/[\s-]+/)
    .map((word) =>
      word
        .replace(/['’]s$/, '')
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase(),
    )
    .filter((word) => word !== '')
}

/** The words of a description up to its head: "a Department of Health spokesman" of "…, who declined to be named". */
function coreOf(context: SpeakerContext, span: Span, words: readonly string[]): readonly string[] {
  const place = placeIn(context, span)
  const phrase = place && new PhraseReader(place.view, place.names).read(place.run)
  const head = place?.view.tokens[phrase?.head ?? -1]
  const core = head === undefined ? words : wordsOf(context.text.slice(span[0], head.end))
  const isName = (k: number): boolean =>
    place?.names.some(({ words: name }) => name.some((word) => bare(word) === core[k])) === true
  const cut = core.findIndex(
    (word, k) => k > 1 && BEHIND.test(word) && !(isName(k - 1) && isName(k + 1)),
  )
  return cut > 0 ? core.slice(0, cut) : core
}

/** "the president", "the State Department", "a senior official", "both sides". */
export function resolveDescription(
  context: SpeakerContext,
  span: Span,
  content: readonly Span[],
): Resolved {
  const [guess, speaker] = resolveWords(context, span)
  if (speaker !== undefined || guess.isSafe || isTakenUp(guess)) return [guess, speaker]
  const meant = whoIsCalled(context, span, content)
  if (meant === undefined) return [guess, undefined]
  const { mention } = guess
  return [known(mention, meant, `'${mention}' is likely ${meant.name}`, false), meant]
}

/** Whether a guess goes back to somebody described before. */
function isTakenUp({ name, mention }: SpeakerGuess): boolean {
  return /^(?:an?|one|another) /i.test(name) && !mention.startsWith(name)
}

/** The named one whom a common noun likely means: "the airline", "the 34-year-old", "Gran" of a headline. */
function whoIsCalled(
  context: SpeakerContext,
  span: Span,
  content: readonly Span[],
): NamedSpeaker | undefined {
  const mention = context.text.slice(...span).replace(/\s+/g, ' ')
  const called = calledBy(mention)
  const core = coreOf(context, span, wordsOf(called))
  if (DOCUMENT.test(core.at(-1) ?? '')) return authorOf(context, span)
  if (OWNED.test(called)) return undefined
  const determiner = DETERMINER.exec(core[0] ?? '')?.[0]
  const isIndefinite = determiner !== undefined && determiner !== 'the'
  const words = determiner === undefined ? core : core.slice(1)
  const at = span[0]
  if ((isIndefinite || determiner === undefined) && !isInLead(context, at)) return undefined
  const head = words.at(-1) ?? ''
  if (isBodyNoun(head)) return bodyCalled(context, head, at)
  const isDefinite = !isIndefinite
  return personCalled(context, { words, mention: called, at, content, isDefinite })
}

const DETERMINER = /^(?:the|an?|one)$/

/** By whom a document is held, not written. */
const HELD = /^(?:obtained|seen|viewed|reviewed|shown|leaked|cited|quoted)$/

/** Whose a document is: "a study by Hale University", "figures from the NHS", "Dr Orr's report", "HSE figures". */
function authorOf(context: SpeakerContext, span: Span): NamedSpeaker | undefined {
  const place = placeIn(context, span)
  if (place === undefined) return undefined
  const { view, run, names } = place
  const word = (k: number): string => bare(view.tokens[k]?.text ?? '')
  const within = names.filter(({ first, end }) => first >= run[0] && end <= run[1])
  const startOf = (first: number): number => {
    const start = view.clauses.nounStart[first] ?? -1
    return start < 0 ? first : start
  }
  const by = within.find(({ first, end }) => {
    const before = startOf(first) - 1
    return (
      /^(?:by|from|at)$/.test(word(before)) &&
      !HELD.test(word(before - 1)) &&
      !/^['’]s?$/.test(word(end))
    )
  })
  // "by the Danish painter Ann Lee"
  const author = within.findLast(({ first }) => by && startOf(first) === startOf(by.first))
  const owner = within.find(({ end }) =>
    DOCUMENT.test(word(/^['’]s?$/.test(word(end)) ? end + 1 : end)),
  )
  return (author ?? owner)?.speaker
}

function resolveWords(context: SpeakerContext, span: Span): Resolved {
  const mention = context.text.slice(...span).replace(/\s+/g, ' ')
  const called = calledBy(mention)
  const core = coreOf(context, span, wordsOf(called))
  const isDefinite = /^(?:the|that|this)$/.test(core[0] ?? '')
  const isOwned = OWNED.test(called)
  const head = core.findLast((word) => !HONORIFICS.has(word)) ?? ''
  const guess = (type: SpeakerType, reason: string, isSafe = false): Resolved => [
    { ...plain(called, type, reason, isSafe), mention },
    undefined,
  ]
  if ((isDefinite || isOwned) && ROLES.has(head)) {
    const holder = roleHolder(context, isDefinite ? core.slice(1) : core)
    if (holder !== undefined) return holds(context, mention, called, holder, head, span[0])
  }
  if (DOCUMENT.test(head)) return guess('unknown', 'a document is named, not who wrote it')
  if (COLLECTIVES.has(core.join(' '))) return guess('unnamed', DESCRIBED, true)
  const isPersonal = UNNAMED.has(head) || ROLES.has(head.replace(/s$/, ''))
  const isBody =
    ORGANISATIONS.has(head) ||
    COMMON_BODIES.has(head) ||
    (!isPersonal && hasOrganisation(called.split(' ')))
  if (isBody && !isOwned && INDEFINITE.test(core[0] ?? ''))
    return named(context, span[0], head, guess('unnamed', DESCRIBED, true))
  if (isBody)
    return resolveOrganisation(
      context,
      mention,
      called.replace(/^the /i, ''),
      isDefinite ? core.slice(1) : [],
      opensSentence(context, span),
    )
  if (GROUPS.has(head) && !isDefinite && !UNNAMED.has(head))
    return guess('group', 'a group without a name')
  if (!isPersonal) return guess(GROUPS.has(head) ? 'group' : 'unknown', 'no known name in it')
  if (isDefinite)
    return offered(context, span[0], resolveTakenUp(context, mention, called, core.slice(1), head))
  const same = context.described.get(head) ?? new Set()
  context.described.set(head, same.add(called))
  // "Premier", "former adviser", "her publisher": one person, whom the text may name elsewhere.
  const isOne = (isOwned || !/^(?:another|a|an|one)$/.test(core[0] ?? '')) && !isSeveral(head)
  // "Another", by itself, is one of those told of before, or anybody.
  const isSomebody =
    !/^any(?:one|body)$/.test(head) && !/^(?:one|another|others)$/.test(core.join(' '))
  const found = guess('unnamed', DESCRIBED, !isOne && isSomebody)
  const isBare = core.length === wordsOf(mention.replace(/ (?:who|which|that)$/, '')).length
  return isBare && /^an?$/.test(core[0] ?? '') && !NEVER_NAMED.test(head)
    ? named(context, span[0], head, found)
    : found
}

/** How many of those told of before are offered for somebody described. */
const MOST_OFFERED = 3

/** "The first minister", of whom the text never says who it is: whom the sentences before are about may be meant. */
function offered(context: SpeakerContext, at: number, [guess, speaker]: Resolved): Resolved {
  if (speaker !== undefined || guess.isSafe || guess.name !== calledBy(guess.mention))
    return [guess, speaker]
  const persons = salientBefore(context, at, '', ({ type }) => type === 'person')
  const candidates = persons.slice(0, MOST_OFFERED).map((one) => one.speaker.name)
  return [{ ...guess, candidates }, undefined]
}

/** Whom the news does not name. */
const NEVER_NAMED = /^(?:spokes\p{L}+|source|official|insider|aide|one|others?|another)$/u

/** "A coroner has found …" in the first paragraph is who is named below: a guess, and who has that role may be meant. */
function named(context: SpeakerContext, at: number, head: string, [guess]: Resolved): Resolved {
  const { byRole } = context
  const isLead = isInLead(context, at)
  const holders = (byRole.get(head) ?? []).filter(({ mentions }) => (mentions[0]?.start ?? 0) > at)
  if (!isLead && (holders.length === 0 || UNNAMED.has(head))) return [guess, undefined]
  const reason = `'${guess.name}' may be named below`
  return [
    { ...guess, isSafe: false, reason, candidates: holders.map(({ name }) => name) },
    undefined,
  ]
}

function isSeveral(head: string): boolean {
  return /(?:s|people|men|women|one)$/.test(head) || COLLECTIVES.has(head)
}

interface Holder {
  readonly speaker: NamedSpeaker
  readonly isOnly: boolean
}

/** Whom a role means that somebody has: an office its only holder, what many are the one who is talked of. */
function holds(
  context: SpeakerContext,
  mention: string,
  called: string,
  { speaker, isOnly }: Holder,
  head: string,
  at: number,
): Resolved {
  const isPerson = ({ type }: NamedSpeaker): boolean => type === 'person'
  const isTalkedOf = (): boolean => salientBefore(context, at, '', isPerson)[0]?.speaker === speaker
  const isPast = speaker.roles.every((role) => /^(?:former|late|then|acting|ex)\b/i.test(role))
  const isSafe = isOnly && !isPast && (!UNNAMED.has(head) || isTalkedOf())
  return [known(mention, speaker, `'${called}' is ${speaker.name}'s role`, isSafe), speaker]
}

/** "The union": the one organisation of the article that is called so. A common noun alone names none for sure. */
function resolveOrganisation(
  context: SpeakerContext,
  mention: string,
  name: string,
  words: readonly string[],
  isOpening: boolean,
): Resolved {
  const isCalled = ({ name }: NamedSpeaker): boolean => {
    const known = wordsOf(name)
    return words.every((word) => known.includes(word))
  }
  const isCommonNoun = words.length > 0 && (!/\p{Lu}/u.test(name) || words.length === 1)
  if (isCommonNoun) {
    const fitting = context.byWord
      .get(words[0] ?? '')
      ?.values()
      .filter(isCalled)
    const [only, ...others] = fitting?.take(2) ?? []
    if (only !== undefined && others.length === 0) {
      // "the council" is rather Milton Council than the Council of Engineers.
      const called = wordsOf(only.name)
      const isHead =
        called.at(-1) === words.at(-1) || (called[0] === words.at(-1) && called[1] === 'of')
      const isSafe = isHead && !/^th(?:is|at) /i.test(mention)
      return [known(mention, only, `'${mention}' is ${only.name}`, isSafe), only]
    }
  }
  const isSafe = isNamedBody(name, isOpening)
  const reason = isSafe ? 'an organisation' : 'which organisation is not told'
  return [{ ...plain(name, 'organisation', reason, isSafe), mention }, undefined]
}

/** "The Dublin-based airline", "the Canadian company": of which place, and not which. */
const ONLY_WHERE = /^(?:\p{Lu}[\p{L} ]*-based|\p{Lu}\p{L}+(?:an|ish|ese|ch|i)) \p{Ll}+$/u

/** Whether a mention has its first capital from where it stands. */
function opensSentence(context: SpeakerContext, span: Span): boolean {
  const place = placeIn(context, span)
  return place !== undefined && isFirst(place.view, place.run[0])
}

/** "Clinton campaign", "White House": capitals up to the word for a body; not the one of a sentence that it begins. */
function isNamedBody(name: string, isOpening: boolean): boolean {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  const first = words[0]?.replace(/['’]s?$/, '') ?? ''
  const isPlain = isOpening && words.length === 2 && isWord(first) && !isPlaceName([first])
  if (/^\p{Ll}/u.test(last) && (isPlain || ONLY_WHERE.test(name))) return false
  const isBody = /^\p{Lu}/u.test(last) || ORGANISATIONS.has(last) || COMMON_BODIES.has(last)
  return isBody && /^(?:\p{Lu}\S* )+\S+$/u.test(name)
}

/** "The diplomat" after "a European diplomat": the only one so far that is called so. */
function resolveTakenUp(
  context: SpeakerContext,
  mention: string,
  called: string,
  words: readonly string[],
  head: string,
): Resolved {
  const fitting = [...(context.described.get(head) ?? [])].filter((name) => {
    const known = wordsOf(name)
    return words.every((word) => known.includes(word))
  })
  const [only] = fitting
  if (only === undefined || fitting.length > 1)
    return [{ ...plain(called, 'unnamed', DESCRIBED), mention }, undefined]
  const reason = `'${called}' is '${only}' from before`
  const isIntroduced = /^(?:an?|one|another) /i.test(only)
  return [{ ...plain(only, 'unnamed', reason, isIntroduced), mention }, undefined]
}

function isTitle(role: string): boolean {
  return /^\p{Lu}/u.test(role)
}

/** Of so many mayors nobody is the mayor. */
const MOST_HOLDERS = 100

/** Whose role the words are: all of them stand in it. "The president" is rather "President" than "Russian President". */
function roleHolder(context: SpeakerContext, words: readonly string[]): Holder | undefined {
  const candidates = context.byRole.get(words.at(-1) ?? '')?.slice(0, MOST_HOLDERS) ?? []
  const holders = candidates.flatMap((speaker) => {
    const fits = speaker.roles
      .map(roleWords)
      .map((role) => words.every((word) => role.includes(word)))
    if (!fits.includes(true)) return []
    // "Its president, Ann Lee" is the president of something; "President Ann Lee" simply the president.
    const lengths = speaker.roles.map((role) => roleWords(role).length + (isTitle(role) ? 0 : 0.5))
    const fitting = lengths.filter((_, k) => fits[k])
    const extra =
      fitting.reduce((least, length) => Math.min(least, length), Infinity) - words.length
    return [{ speaker, extra, last: context.spokenLast.get(speaker) ?? -1 }]
  })
  holders.sort(
    (a, b) =>
      a.extra - b.extra || b.last - a.last || b.speaker.mentions.length - a.speaker.mentions.length,
  )
  const best = holders[0]
  if (best === undefined) return undefined
  return {
    speaker: best.speaker,
    isOnly: holders[1] === undefined || holders[1].extra > best.extra,
  }
}
