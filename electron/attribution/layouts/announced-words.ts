/**
 * Words that one paragraph announces and the next ones give: “Baker said:” above a quotation, a block quote or a list;
 * and those behind “In the words of Ann Poole,”.
 */
import { isSayingVerb, spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import type { Attribution } from '../attribution.ts'
import { readTurnLabel } from '../../articles/turn-label.ts'
import type { Span } from '../text/span.ts'
import { CLOSES, INSIDE, OPENS, OUTSIDE } from '../text/quotation.ts'
import { countWords, isAllQuoted } from './quoted-words.ts'

/** Who announces what: the words that name them, and those that say that they speak. */
interface Announcement {
  readonly source: Span
  readonly cue: Span
  /** A name with a colon, and nothing else: it announces a quotation, but heads any list. */
  readonly isLabel?: true
}

const STATEMENT =
  'statement|remarks|comments?|message|letter|posts?|tweet|words|speech|reaction|response|reply|answer|quote'
const NAMED = String.raw`(?<name>(?:the |an? )?[^\s,:;“”"][^,:;“”"]{1,80}?)`
/** “Statement from Olga Brandt:”, “The full statement by the board reads:” */
const STATEMENT_OF = new RegExp(
  String.raw`\b(?<cue>(?:${STATEMENT}) (?:from|by|of|issued by|released by|sent by)) ${NAMED}(?: (?:read|reads|in full|follows|below|said|says)\b[^:]{0,40})?\s*:$`,
  'iu',
)
/** “Olga Brandt's statement in full:” */
const OWNED = new RegExp(
  String.raw`^(?:the full text of )?${NAMED}['’]s? (?<cue>(?:full |own |whole )?(?:${STATEMENT}))\b[^:]{0,40}:$`,
  'iu',
)
/** “Here's what Baker said.” announces as a colon does. */
const WHAT = /^(?:here(?:['’]s| is| are)|this is|below is|read)\b.{0,60}\bwhat\b/iu
const IN_WORDS = new RegExp(
  String.raw`\b(?<cue>in) (?:the (?:own )?words of ${NAMED}|(?<owner>[^\s,:;“”"][^,:;“”"]{1,60}?)['’]s? (?:own )?words),\s*(?=["“‘'])`,
  'iu',
)
const ITEM = /^(?:[•*–—-]|\d{1,2}[.)]|\((?:\p{Ll}{1,3}|\d{1,2})\))\s+(?=\S)/u
/** What joins an item to the next. */
const JOINT = /[,;](?:\s+(?:and|or))?$/iu
const BLOCK_QUOTE = /^>\s*(?=\S)/u

/** “Financial highlights:”: nouns that verbs of saying are spelt like. */
const LIST_HEADING =
  /^(?:\S+ ){0,2}(?:highlights|details|reports|notes|posts|comments|remarks|demands|questions|claims|offers|answers|estimates|forecasts)\s*:$/iu

const CONFIDENCE = 0.85
/** Of what is in no quotation marks, and no list. */
const PLAIN_CONFIDENCE = 0.55

/** What the line announces, by the index of the line that gives it. */
export function readAnnounced(
  article: ArticleView,
  line: number,
): ReadonlyMap<number, Attribution> {
  const view = article.lines[line]
  if (view === undefined) return new Map()
  const words = wordsOf(article, view)
  const inline = readInWords(view, words)
  if (inline !== undefined) return new Map([[line, inline]])
  const isWhat = WHAT.test(words) && /[.:]$/.test(words)
  if (!isWhat && !words.endsWith(':')) return new Map()
  const announcement =
    (LIST_HEADING.test(words) ? undefined : readSayer(view)) ?? readStatement(view, words)
  if (announcement === undefined) return new Map()
  const given = wordsBelow(article, line)
  if (announcement.isLabel === true && given.some(({ isItem }) => isItem)) return new Map()
  const attribution = {
    source: [announcement.source],
    cue: [announcement.cue],
    confidence: CONFIDENCE,
    reason: `announced in the paragraph before: “${article.text.slice(...announcement.cue)}”`,
  }
  if (given.length > 0)
    return new Map(given.map(({ at, content }) => [at, { ...attribution, content }]))
  const next = article.lines[line + 1]
  const isGiven = isWhat || isTold(view, announcement)
  if (!isGiven || next === undefined || next.line.isHeading || next.quotes[0] === OPENS)
    return new Map()
  const content: Span = [next.line.start, next.line.end]
  return new Map([
    [
      line + 1,
      { ...attribution, content: [content], confidence: PLAIN_CONFIDENCE, layout: 'announced' },
    ],
  ])
}

/** A verb that gives somebody's words, with no more behind it than whom it tells: “She writes:”, “He told members:”. */
const GIVES =
  /^(?:said|says?|wrote|writes?|told|tells?|adds?|added|repl(?:y|ies|ied)|respond(?:s|ed)?|explain(?:s|ed)?|comment(?:s|ed)?|post(?:s|ed)?|tweet(?:s|ed)?|emails?|emailed|reports?|reported)$/i
/** Tokens between such a verb and the colon, at most. */
const LONGEST_ADDRESS = 5

/** Whether the line ends with somebody's saying or writing, so that the next gives it in marks or without. */
function isTold({ tokens, clauses }: LineView, { source, cue }: Announcement): boolean {
  const verb = tokens.findLastIndex(({ end }) => end === cue[1])
  const behind = tokens.slice(verb + 1, -1)
  const speaker = tokens.findLast(({ end }) => end === source[1])?.text ?? ''
  return (
    GIVES.test(tokens[verb]?.text ?? '') &&
    !/^(?:I|we|you)$/i.test(speaker) &&
    behind.length <= LONGEST_ADDRESS &&
    behind.every((_, k) => (clauses.verbHead[verb + 1 + k] ?? -1) < 0)
  )
}

/** The quotation below a line with the paragraphs that it runs over, a block quote, or the items of a list. */
function wordsBelow(
  article: ArticleView,
  line: number,
): readonly { readonly at: number; readonly content: readonly Span[]; readonly isItem: boolean }[] {
  const { lines } = article
  const marked = (mark: RegExp): readonly { at: number; content: Span }[] => {
    const found: { at: number; content: Span }[] = []
    for (let at = line + 1; at < lines.length; at += 1) {
      const view = lines[at]
      const head = view === undefined ? null : mark.exec(wordsOf(article, view))
      if (view === undefined || head === null) break
      const joint = JOINT.exec(wordsOf(article, view))?.[0] ?? ''
      found.push({
        at,
        content: [view.line.start + head[0].length, view.line.end - joint.length],
      })
    }
    return found
  }
  const [first, ...others] = marked(BLOCK_QUOTE)
  if (first !== undefined)
    return [
      {
        at: first.at,
        content: [first.content, ...others.map(({ content }) => content)],
        isItem: false,
      },
    ]
  const items = marked(ITEM)
  if (items.length > 0)
    return items.map(({ at, content }) => ({ at, content: [content], isItem: true }))
  const next = lines[line + 1]
  if (next === undefined || !isAllQuoted(next)) return []
  const content: Span[] = []
  for (let at = line + 1; at < lines.length; at += 1) {
    const view = lines[at]
    if (view === undefined || !isAllQuoted(view)) break
    content.push([view.line.start, view.line.end])
    // Only what is left open goes on.
    if (view.quotes[view.tokens.length - 1] !== INSIDE) break
  }
  return [{ at: line + 1, content, isItem: false }]
}

/** The subject of the line's last verb of saying: “In the same interview, Baker also said:”. */
function readSayer(view: LineView): Announcement | undefined {
  const { clauses, tokens, quotes } = view
  for (let k = tokens.length - 1; k >= 0; k -= 1) {
    if (!isSayingVerb(view, k) || quotes[k] !== OUTSIDE) continue
    const subject = clauses.subject[k] ?? -1
    if (subject < 0) return undefined
    const first = clauses.nounStart[subject] ?? subject
    const end = Math.max(subject, clauses.nounEnd[subject] ?? subject) + 1
    if (/^(?:it|this|that|which|what|here)$/i.test(tokens[subject]?.text ?? '')) return undefined
    const from = clauses.verbStart[k] ?? k
    return {
      source: spanOf(view, first < 0 ? subject : first, end),
      cue: spanOf(view, from < 0 ? k : from, k + 1),
    }
  }
  return undefined
}

function readStatement(view: LineView, words: string): Announcement | undefined {
  const found = STATEMENT_OF.exec(words) ?? OWNED.exec(words)
  const label = found === null ? readTurnLabel(words) : null
  if (label !== null && label.form === 'name' && label.behind === words.length)
    return {
      source: [view.line.start + label.start, view.line.start + label.end],
      cue: [view.line.end - 1, view.line.end],
      isLabel: true,
    }
  return found === null ? undefined : announcementOf(view, found)
}

function announcementOf(view: LineView, found: RegExpExecArray): Announcement {
  const at = (words: string): Span => {
    const start = view.line.start + found.index + found[0].indexOf(words)
    return [start, start + words.length]
  }
  const { name, owner, cue } = found.groups ?? {}
  return { source: at(name ?? owner ?? ''), cue: at(cue ?? '') }
}

function readInWords(view: LineView, words: string): Attribution | undefined {
  const found = IN_WORDS.exec(words)
  if (found === null) return undefined
  const start = view.line.start + found.index + found[0].length
  const open = view.tokens.findIndex((token) => token.start >= start)
  if (view.quotes[open] !== OPENS) return undefined
  let close = open + 1
  while (close < view.tokens.length && view.quotes[close] !== CLOSES) close += 1
  if (countWords(view, open, close) < 3) return undefined
  const { source } = announcementOf(view, found)
  const cue: Span = [view.line.start + found.index, start]
  const end = view.tokens[close]?.end ?? view.line.end
  return {
    source: [source],
    cue: [[cue[0], cue[0] + found[0].trimEnd().length - 1]],
    content: [[start, end]],
    confidence: CONFIDENCE,
    reason: `in the words of “${words.slice(source[0] - view.line.start, source[1] - view.line.start)}”`,
  }
}

function wordsOf({ text }: ArticleView, { line }: LineView): string {
  return text.slice(line.start, line.end)
}
