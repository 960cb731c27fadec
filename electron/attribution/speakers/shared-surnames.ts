/** "Ann and Tom Bright", "Mr and Mrs Patel": a conjunct whose family name is said with the next one only. */
import type { Span } from '../text/span.ts'
import { isOrganisation, lastWord } from '../names/name-mentions.ts'
import { isGivenName } from '../names/given-names.ts'
import { bare } from '../names/name-runs.ts'
import { HONORIFICS } from '../names/name-words.ts'
import {
  known,
  mentionsBetween,
  plain,
  type Resolved,
  type SpeakerContext,
} from './speaker-guess.ts'
import type { Gender } from '../names/given-names.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** Whom `mention` means with the family name of the conjunct behind; undefined where it has none of it. */
export function resolveFamily(
  context: SpeakerContext,
  mention: Span,
  next: Span | undefined,
): Resolved | undefined {
  const words = context.text.slice(...mention)
  const after = next === undefined ? undefined : mentionsBetween(context, ...next).at(-1)
  if (after === undefined || isOrganisation(after.words)) return undefined
  const family = lastWord(after.words)
  if (HONORIFICS.has(bare(words))) return resolveTitle(context, words, family)
  if (!/^\p{Lu}[\p{L}-]+$/u.test(words) || after.words.length < 2) return undefined
  const name = `${words} ${family}`
  const attested = context.byFamily.get(family)?.find((speaker) => speaker.name === name)
  if (attested !== undefined)
    return [known(words, attested, `with the family name of '${after.words.join(' ')}'`), attested]
  // Who is called so alone elsewhere has that for a family name: "Ryan and Nancy Pelosi".
  const isFirst = isGivenName(words) && isGivenName(after.words[0] ?? '')
  if (context.byFamily.has(words) || !isFirst) return undefined
  const guess = plain(name, 'person', `with the family name of '${after.words.join(' ')}'`)
  return [{ ...guess, mention: words }, undefined]
}

/** "Mr" of "Mr and Mrs Patel": the only one of that name and gender, else as the text calls him. */
function resolveTitle(context: SpeakerContext, title: string, family: string): Resolved {
  const gender = genderOf(bare(title))
  const ofFamily = context.byFamily.get(family) ?? []
  const fitting = ofFamily.filter((speaker) => fits(speaker, gender))
  const [only] = fitting
  if (only !== undefined && fitting.length === 1 && only.gender === gender)
    return [
      known(title, only, `the ${gender === 'male' ? 'Mr' : 'Mrs'} ${family} of the text`),
      only,
    ]
  const [partner, ...more] = ofFamily
  const other = partner === undefined || more.length > 0 ? undefined : besideName(context, partner)
  if (partner !== undefined && other !== undefined) {
    const guess = plain(`${other} ${family}`, 'person', `named beside '${partner.name}'`)
    return [{ ...guess, mention: title }, undefined]
  }
  return [
    { ...plain(`${title} ${family}`, 'person', 'only a title is said'), mention: title },
    undefined,
  ]
}

/** "Nikhil" of "Nikhil and Asha Patel", where the text names her so. */
function besideName({ article }: SpeakerContext, { mentions }: NamedSpeaker): string | undefined {
  for (const { line, first, words } of mentions) {
    const tokens = article.lines[line]?.tokens
    const before = tokens?.[first - 2]?.text ?? ''
    if (words.length > 1 && tokens?.[first - 1]?.text === 'and' && /^\p{Lu}\p{Ll}/u.test(before))
      return before
  }
  return undefined
}

function fits(speaker: NamedSpeaker, gender: Gender): boolean {
  return gender === 'unknown' || speaker.gender === 'unknown' || speaker.gender === gender
}

function genderOf(title: string): Gender {
  if (title === 'mr') return 'male'
  return title === 'mrs' || title === 'ms' || title === 'miss' ? 'female' : 'unknown'
}
