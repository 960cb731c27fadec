import type { FoundFacts } from '../../../shared/domain/original.ts'
import { countWords } from '../../../shared/domain/text/word-count.ts'
import { findParagraphs } from '../../articles/paragraphs.ts'
import type { Document, FileReading, Member } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { TextBuilder, tidyParagraph } from '../text-builder.ts'
import { plainWords, readDay, readLanguage } from '../facts/fact-tidying.ts'
import { lastMoment, readMoment } from '../facts/moment.ts'
import type { FlowRules } from '../html/flow.ts'
import { addFragment, isMarkup, readFragment } from '../html/markup-fragment.ts'
import { readAddress } from '../facts/page-address.ts'
import { factsFrom } from '../facts/told-facts.ts'

/** An article as a file of news holds it. All but its body are what the file says, in one line; empty for nothing. */
export interface NewsArticle {
  readonly title: string
  /** What stands between the title and the text. */
  readonly deck: string
  /** Its text: markup, whose elements may mean more than those of a page; or plain. */
  readonly body: string
  readonly rules?: FlowRules
  readonly isPlain?: boolean
  readonly byline: string
  readonly dateline: string
  readonly outlet: string
  /** However they are written. */
  readonly date: string
  readonly changed: string
  readonly language: string
  readonly url: string
  readonly remarks: readonly string[]
}

export const NO_ARTICLE: NewsArticle = {
  title: '',
  deck: '',
  body: '',
  byline: '',
  dateline: '',
  outlet: '',
  date: '',
  changed: '',
  language: '',
  url: '',
  remarks: [],
}

/** A byline without the word that begins it. */
function tidyByline(byline: string): string {
  return plainWords(byline).replace(/^(?:by|von|par|por|door):?\s+/iu, '')
}

function factsOf(article: NewsArticle, from: string): FoundFacts {
  const { url, archivedUrl } = readAddress(article.url)
  return factsFrom(from, {
    title: plainWords(article.title),
    byline: tidyByline(article.byline),
    dateline: plainWords(article.dateline),
    outlet: plainWords(article.outlet),
    date: readDay(article.date),
    language: readLanguage(article.language),
    url,
    archivedUrl,
  })
}

function addBody(builder: TextBuilder, article: NewsArticle, title: string): void {
  const { body, rules } = article
  if (article.isPlain !== true || isMarkup(body)) {
    addFragment(builder, readFragment(body, rules), title)
    return
  }
  for (const { start, end } of findParagraphs(body, false)) builder.add(body.slice(start, end))
}

/** The document of an article of a file of news; `from` says what of the file told its facts. Null without a text. */
function documentOf(article: NewsArticle, from: string): Document | null {
  const facts = factsOf(article, from)
  const builder = new TextBuilder()
  const title = facts.title?.value ?? ''
  builder.addBlock('heading', 1, title)
  const deck = tidyParagraph(plainWords(article.deck))
  if (deck !== title) builder.add(deck)
  const before = builder.length
  addBody(builder, article, title)
  if (builder.length === before) return null
  const moment = lastMoment([readMoment(article.date), readMoment(article.changed)])
  return { ...builder.build(), facts, moment, encoding: '', remarks: article.remarks }
}

function memberOf(article: NewsArticle, from: string, index: number): Member {
  const facts = factsOf(article, from)
  const name = facts.title?.value ?? `Article ${index + 1}`
  const about = [facts.byline, facts.outlet].flatMap((fact) => fact?.value ?? []).join(', ')
  const open = async (): Promise<Document> => {
    const document = documentOf(article, from)
    if (document === null) throw new Refusal('There is no text in this article.')
    return document
  }
  return {
    name,
    about,
    date: facts.date?.value ?? '',
    size: article.body.length,
    countWords: async () => countWords(documentOf(article, from)?.text ?? ''),
    open,
  }
}

/** What a file of news is read as: its one article, or several to choose from; those without a text are left out. */
export function readNews(
  articles: readonly NewsArticle[],
  from: string,
  decoded: { readonly encoding: string; readonly remarks: readonly string[] },
): FileReading {
  const whole = articles.filter(({ body }) => body.trim() !== '')
  const [first] = whole
  if (first === undefined) {
    throw new Refusal(
      'There is no text of an article in this file. Open the files that it names, or its pages.',
    )
  }
  if (whole.length > 1) {
    const members = whole.map((article, index) => memberOf(article, from, index))
    return { type: 'members', word: 'article', members }
  }
  const document = documentOf(first, from)
  if (document === null) throw new Refusal('There is no text of an article in this file.')
  const remarks = [...decoded.remarks, ...document.remarks]
  return { type: 'document', document: { ...document, encoding: decoded.encoding, remarks } }
}
