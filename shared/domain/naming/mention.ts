import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { linkedRecords } from '../links.ts'
import { findInDraft, keyOfName, keysOf, tidyName } from './naming.ts'
import type { Speaker } from '../speaker.ts'

/** Words that stand for a speaker named elsewhere. English, as are the articles Hearsay is made for. */
const PRONOUNS = new Set(
  'he she they it we i you who him her them us me his hers their theirs its our ours my one'.split(
    ' ',
  ),
)

/**
 * The name in some words of an article: in one line, without the punctuation around it, an ending ’s, or a
 * "the" before a capital letter. May be empty.
 */
export function nameInText(words: string): string {
  return tidyName(words)
    .replace(/^[\s,;:!?()[\]{}“”„‟«»‹›"‘‚'–—-]+|[\s,;:!?()[\]{}“”„‟«»‹›"‘–—-]+$/gu, '')
    .replace(/['’ʼ`´]s$/iu, '')
    .replace(/['’ʼ`´]+$/u, '')
    .replace(/^the (?=\p{Lu})/u, '')
}

/** Whether the words only stand for a name: "he", "who". */
export function isPronoun(words: string): boolean {
  return PRONOUNS.has(keyOfName(nameInText(words)))
}

/** What a description begins with, and a name does not. */
const DETERMINER =
  /^(?:an?|some|several|many|most|few|other|others|both|two|three|four|five|dozens|hundreds|thousands) /i

/**
 * Whether a description, not a name: "a senior official", "officials"; at the start of a sentence "Several traders",
 * "A Kremlin aide", "Residents near the river", where nothing but its first word is written large.
 */
export function isDescription(name: string): boolean {
  if (/^\p{Ll}/u.test(name)) return true
  const [, ...others] = name.split(' ')
  const small = others.filter((word) => /^\p{Ll}/u.test(word))
  if (small.length === 0) return false
  return small.length === others.length || (DETERMINER.test(name) && others.at(-1) === small.at(-1))
}

/** Whether a lone word that is written large is so for it starts a sentence: the text has it small elsewhere. */
export function isWrittenSmallIn(text: string, word: string): boolean {
  const small = word.toLowerCase()
  if (small === word || !/^\p{L}+$/u.test(word)) return false
  return new RegExp(`(?<![\\p{L}\\p{N}])${small}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

/**
 * The speaker whose mention ends last before `offset` in an article: the one whom "he" most likely means. What was
 * rejected mentions nobody.
 */
export function speakerBefore(draft: EditDraft, articleId: Id, offset: number): Speaker | null {
  const ids = new Set(linkedRecords(draft.project.links.ofArticle, articleId))
  for (const claim of draft.drafted('claims')) {
    if (claim.articleId === articleId) ids.add(claim.id)
  }
  let found: Id | null = null
  let last = -1
  for (const id of ids) {
    const claim = draft.get('claims', id)
    if (claim === undefined || claim.review === 'rejected') continue
    for (const { speakerId, mentions } of claim.speakers) {
      for (const { end } of mentions) {
        if (end > offset || end <= last || speakerId === null) continue
        last = end
        found = speakerId
      }
    }
  }
  return found === null ? null : (draft.get('speakers', found) ?? null)
}

/** Whether a name, as its key, is a surname of a person ("Ushakov"), or the full name after a title. */
function isPartOf(speaker: Speaker, key: string): boolean {
  if (speaker.kind !== 'person') return false
  const known = keysOf(speaker).name
  const isSurname = !key.includes(' ') && known.endsWith(` ${key}`)
  return isSurname || (known.includes(' ') && key.endsWith(` ${known}`))
}

/** Whether words of an article are a speaker's name: one of those that are known, a surname, or a name after a title. */
export function isNamedBy(speaker: Speaker, words: string): boolean {
  const key = keyOfName(nameInText(words))
  const { name, aliases } = keysOf(speaker)
  return key !== '' && (name === key || aliases.includes(key) || isPartOf(speaker, key))
}

/**
 * Speakers whom the words mean though they are not their name or alias: a surname of somebody known
 * ("Ushakov"), or a known full name after a title ("Russian presidential adviser Yuri Ushakov").
 */
export function findByPart(draft: EditDraft, name: string): readonly Speaker[] {
  const wanted = keyOfName(name)
  return [...draft.all('speakers')].filter((speaker) => isPartOf(speaker, wanted))
}

/** The known speakers whom a name in a text can mean: by name or alias, else by surname or after a title. */
export function findMentioned(draft: EditDraft, name: string): readonly Speaker[] {
  const match = findInDraft(draft, 'speakers', name)
  if (match.type === 'none') return findByPart(draft, name)
  return match.type === 'one' ? [match.record] : match.records
}
