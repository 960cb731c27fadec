/** What capitalised words say of somebody besides the name, and which are no name at all. */
import { readNation } from '../../../shared/names/nations.ts'
import { isGivenName, isOnlyGivenName } from './given-names.ts'
import type { LineView } from '../text/line-view.ts'
import { bare } from './name-runs.ts'
import {
  COMMON_BODIES,
  GROUPS,
  HONORIFICS,
  NAMED_BODIES,
  ORGANISATIONS,
  PARTY_WORDS,
  RELATIONS,
  ROLES,
  UNNAMED,
} from './name-words.ts'
import { isPluralWord, isWord } from '../text/text-tokens.ts'

const ANYONE =
  /^(?:none|many|some|few|most|several|others|both|all|hundreds|thousands|dozens|everybody|nobody|somebody)$/i
const OWNED = /^(?:the|an?|its|his|her|their|our|my|this|these|those|some|many)$/i

/** Where the person's own name begins: "Republican Luis Keller", "Aldovan PM Carla Dunn", "Opposition leaders Ann Lee". */
export function behindLabel(view: LineView, first: number, end: number): number {
  const wordAt = (k: number): string => view.tokens[k]?.text ?? ''
  if (isGivenName(wordAt(first)) || ORGANISATIONS.has(bare(wordAt(end - 1)))) return first
  for (let k = first + 1; k < end - 1; k++) {
    const label = view.tokens.slice(first, k)
    const isPlain = label.every(({ text }) => isWord(text))
    // "District Collector Ashwini Pathare": a word for somebody who does something, and none that the language has.
    if (isPlain && AGENT.test(wordAt(k - 1)) && !isWord(wordAt(k))) return k
    if (!isOnlyGivenName(wordAt(k))) continue
    const isOver = /^(?:of|for|the)$/.test(wordAt(first - 1))
    return isPlain || isOver || label.some(({ text }) => isLabel(text)) ? k : first
  }
  return first
}

const AGENT = /(?:er|or|ist|man|woman|ian|ant|eer|ess)$/

/** A word before a name that says what its bearer is, or of which country. */
function isLabel(text: string): boolean {
  const word = bare(text)
  const nation = readNation(word)
  return (
    isPartisan(text) ||
    PARTY_WORDS.has(word) ||
    ROLES.has(word) ||
    UNNAMED.has(word) ||
    ORGANISATIONS.has(word) ||
    /^\p{Lu}{2,4}$/u.test(text) ||
    (nation !== null && nation.words[0] !== word)
  )
}

/** "the Kentucky Republican", "Whigs": of whom a party's name says nothing more. */
function isPartisan(word: string): boolean {
  return /^(?:Muslim|Christian|Jew|Hindu|Sikh|Buddhist|Catholic|Protestant|Anglican|Methodist|Republican|Democrat|Tory|Conservative|Liberal|Socialist|Communist|Labourite|Whig|Marxist|Nationalist|Unionist|Loyalist|Brexiteer)s?$|^Tories$/.test(
    word,
  )
}

/** "Polls show", "in its Tweet": a word that has its capital from its place, or that an article makes common. */
export function isCommonNoun(view: LineView, first: number, word: string): boolean {
  const isOwned = OWNED.test(view.tokens[first - 1]?.text ?? '')
  if (isOwned && COUNTRYMAN.test(word)) return true
  if (isGivenName(word)) return false
  if (ANYONE.test(word) || COMMON_BODIES.has(bare(word))) return true
  if (ORGANISATIONS.has(bare(word)) || NAMED_BODIES.has(bare(word))) return false
  const opens = view.sentenceStart[first] === first
  return isOwned ? isWord(word) : opens && isPluralWord(word)
}

/** Whether words are no name: a party's member, people with a capital. */
export function isNoName(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  if (/^(?:\p{Lu}|Q\d+)$/u.test(last) && words.length === 1) return true
  // "the Water Act" is no person, and says what its makers say.
  if (words.length > 1 && /^(?:Act|Bill)$/.test(last)) return true
  // "Rural GPs", "MPs"
  if (/^\p{Lu}{2,}s$/u.test(last)) return true
  if (isPartisan(last) || isTitleAlone(words) || /(?:Americans?|\p{Ll}{2}ians)$/u.test(last))
    return true
  return words.length === 1 && isPlainNoun(bare(last))
}

/** "Mr Speaker", "Hon. Deputy Speaker": who is spoken to by the office. */
export function isOffice(words: readonly string[]): boolean {
  return (
    /^(?:speaker|chair|chairman|chairwoman|president|moderator|minister|secretary|deputy|senator|member)$/.test(
      bare(words.at(-1) ?? ''),
    ) && words.every((word) => ROLES.has(bare(word)))
  )
}

/** "Minister of Housing", "State Member": an office, and nobody who holds it. */
function isTitleAlone(words: readonly string[]): boolean {
  const [first = '', second, ...more] = words
  if (second === undefined) return isDemonym(first)
  if (second === 'of' && ROLES.has(bare(first)) && more.length > 0) return true
  return (
    ROLES.has(bare(words.at(-1) ?? '')) && words.every((word) => isWord(word) && !isGivenName(word))
  )
}

/** Nouns for somebody of a country that are no adjectives of it: "the Swede", "the Frenchman". */
const COUNTRYMAN =
  /^(?:Swede|Dane|Finn|Icelander|Pole|Turk|Spaniard|Briton|Brit|Scot|Serb|Croat|Slovak|Slovene|Czech|Greek|Swiss|Thai|Argentine|Filipino|Afghan|Kazakh|Uzbek|Tajik|Kurd|Arab|Basque|Catalan|Kiwi|Aussie)$|(?:English|French|Dutch|Irish|Welsh|Scots|Cornish|Ulster|Yorkshire)(?:wo)?man$/
/** "the Ethiopian", not Ethiopia. */
function isDemonym(word: string): boolean {
  const nation = readNation(bare(word))
  return nation !== null && nation.words[0] !== bare(word) && /(?:n|ish|ese|i)$/.test(word)
}

/** "Officials" or "Republicans" at the start of a sentence is no name. */
function isPlainNoun(lower: string): boolean {
  return (
    UNNAMED.has(lower) ||
    GROUPS.has(lower) ||
    ROLES.has(lower) ||
    RELATIONS.has(lower) ||
    HONORIFICS.has(lower)
  )
}
