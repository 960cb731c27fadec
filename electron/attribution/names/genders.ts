import { genderOfGivenName, type Gender } from './given-names.ts'
import type { NameMention } from './name-mentions.ts'

/** What the honorific, the given name and the role of a mention tell of who is named. */
export function genderOf(
  words: readonly string[],
  { honorific = '', role = '' }: NameMention,
): Gender {
  if (/^(?:mr|mister|sir|lord|baron|viscount)$/.test(honorific)) return 'male'
  if (/^(?:mrs|ms|miss|madam|lady|dame|baroness)$/.test(honorific)) return 'female'
  const given = words.length > 1 ? genderOfGivenName(words[0] ?? '') : 'unknown'
  if (given !== 'unknown') return given
  const said = role.toLowerCase()
  if (/woman\b|queen|princess|actress|mistress\b/.test(said)) return 'female'
  return /\w+sman\b|chairman|congressman|businessman|king\b|prince\b|master\b/.test(said)
    ? 'male'
    : 'unknown'
}
