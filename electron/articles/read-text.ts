import type { Article } from '../../shared/domain/article.ts'
import { blocksAround } from '../../shared/domain/text/block.ts'
import { isInside, sliceSpan, type Span } from '../../shared/domain/text/span.ts'
import { correctStructure, type Structure } from '../../shared/domain/text/structure.ts'
import { analyseInSteps } from './analysis.ts'
import { findBoilerplate } from './boilerplate.ts'
import { findTurns } from './dialogue.ts'
import { isStopped } from './head.ts'
import { findPosts } from './live-blog.ts'
import { measureFrontMatter } from './paragraphs.ts'
import { isMarkdownName, readTop } from './parts.ts'
import { runSteps, type Steps } from './steps.ts'

/** A text as it was read, and corrected by the analyst: what the finder of attributions works on. */
export interface ReadText {
  readonly text: string
  readonly structure: Structure
  /** Paragraphs that are no part of the report: front matter, bylines, rules, what its page has around it. */
  readonly leftOut: readonly Span[]
  /** Paragraphs that only head it: titles, headings, decks without a full stop, titles of a live blog's posts. */
  readonly headings: readonly Span[]
}

/** What is known of an article beside its text. */
type About = Pick<Article, 'parts' | 'fileName'>

const MARKDOWN_HEADING = /^#{1,6}\s/
const SIGNATURE = /^(?:(?:[—–―-]|--) ?\p{Lu}|\p{Lu}[^.!?:,]{2,40}, [^.!?:]{2,40}$)/u
const MARKDOWN_RULE = /^(?:=+|-{3,}|\*{3,}|_{3,})$/

/** Whether a part takes up most of a paragraph: a title with its Markdown marks around it does. */
function isTakenUp(paragraph: Span, part: Span | null): boolean {
  if (part === null) return false
  const shared = Math.min(paragraph.end, part.end) - Math.max(paragraph.start, part.start)
  return shared > (paragraph.end - paragraph.start) / 2
}

/** Whether a paragraph is of the report and signed at its end: a sentence stands before its byline. */
function isSigned(text: string, paragraph: Span, byline: Span | null): boolean {
  return byline !== null && /[.!?]["'”’]?\s/.test(text.slice(paragraph.start, byline.start))
}

/** Whether a paragraph signs the quotation above it: “— Clara Hobbs”, “Clara Hobbs, Norham”. */
function isSignature(text: string, above: Span | undefined, words: string): boolean {
  if (above === undefined || !SIGNATURE.test(words)) return false
  return /["”’'»]$/u.test(text.slice(Math.max(above.start, above.end - 1), above.end))
}

/** Puts what was found in a text together with what is known of its article, the analyst's corrections included. */
export function readTextOf(text: string, structure: Structure, about: About): ReadText {
  const { title, deck, byline } = about.parts
  const isMarkdown = isMarkdownName(about.fileName)
  const matter = { start: 0, end: isMarkdown ? measureFrontMatter(text) : 0 }
  const head = readTop(text, structure.paragraphs, isMarkdown, title)
  const boilerplate = new Set(
    findBoilerplate(text, structure.paragraphs, head, about.parts).map(({ start }) => start),
  )
  const above = new Set(head.lines.map(({ span }) => span.start))
  const turns = findTurns(text, structure.paragraphs)
  const posts = findPosts(text, structure.paragraphs)
  const leftOut: Span[] = []
  const headings: Span[] = []
  const around = blocksAround(structure.paragraphs, structure.blocks ?? [])
  for (const [index, paragraph] of structure.paragraphs.entries()) {
    const next = structure.paragraphs[index + 1]
    const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 100))
    const kinds = new Set((around.next().value ?? []).map(({ kind }) => kind))
    const isUnderlined =
      next !== undefined && /^[=-]{3,}$/.test(sliceSpan(text, next).slice(0, 100))
    const isHeading = isMarkdown && (MARKDOWN_HEADING.test(words) || isUnderlined)
    // Where somebody speaks or signs, their name is no byline, and nothing there heads the report.
    const isSaid = turns.has(index) || isSignature(text, structure.paragraphs[index - 1], words)
    if (
      isInside(paragraph, matter) ||
      // A table's cells are no sentences.
      kinds.has('table') ||
      posts.times.has(index) ||
      (isMarkdown && MARKDOWN_RULE.test(words))
    ) {
      leftOut.push(paragraph)
    } else if (isSaid) {
      continue
    } else if (
      (isTakenUp(paragraph, byline) && !isSigned(text, paragraph, byline)) ||
      boilerplate.has(paragraph.start)
    ) {
      leftOut.push(paragraph)
    } else if (
      isHeading ||
      kinds.has('heading') ||
      posts.titles.has(index) ||
      isTakenUp(paragraph, title) ||
      ((isTakenUp(paragraph, deck) || above.has(paragraph.start)) &&
        !isStopped(sliceSpan(text, paragraph)))
    ) {
      headings.push(paragraph)
    }
  }
  return { text, structure, leftOut, headings }
}

/** The text of an article of the project as its analyst corrected it. */
export function correctedText(text: string, found: Structure, article: Article): ReadText {
  return readTextOf(text, correctStructure(found, article.corrections, text.length), article)
}

/** Reads a text that nobody has read before, some code units a step: see `analyseInSteps`. */
export function* readTextInSteps(text: string, fileName: string): Steps<number, ReadText> {
  const { structure, parts } = yield* analyseInSteps(text, fileName)
  return readTextOf(text, structure, { parts, fileName })
}

/** The same in one go, for callers that nobody waits beside. */
export function readAtOnce(text: string, fileName = ''): ReadText {
  return runSteps(readTextInSteps(text, fileName))
}
