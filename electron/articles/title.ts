import {
  areCapital,
  isCompoundName,
  isHostName,
  isInstitution,
  isOutletName,
} from '../../shared/domain/naming/outlet-name.ts'
import { isFurniture, isSection } from '../../shared/domain/text/page-furniture.ts'
import { isDateLine } from '../../shared/domain/text/written-date.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { isLabelledAbove, isNamedAbove, isProse, type HeadLine } from './head.ts'
import { isDesk, readNameLine } from '../../shared/domain/naming/byline.ts'

/** A line, or two that were broken by hand, that may be the title. */
interface Candidate {
  readonly span: Span
  readonly words: string
  /** Indexes among the lines of the head. */
  readonly first: number
  readonly last: number
}

/** A headline that is followed by another good one is followed by its deck. */
const GOOD = 2.5

/** The longest headline that is sentences, in code units. */
const SENTENCES = 90

/** How much a line in capitals looks like a headline, by how many words it has. */
const NAME_SCORES = [-4, -4, -2.5, -1, 0.5]

/** What a Markdown heading's level says: none, the text's own, one below it. */
const LEVEL_SCORES = [0, 6, 2]

/** The words of four letters or more by their first five, in which a headline and its report are alike. */
function stemsOf(words: string): ReadonlySet<string> {
  return new Set((foldText(words).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)))
}

/** Small words that a headline’s line does not end with, and that its next one begins with. */
const BOUND = /\b(?:of|to|in|for|and|on|at|with|from|as|the|an?|by)$/i
const JOINED = /^(?:of|to|in|for|and|on|at|with|from|as|by|over|after|who|that)\b/i

/** What a headline's subject does: a line that begins so goes on from the one above it. */
const VERB =
  /^(?:wins|loses|says|seeks|gets|gives|faces|plans|calls|sets|backs|cuts|rejects|approves|opens|closes|ends|starts|begins|takes|makes|hits|rises|falls|drops|jumps|grows|names|picks|leads|leaves|returns|joins|quits|dies|kills|kill|injures|threatens|urges|warns|asks|tells|denies|admits|agrees|delays|clears|passes|fails|moves|draws|brings|raises|sues|files|votes|signs|sparks|spurs|shuts|halts|bans|blocks|launches|unveils|announces|to \p{L}+|will|may|could)\b/iu

/** “A Mine Promised Jobs.”: a headline that is a sentence may have another below it. */
function isCapitalSentence(words: string): boolean {
  return words.endsWith('.') && areCapital(words) && /\p{Ll}/u.test(words) && words.includes(' ')
}

/** Whether a title goes on in the next line, which stands right below: “Rice, salt and diplomacy:” ¶ “How two rivals …”. */
function isGoingOn(text: string, line: HeadLine, next: HeadLine): boolean {
  const between = text.slice(line.span.end, next.span.start)
  const breaks = between.split(/\r\n|[\n\r]/).length - 1
  if (breaks > 2 || next.reading.kind !== 'words' || isHostName(next.words)) return false
  // A comma ends no headline, even where the lines are in double spacing.
  if (breaks > 1) return line.words.endsWith(',')
  if (isCapitalSentence(line.words) && isCapitalSentence(next.words)) return true
  if (/[,:–—-]$/u.test(line.words) || /^\p{Ll}/u.test(next.words)) return true
  const isCapitals = !/\p{Ll}/u.test(line.words + next.words)
  if (isCapitals && (BOUND.test(line.words) || JOINED.test(next.words))) return true
  const isName = isOutletName(line.words) || isInstitution(line.words)
  return (
    !isName && line.words.split(' ').length < 7 && areCapital(line.words) && VERB.test(next.words)
  )
}

/**
 * Takes off what a browser puts behind a page's title: the site's name, and before it the section's: “Talks end - World -
 * The Daily Courier”; and the edition that a catalogue adds.
 */
function withoutSite(candidate: Candidate, isSite = true): Candidate {
  const edition = /:? \[[^[\]]{2,30} Edition\]$/iu.exec(candidate.words)
  if (edition !== null) {
    const end = candidate.span.end - edition[0].length
    const words = candidate.words.slice(0, edition.index)
    return withoutSite({ ...candidate, words, span: { ...candidate.span, end } }, isSite)
  }
  const match = /\s+(?:[-–—|·•»]|::)\s+(?<name>[^|–—]{2,40})$/u.exec(candidate.words)
  const name = match?.groups?.['name'] ?? ''
  const isDate = isDateLine(name)
  const isFit = isDate || (isSite ? isOutletName(name) || isHostName(name) : isSection(name))
  if (match === null || !isFit) return candidate
  const span = { ...candidate.span, end: candidate.span.end - match[0].length }
  return withoutSite({ ...candidate, words: candidate.words.slice(0, match.index), span }, isDate)
}

function findCandidates(text: string, lines: readonly HeadLine[]): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (let k = 0; k < lines.length; k += 1) {
    const line = lines[k]
    if (line === undefined || line.reading.kind !== 'words') continue
    if (isLabelledAbove(lines, k, 'title') || isDesk(line.words)) continue
    let last = k
    for (let next = lines[last + 1]; next !== undefined && last < k + 3; next = lines[last + 1]) {
      if (!isGoingOn(text, lines[last] ?? line, next)) break
      last += 1
    }
    const end = lines[last]?.span.end ?? line.span.end
    const words = lines
      .slice(k, last + 1)
      .map((one) => one.words)
      .join(' ')
    candidates.push(withoutSite({ span: { start: line.span.start, end }, words, first: k, last }))
    k = last
  }
  return candidates
}

/** How much a line looks like a headline by itself: by its length and its capitals. `shared`: words that the report has too. */
function shapeOf(words: string, shared: number): number {
  const count = words.split(/\s+/).length
  const byLength = count > 18 ? 0.5 : count > 4 ? 2 : (NAME_SCORES[count] ?? 0)
  if (isOutletName(words.replace(/\s*\([^)]*\)$/u, '')) || isInstitution(words)) return byLength - 5
  // In capitals are the names of sections, and headlines of which the report speaks.
  if (!/\p{Ll}/u.test(words)) return shared > 1 ? byLength + 1.5 : byLength - 1.5
  // A line in small letters is no name of anything; a short one with capitals mostly is.
  return areCapital(words) ? byLength : Math.max(byLength, count > 18 ? 0.5 : 2) + 1
}

/** How much a line looks like the headline of what follows it. */
function scoreOf(
  text: string,
  { words, first, last, span }: Candidate,
  lines: readonly HeadLine[],
  body: ReadonlySet<string>,
  foot: readonly string[],
): number {
  const shared = [...stemsOf(words)].filter((stem) => body.has(stem)).length
  const next = lines[last + 1]?.reading.kind
  const key = foldText(words)
  const count = words.split(/\s+/).length
  // It comes again over the report, in a trail of links, or at the foot; who published it is named there too.
  const isAgain =
    count > 4 &&
    (lines.filter(
      (line) =>
        foldText(line.words) === key ||
        (line.reading.kind !== 'words' && foldText(line.words).includes(key)),
    ).length > 1 ||
      foot.some((line) => !isProse(line.trim()) && foldText(line).includes(key)))
  const isPublisher =
    count < 6 && foot.some((line) => isFurniture(line) && foldText(line).includes(key))
  const level = /^#{1,6}(?=\s)/.exec(text.slice(span.start, span.start + 7))?.[0].length ?? 0
  return (
    shapeOf(words, shared) +
    (shared === 0 ? -1.5 : Math.min(1.5, 0.6 * shared)) +
    (next === 'byline' || next === 'date' ? 1 : 0) +
    (isAgain ? 3 : 0) +
    (isPublisher && (areCapital(words) || !/\p{Ll}/u.test(words)) ? -4 : 0) +
    (LEVEL_SCORES[level] ?? -1) -
    (isKicker(text, first, lines) ? 4 : 0)
  )
}

/** Whether a line is one or two words over a headline of many: what it is about, “River pollution”. */
function isKicker(text: string, at: number, lines: readonly HeadLine[]): boolean {
  const [line, next, third] = [lines[at], lines[at + 1], lines[at + 2]]
  if (line === undefined || next?.reading.kind !== 'words' || isOldHeadline(line.words))
    return false
  const [count, below] = [line, next].map(({ words }) => words.split(/\s+/).length)
  if (count === undefined || below === undefined || count > 4 || below < 5) return false
  const isApart = /\n\s*\n/.test(
    text.slice(line.span.end, next.span.start).replaceAll('\r\n', '\n'),
  )
  const isThird = third?.reading.kind === 'words' && third.words.split(/\s+/).length > 4
  const isCapitals = !/\p{Ll}/u.test(line.words + next.words)
  return ((count < 3 || isCapitals) && isApart) || (isThird && count < 4)
}

/** Whether a line is the name of who wrote it, or of a site, rather than a headline. */
function isNameOfSomebody(candidate: Candidate, lines: readonly HeadLine[]): boolean {
  const isShort = /^[^()]+ \(\p{Lu}{2,8}\)$/u.test(candidate.words) && areCapital(candidate.words)
  if (isShort || isCompoundName(candidate.words)) return true
  if (isHostName(candidate.words) || /^@\w+$/.test(candidate.words)) return true
  const names = readNameLine(candidate.words)
  return names !== null && (names.isDescribed || isNamedAbove(lines, candidate.last))
}

/** Whether a line heads a whole issue: its date stands below it, and below that a headline with its byline. */
function isMasthead(
  candidate: Candidate,
  candidates: readonly Candidate[],
  lines: readonly HeadLine[],
): boolean {
  const date = lines.findIndex(({ reading }, k) => k > candidate.last && reading.kind === 'date')
  return (
    date >= 0 &&
    candidates.some(({ first, last }) => first > date && lines[last + 1]?.reading.kind === 'byline')
  )
}

function isOldHeadline(words: string): boolean {
  return /^[^\p{Ll}]{8,}\.$/u.test(words)
}

/** A headline of short sentences: right above a byline or a date, where nothing else can be one. */
function findSentence(lines: readonly HeadLine[]): FoundTitle | null {
  const first = lines.findIndex(({ reading }) => reading.kind === 'prose')
  const line = lines[first]
  const next = lines[first + 1]?.reading.kind
  const isFit =
    line !== undefined && line.words.length <= SENTENCES && (next === 'byline' || next === 'date')
  return isFit ? { span: line.span, words: line.words, first, last: first } : null
}

/** The title among the lines at the top of a text, and which of them it takes up. */
export interface FoundTitle {
  readonly span: Span
  readonly words: string
  readonly first: number
  readonly last: number
}

/**
 * The headline among the lines above a report: the one that reads like one, of whose words the report speaks, before
 * its deck. The name of a paper, of a section or of a person is none. Null when there is none.
 */
export function findTitle(
  text: string,
  lines: readonly HeadLine[],
  report: string,
): FoundTitle | null {
  const candidates = findCandidates(text, lines)
  const body = stemsOf(report)
  const end = lines.at(-1)?.span.end ?? 0
  const foot = text.slice(Math.max(end, text.length - 1500)).split(/[\n\r]+/)
  let best: (Candidate & { readonly score: number }) | null = null
  let good = 0
  const headlines = candidates.filter((candidate) => !isNameOfSomebody(candidate, lines))
  for (const candidate of headlines.length > 0 ? headlines : candidates.slice(0, 1)) {
    const own = scoreOf(text, candidate, lines, body, foot)
    // Old papers set several headlines below one another, each with a full stop: the first is the title.
    const above = lines[candidate.first - 1]
    const isLower =
      above?.reading.kind === 'words' &&
      isOldHeadline(candidate.words) &&
      isOldHeadline(above.words)
    const score =
      own -
      (isLower ? 3 : 0) -
      2.6 * Math.min(1, good) -
      (isMasthead(candidate, candidates, lines) ? 3 : 0)
    if (own >= GOOD) good += 1
    if (best === null || score > best.score) best = { ...candidate, score }
  }
  if (best === null) return findSentence(lines)
  const isOutlet = isOutletName(best.words) && (candidates.length === 1 || best.score < 0)
  return isOutlet ? null : best
}
