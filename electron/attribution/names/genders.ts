import { genderOfGivenName, type Gender } from './given-names.ts'
import type { NameMention } from './name-mentions.ts'

const FEMALE =
  /woman$|^(?:queen|princess|actress|waitress|hostess|headmistress|\p{L}*(?:mother|sister|daughter)|wife|aunt|niece|girl|girlfriend|lady|widow|mum|mom|gran|grandma|nan|fiancée|fiancee|landlady|bride)$/u
const MALE =
  /\p{L}sman$|^(?:chairman|congressman|businessman|alderman|councilman|assemblyman|postman|policeman|fireman|gunman|king|prince|\p{L}*master|\p{L}*(?:father|brother|son)|husband|uncle|nephew|man|boy|boyfriend|lad|gentleman|widower|dad|grandad|fiancé|fiance|landlord|groom)$/u

/** What a noun for a person tells of whom it is said. */
export function genderOfNoun(word: string): Gender {
  if (FEMALE.test(word)) return 'female'
  return MALE.test(word) ? 'male' : 'unknown'
}

/** What the honorific, the given name and the role of a mention tell of who is named. */
export function genderOf(
  words: readonly string[],
  { honorific = '', role = '', relation = '' }: NameMention,
): Gender {
  if (/^(?:mr|mister|sir|lord|baron|viscount)$/.test(honorific)) return 'male'
  if (/^(?:mrs|ms|miss|madam|lady|dame|baroness)$/.test(honorific)) return 'female'
  // A word alone may be a family name; but of kin, “his cousin, Leanne”, it is the given one.
  const isGiven = words.length > 1 || relation !== ''
  const given = isGiven ? genderOfGivenName(words[0] ?? '') : 'unknown'
  if (given !== 'unknown') return given
  if (genderOfNoun(relation) !== 'unknown') return genderOfNoun(relation)
  const said = role.toLowerCase().split(/[ -]+/).map(genderOfNoun)
  return said.findLast((one) => one !== 'unknown') ?? 'unknown'
}
