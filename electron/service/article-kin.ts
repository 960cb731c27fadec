import { setImmediate as giveTurn } from 'node:timers/promises'
import type { Article } from '../../shared/domain/article.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Alike } from '../../shared/domain/text-input.ts'
import { keyOfName } from '../../shared/domain/naming/naming.ts'
import { containment, sketchText } from '../articles/sketch.ts'
import type { ReadItem } from '../documents/read-item.ts'
import type { Store } from '../store/store.ts'
import { AddedArticles } from './added-articles.ts'

/** How much of the shorter of two texts the other must have, so that one may be a later form of the other: at one address, and else. */
const LEAST_SHARE_AT_ADDRESS = 0.2
const LEAST_SHARE = 0.5
/** The same of one that has another title, in the same outlet. */
const LEAST_SHARE_RETITLED = 0.8
/** How many words of the shorter of two titles the other must have, so that one may be a later form of the other. */
const LEAST_TITLE_SHARE = 0.6

/** Texts that are sketched before other work gets its turn. */
const AT_ONCE = 20

/** How much of the shorter of two texts the other must have, so that they are much the same. */
const LEAST_SHARE_ALIKE = 0.5

/** What an article that was read is to those that are there. */
export type Kin =
  /** The same text, from the same place as far as is known. */
  | { readonly type: 'known'; readonly articleId: Id }
  /** The same page or nearly the same text: it may be a later form of it. `share` from 0 to 1; see `containment`. */
  | {
      readonly type: 'similar'
      readonly articleId: Id
      readonly share: number
    }
  /** `alike`: where much the same text stands in another outlet. */
  | { readonly type: 'new'; readonly alike: Alike | null }

/** The same of two bylines. */
const LEAST_BYLINE_SHARE = 0.5

/** A text with a smaller share of another's words is no form of it: a sentence stands in many texts. */
const LEAST_SIZE = 0.2

type About = Pick<Article, 'title' | 'byline' | 'outlet' | 'url' | 'words'>

function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? '').replace(/^www\./, '')
}

/** Whether two articles are of different publishers, as far as is known: the same report of an agency stands in many papers. */
function isElsewhere(a: Pick<About, 'outlet' | 'url'>, b: Pick<About, 'outlet' | 'url'>): boolean {
  const differs = (one: string, other: string) => one !== '' && other !== '' && one !== other
  return differs(keyOfName(a.outlet), keyOfName(b.outlet)) || differs(hostOf(a.url), hostOf(b.url))
}

/** What in an address only says how one came to it. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|cmpid|ref|src|source|share)$/i

/** An address as it compares: its site, its path, and what it asks for. */
function addressOf(url: string): string {
  const parsed = URL.parse(url)
  if (parsed === null) return ''
  const asked = new URLSearchParams(
    [...parsed.searchParams].filter(([name]) => !TRACKING.test(name)),
  )
  asked.sort()
  const path = parsed.pathname.replace(/\/+$/, '')
  return `${hostOf(url)}${path}?${asked.toString()}`
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(keyOfName(text).match(/[\p{L}\p{N}]+/gu))
}

/** The share of words that two lines have in common, of the one that has fewer. */
function likeness(a: string, b: string): number {
  const [few, many] = [wordsOf(a), wordsOf(b)].toSorted((x, y) => x.size - y.size)
  if (few === undefined || many === undefined || few.size === 0) return 0
  return [...few].filter((word) => many.has(word)).length / few.size
}

function isOfOneSize(a: Pick<About, 'words'>, b: Pick<About, 'words'>): boolean {
  return Math.min(a.words, b.words) >= LEAST_SIZE * Math.max(a.words, b.words)
}

/**
 * How much two texts must share, so that one may be a later form of the other; null where they cannot be. What several
 * outlets make of one event, or of one agency's report, shares much too: a later form is at its address, or has its
 * title, or its outlet and most of its words, and not other authors.
 */
function leastShare(a: About, b: About): number | null {
  if (isElsewhere(a, b) || !isOfOneSize(a, b)) return null
  const [address, other] = [addressOf(a.url), addressOf(b.url)]
  if (address !== '' && other !== '') return address === other ? LEAST_SHARE_AT_ADDRESS : null
  if (a.byline !== '' && b.byline !== '' && likeness(a.byline, b.byline) < LEAST_BYLINE_SHARE) {
    return null
  }
  if (likeness(a.title, b.title) >= LEAST_TITLE_SHARE) return LEAST_SHARE
  const isOneOutlet = a.outlet !== '' && keyOfName(a.outlet) === keyOfName(b.outlet)
  return isOneOutlet ? LEAST_SHARE_RETITLED : null
}

/** The articles with a text: those of the project, and those that are being added. */
function articlesWith(
  store: Store,
  hash: string,
  added: AddedArticles,
): Outcome<readonly Article[]> {
  const ids = store.articlesWithText(hash)
  if (!ids.ok) return ids
  const articles: Article[] = []
  for (const id of ids.value) {
    const article = store.readRecord('articles', id)
    if (!article.ok) return article
    if (article.value !== null) articles.push(article.value)
  }
  return succeed([...articles, ...added.withText(hash)])
}

/** The latest form of an article that is in the project. */
function latestOf(store: Store, article: Article): Outcome<Article> {
  const passed = new Set<Id>([article.id])
  let latest = article
  for (;;) {
    const later = store.versionsOf(latest.id)
    if (!later.ok) return later
    const next = later.value.findLast(({ id }) => !passed.has(id))
    if (next === undefined) return succeed(latest)
    passed.add(next.id)
    latest = next
  }
}

function shareOf(
  store: Store,
  item: { readonly article: Pick<Article, 'textHash'> },
  hash: string,
): Outcome<number> {
  const own = store.readCharacters(item.article.textHash)
  const other = store.readCharacters(hash)
  if (!own.ok) return own
  if (!other.ok) return other
  if (own.value === null || other.value === null) return succeed(0)
  return succeed(containment(own.value, other.value))
}

/** The text of an article, as others are looked for that have it, or much of it. */
type Sought = Pick<ReadItem, 'hashes' | 'sketch'> & {
  readonly article: Pick<Article, 'outlet' | 'url' | 'textHash' | 'words'>
}

/** Articles of other outlets with much the same text, those that have all of it first. */
function* alikeWith(
  store: Store,
  { article, hashes }: Sought,
  similar: readonly string[],
  added: AddedArticles,
): Generator<Outcome<Alike>> {
  for (const hash of [...hashes, ...similar.filter((one) => !hashes.includes(one))]) {
    const others = articlesWith(store, hash, added)
    if (!others.ok) return void (yield others)
    const elsewhere = others.value.filter(
      (other) => isElsewhere(article, other) && isOfOneSize(article, other),
    )
    if (elsewhere.length === 0) continue
    const share = hashes.includes(hash) ? succeed(1) : shareOf(store, { article }, hash)
    if (!share.ok) return void (yield share)
    if (share.value < LEAST_SHARE_ALIKE) continue
    for (const { id } of elsewhere) {
      const later = store.versionsOf(id)
      if (!later.ok) return void (yield later)
      // Its later form stands for it.
      if (later.value.length === 0) yield succeed({ articleId: id, share: share.value })
    }
  }
}

/** The articles of other outlets that have much the same text as one of the project. */
export function findAlike(store: Store, article: Article): Outcome<readonly Alike[]> {
  const text = store.readCharacters(article.textHash)
  if (!text.ok) return text
  const sketch = sketchText(text.value ?? '')
  const similar = store.similarTexts(sketch)
  if (!similar.ok) return similar
  const found: Alike[] = []
  const sought = { article, hashes: [article.textHash], sketch }
  for (const alike of alikeWith(store, sought, similar.value, new AddedArticles())) {
    if (!alike.ok) return alike
    found.push(alike.value)
  }
  return succeed(found)
}

/** What an article that was read, whose text is kept already, is to those of the project and those `added` with it. */
export function findKin(
  store: Store,
  item: Pick<ReadItem, 'article' | 'hashes' | 'sketch'>,
  added: AddedArticles,
): Outcome<Kin> {
  const { article, hashes, sketch } = item
  for (const hash of hashes) {
    const same = articlesWith(store, hash, added)
    if (!same.ok) return same
    const known = same.value.find((other) => !isElsewhere(article, other))
    if (known !== undefined) return succeed({ type: 'known', articleId: known.id })
  }
  const similar = store.similarTexts(sketch)
  if (!similar.ok) return similar
  for (const hash of similar.value) {
    if (hashes.includes(hash)) continue
    const kin = kinWith(store, item, hash, added)
    if (!kin.ok) return kin
    if (kin.value !== null) return succeed(kin.value)
  }
  const alike = alikeWith(store, item, similar.value, added).next().value ?? succeed(null)
  return alike.ok ? succeed({ type: 'new', alike: alike.value }) : alike
}

/** Whether an article may be a later form of one that has a text which is nearly its own. */
function kinWith(
  store: Store,
  item: Pick<ReadItem, 'article'>,
  hash: string,
  added: AddedArticles,
): Outcome<Extract<Kin, { type: 'similar' }> | null> {
  const others = articlesWith(store, hash, added)
  if (!others.ok) return others
  const least = (one: Article) => leastShare(item.article, one)
  const other = others.value.find((one) => least(one) !== null)
  if (other === undefined) return succeed(null)
  const share = shareOf(store, item, hash)
  if (!share.ok) return share
  if (share.value < (least(other) ?? 1)) return succeed(null)
  const latest = latestOf(store, other)
  if (!latest.ok) return latest
  return succeed({ type: 'similar', articleId: latest.value.id, share: share.value })
}

/** Sketches the texts of articles that were opened before there were sketches. */
export async function sketchOldTexts(store: Store, signal?: AbortSignal): Promise<Outcome<null>> {
  for (;;) {
    const hashes = store.textsWithoutSketch(AT_ONCE)
    if (!hashes.ok) return hashes
    if (hashes.value.length === 0) return succeed(null)
    const sketches = new Map<string, readonly number[]>()
    for (const hash of hashes.value) {
      const text = store.readCharacters(hash)
      if (!text.ok) return text
      // A text without a word in it would be asked for again and again.
      const sketch = sketchText(text.value ?? '')
      sketches.set(hash, sketch.length === 0 ? [0] : sketch)
    }
    const kept = store.addSketches(sketches)
    if (!kept.ok) return kept
    await giveTurn()
    signal?.throwIfAborted()
  }
}
