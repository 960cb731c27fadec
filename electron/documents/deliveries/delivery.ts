import { findParagraphs } from '../../articles/paragraphs.ts'
import { findParts } from '../../articles/parts.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import { countWords } from '../../../shared/domain/text/word-count.ts'
import type { Document, Member } from '../document.ts'
import { findFirstStart } from './cover.ts'
import { findSections } from './delivery-sections.ts'

/** How much of an article tells what it is called, in code units. */
const HEAD = 4000

const LEFT_OUT =
  'What stands in the file before its first article, such as a cover or a table of contents, is left out.'

/** White space, and the rules that stand between articles. */
const EDGE = /[\s_]/

/** A section without what stands at its edges. */
function trim(text: string, section: Span): Span {
  let { start, end } = section
  while (start < end && EDGE.test(text[start] ?? '')) start += 1
  while (end > start && EDGE.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}

/** What of spans lies in a section: a line between articles may be the end of a paragraph. */
function cutOut<Cut extends Span>(spans: readonly Cut[], { start, end }: Span): readonly Cut[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) =>
      Object.assign({}, span, {
        start: Math.max(span.start, start) - start,
        end: Math.min(span.end, end) - start,
      }),
    )
}

/** One article of a document, as a document. It keeps the numbers of its pages: earlier ones begin where it does. */
function cutDocument(document: Document, section: Span, remarks: readonly string[]): Document {
  const { text, paragraphs, blocks, pages, encoding } = document
  return {
    text: text.slice(section.start, section.end),
    paragraphs: paragraphs === null ? null : cutOut(paragraphs, section),
    blocks: cutOut(blocks, section),
    pages: pages
      .filter((page) => page < section.end)
      .map((page) => Math.max(0, page - section.start)),
    // What the file tells of itself is of no article in it.
    facts: {},
    encoding,
    remarks: [...document.remarks, ...remarks],
  }
}

function memberOf(document: Document, section: Span, remarks: readonly string[]): Member {
  const { text, paragraphs } = cutDocument(
    document,
    { start: section.start, end: Math.min(section.end, section.start + HEAD) },
    [],
  )
  const found = findParts(text, paragraphs ?? findParagraphs(text, false), '')
  return {
    name: found.title,
    about: found.outlet,
    date: found.date,
    size: section.end - section.start,
    countWords: () => Promise.resolve(countWords(document.text.slice(section.start, section.end))),
    open: () => Promise.resolve(cutDocument(document, section, remarks)),
  }
}

/**
 * The articles of a document that a news database delivered as one file, each with its title; empty for a document
 * that is one article. A cover or a table of contents above the first is left out, and that is said with it.
 */
export function articlesOfDelivery(document: Document): readonly Member[] {
  const { text } = document
  const sections = findSections(text)
  if (sections === null) return []
  const [first, ...others] = sections.articles.map((section) => trim(text, section))
  if (first === undefined) return []
  const start = sections.isOpen ? findFirstStart(text, first, others) : first.start
  const before = trim(text, sections.before)
  const hasCover = start > first.start || before.end > before.start
  return [
    memberOf(document, { start, end: first.end }, hasCover ? [LEFT_OUT] : []),
    ...others.map((section) => memberOf(document, section, [])),
  ]
}
