import { foldText } from '../domain/text/folding.ts'
import { joinNations, readNation } from './nations.ts'
import {
  FIELDS,
  LEVEL_OF,
  SMALL_WORDS,
  toEnglishBody,
  TYPE_OF,
  TYPES_WITH_FIELD,
} from './body-words.ts'

/** An organisation's name as what it says of it: "the regional transport ministry of Lesnica". */
export interface BodyName {
  /** "ministry", "council"; '' where no word says. */
  readonly type: string
  /** Whose it is: "city", "county", "regional"; ''. */
  readonly level: string
  /** What it is for, in order of letters: "transport". */
  readonly fields: readonly string[]
  /** All other words: those that say which, countries by their names. */
  readonly names: readonly string[]
}

/** Names of several words that are one kind of body. */
function joinTypes(text: string): string {
  return text
    .replace(/\bdept\b/g, 'department')
    .replace(
      /\b(?:city|town) (?:hall|government)\b|\bmunicipal (?:government|authorities)\b/g,
      'municipality',
    )
    .replace(
      /\bfire (?:and rescue )?(?:service|brigade|department)\b|\bfire and rescue\b/g,
      'firebrigade',
    )
    .replace(/\blocal authority\b/g, 'council')
}

/** Reads what an organisation's name says it is. */
export function readBodyName(name: string): BodyName {
  const keys = joinTypes(
    joinNations(
      foldText(name)
        .replace(/['’ʼ`´]s?(?![\p{L}])/gu, '')
        .replace(/\b[dl]['’]/g, '')
        .replace(/[^\p{L}\p{N}&]+/gu, ' ')
        .trim(),
    ),
  )
    .split(' ')
    .map(toEnglishBody)
    .filter((key) => key !== '' && !SMALL_WORDS.has(key))
  const types = keys.flatMap((key) => TYPE_OF.get(key) ?? [])
  // "Ministry of Transport", "Linden University Hospital": what it is stands first before "of", else last.
  const isOf = /^\S+ (?:of|for|de|du|des|del|della)\b/.test(
    foldText(name).replace(/^(?:the|le|la|el|il) /, ''),
  )
  const type = (isOf ? types[0] : types.at(-1)) ?? ''
  const rest = keys.filter((key) => TYPE_OF.get(key) !== type)
  const isField = (key: string) => TYPES_WITH_FIELD.has(type) && FIELDS.has(key)
  return {
    type,
    level: rest.map((key) => LEVEL_OF.get(key) ?? '').find((level) => level !== '') ?? '',
    fields: rest.filter(isField).sort(),
    names: rest
      .filter((key) => !isField(key) && !LEVEL_OF.has(key))
      .map((key) => readNation(key)?.name ?? key),
  }
}

/** Whether a name says only what it is, not which: "the council", "the education ministry". */
export function isDescribedBody({ type, names }: BodyName): boolean {
  return type !== '' && names.length === 0
}
