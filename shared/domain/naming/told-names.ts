import type { EditDraft } from '../edit/edit-draft.ts'
import type { Speaker } from '../speaker.ts'
import type { AttributedSpeaker } from '../tagging/attribution.ts'
import { isDescription, isPronoun, nameInText } from './mention.ts'
import { findInDraft, keyOfName, keysOf } from './naming.ts'

/** Whether a longer name holds the whole name of a person, in two words or more; both as their keys. */
export function holdsWhole(whole: string, key: string): boolean {
  return whole.includes(' ') && key !== whole && ` ${key} `.includes(` ${whole} `)
}

/**
 * Whether a name, as its key, only repeats of a speaker's what others may share: of a person a surname or first name,
 * with a title or not ("Mr Khan"); of a body some of its words ("the council").
 */
export function isShortFor({ name, kind }: Pick<Speaker, 'name' | 'kind'>, key: string): boolean {
  const whole = keyOfName(name)
  if (key === whole) return false
  // "Judge Ann Khan KC" holds all of the name, and is nobody else's.
  if (holdsWhole(whole, key)) return false
  const known = new Set(whole.split(' '))
  const words = key.split(' ')
  return kind === 'person'
    ? words.some((word) => known.has(word))
    : words.every((word) => known.has(word))
}

/**
 * The one speaker of the project whom words of an article name by themselves, whatever else the article says: by the
 * whole name, or by an alias that is none of its short forms. Null where that is nobody, or several.
 */
function findTold(draft: EditDraft, words: string): Speaker | null {
  const name = nameInText(words)
  if (name === '' || isPronoun(name) || isDescription(name)) return null
  const match = findInDraft(draft, 'speakers', name)
  if (match.type !== 'one' || match.record.kind === 'unnamed') return null
  const key = keyOfName(name)
  const isWhole = key.includes(' ') || match.record.kind !== 'person'
  const isNamed = isWhole && keysOf(match.record).name === key
  const isAlias = keysOf(match.record).aliases.includes(key) && !isShortFor(match.record, key)
  return isNamed || isAlias ? match.record : null
}

/**
 * A guess that is not safe by its article alone, made so by what the project knows: an analyst has named somebody by these
 * words before, or merged who was called so. Any other stays as it is.
 */
export function guessTold(
  draft: EditDraft,
  text: string,
  guess: AttributedSpeaker,
): AttributedSpeaker {
  const [mention, ...others] = guess.mentions
  if (guess.isSafe || mention === undefined || others.length > 0) return guess
  const words = text.slice(mention.start, mention.end)
  const told = findTold(draft, words)
  if (told === null) return guess
  const { name, kind } = told
  const reason = `“${nameInText(words)}” is ${name} in this project`
  return { ...guess, name, kind, aliases: [], isSafe: true, candidates: [], reason }
}
