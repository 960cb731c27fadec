import { FILE_KINDS, hasEnding } from '../../shared/domain/file-kind.ts'
import type { Parts } from '../../shared/domain/article.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import { sliceSpan, type Span } from '../../shared/domain/text/span.ts'
import { readByline } from './byline.ts'
import { DATE_LABEL, findDate, readDateLine } from '../../shared/domain/text/written-date.ts'
import { findDateline } from './dateline.ts'
import { readFrontMatter, type MatterValue } from './front-matter.ts'
import { measureFrontMatter } from './paragraphs.ts'

/** The longest title and deck, in code units, and how much of the first words stands for a missing title. */
const MAX_TITLE = 180
const MAX_DECK = 320
const MAX_FALLBACK = 100
/** How many paragraphs at the top and at the end may hold something else than the body. */
const TOP = 6
const END = 3

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/
const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/gu

/** What an article's text says about itself. Strings are empty where it says nothing; `title` never is. */
export interface FoundParts {
  readonly parts: Parts
  readonly title: string
  readonly byline: string
  readonly dateline: string
  readonly outlet: string
  /** ISO 8601. */
  readonly date: string
}

interface Draft {
  title: Span | null
  deck: Span | null
  byline: Span | null
  dateline: Span | null
  names: string
  outlet: string
  date: string
}

export function isMarkdownName(fileName: string): boolean {
  return hasEnding(fileName, FILE_KINDS.markdown.endings)
}

/** The span without Markdown's heading, emphasis and quote marks around it. */
function withoutMarkers(text: string, span: Span): Span {
  const raw = sliceSpan(text, span)
  const lead = /^(?:#{1,6}\s+|>\s+|[*_]{1,3}(?=\S))/.exec(raw)?.[0].length ?? 0
  const trail = lead > 0 ? (/(?:\s+#+|[*_]{1,3})$/.exec(raw.slice(lead))?.[0].length ?? 0) : 0
  const bare = { start: span.start + lead, end: span.end - trail }
  return bare.start < bare.end ? bare : span
}

export function isStopped(line: string): boolean {
  return /[.!?。！？…]["'”’»)\]]*$/.test(line)
}

/** A turn of a transcript: “HOST: What do you make of it?” */
const TURN = /^["“]?\p{Lu}[\p{Lu}.’' -]{0,40}:\s/u

/** Whether a line reads like a headline: short, and not a sentence with a full stop. */
function isHeadline(line: string): boolean {
  if (line.length > MAX_TITLE || !/[\p{L}\p{N}]/u.test(line)) return false
  return !/[.。:;,]["'”’»)\]]*$/.test(line) || /^#{1,2}\s/.test(line)
}

/** Whether a paragraph is somebody's turn in a transcript: the next one, or the one behind it, is one too. */
function isTurn(text: string, paragraphs: readonly Span[], index: number): boolean {
  const [first, ...others] = paragraphs
    .slice(index, index + 3)
    .map(({ start, end }) => TURN.test(text.slice(start, Math.min(end, start + 60))))
  return first === true && others.includes(true)
}

/** Whether a line between byline and date is short, as who published it: no part of the body, and no deck. */
function isUnderByline(text: string, line: string, next: Span | undefined): boolean {
  if (next === undefined || isStopped(line) || !/^\p{Lu}/u.test(line)) return false
  return line.split(/\s+/).length <= 5 && readDateLine(sliceSpan(text, next)) !== ''
}

/** Whether a line says again what front matter calls the title: a first heading, or the very words. */
function isTitleAgain(text: string, span: Span, title: Span): boolean {
  const line = sliceSpan(text, span)
  const words = (one: Span): string => foldText(sliceSpan(text, one)).replaceAll(/\s+/g, ' ')
  return /^#\s/.test(line) || words(withoutMarkers(text, span)) === words(title)
}

/**
 * Takes the title, byline, date and deck off the top, from the paragraph at `from` on. Where front matter named them
 * before, they are where a reader sees them. Returns the index of the first body paragraph.
 */
function readTop(text: string, paragraphs: readonly Span[], from: number, draft: Draft): number {
  let index = from
  const matterEnd = from > 0 ? (paragraphs[from - 1]?.end ?? 0) : 0
  const isOpen = (part: Span | null): boolean => part === null || part.end <= matterEnd
  for (; index < Math.min(paragraphs.length, from + TOP); index += 1) {
    const span = paragraphs[index]
    if (span === undefined) break
    const line = text.slice(span.start, Math.min(span.end, span.start + MAX_DECK + 1))
    const isLast = index === paragraphs.length - 1
    const names = readByline(line)
    const date = readDateLine(line)
    if (names !== null && isOpen(draft.byline)) {
      draft.byline = span
      draft.names ||= names
      draft.date ||= findDate(line)?.date ?? ''
    } else if (date !== '') {
      draft.date ||= date
    } else if (
      /^={3,}$/.test(line) ||
      DATE_LABEL.test(line) ||
      (draft.byline !== null && isUnderByline(text, line, paragraphs[index + 1]))
    ) {
      continue
    } else if (findDateline(line) !== null || isLast || isTurn(text, paragraphs, index)) {
      break
    } else if (
      draft.title !== null &&
      isOpen(draft.title) &&
      isTitleAgain(text, span, draft.title)
    ) {
      draft.title = withoutMarkers(text, span)
    } else if (draft.title === null && isOpen(draft.byline) && isHeadline(line)) {
      draft.title = withoutMarkers(text, span)
    } else if (isDeck(text, paragraphs, index, draft)) {
      draft.deck = withoutMarkers(text, span)
    } else {
      break
    }
  }
  return index
}

/**
 * Whether a paragraph at the top is a deck. Under a title: when a byline or date comes next, or it has no full
 * stop. Without a title: when it is one short sentence that the body starts over from.
 */
function isDeck(text: string, paragraphs: readonly Span[], index: number, draft: Draft): boolean {
  const span = paragraphs[index]
  const next = paragraphs[index + 1]
  if (span === undefined || next === undefined || draft.deck !== null) return false
  if (span.end - span.start > MAX_DECK) return false
  const line = sliceSpan(text, span)
  const following = text.slice(next.start, Math.min(next.end, next.start + MAX_DECK))
  const isBeforeByline = readByline(following) !== null || readDateLine(following) !== ''
  if (draft.title !== null) return isBeforeByline || !isStopped(line)
  if (draft.byline !== null || index > 0) return false
  return isBeforeByline || isStartedOver(text, line, paragraphs.slice(1, 1 + TOP))
}

/**
 * Whether the body names somebody in full whom `line` named in full already. News does so at the first mention
 * only, so the line is not part of the body. A weekday is a sign of a first paragraph.
 */
function isStartedOver(text: string, line: string, body: readonly Span[]): boolean {
  if (line.length > MAX_TITLE || body.length < 3 || WEEKDAY.test(line)) return false
  const names = line.match(FULL_NAME) ?? []
  const rest = body.map((span) => text.slice(span.start, Math.min(span.end, span.start + 2000)))
  return names.some((name) => rest.some((paragraph) => paragraph.includes(name)))
}

/** Finds a byline or a date at the end of a text that has none at the top. */
function readEnd(text: string, paragraphs: readonly Span[], from: number, draft: Draft): void {
  const first = Math.max(from, paragraphs.length - END)
  for (let index = paragraphs.length - 1; index >= first; index -= 1) {
    const span = paragraphs[index]
    if (span === undefined || span.end - span.start > MAX_DECK) continue
    const line = sliceSpan(text, span)
    const names = draft.byline === null ? readByline(line) : null
    if (names !== null) {
      draft.byline = span
      draft.names = names
    }
    draft.date ||= readDateLine(line)
  }
}

/** Finds a dateline at the start of one of the first body paragraphs. */
function readDateline(text: string, body: readonly Span[], draft: Draft): void {
  for (const paragraph of body.slice(0, END)) {
    const found = findDateline(sliceSpan(text, paragraph).slice(0, MAX_DECK))
    if (found === null) continue
    draft.dateline = { start: paragraph.start, end: paragraph.start + found.length }
    draft.outlet ||= found.agency
    draft.date ||= findDate(sliceSpan(text, draft.dateline))?.date ?? ''
    return
  }
}

/** `words` on one line, cut at a word after at most 100 code units. */
function shorten(words: string): string {
  const line = words
    .slice(0, 4 * MAX_FALLBACK)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (line.length <= MAX_FALLBACK) return line
  const cut = line.slice(0, MAX_FALLBACK)
  const space = cut.lastIndexOf(' ')
  const whole = (space > MAX_FALLBACK / 2 ? cut.slice(0, space) : cut).toWellFormed()
  return `${whole.replace(/[\s,;:.–—\ufffd-]+$/u, '')}…`
}

function nameTitle(text: string, body: Span | undefined, draft: Draft, fileName: string): string {
  if (draft.title !== null) return sliceSpan(text, draft.title).replaceAll(/\s+/g, ' ')
  const words = draft.deck ?? body
  const first =
    words === undefined
      ? ''
      : shorten(text.slice(words.start, Math.min(words.end, words.start + 400)))
  if (/[\p{L}\p{N}]/u.test(first)) return first
  const bare = fileName.replace(/\.[A-Za-z]{1,8}$/, '').trim()
  return bare === '' ? 'Untitled' : bare
}

/**
 * Tells title, deck, byline and dateline from the body, by where they stand and how they read; from a Markdown
 * text's front matter and first heading too. The text stays as it is: all spans are offsets in it. What is doubtful
 * is left in the body, and a person can correct the rest.
 */
export function findParts(text: string, paragraphs: readonly Span[], fileName: string): FoundParts {
  const draft: Draft = {
    title: null,
    deck: null,
    byline: null,
    dateline: null,
    names: '',
    outlet: '',
    date: '',
  }
  const matterEnd = isMarkdownName(fileName) ? measureFrontMatter(text) : 0
  const matter = readFrontMatter(text, matterEnd)
  const value = (...keys: readonly string[]): MatterValue | undefined =>
    keys.map((key) => matter.get(key)).find((found) => found !== undefined)
  const title = value('title', 'headline')
  const byline = value('author', 'authors', 'byline')
  draft.title = title?.span ?? null
  draft.deck = value('deck', 'description', 'subtitle', 'standfirst')?.span ?? null
  draft.byline = byline?.span ?? null
  draft.names = byline === undefined ? '' : (readByline(byline.value) ?? byline.value)
  draft.outlet = value('outlet', 'publisher', 'publication', 'site', 'source')?.value ?? ''
  draft.date = findDate(value('date', 'published', 'pubdate')?.value ?? '')?.date ?? ''
  const bodyFrom = matterEnd > 0 ? 1 : 0
  const body = readTop(text, paragraphs, bodyFrom, draft)
  readEnd(text, paragraphs, Math.max(body, bodyFrom + 1), draft)
  readDateline(text, paragraphs.slice(body), draft)
  const { title: titleSpan, deck, byline: bylineSpan, dateline } = draft
  return {
    parts: { title: titleSpan, deck, byline: bylineSpan, dateline },
    title:
      title?.value ?? nameTitle(text, paragraphs[body] ?? paragraphs[bodyFrom], draft, fileName),
    byline: draft.names,
    dateline: dateline === null ? '' : sliceSpan(text, dateline).replaceAll(/\s+/g, ' '),
    outlet: draft.outlet,
    date: draft.date,
  }
}
