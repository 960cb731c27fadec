import { FILE_KINDS, hasEnding } from '../../shared/domain/file-kind.ts'
import type { Parts } from '../../shared/domain/article.ts'
import type { TextOrigin } from '../../shared/domain/naming/outlet-candidate.ts'
import { chooseOutlet } from '../../shared/domain/naming/outlet-choice.ts'
import { WEEKDAY } from '../../shared/domain/text/calendar-names.ts'
import { isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import { sliceSpan, type Span } from '../../shared/domain/text/span.ts'
import { readDateLine } from '../../shared/domain/text/written-date.ts'
import type { FoundByline } from './byline-candidate.ts'
import { findByline } from './byline-choice.ts'
import { joinNames, readByline } from '../../shared/domain/naming/byline.ts'
import { chooseDate } from './date-choice.ts'
import { chooseDateline } from './dateline-choice.ts'
import { readFrontMatter, type MatterValue } from './front-matter.ts'
import { isProse, MAX_DECK, readHead, withoutMarkers, type Head, type HeadLine } from './head.ts'
import { labelledIn, labelledTitle } from './labelled-values.ts'
import { measureFrontMatter } from './paragraphs.ts'
import { readSender } from './sender.ts'
import type { FoundTitle, TitleSetting } from './title-candidate.ts'
import { findTitle } from './title-choice.ts'

/** The longest sentence that stands for a deck without a title, or for a missing title; and how much of longer first words does. */
const MAX_OPENING = 180
const MAX_FALLBACK = 100
/** How much of the report is looked at for the words of its headline, in paragraphs. */
const REPORT = 6

const WEEKDAY_NAMED = new RegExp(`\\b${WEEKDAY}\\b`)
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
  if (line.length > MAX_OPENING || body.length < 3 || WEEKDAY_NAMED.test(line)) return false
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

/** Whether a line goes on after what ends a sentence: “It rained. He left”; not “the U.S. left”. */
const GOES_ON = /(?<=\p{Ll}{2}[.!?]["”’]?) \S/u

/** `words` on one line: one sentence that is no longer than a deck is whole, else cut at a word after at most 100 code units. */
function shorten(words: string): string {
  const line = words
    .slice(0, 4 * MAX_FALLBACK)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (line.length <= MAX_FALLBACK) return line
  if (line.length <= MAX_OPENING && !GOES_ON.test(line))
    return line.replace(/(?<=\p{Ll}{3})\.$/u, '')
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

/** Who published it, of what a label says: “The Alby Echo; Alby”, “Al Jazeera and news agencies”. */
function publisherOf(value: string): string {
  return value.replace(
    /\s*[;,[].*$|(?: and) (?:news )?agencies\b.*$|\s+(?:website|newspaper|online)\b.*$/u,
    '',
  )
}

function wordsOf(text: string, span: Span): string {
  return sliceSpan(text, span).replaceAll(/\s+/g, ' ')
}

/** The first paragraphs of the report, as far as its headline's words are looked for in them. */
function openingOf(text: string, body: readonly Span[]): string {
  return body
    .slice(0, REPORT)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 1000)))
    .join(' ')
}

/** Whether the title that is seen is the one that front matter names: in the same words, or as a first heading. */
function isTitleShown(text: string, seen: FoundTitle | null, { value }: MatterValue): boolean {
  if (seen === null) return false
  return foldText(seen.words) === foldText(value) || text.startsWith('# ', seen.span.start - 2)
}

/** The byline that front matter names, where a reader sees it. */
function bylineOf({ value, span }: MatterValue, seen: FoundByline | null): FoundByline {
  return { span: seen?.span ?? span, names: readByline(`By ${value}`) ?? [value] }
}

/** A head whose first sentence is its deck, where the report starts over below it. */
function withDeckAbove(text: string, paragraphs: readonly Span[], head: Head): Head {
  const span = paragraphs[head.body]
  if (head.lines.length > 0 || span === undefined) return head
  const words = text.slice(span.start, Math.min(span.end, span.start + MAX_OPENING + 1))
  const below = paragraphs.slice(head.body + 1, head.body + 1 + REPORT)
  if (!isProse(words) || !isStartedOver(text, words, below)) return head
  const line: HeadLine = { index: head.body, span, words, reading: { kind: 'prose' } }
  return { ...head, lines: [line], body: head.body + 1 }
}

/**
 * The top of a text as it is read: also by what tells, later, which of its lines stand around the report. `title`:
 * where it is known to be.
 */
export function readTop(
  text: string,
  paragraphs: readonly Span[],
  isMarkdown: boolean,
  title: Span | null = null,
): Head {
  const from = isMarkdown && measureFrontMatter(text) > 0 ? 1 : 0
  return withDeckAbove(text, paragraphs, readHead(text, paragraphs, from, title))
}

/** What the title of a text is chosen by. */
export function readTitleSetting(
  text: string,
  paragraphs: readonly Span[],
  fileName: string,
): TitleSetting {
  const head = readTop(text, paragraphs, isMarkdownName(fileName))
  const body = paragraphs.slice(head.body)
  const named = labelledTitle(head, labelledIn(text, head.lines, body))
  // What may be the title yet shares its words with itself alone.
  const lines = new Set(
    head.below.filter(({ reading }) => reading.kind === 'words').map(({ span }) => span.start),
  )
  const opening = openingOf(
    text,
    body.filter(({ start }) => !lines.has(start)),
  )
  return { text, head, opening, fileName, named }
}

/** The top of a text with the title that is chosen, and the one that is seen there; and the first paragraphs below. */
export function readTitled(
  text: string,
  paragraphs: readonly Span[],
  fileName: string,
): {
  readonly head: Head
  readonly opening: string
  readonly title: Span | null
  readonly seen: FoundTitle | null
} {
  const setting = readTitleSetting(text, paragraphs, fileName)
  const found = findTitle(setting)
  const title = found?.span ?? null
  const seen = found?.isLabelled === true ? null : found
  const { head, opening } = setting
  if (seen === null || seen.last < head.lines.length) return { head, opening, title, seen }
  const whole = readTop(text, paragraphs, isMarkdownName(fileName), title)
  return { head: whole, opening: openingOf(text, paragraphs.slice(whole.body)), title, seen }
}

/** What front matter says of a text, by the first of some keys that it has. */
export function readMatter(
  text: string,
  fileName: string,
): (...keys: readonly string[]) => MatterValue | undefined {
  const end = isMarkdownName(fileName) ? measureFrontMatter(text) : 0
  const matter = readFrontMatter(text, end)
  return (...keys) => keys.map((key) => matter.get(key)).find((found) => found !== undefined)
}

/** Whom labels name as who published a text, with and without what goes with it, and who sent it as a mail. */
function publishersIn(
  text: string,
  labelled: ReturnType<typeof labelledIn>,
): Pick<TextOrigin, 'labelled' | 'senders'> {
  const outlet = labelled('outlet')?.value ?? ''
  const sender = labelled('sender')?.value ?? ''
  return {
    labelled: [publisherOf(outlet), outlet],
    senders: [readSender(sender, text).outlet, sender.replace(/\s*[<[(].*$/u, '')],
  }
}

/** What a text says of itself, but for who published it; and front matter that names them. */
interface ReadParts {
  readonly found: Omit<FoundParts, 'outlet'>
  readonly origin: TextOrigin
  readonly named: string
}

function readParts(text: string, paragraphs: readonly Span[], fileName: string): ReadParts {
  const value = readMatter(text, fileName)
  const { head, title: chosen, seen } = readTitled(text, paragraphs, fileName)
  const body = paragraphs.slice(head.body)
  const labelled = labelledIn(text, head.lines, body)
  const namedTitle = value('title', 'headline')
  const shown = namedTitle === undefined || isTitleShown(text, seen, namedTitle) ? seen : null
  const title = namedTitle !== undefined && shown === null ? namedTitle.span : chosen
  const deck =
    value('deck', 'description', 'subtitle', 'standfirst')?.span ??
    labelled('deck')?.span ??
    findDeck(text, head.lines, shown)
  const dateline = chooseDateline(text, paragraphs, head, seen)
  const named = value('author', 'authors', 'byline')
  const found = findByline(text, paragraphs, head, shown, labelled('byline'))
  const byline = named === undefined ? found : bylineOf(named, found)
  const parts: Parts = {
    title,
    deck,
    byline: byline?.span ?? null,
    dateline: dateline?.span ?? null,
  }
  const date = readDateLine(value('date', 'published', 'pubdate')?.value ?? '')?.date
  // One line alone over a text is its first words, also where it is too short to be sure that it is the title.
  const [top, ...others] = head.lines
  const isAlone = others.length === 0 && top?.reading.kind === 'words' && !isOutletName(top.words)
  const first = deck ?? (isAlone ? top.span : (paragraphs[head.body] ?? paragraphs[0]))
  return {
    found: {
      parts,
      title:
        namedTitle?.value ??
        (title === null ? nameUntitled(text, first, fileName) : wordsOf(text, title)),
      byline: joinNames(byline?.names ?? []),
      dateline: (dateline?.place ?? '').replaceAll(/\s+/g, ' '),
      date: date ?? chooseDate(text, paragraphs, head, seen, fileName),
    },
    origin: { parts, fileName, ...publishersIn(text, labelled) },
    named: value('outlet', 'publisher', 'publication', 'site', 'source')?.value ?? '',
  }
}

/** What is known of a text before its outlet is chosen. */
export function findOrigin(
  text: string,
  paragraphs: readonly Span[],
  fileName: string,
): TextOrigin {
  return readParts(text, paragraphs, fileName).origin
}

/**
 * Tells title, deck, byline and dateline from the body, by where they stand and how they read; from a Markdown
 * text's front matter and first heading too. The text stays as it is: all spans are offsets in it. What is doubtful
 * is left in the body, and a person can correct the rest.
 */
export function findParts(text: string, paragraphs: readonly Span[], fileName: string): FoundParts {
  const { found, origin, named } = readParts(text, paragraphs, fileName)
  return {
    ...found,
    outlet: publisherOf(named) || chooseOutlet(text, origin),
  }
}
