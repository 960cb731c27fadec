import { labelOfArticle } from '../domain/article-label.ts'
import { startOfClaim, type Claim } from '../domain/claim.ts'
import type { Project } from '../domain/project.ts'
import { pageAt } from '../domain/text/block.ts'
import { placeOfForm } from '../domain/versions/form-words.ts'
import { repeatedClaims } from '../domain/versions/repeated-claims.ts'
import type { CellType, Column } from './column.ts'

function pageOf(claim: Claim, project: Project): number | null {
  const pages = project.articles.get(claim.articleId)?.pages ?? []
  return claim.content.length === 0 ? null : pageAt(pages, startOfClaim(claim))
}

/** A fact about a claim's article, for CSV alone: in the grid a search for an outlet would find all of its claims. */
function articleColumn(
  id: string,
  header: string,
  fact: 'outlet' | 'date' | 'url',
  type: CellType = 'text',
): Column<Claim> {
  return {
    id,
    header,
    kind: 'fixed',
    type,
    width: 120,
    isInGrid: false,
    isListed: false,
    reads: ['articles'],
    text: (claim, project) => project.articles.get(claim.articleId)?.[fact] ?? '',
  }
}

/** The columns of the Claims table that tell of a claim's article. */
export const ARTICLE_COLUMNS: readonly Column<Claim>[] = [
  {
    id: 'article',
    header: 'Article',
    kind: 'fixed',
    width: 160,
    isInGrid: true,
    isListed: true,
    reads: ['articles'],
    text: (claim, project) => labelOfArticle(project.articles, claim.articleId),
  },
  {
    id: 'article_id',
    header: 'Article id',
    kind: 'fixed',
    width: 120,
    isInGrid: false,
    isListed: false,
    text: (claim) => claim.articleId,
  },
  // Under this name as well: ids never change.
  articleColumn('outlet', 'Outlet', 'outlet'),
  articleColumn('article_outlet', 'Outlet of the article', 'outlet'),
  articleColumn('article_date', 'Date of the article', 'date', 'date'),
  articleColumn('article_url', 'Address of the article', 'url', 'url'),
  {
    id: 'article_form',
    header: 'Form of the article',
    kind: 'fixed',
    width: 120,
    isInGrid: false,
    isListed: false,
    reads: ['articles'],
    text: ({ articleId }, { articles }) => placeOfForm(articles, articleId),
  },
  {
    // It counts once: a table made of the file leaves those out that have this.
    id: 'repeated_in',
    header: 'Claim of a later form that repeats it',
    kind: 'fixed',
    width: 120,
    isInGrid: false,
    isListed: false,
    reads: ['articles'],
    text: ({ id }, project) => repeatedClaims(project).get(id) ?? '',
  },
  {
    // Of the file that the article was read from; empty where that has no pages.
    id: 'page',
    header: 'Page',
    kind: 'fixed',
    type: 'number',
    width: 64,
    isInGrid: false,
    isListed: false,
    reads: ['articles'],
    text: (claim, project) => String(pageOf(claim, project) ?? ''),
    sortKey: pageOf,
  },
]
