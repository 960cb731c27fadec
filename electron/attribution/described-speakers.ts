/** Speakers who are described, not named: by a role that somebody in the article holds, or by none. */
import { hasOrganisation } from './name-mentions.ts'
import { GROUPS, HONORIFICS, ORGANISATIONS, ROLES, UNNAMED } from './name-words.ts'
import {
  known,
  plain,
  roleWords,
  type Resolved,
  type SpeakerContext,
  type SpeakerType,
} from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

const DOCUMENT = /^(?:study|survey|poll|report|statement)$/

/** Behind these a mention only tells more of its noun: "a source close to the club". */
const BEHIND =
  /^(?:of|in|for|from|with|who|at|on|to|by|familiar|close|briefed|involved|speaking|granted|working|present|quoted|directly)$/

/** What a mention calls somebody, without what is inserted behind: "A diplomat, who asked not to be named,". */
function calledBy(mention: string): string {
  return mention
    .replace(/(?<=\p{L}.*?),.*$/su, '')
    .replace(/ (?:who|which|that)$/, '')
    .trim()
}

function wordsOf(called: string): readonly string[] {
  return called
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}]/gu, '').toLowerCase())
    .filter((word) => word !== '')
}

/** "the president", "the State Department", "a senior official", "both sides". */
export function resolveDescription(context: SpeakerContext, mention: string): Resolved {
  const called = calledBy(mention)
  const words = wordsOf(called)
  const isDefinite = /^(?:the|that|this)$/.test(words[0] ?? '')
  const cut = words.findIndex((word, k) => k > 0 && BEHIND.test(word))
  const core = cut > 0 ? words.slice(0, cut) : words
  const head = core.findLast((word) => !HONORIFICS.has(word)) ?? ''
  const guess = (type: SpeakerType, reason: string, isSafe = false): Resolved => [
    { ...plain(called, type, reason, isSafe), mention },
    undefined,
  ]
  if (isDefinite && ROLES.has(head)) {
    const holder = roleHolder(context, words.slice(1))
    if (holder !== undefined)
      return [
        known(
          mention,
          holder.speaker,
          `'${called}' is ${holder.speaker.name}'s role`,
          holder.isOnly,
        ),
        holder.speaker,
      ]
  }
  if (DOCUMENT.test(head) && !/\p{Lu}/u.test(called.slice(1)))
    return guess('unknown', 'a document is named, not who wrote it')
  if (
    ORGANISATIONS.has(head) ||
    (!UNNAMED.has(head) && !ROLES.has(head) && hasOrganisation(called.split(' ')))
  )
    return resolveOrganisation(
      context,
      mention,
      called.replace(/^the /i, ''),
      isDefinite ? core.slice(1) : [],
    )
  if (GROUPS.has(head) && !isDefinite && !UNNAMED.has(head)) return guess('group', 'a group')
  if (UNNAMED.has(head) || ROLES.has(head)) {
    if (isDefinite) return resolveTakenUp(context, mention, called, core.slice(1), head)
    const same = context.described.get(head) ?? new Set()
    context.described.set(head, same.add(called))
    return guess('unnamed', 'nobody is named', true)
  }
  return guess(GROUPS.has(head) ? 'group' : 'unknown', 'no name in the mention')
}

/** "The union": the one organisation of the article that is called so. A common noun alone names none for sure. */
function resolveOrganisation(
  context: SpeakerContext,
  mention: string,
  name: string,
  words: readonly string[],
): Resolved {
  const isCalled = ({ name, type }: NamedSpeaker): boolean => {
    const known = wordsOf(name)
    return type === 'organisation' && words.every((word) => known.includes(word))
  }
  const isCommonNoun = words.length > 0 && !/\p{Lu}/u.test(name)
  if (isCommonNoun) {
    const fitting = context.names.filter(isCalled)
    const [only] = fitting
    if (only !== undefined && fitting.length === 1)
      return [known(mention, only, `'the ${name}' is ${only.name}`), only]
  }
  const isSafe = !isCommonNoun || (words.length > 1 && ORGANISATIONS.has(words.at(-1) ?? ''))
  return [{ ...plain(name, 'organisation', 'an organisation', isSafe), mention }, undefined]
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
    return [{ ...plain(called, 'unnamed', 'nobody is named'), mention }, undefined]
  const reason = `'${called}' is '${only}' from before`
  return [{ ...plain(only, 'unnamed', reason, true), mention }, undefined]
}

function isTitle(role: string): boolean {
  return /^\p{Lu}/u.test(role)
}

/** Of so many mayors nobody is the mayor. */
const MOST_HOLDERS = 100

/** Whose role the words are: all of them stand in it. "The president" is rather "President" than "Russian President". */
function roleHolder(
  context: SpeakerContext,
  words: readonly string[],
): { readonly speaker: NamedSpeaker; readonly isOnly: boolean } | undefined {
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
