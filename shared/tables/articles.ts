import { writeFact, type FactName } from '../domain/article-fact.ts'
import { progressOf, statusOf } from '../domain/article-progress.ts'
import { ArticleStatus, type Article } from '../domain/article.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { DONE, type Outcome } from '../domain/failure.ts'
import { knownOutlets } from '../domain/naming/outlet-guess.ts'
import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import type { Project } from '../domain/project.ts'
import { describeForm, placeOfForm } from '../domain/versions/form-words.ts'
import { storySource } from '../domain/versions/shared-story.ts'
import { findChoice, refuseChoice } from './cells.ts'
import { ID_COLUMN, type Choice, type Column, type ColumnsByField } from './column.ts'

type ArticleColumn = Column<Article>

const STATUSES: readonly (Choice & { readonly value: ArticleStatus })[] = [
  { value: 'new', label: 'new', meaning: 'None of its claims is reviewed or made by hand' },
  { value: 'in review', label: 'in review', meaning: 'Work on it has begun' },
  { value: 'done', label: 'done', meaning: 'Nothing is left to do' },
]

/** Left empty, the status follows from the claims again. */
function writeStatus(draft: EditDraft, article: Article, input: string): Outcome<null> {
  if (input.trim() === '') {
    draft.update('articles', article.id, { status: null })
    return DONE
  }
  const choice = findChoice(STATUSES, input)
  if (choice === null) return refuseChoice('Status', STATUSES, input)
  if (choice.value === statusOf(draft.project, article)) return DONE
  draft.update('articles', article.id, { status: ArticleStatus.parse(choice.value) })
  return DONE
}

type ColumnLook = Pick<ArticleColumn, 'id' | 'header' | 'width' | 'type'>

/** A fact that is typed in one line, as in the reader. */
function factColumn(
  name: Exclude<FactName, 'note'>,
  look: ColumnLook,
  more: Pick<ArticleColumn, 'offered'> & { readonly isListed?: boolean } = {},
): ArticleColumn {
  return {
    kind: 'text',
    isInGrid: true,
    isListed: false,
    ...look,
    ...more,
    text: (article) => article[name],
    write: (draft, article, input) => writeFact(draft, article, name, input),
  }
}

/** How many of something an article has. */
function countColumn(
  look: ColumnLook,
  count: (article: Article, project: Project) => number,
  reads: ArticleColumn['reads'] = [],
): ArticleColumn {
  return {
    kind: 'fixed',
    type: 'number',
    isInGrid: true,
    isListed: false,
    ...look,
    reads,
    text: (article, project) => String(count(article, project)),
    sortKey: count,
  }
}

/** What can be looked up in the CSV file alone. */
function csvColumn(id: string, header: string, text: (article: Article) => string): ArticleColumn {
  return { id, header, kind: 'fixed', width: 120, isInGrid: false, isListed: false, text }
}

/** The name of the source whose story an article carries; empty for none. */
function storyOf({ claims, links, sources }: Project, id: Id): string {
  const own = [...linkedRecords(links.ofArticle, id)].flatMap((claim) => claims.get(claim) ?? [])
  const source = storySource(own)
  return source === null ? '' : (sources.get(source)?.name ?? '')
}

/** The columns of the Articles table, by the field that each shows; the fields without any are shown in the reader. */
const COLUMNS: ColumnsByField<Article> = {
  id: [ID_COLUMN],
  title: [factColumn('title', { id: 'title', header: 'Title', width: 168 })],
  outlet: [
    factColumn(
      'outlet',
      { id: 'outlet', header: 'Outlet', width: 90 },
      { isListed: true, offered: ({ articles }) => knownOutlets(articles.values()) },
    ),
  ],
  byline: [
    factColumn('byline', { id: 'byline', header: 'Byline', width: 136 }, { isListed: true }),
  ],
  date: [
    factColumn(
      'date',
      { id: 'date', header: 'Date', type: 'date', width: 100 },
      { isListed: true },
    ),
  ],
  dateline: [
    factColumn('dateline', { id: 'dateline', header: 'Dateline', width: 136 }, { isListed: true }),
  ],
  url: [factColumn('url', { id: 'url', header: 'Address', type: 'url', width: 200 })],
  archivedUrl: [
    factColumn('archivedUrl', {
      id: 'archived_url',
      header: 'Archived at',
      type: 'url',
      width: 200,
    }),
  ],
  language: [
    factColumn('language', { id: 'language', header: 'Language', width: 88 }, { isListed: true }),
  ],
  status: [
    {
      id: 'status',
      header: 'Status',
      kind: 'choice',
      width: 74,
      isInGrid: true,
      isListed: true,
      choices: STATUSES,
      reads: ['claims'],
      text: (article, project) => statusOf(project, article),
      sortKey: (article, project) => ArticleStatus.options.indexOf(statusOf(project, article)),
      write: writeStatus,
    },
    countColumn(
      { id: 'drafts', header: 'Drafts left', width: 92 },
      ({ id }, project) => progressOf(project, id).drafts,
      ['claims'],
    ),
    countColumn(
      { id: 'claims', header: 'Claims', width: 80 },
      ({ id }, project) => progressOf(project, id).claims,
      ['claims'],
    ),
  ],
  words: [countColumn({ id: 'words', header: 'Words', width: 80 }, ({ words }) => words)],
  fileName: [
    {
      id: 'file',
      header: 'File',
      kind: 'fixed',
      width: 160,
      isInGrid: true,
      isListed: false,
      text: ({ fileName }) => fileName,
    },
  ],
  note: [
    {
      id: 'note',
      header: 'Note',
      kind: 'note',
      type: 'prose',
      width: 200,
      isInGrid: true,
      isListed: false,
      text: ({ note }) => note,
      write: (draft, article, input) => writeFact(draft, article, 'note', input),
    },
  ],
  encoding: [csvColumn('encoding', 'Read as', ({ encoding }) => encoding)],
  addedAt: [csvColumn('added', 'Added', ({ addedAt }) => addedAt)],
  textHash: [csvColumn('text_hash', 'SHA-256 of the text', ({ textHash }) => textHash)],
  original: [
    csvColumn('original_hash', 'SHA-256 of the file', ({ original }) => original?.hash ?? ''),
  ],
  versionOf: [
    {
      id: 'form',
      header: 'Form',
      kind: 'fixed',
      width: 68,
      isInGrid: true,
      isListed: true,
      reads: ['articles'],
      text: ({ id }, { articles }) => describeForm(articles, id),
      values: ({ id }, { articles }) => [placeOfForm(articles, id)],
    },
    {
      id: 'story',
      header: 'Story of',
      kind: 'fixed',
      width: 110,
      isInGrid: true,
      isListed: true,
      reads: ['claims', 'sources', 'links'],
      text: ({ id }, project) => storyOf(project, id),
    },
    csvColumn('version_of', 'Version of', ({ versionOf }) => versionOf ?? ''),
  ],
  length: [],
  pages: [],
  parts: [],
  corrections: [],
  found: [],
}

export const ARTICLE_COLUMNS: readonly ArticleColumn[] = Object.values(COLUMNS).flat()
