/** What the noun phrases of a speaker's mention are: a name, somebody described, a bare noun, a pronoun. */
import type { LineView } from '../text/line-view.ts'
import { isOrganisation, isPluralTitle, type NameMention } from '../names/name-mentions.ts'
import { isGivenName } from '../names/given-names.ts'
import { bare } from '../names/name-runs.ts'
import {
  COLLECTIVES,
  COORDINATORS,
  GROUPS,
  HONORIFICS,
  ORGANISATIONS,
  PARTY_WORDS,
  RELATIONS,
  ROLES,
  UNNAMED,
} from '../names/name-words.ts'
import type { Run } from '../text/run.ts'

/**
 * `described`: with an article, an owner or a number; `plural` and `singular`: a noun without any; `title`: "Mr" alone.
 */
export type PhraseKind = 'pronoun' | 'title' | 'name' | 'described' | 'plural' | 'singular'

export interface Phrase {
  readonly kind: PhraseKind
  /** Tokens [first, end), without a title that is shared with others. */
  readonly first: number
  readonly end: number
  readonly hasSharedTitle: boolean
  /** The word in front that makes it described; '' when none does. */
  readonly determiner: string
  /** The name that it ends in. */
  readonly name: NameMention | undefined
  /** The last word of the noun phrase itself, and the preposition behind it, -1 for none. */
  readonly head: number
  readonly preposition: number
  readonly isPlural: boolean
  /** Its noun is a person's. */
  readonly isPersonal: boolean
  /** A person by first name, title or role; a pronoun. */
  readonly isPerson: boolean
  readonly isOrganisation: boolean
  /** A relative clause or a participle follows its noun: "groups representing …". */
  readonly isExtended: boolean
  /** It is a name's: "Gorka's analysis". */
  readonly isOwned: boolean
}

const DETERMINER =
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|some|several|many|most|all|other|another|others|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|both)$/
const TWO_OF =
  /^(?:of|sides|parties|men|women|countries|nations|governments|companies|firms|teams|leaders|families|brothers|sisters|parents|candidates|campaigns)$/
const SUBJECT = /^(?:i|he|she|it|we|they|you|me|him|her|them|us|others)$/
const OPENS_INSERTION =
  /^(?:who|which|whom|whose|that|where|when|now|then|currently|formerly|also|aged|age|not|both|all|including|among)$/
/** Behind a name: "MP", "Ohio" abbreviated, "Jr."; two letters and more in capitals, or a short form with its stop. */
const SUFFIX =
  /^(?:Jr|Sr|II|III|IV|Inc|Ltd|LLC|Corp|Co|Esq|PhD|Ph)\.?$|^\p{Lu}{2,4}$|^\p{Lu}\p{Ll}{1,4}\.$/u
const COMMA_PARTY = /^(?:R|D|I|L|Lab|Con|LD|SNP)$/

export function isOneOf(word: string, ...words: readonly string[]): boolean {
  return words.includes(word)
}

export class PhraseReader {
  readonly view: LineView
  readonly #names: readonly NameMention[]

  constructor(view: LineView, names: readonly NameMention[]) {
    this.view = view
    this.#names = names
  }

  word(k: number): string {
    return bare(this.view.tokens[k]?.text ?? '')
  }

  /** "both" or "neither" in front of what is coordinated; '' when there is none. */
  correlativeAt(k: number): '' | 'both' | 'neither' {
    const word = this.word(k)
    if (word === 'neither') return 'neither'
    // "Both sides and the mayor": there it counts the sides.
    return word === 'both' && !TWO_OF.test(this.word(k + 1)) ? 'both' : ''
  }

  /** How many words of a coordinator stand there, 0 for none. */
  coordinatorAt(k: number): number {
    const words = [0, 1, 2].map((more) => this.word(k + more))
    return COORDINATORS.find((one) => one.every((word, n) => words[n] === word))?.length ?? 0
  }

  /** Where the name or the bracket that begins or goes on at a token ends; else the next token. */
  endOfUnit(k: number): number {
    const name = this.#names.find(({ first, end }) => first <= k && k < end)
    if (name !== undefined) return name.end
    if (this.view.tokens[k]?.text !== '(') return k + 1
    const close = this.view.tokens.findIndex(({ text }, n) => n > k && text === ')')
    return close < 0 ? k + 1 : close + 1
  }

  /** Whether a segment behind a comma can only tell more of what stands before it. */
  isInsertion([first, end]: Run): boolean {
    const token = this.view.tokens[first]
    if (token === undefined) return true
    const isVerb = token.pos === 'VERB' && !isNoun(this.view, first)
    if (OPENS_INSERTION.test(this.word(first)) || token.pos === 'ADP' || isVerb)
      return this.#nameAt(first) === undefined
    if (/^\d/.test(token.text) && end - first <= 3 && !isPluralNoun(this.view, end - 1)) return true
    if (COMMA_PARTY.test(token.text) && this.view.tokens[first + 1]?.text === '-') return true
    return end - first <= 2 && SUFFIX.test(token.text) && !ORGANISATIONS.has(this.word(first))
  }

  /** Whether one title stands before all of the names: "Senators Bright and Lowe". */
  sharesTitle(phrases: readonly Phrase[]): boolean {
    return phrases[0]?.hasSharedTitle === true && phrases.every(({ kind }) => kind === 'name')
  }

  /** The noun phrase that a segment begins with; undefined when it begins with none. */
  read([first, end]: Run): Phrase | undefined {
    const from = this.#skipAdverbs(first, end)
    if (from >= end) return undefined
    const behind = this.#endOfNoun(from, end)
    const head = this.#headBefore(behind, from)
    if (head < from) return undefined
    const kind = this.#kindOf(from, head, behind)
    if (kind === undefined) return undefined
    const name = kind === 'name' ? this.#nameAt(head) : undefined
    const shared = name === undefined ? undefined : this.#sharedTitle(from, name)
    const word = this.word(head)
    const isPersonal =
      ROLES.has(word) || UNNAMED.has(word) || RELATIONS.has(word) || PARTY_WORDS.has(word)
    return {
      kind,
      first: shared ?? from,
      end: this.view.tokens[behind]?.text === '(' ? behind : end,
      hasSharedTitle: shared !== undefined,
      determiner: DETERMINER.test(this.word(from)) ? this.word(from) : '',
      name,
      head,
      preposition: this.view.tokens[behind]?.pos === 'ADP' && behind < end ? behind : -1,
      isPlural: isPluralNoun(this.view, head),
      isPersonal: kind !== 'name' && isPersonal,
      isPerson: kind === 'pronoun' || (name !== undefined && isPersonName(name)),
      isOrganisation: name === undefined ? ORGANISATIONS.has(word) : isOrganisation(name.words),
      isExtended:
        behind < end &&
        !/^(?:\($|of$)/.test(this.word(behind)) &&
        this.view.tokens[behind]?.pos !== 'ADP',
      isOwned: /^['’]s?$/.test(this.view.tokens[this.#nameAt(from)?.end ?? -1]?.text ?? ''),
    }
  }

  #nameAt(k: number): NameMention | undefined {
    return this.#names.find(({ first, end }) => first <= k && k < end)
  }

  #skipAdverbs(first: number, end: number): number {
    let k = first
    while (
      k < end &&
      this.view.tokens[k]?.pos === 'ADV' &&
      this.#nameAt(k) === undefined &&
      this.word(k + 1) !== '-'
    )
      k += 1
    return k
  }

  /** One past the noun phrase: at a preposition, a verb, a bracket, a relative pronoun. */
  #endOfNoun(first: number, end: number): number {
    for (let k = first + 1; k < end; k = this.endOfUnit(k)) {
      const { pos, text } = this.view.tokens[k] ?? { pos: '', text: '' }
      if (this.#nameAt(k) !== undefined || this.#isInTitle(k, end)) continue
      const isBehind =
        pos === 'ADP' ||
        ((pos === 'VERB' || pos === 'AUX') &&
          !isNoun(this.view, k) &&
          !DETERMINER.test(this.word(k - 1)) &&
          this.word(k - 1) !== '-') ||
        /^(?:who|which|that|whose|whom)$/.test(text)
      if (isBehind || text === '(') return k
    }
    return end
  }

  /** The "of" of "Secretary of State Ann Bright", "chief of staff Tom Lowe". */
  #isInTitle(k: number, end: number): boolean {
    if (this.word(k) !== 'of') return false
    const name = this.#names.find(({ first }) => first > k)
    if (!ROLES.has(this.word(k - 1)) || name?.role?.includes(' of ') !== true || name.first >= end)
      return false
    // "the lawyer of President Bright" has a title of his own.
    return this.view.tokens
      .slice(k + 1, name.first)
      .every(({ pos, text }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos) && !ROLES.has(bare(text)))
  }

  #headBefore(behind: number, first: number): number {
    let head = behind - 1
    while (head >= first && !/[\p{L}]/u.test(this.view.tokens[head]?.text ?? '')) head -= 1
    return head
  }

  #kindOf(first: number, head: number, behind: number): PhraseKind | undefined {
    const word = this.word(head)
    if (first === head && SUBJECT.test(word)) return 'pronoun'
    if (first === head && HONORIFICS.has(word)) return 'title'
    const name = this.#nameAt(head)
    if (name !== undefined && this.#isNamed(first, name)) return 'name'
    const isOwned = this.view.tokens
      .slice(first, behind)
      .some(({ text }, k) => k > 0 && /^['’]s?$/.test(text))
    if (DETERMINER.test(this.word(first)) || isOwned)
      return isNoun(this.view, head) || head > first ? 'described' : undefined
    if (!isNoun(this.view, head)) return undefined
    return isPluralNoun(this.view, head) ? 'plural' : 'singular'
  }

  /** Not "Secretary of State" alone, "the police", "a nominal Republican", "the top Democrat". */
  #isNamed(first: number, name: NameMention): boolean {
    const { words } = name
    if (isPersonName(name)) return true
    if (COLLECTIVES.has(bare(words.at(-1) ?? '')) || ROLES.has(bare(words.at(-1) ?? '')))
      return false
    const isOffice = (word: string): boolean => ROLES.has(word) || PARTY_WORDS.has(word)
    if (words.some((word, k) => words[k + 1] === 'of' && isOffice(bare(word)))) return false
    if (PARTY_WORDS.has(bare(words.at(-1) ?? ''))) return false
    const isDescribed = DETERMINER.test(this.word(first)) && this.word(first) !== 'the'
    return !isDescribed || isOrganisation(words)
  }

  /** Where the name begins behind a title in the plural. */
  #sharedTitle(first: number, name: NameMention): number | undefined {
    let title = name.first - 1
    if (this.view.tokens[title]?.text === '.') title -= 1
    return title >= first && isPluralTitle(this.view, title) ? name.first : undefined
  }
}

function isPersonName({ words, honorific, role }: NameMention): boolean {
  if (isOrganisation(words)) return false
  return (
    honorific !== undefined ||
    role !== undefined ||
    (words.length > 1 && isGivenName(words[0] ?? ''))
  )
}

const PEOPLE = [COLLECTIVES, GROUPS, ORGANISATIONS, RELATIONS, ROLES, UNNAMED]

/** "according to police": a word for people is a noun, though it may be read as a verb. */
function isNoun(view: LineView, k: number): boolean {
  const { pos, text } = view.tokens[k] ?? { pos: '', text: '' }
  return pos === 'NOUN' || pos === 'PROPN' || PEOPLE.some((words) => words.has(bare(text)))
}

function isPluralNoun(view: LineView, k: number): boolean {
  const token = view.tokens[k]
  if (token === undefined || !isNoun(view, k)) return false
  const word = bare(token.text)
  if (COLLECTIVES.has(word) || /(?:men|people|children)$/.test(word)) return true
  return (
    /[^su]s$/.test(word) &&
    (token.lemma !== word ||
      [GROUPS, UNNAMED].some((words) => words.has(word)) ||
      ROLES.has(word.slice(0, -1)))
  )
}
