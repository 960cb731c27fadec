import type { Carrier, SpeakerGuess } from '../tagging/attribution.ts'
import { linkedIds } from '../claim-link.ts'
import { countOf } from '../counting.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { newId, type Id } from '../id.ts'
import { linkedRecords } from '../links.ts'
import { findByPart, isDescription, isPronoun } from './mention.ts'
import {
  allCalled,
  findByName,
  findInDraft,
  freeName,
  keyOfName,
  keysOf,
  tidyName,
} from './naming.ts'
import type { NamedTable } from './named-record.ts'
import type { Records } from '../project.ts'
import { newSource, type Source } from '../source.ts'
import { newSpeaker, type Speaker } from '../speaker.ts'
import { isPlace } from './place-name.ts'
import { isSurelyOne } from './telling-name.ts'

/** What an agency's name may end with that is no part of how it is mostly called. */
const GENERIC_END = / (?:(?:state )?news )?(?:agency|service)$/i

/** The records in a draft's table that have a name, as their name or an alias. */
function findNamed<T extends NamedTable>(
  draft: EditDraft,
  table: T,
  name: string,
): readonly Records[T][] {
  const match = findInDraft(draft, table, name)
  if (match.type === 'none') return []
  return match.type === 'one' ? [match.record] : match.records
}

/** Aliases worth keeping beside a name: each once, none that only repeats it. */
function otherNames(name: string, aliases: readonly string[]): readonly string[] {
  const keys = new Set(['', keyOfName(name)])
  return aliases.map(tidyName).filter((alias) => {
    const key = keyOfName(alias)
    return !keys.has(key) && keys.add(key)
  })
}

/** Whether two names can be one person's: one ends with the other, or first and last words are the same. */
function isOneName(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  if (` ${longer}`.endsWith(` ${shorter}`)) return true
  const ends = (name: string) => [name.split(' ')[0], name.split(' ').at(-1)].join(' ')
  return shorter.includes(' ') && ends(a) === ends(b)
}

/** Known speakers who are called as a guess is, the closest first: by its name, by one of its aliases, by a part of it. */
function calledAs(
  draft: EditDraft,
  guess: SpeakerGuess,
  name: string,
): readonly (readonly Speaker[])[] {
  const key = keyOfName(name)
  const byAlias = guess.aliases
    .flatMap((alias) => allCalled(draft, 'speakers', alias))
    .filter((speaker) => guess.kind !== 'person' || isOneName(keysOf(speaker).name, key))
  return [allCalled(draft, 'speakers', name), [...new Set(byAlias)], findByPart(draft, name)]
}

/** The closest of those who fit: by the very name before an alias that is the same. */
function closest(
  name: string,
  called: readonly (readonly Speaker[])[],
  isFitting: (speaker: Speaker) => boolean,
): readonly Speaker[] {
  const fitting = called.map((tier) => tier.filter(isFitting)).find((tier) => tier.length > 0) ?? []
  const match = findByName(fitting, name)
  if (match.type === 'none') return fitting
  return match.type === 'one' ? [match.record] : match.records
}

/** Whether a speaker is the one that a description stands for: called so, or so with a number behind. */
export function isDescribedAs(speaker: Speaker, description: string): boolean {
  const key = keyOfName(description)
  const { name, aliases } = keysOf(speaker)
  return [name, ...aliases].some(
    (other) =>
      other === key || (other.startsWith(`${key} `) && /^\d+$/.test(other.slice(key.length + 1))),
  )
}

/** The speakers of an article's claims. */
function speakersIn(draft: EditDraft, articleId: Id): ReadonlySet<Id> {
  const ids = new Set<Id>()
  for (const id of linkedRecords(draft.project.links.ofArticle, articleId)) {
    const claim = draft.get('claims', id)
    for (const speakerId of claim === undefined ? [] : linkedIds(claim, 'speakers'))
      ids.add(speakerId)
  }
  return ids
}

/**
 * "a senior official" is another one in each article: only speakers of this article's claims are looked through.
 * The one made last, for it was made because those before were others.
 */
function findUnnamed(draft: EditDraft, here: ReadonlySet<Id>, name: string): Speaker | null {
  const found = [...here]
    .sort()
    .flatMap((id) => draft.get('speakers', id) ?? [])
    .findLast((speaker) => speaker.kind === 'unnamed' && isDescribedAs(speaker, name))
  return found ?? null
}

/** A speaker of a guess; one who is called as somebody known is, and is another, by the name with a number behind. */
function makeSpeaker(draft: EditDraft, guess: SpeakerGuess, name: string): Speaker {
  const free = freeName(draft, 'speakers', name)
  const aliases =
    guess.kind === 'unnamed' ? [] : [...(free === name ? [] : [name]), ...guess.aliases]
  const speaker: Speaker = {
    ...newSpeaker(newId(), free),
    aliases: otherNames(free, aliases),
    kind: guess.kind,
    role: tidyName(guess.role),
    affiliation: tidyName(guess.affiliation),
  }
  draft.put('speakers', speaker)
  return speaker
}

/** The known source of a name, also without what such names generically end with: "TASS news agency", "TASS". */
function findSource(draft: EditDraft, name: string): Source | null {
  const found = findNamed(draft, 'sources', name)
  const [first] = found.length > 0 ? found : findNamed(draft, 'sources', shortName(name))
  return first ?? null
}

function shortName(name: string): string {
  return name.replace(GENERIC_END, '')
}

/** Whom a guess means, why, and whom else it may mean. */
export interface Meant {
  /** Null where that is not safe to say. */
  readonly speaker: Speaker | null
  readonly reason: string
  readonly candidates: readonly string[]
}

/** So many are more than anybody chooses from. */
const MOST_CANDIDATES = 8

/** "company", "Several traders": a description in which nobody's name is. */
function isOnlyWords(name: string): boolean {
  return isDescription(name) && !/\p{Lu}/u.test(name.slice(1))
}

/** Names of others than the one given, each once; what only stands for a name is none. */
function candidatesBeside(name: string, others: readonly string[]): readonly string[] {
  return otherNames(name, others)
    .filter((other) => !isPronoun(other) && !isOnlyWords(other))
    .slice(0, MOST_CANDIDATES)
}

/**
 * The speakers and sources of the guesses in one drafting, made in the draft where they are not known. All are
 * made before any is looked up, so that drafting the same again finds the same: a surname that fits two
 * people by then is nobody's. Somebody of another article is only meant where that is sure (see `isSurelyOne`); who may
 * be one is proposed by the names, to be merged by a person. Guesses that are not safe, and pronouns, have no speaker.
 */
export class DraftedNames {
  readonly #draft: EditDraft
  /** Those of the article, and those made here. */
  readonly #here: Set<Id>
  /** Those who have claims in other articles. */
  readonly #elsewhere: ReadonlySet<Id>
  readonly #unnamed = new Map<string, Speaker>()
  readonly #speakers = new Map<string, readonly Speaker[]>()

  constructor(
    draft: EditDraft,
    { articleId, elsewhere }: { readonly articleId: Id; readonly elsewhere: ReadonlySet<Id> },
    guesses: Iterable<SpeakerGuess>,
    carriers: Iterable<Carrier>,
  ) {
    this.#draft = draft
    this.#elsewhere = elsewhere
    this.#here = new Set(speakersIn(draft, articleId))
    const seen = new Set<string>()
    for (const guess of fullestFirst(guesses)) {
      const name = nameOfGuess(guess)
      const key = keyOfGuess(guess)
      if (name === '' || seen.has(key)) continue
      seen.add(key)
      if (guess.kind === 'unnamed') {
        const known = findUnnamed(draft, this.#here, name)
        this.#unnamed.set(keyOfName(name), known ?? this.#make(guess, name))
        continue
      }
      const found = this.#findGuessed(guess, name)
      if (found.length === 0 && !isOnlyPlace(guess)) this.#make(guess, name)
      // "Lee" behind Ann Lee, whom another article names too, is she.
      for (const { id } of found) this.#here.add(id)
    }
    for (const { name: written, kind } of carriers) {
      const name = tidyName(written)
      if (name === '' || findSource(draft, name) !== null) continue
      const aliases = otherNames(name, [shortName(name)])
      draft.put('sources', { ...newSource(newId(), name), aliases, kind })
    }
  }

  #make(guess: SpeakerGuess, name: string): Speaker {
    const speaker = makeSpeaker(this.#draft, guess, name)
    this.#here.add(speaker.id)
    return speaker
  }

  /** Of no article are those whom a person made, and those left from drafts that are gone: they may be of this one. */
  #isHere(id: Id): boolean {
    return this.#here.has(id) || !this.#elsewhere.has(id)
  }

  /** Whom a guess can mean: those of the article who are called so, else those of others who are surely the same. */
  #findGuessed(guess: SpeakerGuess, name: string): readonly Speaker[] {
    const called = calledAs(this.#draft, guess, name)
    const here = closest(name, called, ({ id }) => this.#isHere(id))
    return here.length > 0
      ? here
      : closest(name, called, (speaker) => isSurelyOne(speaker, { ...guess, name }))
  }

  /** Whom a guess means; `known` where that is told otherwise. */
  meantBy(guess: SpeakerGuess, known: Speaker | null = null): Meant {
    const { reason, candidates } = guess
    const found = known === null ? this.#found(guess) : [known]
    const [speaker, ...others] = found
    if (speaker !== undefined && others.length === 0)
      return { speaker, reason, candidates: candidatesBeside(speaker.name, candidates) }
    const names = found.map(({ name }) => name)
    const likely = guess.kind === 'unnamed' ? [] : [guess.name]
    return {
      speaker: null,
      reason:
        names.length > 0 ? `${countOf(names.length, 'speaker')} may be meant` : reasonOf(guess),
      candidates: candidatesBeside('', [...names, ...likely, ...candidates]),
    }
  }

  /** Those whom a safe guess may mean by its name. */
  #found(guess: SpeakerGuess): readonly Speaker[] {
    const name = nameOfGuess(guess)
    if (name === '') return []
    if (guess.kind === 'unnamed') return [this.#unnamed.get(keyOfName(name)) ?? []].flat()
    const key = keyOfGuess(guess)
    const found = this.#speakers.get(key) ?? this.#findGuessed(guess, name)
    this.#speakers.set(key, found)
    return found
  }

  /** The source that a carrier names; null when its name is blank. */
  sourceOf({ name }: Carrier): Source | null {
    return findSource(this.#draft, tidyName(name))
  }
}

/** "London": as somebody's surname it means only who is known. */
function isOnlyPlace({ name, kind }: SpeakerGuess): boolean {
  return kind === 'person' && !name.includes(' ') && isPlace(name)
}

/** Those with the longest names first: who is called by a surname alone is then known by the full name. */
function fullestFirst(guesses: Iterable<SpeakerGuess>): readonly SpeakerGuess[] {
  return [...guesses].sort((a, b) => b.name.split(' ').length - a.name.split(' ').length)
}

/** Why a guess has no speaker. */
function reasonOf(guess: SpeakerGuess): string {
  return guess.isSafe && isOnlyPlace(guess) ? `“${guess.name}” may be a place` : guess.reason
}

/** The name of a safe guess; '' for any other. */
function nameOfGuess({ name, isSafe }: SpeakerGuess): string {
  return isSafe && !isPronoun(name) ? tidyName(name) : ''
}

/** What guesses of one speaker have in common. Of somebody described, other names tell nothing. */
function keyOfGuess({ name, kind, aliases }: SpeakerGuess): string {
  return kind === 'unnamed'
    ? [kind, keyOfName(tidyName(name))].join('\n')
    : [kind, name, ...aliases].join('\n')
}
