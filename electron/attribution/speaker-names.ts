/**
 * The people and organisations of an article: every capitalised name, with the role said before or after it, and its
 * short forms gathered under its longest one.
 */
import type { ArticleView } from './line-view.ts'
import {
  isOrganisation,
  isTitleCase,
  knownMentions,
  lastWord,
  mentionsIn,
  type NameMention,
} from './name-mentions.ts'
import { bare } from './name-runs.ts'
import { FEMALE, MALE } from './name-words.ts'

export type NameType = 'person' | 'organisation'
export type Gender = 'female' | 'male' | 'unknown'

export interface NamedSpeaker {
  readonly name: string
  readonly type: NameType
  readonly gender: Gender
  /** The role first said of it, and every role, as the text says them. */
  readonly role: string | undefined
  readonly roles: readonly string[]
  readonly aliases: readonly string[]
  readonly mentions: readonly NameMention[]
}

export function readNames(article: ArticleView): readonly NamedSpeaker[] {
  const body = article.lines.flatMap((view, line) =>
    line === 0 && isTitleCase(view) ? [] : mentionsIn(view, line),
  )
  const headline =
    article.lines[0] !== undefined && isTitleCase(article.lines[0])
      ? knownMentions(article.lines[0], body)
      : []
  return gather([...headline, ...body])
}

interface Building {
  words: readonly string[]
  readonly mentions: NameMention[]
  readonly aliases: Set<string>
}

/** Of so many that share a word nobody can tell who is meant: only the last ones met are looked at. */
const MOST_NAMESAKES = 100

/** Names by something that they share, in the order they were met. */
class Namesakes {
  readonly #by = new Map<string, Building[]>()

  add(key: string, building: Building): void {
    const same = this.#by.get(key)
    if (same === undefined) this.#by.set(key, [building])
    else if (same.length < MOST_NAMESAKES || same.shift() !== undefined) same.push(building)
  }

  get(key: string): readonly Building[] {
    return this.#by.get(key) ?? []
  }
}

function gather(mentions: readonly NameMention[]): readonly NamedSpeaker[] {
  const built: Building[] = []
  const byEnds = new Namesakes()
  const byFirst = new Namesakes()
  const byLast = new Namesakes()
  const byOnly = new Namesakes()
  // Full names first, wherever they stand, so that a short form in the headline finds its full one below.
  for (const mention of mentions.filter(({ words }) => words.length > 1)) {
    const ends = `${mention.words[0]} ${lastWord(mention.words)}`
    const same = byEnds.get(ends).find((other) => isSameName(other.words, mention.words))
    if (same !== undefined) {
      addMention(same, mention)
      continue
    }
    const building = begin(mention)
    built.push(building)
    byEnds.add(ends, building)
    byFirst.add(mention.words[0] ?? '', building)
    byLast.add(lastWord(mention.words).toUpperCase(), building)
  }
  for (const mention of mentions.filter(({ words }) => words.length === 1)) {
    const word = mention.words[0] ?? ''
    const owners = byLast
      .get(word.toUpperCase())
      .filter(({ words }) => isSameWord(lastWord(words), word) && !isOrganisation(words))
    const firsts =
      owners.length > 0 ? [] : byFirst.get(word).filter(({ words }) => !isOrganisation(words))
    const owner =
      pickOwner(owners.length > 0 ? owners : firsts, mention) ??
      byOnly.get(word.toUpperCase()).find(({ words }) => isSameWord(words[0] ?? '', word))
    if (owner !== undefined) {
      addMention(owner, mention)
      continue
    }
    const building = begin(mention)
    built.push(building)
    byOnly.add(word.toUpperCase(), building)
  }
  return built.map(finish)
}

function begin(mention: NameMention): Building {
  const { words } = mention
  return { words, mentions: [mention], aliases: new Set([words.join(' ')]) }
}

/** "WALLACE" in a transcript is Wallace. */
function isSameWord(a: string, b: string): boolean {
  return a === b || (b.length > 3 && b === b.toUpperCase() && a.toUpperCase() === b)
}

/** Of two Clintons, the one that the honorific fits, then the one named last before this mention. */
function pickOwner(owners: readonly Building[], mention: NameMention): Building | undefined {
  if (owners.length < 2) return owners[0]
  const gender = mention.honorific === undefined ? 'unknown' : genderOf(mention.words, [mention])
  const fitting =
    gender === 'unknown'
      ? owners
      : owners.filter(
          (owner) =>
            genderOf(owner.words, owner.mentions) !== (gender === 'male' ? 'female' : 'male'),
        )
  const before = (owner: Building): number =>
    owner.mentions.findLast(({ start }) => start < mention.start)?.start ?? -1
  return [...(fitting.length > 0 ? fitting : owners)].sort(
    (a, b) => b.mentions.length - a.mentions.length || before(b) - before(a),
  )[0]
}

function addMention(building: Building, mention: NameMention): void {
  building.mentions.push(mention)
  building.aliases.add(mention.words.join(' '))
  if (mention.words.length > building.words.length && mention.words.length < 4)
    building.words = mention.words
}

function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true
  if (isOrganisation(a) || isOrganisation(b)) return false
  return lastWord(a) === lastWord(b) && a[0] === b[0]
}

function genderOf(words: readonly string[], mentions: readonly NameMention[]): Gender {
  for (const { honorific } of mentions) {
    if (honorific === 'mr' || honorific === 'sir' || honorific === 'lord') return 'male'
    if (honorific === 'mrs' || honorific === 'ms' || honorific === 'miss' || honorific === 'madam')
      return 'female'
  }
  const first = bare(words[0] ?? '')
  if (words.length > 1 && FEMALE.has(first)) return 'female'
  if (words.length > 1 && MALE.has(first)) return 'male'
  const roles = mentions
    .map(({ role }) => role ?? '')
    .join(' ')
    .toLowerCase()
  if (/woman\b|queen|princess|actress/.test(roles)) return 'female'
  return /\w+sman\b|chairman|congressman|businessman|king\b|prince\b/.test(roles)
    ? 'male'
    : 'unknown'
}

function finish({ words, mentions, aliases }: Building): NamedSpeaker {
  const sorted = [...mentions].sort((a, b) => a.start - b.start)
  const roles = [...new Set(sorted.flatMap(({ role }) => (role === undefined ? [] : [role])))]
  const type: NameType =
    isOrganisation(words) && !sorted.some(({ honorific }) => honorific !== undefined)
      ? 'organisation'
      : 'person'
  return {
    name: words.join(' '),
    type,
    gender: genderOf(words, sorted),
    role: roles[0],
    roles,
    aliases: [...aliases],
    mentions: sorted,
  }
}
