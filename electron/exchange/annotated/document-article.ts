import { ARTICLE_FIELDS, type Article } from '../../../shared/domain/article.ts'
import { newRecord, type Fields } from '../../../shared/domain/field.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import type { Structure } from '../../../shared/domain/text/structure.ts'
import { countWords } from '../../../shared/domain/text/word-count.ts'
import { hashOfText } from '../../articles/text-hash.ts'
import { articleOf, type ReadArticle } from '../../documents/article-of.ts'
import type { AnnotatedDocument } from './annotated-project.ts'
import { readFields } from './field-values.ts'
import { FROM_TEXT } from './annotating.ts'
import type { Losses } from './losses.ts'

/** The text of an article, and what stands where in it. */
export interface DocumentArticle {
  readonly article: Article
  readonly text: string
  readonly structure: Structure
}

function isWithin(span: Span | null, length: number): boolean {
  return span === null || span.end <= length
}

/** Whether all places that an article's fields tell are in its text. */
function isFitting({ parts, pages, corrections }: Partial<Article>, length: number): boolean {
  const { quotations, paragraphBreaks, sentenceBreaks } = corrections ?? {}
  const spans = [
    ...Object.values(parts ?? {}),
    ...(quotations?.added ?? []),
    ...(quotations?.removed ?? []),
  ]
  const breaks = [paragraphBreaks, sentenceBreaks].flatMap((found) =>
    found === undefined ? [] : found.added.concat(found.removed),
  )
  return (
    spans.every((span) => isWithin(span, length)) &&
    [...breaks, ...(pages ?? [])].every((place) => place >= 0 && place <= length)
  )
}

/** The fields of an article that a new one has no value for. */
function withoutInitial(article: ReadArticle): ReadArticle {
  const fields: Fields = ARTICLE_FIELDS
  const kept = Object.entries(article).filter(([name]) => fields[name]?.initial === undefined)
  return Object.fromEntries(kept) as ReadArticle
}

/**
 * An article of a document: what the file tells of it, and of the rest what its text does. Where it is none of Hearsay's,
 * the text is read as that of any other file.
 */
export async function articleOfDocument(
  document: AnnotatedDocument,
  id: Id,
  at: Date,
  losses: Losses,
): Promise<DocumentArticle> {
  const { name, text, memo, values } = document
  const plain = { text, paragraphs: null, blocks: [], pages: [], facts: {}, remarks: [] }
  const found = await articleOf({ ...plain, encoding: 'utf-8' }, name)
  const read = readFields(ARTICLE_FIELDS, values, ['id', 'note', ...FROM_TEXT])
  for (const value of read.unread) losses.add(`the value “${value}” of a text`)
  const isSound = isFitting(read.fields, text.length)
  if (!isSound) losses.add('what is told of a text and does not fit it')
  const told = isSound ? read.fields : {}
  // Hearsay writes all but what is as in a new article; of another tool's text nothing is known but what it tells itself.
  const isOwn = told.addedAt !== undefined
  const own = newRecord(ARTICLE_FIELDS, {
    ...(isOwn ? withoutInitial(found.article) : found.article),
    id,
    addedAt: at.toISOString(),
  })
  const facts = { textHash: hashOfText(text), length: text.length, words: countWords(text) }
  const article = { ...own, ...told, ...facts, note: memo }
  return { article, text, structure: found.structure }
}
