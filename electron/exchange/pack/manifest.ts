import { createHash } from 'node:crypto'
import { titleOf, type Article } from '../../../shared/domain/article.ts'
import { comparePlaces, type Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { labelOfArticle } from '../../../shared/domain/article-label.ts'
import { checkAnchor } from '../../../shared/domain/text/anchor.ts'
import { anchorsOf, MARK_ROLES, type MarkRole } from '../../../shared/domain/text/marks.ts'
import { mapPoints, pointsOf } from '../text/written-text.ts'

/** A file of a pack, and what its bytes are known by. */
export interface PackedFile {
  readonly path: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/** An article of a pack: its facts, its text, and the file that it was read from. */
export interface PackedArticle {
  readonly id: Id
  readonly title: string
  /** What it is called among the others: its title, and what tells it from those with the same. */
  readonly label: string
  readonly outlet: string
  readonly date: string
  readonly byline: string
  readonly dateline: string
  readonly url: string
  readonly archivedUrl: string
  readonly language: string
  readonly fileName: string
  readonly addedAt: string
  readonly text: { readonly path: string; readonly sha256: string; readonly codePoints: number }
  /** Null where the text was pasted, or its file is not known; its path is null where its bytes were not kept. */
  readonly original: PackedOriginal | null
  readonly page: string
}

export interface PackedOriginal {
  readonly path: string | null
  readonly sha256: string
  readonly bytes: number
  /** What of the file was read, where it was not all of it: of a mailbox, a table, a feed. */
  readonly places: readonly string[]
  readonly encoding: string | null
  readonly isText: boolean
}

/** Words of an article that a claim rests on. Offsets are in Unicode code points of the text, `[start, end)`, as Python counts them. */
export interface PackedQuote {
  readonly claim: Id
  readonly role: MarkRole
  readonly review: Claim['review']
  readonly article: Id
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** What `manifest.json` of a pack holds. */
export interface Manifest {
  readonly format: 'hearsay-evidence-pack'
  readonly version: 1
  readonly project: string
  /** ISO 8601, in UTC. */
  readonly made: string
  readonly offsets: string
  readonly files: readonly PackedFile[]
  readonly articles: readonly PackedArticle[]
  readonly quotes: readonly PackedQuote[]
}

const COUNTING = { joinsLineEnds: false }

/** What offsets of a manifest are, for who reads it. */
export const OFFSETS =
  'Unicode code points of the text as it is decoded from UTF-8, from 0; “end” is the first behind the quote: text[start:end] in Python 3'

/** How many Unicode code points a text has. */
export function countPoints(text: string): number {
  return mapPoints(text, COUNTING).length
}

/** SHA-256 of some bytes, hex, and how many they are. */
export function fingerprint(path: string, bytes: Uint8Array): PackedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, bytes: bytes.length, sha256 }
}

/**
 * The quotes of an article's claims that were not rejected, in reading order: each span as it is kept. One that no longer
 * quotes its text is told as it was kept too, so that whoever verifies the pack learns of it.
 */
export function quotesOf(project: Project, article: Article, text: string): readonly PackedQuote[] {
  const map = mapPoints(text, COUNTING)
  const claims = [...linkedRecords(project.links.ofArticle, article.id)]
    .flatMap((id) => project.claims.get(id) ?? [])
    .filter(({ review }) => review !== 'rejected')
    .sort(comparePlaces)
  return claims.flatMap((claim) =>
    MARK_ROLES.flatMap((role) =>
      anchorsOf(claim, role).map((anchor): PackedQuote => {
        const { id, review } = claim
        const { quote } = anchor
        const { start, end } = pointsOf(map, anchor)
        // Where the text ends before the quote would, the place is still as long as the quote.
        const last = checkAnchor(text, anchor) === 'outside' ? start + countPoints(quote) : end
        return { claim: id, role, review, article: article.id, start, end: last, quote }
      }),
    ),
  )
}

/** The facts of an article as a manifest has them. */
export function packedFacts(articles: Project['articles'], article: Article) {
  const { id, outlet, date, byline, dateline, url, archivedUrl, language, fileName, addedAt } =
    article
  const title = titleOf(article)
  return {
    id,
    title,
    label: labelOfArticle(articles, id),
    outlet,
    date,
    byline,
    dateline,
    url,
    archivedUrl,
    language,
    fileName,
    addedAt,
  }
}
