import { quoteOfClaim, startOfClaim, type Claim } from '../domain/claim.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { succeed, type Outcome } from '../domain/failure.ts'
import { newId, type Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import { foldWords } from '../domain/text/folding.ts'
import { TABLE_DEFINITIONS } from '../tables/tables.ts'
import { ArticleFinder } from './article-finder.ts'
import { shortWords, type ComparedTable, type FoundRow, type MadeRow } from './compared-table.ts'
import type { GivenRow } from './given-row.ts'
import { cellsOfNew, describeCells, gridTable, type OwnRows } from './grid-table.ts'
import { makeClaimOf } from './grid-writing.ts'
import { WordFinder, type TextOfArticle } from './words-in-article.ts'

const PARTED =
  'Its words are of another claim than its id: some columns may have been sorted without the others. Sort them back, or empty the id.'

type ClaimsBy = ReadonlyMap<string, readonly Claim[]>

const CLAIMS = TABLE_DEFINITIONS.claims
const POSITION = CLAIMS.columns.find(({ id }) => id === 'position')

function keyOf(articleId: Id, quote: string): string {
  return `${articleId} ${foldWords(quote)}`
}

/** The claims by their words, found and made without an id. */
class ClaimRows implements OwnRows {
  readonly #draft: EditDraft
  readonly #articles: ArticleFinder
  readonly #words: WordFinder
  #inArticle: ClaimsBy | null = null
  #anywhere: ClaimsBy | null = null

  constructor(draft: EditDraft, textOf: TextOfArticle) {
    this.#draft = draft
    this.#articles = new ArticleFinder(draft.project)
    this.#words = new WordFinder(textOf)
  }

  findWithoutId(row: GivenRow): FoundRow {
    const quote = row.textOf('claim')
    if (foldWords(quote) === '') {
      return { type: 'refused', reason: 'A claim without an id needs its words, and its article.' }
    }
    const article = this.#articleOf(row)
    if (!article.ok) return { type: 'refused', reason: article.failure.message }
    const alike = this.#claimsWith(article.value, quote)
    const said = row.textOf('position')
    const placed = alike.filter((claim) => POSITION?.text(claim, this.#draft.project) === said)
    const [only, ...others] = placed.length > 0 ? placed : alike
    if (only === undefined) return { type: 'new' }
    if (others.length === 0) return { type: 'known', id: only.id }
    const reason = `${alike.length} claims of this article have these words. Write the id or the position.`
    return { type: 'refused', reason }
  }

  /** An id beside the words of another claim: which of the two a row is about cannot be told. */
  contradictionOf(row: GivenRow, id: string): string | null {
    const { claims } = this.#draft.project
    const said = foldWords(row.textOf('claim'))
    const claim = claims.get(id)
    if (said === '' || claim === undefined || foldWords(quoteOfClaim(claim)) === said) return null
    this.#anywhere ??= Map.groupBy(claims.values(), (one) => foldWords(quoteOfClaim(one)))
    return this.#anywhere.has(said) ? PARTED : null
  }

  add(row: GivenRow): Outcome<MadeRow> {
    const article = this.#articleOf(row)
    if (!article.ok) return article
    const articleId = article.value
    const quote = row.textOf('claim')
    const found = this.#words.find(articleId, quote, (starts) =>
      this.#choosePlace(articleId, row.textOf('position'), starts),
    )
    if (!found.ok) return found
    const id = newId()
    const cells = cellsOfNew('claims', row)
    const made = makeClaimOf(this.#draft, { id, articleId, ...found.value }, cells)
    if (!made.ok) return made
    return succeed({
      change: { type: 'claim', id, articleId, ...found.value, cells },
      id,
      words: shortWords(quote),
      after: describeCells('claims', cells),
    })
  }

  #articleOf(row: GivenRow): Outcome<Id> {
    return this.#articles.find({
      id: row.textOf('article_id'),
      address: row.textOf('article_url'),
      title: row.textOf('article'),
    })
  }

  #claimsWith(articleId: Id, quote: string): readonly Claim[] {
    this.#inArticle ??= Map.groupBy(CLAIMS.list(this.#draft.project), (claim) =>
      keyOf(claim.articleId, quoteOfClaim(claim)),
    )
    return this.#inArticle.get(keyOf(articleId, quote)) ?? []
  }

  /** Which of several places has as many claims before it as a claim of this position has; −1 where that is not one. */
  #choosePlace(articleId: Id, position: string, starts: readonly number[]): number {
    const { claims, links } = this.#draft.project
    const own = [...linkedRecords(links.ofArticle, articleId)]
      .flatMap((id) => claims.get(id) ?? [])
      .map(startOfClaim)
    const fitting = starts.flatMap((start, place) =>
      String(own.filter((other) => other < start).length + 1) === position ? [place] : [],
    )
    return fitting.length === 1 ? (fitting[0] ?? -1) : -1
  }
}

/** Claims: by id, else by their article and their words; words that no claim has make a new one. */
export function claimTable(draft: EditDraft, textOf: TextOfArticle): ComparedTable {
  return gridTable(draft, 'claims', new ClaimRows(draft, textOf))
}
