/** Speakers who are described, not named: by a role that somebody in the article holds, or by none. */
import { isOrganisation } from './name-mentions.ts'
import { GROUPS, HONORIFICS, ORGANISATIONS, ROLES, UNNAMED } from './name-words.ts'
import { known, plain, roleWords, type Resolved, type Scene } from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** "the president", "the State Department", "a senior official", "both sides". */
export function resolveDescription(scene: Scene, mention: string): Resolved {
  const words = mention
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}]/gu, '').toLowerCase())
    .filter((word) => word !== '')
  const isDefinite = /^(?:the|that|this)$/.test(words[0] ?? '')
  const cut = words.findIndex(
    (word, k) => k > 0 && /^(?:of|in|for|from|with|who|at|on|to|familiar)$/.test(word),
  )
  const core = cut > 0 ? words.slice(0, cut) : words
  const head = core.findLast((word) => !HONORIFICS.has(word)) ?? ''
  if (isDefinite && ROLES.has(head)) {
    const holder = roleHolder(scene, words.slice(1))
    if (holder !== undefined)
      return [
        known(
          mention,
          holder.speaker,
          `'${mention}' is ${holder.speaker.name}'s role`,
          holder.isOnly,
        ),
        holder.speaker,
      ]
  }
  if (
    ORGANISATIONS.has(head) ||
    (!UNNAMED.has(head) && !ROLES.has(head) && isOrganisation(mention.split(' ')))
  )
    return [
      plain(mention.replace(/^the /i, ''), 'organisation', 'an organisation', true),
      undefined,
    ]
  if (GROUPS.has(head) && !isDefinite && !UNNAMED.has(head))
    return [plain(mention, 'group', 'a group'), undefined]
  if (UNNAMED.has(head) || ROLES.has(head))
    return [plain(mention, 'unnamed', 'nobody is named', !isDefinite), undefined]
  return [
    plain(mention, GROUPS.has(head) ? 'group' : 'unknown', 'no name in the mention'),
    undefined,
  ]
}

/** Of so many mayors nobody is the mayor. */
const MOST_HOLDERS = 100

/** Whose role the words are: all of them stand in it. "The president" is rather "President" than "Russian President". */
function roleHolder(
  scene: Scene,
  words: readonly string[],
): { readonly speaker: NamedSpeaker; readonly isOnly: boolean } | undefined {
  const candidates = scene.byRole.get(words.at(-1) ?? '')?.slice(0, MOST_HOLDERS) ?? []
  const holders = candidates.flatMap((speaker) => {
    const fitting = speaker.roles
      .map(roleWords)
      .filter((role) => words.every((word) => role.includes(word)))
    if (fitting.length === 0) return []
    const extra = Math.min(...fitting.map((role) => role.length - words.length))
    return [{ speaker, extra, last: scene.spokenLast.get(speaker) ?? -1 }]
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
