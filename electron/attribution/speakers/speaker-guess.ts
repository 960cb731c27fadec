/** Whom a mention of a speaker may mean. */
import { partitionPoint } from '../../../shared/domain/partition-point.ts'
import { partRole } from './affiliation.ts'
import type { Span } from '../text/span.ts'
import type { ArticleView } from '../text/line-view.ts'
import type { GatheredMention } from '../names/name-gathering.ts'
import type { Gender } from '../names/given-names.ts'
import type { NamedSpeaker } from './speaker-names.ts'

export type SpeakerType = 'person' | 'organisation' | 'group' | 'unnamed' | 'unknown'

export interface SpeakerGuess {
  /** The mention as it stands in the text; '' when there is none. */
  readonly mention: string
  readonly name: string
  readonly type: SpeakerType
  readonly role: string | undefined
  /** Whom the speaker speaks for or works for, as the role said of it tells; '' when it does not. */
  readonly affiliation: string
  readonly aliases: readonly string[]
  /** False: a guess for the analyst to decide (two people fit, or nobody does). */
  readonly isSafe: boolean
  /** Whom else the words may mean, by name, the likeliest first. */
  readonly candidates: readonly string[]
  readonly reason: string
}

/** One speaker of an attribution: who is meant, and the words that mention it; none where the text has none. */
export interface FoundSpeaker extends SpeakerGuess {
  readonly mentions: readonly Span[]
}

export interface NamedMention extends GatheredMention {
  readonly speaker: NamedSpeaker
}

/** What a guess is made from. */
export interface SpeakerContext {
  readonly text: string
  readonly article: ArticleView
  readonly names: readonly NamedSpeaker[]
  /** Every mention of them, in reading order. */
  readonly mentions: readonly NamedMention[]
  readonly byRole: ReadonlyMap<string, readonly NamedSpeaker[]>
  /** Persons with more than one name by the last. */
  readonly byFamily: ReadonlyMap<string, readonly NamedSpeaker[]>
  /** Organisations by each word of their names, in small letters. */
  readonly byWord: ReadonlyMap<string, readonly NamedSpeaker[]>
  /** Those so far whom nobody names, by the noun they are called by: "A European diplomat". */
  readonly described: Map<string, Set<string>>
  /** The one person without a name who spoke last, and where. */
  unnamed: { readonly guess: SpeakerGuess; readonly start: number } | undefined
  /** Who says the quotation that a mention stands in, where that is told only behind it. */
  quoter: NamedSpeaker | undefined
  /** What pronouns told of somebody whose name does not tell the gender. */
  readonly genders: Map<NamedSpeaker, Gender>
  /** Of each speaker, the last place in `spoken`. */
  readonly spokenLast: Map<NamedSpeaker, number>
  /** Who spoke so far, the last one last. */
  readonly spoken: {
    readonly speaker: NamedSpeaker
    readonly start: number
    /** Where the words that mention the speaker end. */
    readonly end: number
    readonly content: readonly Span[]
    readonly cue: string
    readonly isSafe: boolean
    /** Whether it is told in the words of another. */
    readonly isQuoted: boolean
    /** Who said it with them. */
    readonly others: readonly NamedSpeaker[]
  }[]
}

/** "Vice-President" holds "vice" and "president". */
export function roleWords(role: string): readonly string[] {
  return role.toLowerCase().split(/[\s-]+/)
}

export const NOBODY: SpeakerGuess = {
  mention: '',
  name: '',
  type: 'unknown',
  role: undefined,
  affiliation: '',
  aliases: [],
  isSafe: false,
  candidates: [],
  reason: 'no speaker in the text',
}

/** The guess, and the named speaker that later mentions can go back to. */
export type Resolved = readonly [SpeakerGuess, NamedSpeaker | undefined]

export function known(
  mention: string,
  speaker: NamedSpeaker,
  reason: string,
  isSafe = true,
  others: Iterable<Pick<NamedSpeaker, 'name'>> = [],
): SpeakerGuess {
  const positions = speaker.roles.map(partRole)
  return {
    mention,
    name: speaker.name,
    type: speaker.type,
    role: positions[0]?.role,
    affiliation: positions.find(({ affiliation }) => affiliation !== '')?.affiliation ?? '',
    aliases: speaker.aliases.filter((alias) => alias !== speaker.name),
    isSafe,
    candidates: [...new Set(Array.from(others, ({ name }) => name))].filter(
      (name) => name !== speaker.name,
    ),
    reason,
  }
}

export function plain(
  mention: string,
  type: SpeakerType,
  reason: string,
  isSafe = false,
): SpeakerGuess {
  const affiliation = type === 'unnamed' ? partRole(mention).affiliation : ''
  return {
    mention,
    name: mention,
    type,
    role: undefined,
    affiliation,
    aliases: [],
    isSafe,
    candidates: [],
    reason,
  }
}

/** The mentions that begin in [from, to). */
export function mentionsBetween(
  context: SpeakerContext,
  from: number,
  to: number,
): readonly NamedMention[] {
  return startingIn(context.mentions, from, to)
}

interface Starting {
  readonly start: number
}

/** Of mentions in order, those that begin in [from, to). */
export function startingIn<Mention extends Starting>(
  mentions: readonly Mention[],
  from: number,
  to: number,
): readonly Mention[] {
  return mentions.slice(firstAfter(mentions, from - 1), firstAfter(mentions, to - 1))
}

/** Of mentions in order, the last that begins before a place. */
export function lastBefore<Mention extends Starting>(
  mentions: readonly Mention[],
  place: number,
): Mention | undefined {
  return mentions[firstAfter(mentions, place - 1) - 1]
}

/** The index of the first that starts after a place; how many there are when none does. */
export function firstAfter(mentions: readonly Starting[], place: number): number {
  return partitionPoint(mentions.length, (index) => (mentions[index]?.start ?? 0) <= place)
}

/** A search of a text by a word, whose answer is found once for each word. */
export function oncePerWord<Answer>(
  find: (context: SpeakerContext, word: string) => Answer,
): (context: SpeakerContext, word: string) => Answer {
  const known = new WeakMap<SpeakerContext, Map<string, { readonly answer: Answer }>>()
  return (context, word) => {
    const answers = known.get(context) ?? new Map<string, { readonly answer: Answer }>()
    known.set(context, answers)
    const one = answers.get(word) ?? { answer: find(context, word) }
    answers.set(word, one)
    return one.answer
  }
}
