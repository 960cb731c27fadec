import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable'
import { linkedIds, linksOf } from './claim-link.ts'
import type { NamedTable } from './naming/named-record.ts'
import type { Claim } from './claim.ts'
import type { Id } from './id.ts'
import type { Relation } from './relation.ts'

type IdSets = ImmutableMap<Id, ImmutableSet<Id>>

/**
 * Which claims each article, speaker and source has, and which relations each claim: the tables read the
 * other way round.
 */
export interface Links {
  readonly ofArticle: IdSets
  readonly ofSpeaker: IdSets
  readonly ofSource: IdSets
  readonly relationsOf: IdSets
}

export const NO_LINKS: Links = {
  ofArticle: ImmutableMap(),
  ofSpeaker: ImmutableMap(),
  ofSource: ImmutableMap(),
  relationsOf: ImmutableMap(),
}

const NONE: ImmutableSet<Id> = ImmutableSet()

/** The claims of each speaker, or of each source. */
export function usesOf(links: Links, table: NamedTable): IdSets {
  return table === 'speakers' ? links.ofSpeaker : links.ofSource
}

/** The claims, or relations, under a key; an empty set where there are none. */
export function linkedRecords(sets: IdSets, id: Id): ImmutableSet<Id> {
  return sets.get(id) ?? NONE
}

function hasSameIds(a: Claim, b: Claim, table: NamedTable): boolean {
  const [before, after] = [linksOf(a, table), linksOf(b, table)]
  return before.length === after.length && before.every(({ id }, index) => id === after[index]?.id)
}

function hasSameLinks(a: Claim, b: Claim): boolean {
  return (
    a.articleId === b.articleId &&
    (a.speakers === b.speakers || hasSameIds(a, b, 'speakers')) &&
    (a.via === b.via || hasSameIds(a, b, 'sources'))
  )
}

function claimsOf(relation: Relation | null): readonly Id[] {
  return relation === null ? [] : [relation.fromId, relation.toId]
}

/**
 * Collects changes to links and writes each set once, so that loading 100,000 claims costs about as much
 * as grouping them.
 */
export class LinksDraft {
  readonly #links: Links
  readonly #changed: Record<keyof Links, Map<Id, ImmutableSet<Id>>> = {
    ofArticle: new Map(),
    ofSpeaker: new Map(),
    ofSource: new Map(),
    relationsOf: new Map(),
  }

  constructor(links: Links) {
    this.#links = links
  }

  #set(kind: keyof Links, key: Id): ImmutableSet<Id> {
    const changed = this.#changed[kind].get(key)
    if (changed !== undefined) return changed
    const fresh = linkedRecords(this.#links[kind], key).asMutable()
    this.#changed[kind].set(key, fresh)
    return fresh
  }

  #each(claim: Claim, write: (set: ImmutableSet<Id>) => void): void {
    write(this.#set('ofArticle', claim.articleId))
    for (const id of linkedIds(claim, 'speakers')) write(this.#set('ofSpeaker', id))
    for (const id of linkedIds(claim, 'sources')) write(this.#set('ofSource', id))
  }

  /** A claim that was `before` is now `after`; null for none. */
  replaceClaim(before: Claim | null, after: Claim | null): void {
    if (before !== null && after !== null && hasSameLinks(before, after)) return
    if (before !== null) this.#each(before, (set) => set.delete(before.id))
    if (after !== null) this.#each(after, (set) => set.add(after.id))
  }

  /** A relation that was `before` is now `after`; null for none. */
  replaceRelation(before: Relation | null, after: Relation | null): void {
    for (const id of claimsOf(before)) this.#set('relationsOf', id).delete(before?.id ?? '')
    for (const id of claimsOf(after)) this.#set('relationsOf', id).add(after?.id ?? '')
  }

  toLinks(): Links {
    const write = (kind: keyof Links) =>
      this.#links[kind].withMutations((sets) => {
        for (const [key, set] of this.#changed[kind]) {
          const linked = set.asImmutable()
          if (linked.size === 0) sets.delete(key)
          else sets.set(key, linked)
        }
      })
    return {
      ofArticle: write('ofArticle'),
      ofSpeaker: write('ofSpeaker'),
      ofSource: write('ofSource'),
      relationsOf: write('relationsOf'),
    }
  }
}
