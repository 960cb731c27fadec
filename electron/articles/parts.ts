import { FILE_KINDS, hasEnding } from '../../shared/domain/file-kind.ts'
import type { Parts } from '../../shared/domain/article.ts'
import { findOutletSigns } from '../../shared/domain/naming/outlet-sign.ts'
import { isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { isFurniture, isSection } from '../../shared/domain/text/page-furniture.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import { sliceSpan, type Span } from '../../shared/domain/text/span.ts'
import { readDateLine } from '../../shared/domain/text/written-date.ts'
import { findByline, type FoundByline } from './byline-choice.ts'
import { joinNames, readByline } from './byline.ts'
import { chooseDate } from './date-choice.ts'
import { findDateline, type FoundDateline } from './dateline.ts'
import { readFrontMatter, type MatterValue } from './front-matter.ts'
import {
  isProse,
  isTurn,
  MAX_DECK,
  readHead,
  withoutMarkers,
  type Head,
  type HeadLine,
} from './head.ts'
import { readLabels, type LabelledValue, type LabelName } from './label-line.ts'
import { measureFrontMatter } from './paragraphs.ts'
import { isPlace } from './place-name.ts'
import { findTitle, type FoundTitle } from './title.ts'

/** The longest sentence that stands for a deck without a title, and how much of the first words for a missing title. */
const MAX_OPENING = 180
const MAX_FALLBACK = 100
/** How many paragraphs of the report may begin with a dateline. */
const DATELINES = 3
/** How much of the report is looked at for the words of its headline, in paragraphs. */
const REPORT = 6

/** How many paragraphs at the foot may be what an archive says of the text, and what of it counts there. */
const LABELS = 20
const AT_FOOT: ReadonlySet<LabelName> = new Set(['title', 'byline', 'outlet', 'date', 'dateline'])

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/
const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/gu

/** What an article's text says about itself. Strings are empty where it says nothing; `title` never is. */
export interface FoundParts {
  readonly parts: Parts
  readonly title: string
  /** The names of those who wrote it: “A, B and C”. */
  readonly byline: string
  /** Where it was written, with its state or country; the part holds the agency and the date too. */
  readonly dateline: string
  readonly outlet: string
  /** ISO 8601. */
  readonly date: string
}

export function isMarkdownName(fileName: string): boolean {
  return hasEnding(fileName, FILE_KINDS.markdown.endings)
}

/**
 * Whether the body names somebody in full whom `line` named in full already. News does so at the first mention
 * only, so the line is not part of the body. A weekday is a sign of a first paragraph.
 */
function isStartedOver(text: string, line: string, body: readonly Span[]): boolean {
  if (line.length > MAX_OPENING || body.length < 3 || WEEKDAY.test(line)) return false
  const names = line.match(FULL_NAME) ?? []
  const rest = body.map((span) => text.slice(span.start, Math.min(span.end, span.start + 2000)))
  return names.some((name) => rest.some((paragraph) => paragraph.includes(name)))
}

/** The deck among the lines of a head: the first below the title that is more than a name; without one, the first sentence. */
function findDeck(text: string, lines: readonly HeadLine[], title: FoundTitle | null): Span | null {
  const below = title === null ? lines : lines.slice(title.last + 1)
  const deck = below.find(({ words, reading }) => {
    if (words.length > MAX_DECK) return false
    if (reading.kind === 'prose') return true
    const isAgain = title !== null && foldText(words) === foldText(title.words)
    return title !== null && reading.kind === 'words' && words.split(/\s+/).length > 3 && !isAgain
  })
  return deck === undefined ? null : withoutMarkers(text, deck.span)
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

/** What a text without a title is called: its first words, or its file's name. */
function nameUntitled(text: string, words: Span | null | undefined, fileName: string): string {
  const first =
    words === undefined || words === null
      ? ''
      : shorten(text.slice(words.start, Math.min(words.end, words.start + 400)))
  if (/[\p{L}\p{N}]/u.test(first)) return first
  const bare = fileName.replace(/\.[A-Za-z]{1,8}$/, '').trim()
  return bare === '' ? 'Untitled' : bare
}

/** Finds a dateline at the start of one of the first paragraphs of the report. */
function findDatelineIn(
  text: string,
  body: readonly Span[],
  places: string,
): (FoundDateline & { readonly span: Span }) | null {
  for (const [k, { start, end }] of body.slice(0, DATELINES).entries()) {
    const bare = withoutMarkers(text, { start, end })
    const words = text.slice(bare.start, Math.min(end, bare.start + MAX_DECK))
    const isFirst = k === 0 && !isTurn(text, body, 0)
    const found = findDateline(words.replaceAll('*', ' '), { isFirst, places })
    if (found === null) continue
    return { ...found, span: { start: bare.start, end: bare.start + found.length } }
  }
  return null
}

/** The labelled values at the top of a text, by what they say. What is labelled without a value is in the next line. */
function labelledIn(
  text: string,
  lines: readonly HeadLine[],
  foot: readonly Span[],
): (name: LabelName) => LabelledValue | undefined {
  const below = foot.flatMap(({ start, end }) =>
    end - start > MAX_DECK ? [] : readLabels(text.slice(start, end), start),
  )
  const above = lines.flatMap(({ reading }, k) => {
    if (reading.kind !== 'labels') return []
    return reading.values.flatMap((value): readonly LabelledValue[] => {
      if (value.value !== '') return [value]
      const next = lines[k + 1]
      if (next === undefined || next.reading.kind === 'labels') return []
      return [{ ...value, value: next.words, span: next.span }]
    })
  })
  const values = [...above, ...below.filter(({ name, value }) => AT_FOOT.has(name) && value !== '')]
  return (name) => values.find((value) => value.name === name)
}

/** The title that a head labels; of a mail it is the subject. */
function labelledTitle(
  head: Head,
  labelled: ReturnType<typeof labelledIn>,
): LabelledValue | undefined {
  const title = labelled('title')
  if (title !== undefined || labelled('sender') === undefined) return title
  const subject = head.lines
    .flatMap(({ words, span }) => {
      const match = /^(?:subject|re|betreff|objet|asunto): (?<value>\S.*)$/isu.exec(words)
      const value = match?.groups?.['value'] ?? ''
      return value === '' ? [] : [{ value, start: span.end - value.length, end: span.end }]
    })
    .at(0)
  return subject === undefined
    ? undefined
    : { name: 'title', value: subject.value, span: { start: subject.start, end: subject.end } }
}

/** Whether a cell beside the date is a town that is not known: one word, or in capitals. */
function isTown(cell: string): boolean {
  const isFit = /^(?:\p{Lu}[\p{Ll}’'-]+|\p{Lu}{3}[\p{Lu} .'’-]*)$/u.test(cell)
  return isFit && !isSection(cell) && !isFurniture(cell) && !isOutletName(cell)
}

/** A place in one line with the date: “Mar 3rd 2024 | LONDON”. */
function placeBesideDate(
  lines: readonly HeadLine[],
  title: FoundTitle | null,
): Pick<LabelledValue, 'value' | 'span'> | undefined {
  for (const { reading, span, words } of lines) {
    if (reading.kind !== 'date' && reading.kind !== 'byline') continue
    const cells = words.split(/\s*[|•·●]\s*|\s+[–—-]\s+/u)
    const isBelow = title !== null && span.start > title.span.start
    const value = cells.find(
      (cell) => cell !== words && (isPlace(cell) || (isBelow && isTown(cell))),
    )
    const rest = reading.kind === 'date' && !words.includes('(') ? reading.date.rest : ''
    const place = value ?? (isPlace(rest) ? rest : undefined)
    if (place !== undefined) return { value: place, span }
  }
  return undefined
}

/** Who published it, of what a label says: “The Alby Echo; Alby”, “Al Jazeera and news agencies”. */
function publisherOf(value: string): string {
  return value.replace(/\s*;.*$|(?:,| and) (?:news )?agencies\b.*$/u, '')
}

/** A head whose first sentence is its deck, where the report starts over below it. */
function withDeckAbove(text: string, paragraphs: readonly Span[], head: Head): Head {
  const span = paragraphs[head.body]
  if (head.lines.length > 0 || span === undefined) return head
  const words = text.slice(span.start, Math.min(span.end, span.start + MAX_OPENING + 1))
  const below = paragraphs.slice(head.body + 1, head.body + 1 + REPORT)
  if (!isProse(words) || !isStartedOver(text, words, below)) return head
  const line: HeadLine = { index: head.body, span, words, reading: { kind: 'prose' } }
  return { lines: [line], body: head.body + 1 }
}

/** The top of a text as it is read: also by what tells, later, which of its lines stand around the report. */
export function readTop(text: string, paragraphs: readonly Span[], isMarkdown: boolean): Head {
  const from = isMarkdown && measureFrontMatter(text) > 0 ? 1 : 0
  return withDeckAbove(text, paragraphs, readHead(text, paragraphs, from))
}

/**
 * Tells title, deck, byline and dateline from the body, by where they stand and how they read; from a Markdown
 * text's front matter and first heading too. The text stays as it is: all spans are offsets in it. What is doubtful
 * is left in the body, and a person can correct the rest.
 */
export function findParts(text: string, paragraphs: readonly Span[], fileName: string): FoundParts {
  const isMarkdown = isMarkdownName(fileName)
  const matter = readFrontMatter(text, isMarkdown ? measureFrontMatter(text) : 0)
  const value = (...keys: readonly string[]): MatterValue | undefined =>
    keys.map((key) => matter.get(key)).find((found) => found !== undefined)
  const head = readTop(text, paragraphs, isMarkdown)
  const body = paragraphs.slice(head.body)
  const labelled = labelledIn(text, head.lines, body.slice(-LABELS))
  const report = body
    .slice(0, REPORT)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 1000)))
    .join(' ')
  const matterTitle = value('title', 'headline')
  const namedTitle = matterTitle ?? labelledTitle(head, labelled)
  const seen = findTitle(text, head.lines, report)
  const isAgain =
    seen !== null &&
    (namedTitle === undefined ||
      foldText(seen.words) === foldText(namedTitle.value) ||
      text.startsWith('# ', seen.span.start))
  const shown = isAgain && seen !== null ? withoutMarkers(text, seen.span) : null
  const title = shown ?? namedTitle?.span ?? null
  const deck =
    value('deck', 'description', 'subtitle', 'standfirst')?.span ??
    labelled('deck')?.span ??
    findDeck(text, head.lines, isAgain ? seen : null)
  const bylines = head.lines.filter(({ reading }) => reading.kind === 'byline')
  const places = bylines.map(({ words }) => words).join(' ')
  const dateline = findDatelineIn(text, body, places)
  const place = labelled('dateline') ?? placeBesideDate(head.lines, seen)
  const matterByline = value('author', 'authors', 'byline')
  const found: FoundByline | null = findByline(
    text,
    paragraphs,
    head,
    isAgain ? seen : null,
    labelled('byline'),
  )
  const byline =
    matterByline === undefined
      ? found
      : {
          span: found?.span ?? matterByline.span,
          names: readByline(`By ${matterByline.value}`) ?? [matterByline.value],
        }
  const parts: Parts = {
    title,
    deck,
    byline: byline?.span ?? null,
    dateline: dateline?.span ?? place?.span ?? null,
  }
  const signs = findOutletSigns(text, parts)
  const plain = signs.find(({ isPlain }) => isPlain)?.name
  const owner = signs.find(({ reason }) => reason === 'has the rights')?.name ?? ''
  const named = value('outlet', 'publisher', 'publication', 'site', 'source') ?? labelled('outlet')
  return {
    parts,
    title:
      namedTitle?.value ??
      (title === null
        ? nameUntitled(text, deck ?? paragraphs[head.body] ?? paragraphs[0], fileName)
        : sliceSpan(text, title).replaceAll(/\s+/g, ' ')),
    byline: joinNames(byline?.names ?? []),
    dateline: (dateline?.place ?? place?.value ?? '').replaceAll(/\s+/g, ' '),
    outlet: publisherOf(named?.value ?? '') || (plain ?? (dateline?.agency || owner)),
    date:
      readDateLine(value('date', 'published', 'pubdate')?.value ?? '')?.date ??
      chooseDate(text, paragraphs, head, dateline?.date ?? ''),
  }
}
