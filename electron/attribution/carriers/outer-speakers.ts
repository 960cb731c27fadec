/** Whose words hold what another says: who says that it was said, is quoted around it, or was told it. */
import { placeOf } from '../attribution.ts'
import type { Described } from '../described-attribution.ts'
import { lineAt, lineIndexAt, lineIndicesIn, type ArticleView } from '../text/line-view.ts'
import { overlaps, type Span } from '../text/span.ts'

/** The described of an article, by the lines that what is asked of them stands in. */
export interface DescribedLines {
  readonly all: readonly Described[]
  /** Their places in `all`, in order: by each line of what is said, by that of the cue, and by that of the place. */
  readonly byContent: ReadonlyMap<number, readonly number[]>
  readonly byCue: ReadonlyMap<number, readonly number[]>
  readonly byPlace: ReadonlyMap<number, readonly number[]>
  /** Where the last turn begins; -1 without turns. */
  readonly lastTurn: number
  readonly isInSections: boolean
}

export function readDescribedLines(
  article: ArticleView,
  all: readonly Described[],
): DescribedLines {
  const by = (linesOf: (one: Described) => readonly number[]): Map<number, number[]> => {
    const found = new Map<number, number[]>()
    for (const [k, one] of all.entries())
      for (const line of new Set(linesOf(one))) {
        const same = found.get(line)
        if (same === undefined) found.set(line, [k])
        else same.push(k)
      }
    return found
  }
  const turns = all.filter(({ layout }) => layout === 'turn')
  return {
    all,
    byContent: by(({ content }) => content.flatMap((span) => lineIndicesIn(article, span))),
    byCue: by(({ cue: [cue] }) => (cue === undefined ? [] : [lineIndexAt(article, cue[0])])),
    byPlace: by((one) => [lineIndexAt(article, placeOf(one))]),
    lastTurn: turns.reduce((last, one) => Math.max(last, beginningOf(article, one)), -1),
    isInSections: areSections(article.text, turns),
  }
}

/** The place among the described of whose words hold what one says, or who was told it; undefined for none. */
export function outerPlace(
  article: ArticleView,
  place: number,
  described: DescribedLines,
): number | undefined {
  const inner = described.all[place]
  if (inner === undefined) return undefined
  const found =
    outerOf(article, inner, place, described) ??
    quoterOf(article, inner, described) ??
    listenerOf(article, inner, described)
  const outer = found === undefined ? undefined : described.all[found]
  return outer !== undefined && isNarrated(article, inner, outer, described) ? undefined : found
}

/** The place of the one that says most closely that another is said: its content holds the other's speaker and cue. */
function outerOf(
  article: ArticleView,
  inner: Described,
  place: number,
  { all, byContent }: DescribedLines,
): number | undefined {
  const [mention, words] = [inner.source[0], inner.cue[0]]
  if (mention === undefined || words === undefined) return undefined
  const isOuter = ({ content, source }: Described): boolean =>
    content.some(
      ([from, to]) => from <= mention[0] && mention[1] <= to && from <= words[0] && words[1] <= to,
    ) && !source.some((span) => overlaps(span, mention))
  const sizeOf = (k: number): number => lengthOf(all[k]?.content ?? [])
  // Of two that hold each other's words only the longer is the outer one.
  const isLonger = (k: number): boolean =>
    sizeOf(k) > sizeOf(place) || (sizeOf(k) === sizeOf(place) && k < place)
  const near = byContent.get(lineIndexAt(article, mention[0])) ?? []
  const found = near.filter((k) => {
    const one = all[k]
    return one !== undefined && one !== inner && isOuter(one) && isLonger(k)
  })
  return found.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]
}

/** Whether one says that another says something: who is told it, or quoted with it, spoke outside of it. */
function holdsCue({ content }: Described, { cue: [cue] }: Described): boolean {
  return cue !== undefined && content.some(([from, to]) => from <= cue[0] && cue[1] <= to)
}

/**
 * "“The clerk told me it was shut. I went home,” said Pell": the place of the one who is quoted in a line, for what is said
 * inside of a quotation of that line; nobody where several are quoted.
 */
function quoterOf(
  article: ArticleView,
  inner: Described,
  { all, byCue }: DescribedLines,
): number | undefined {
  const [mention] = inner.source
  if (mention === undefined || inner.cue.length === 0 || !isQuoted(article, mention))
    return undefined
  const near = byCue.get(lineIndexAt(article, mention[0])) ?? []
  const quoting = near.filter((k) => {
    const one = all[k] ?? inner
    const [cue] = one.cue
    return (
      cue !== undefined &&
      !isQuoted(article, cue) &&
      one.content.some((span) => isQuoted(article, span)) &&
      !holdsCue(inner, one)
    )
  })
  const names = new Set(quoting.flatMap((k) => all[k]?.speakers.map(({ name }) => name)))
  return names.size === 1 ? quoting[0] : undefined
}

const TOLD =
  /\b(?:told|tells|warned|warns|asked|assured|promised|informed|advised|reminded|texted) (?:him|her)\b/
/** How far behind who says something the one may stand who told them, in code units. */
const NEAR = 250

/**
 * "Pike said the office was shut. A recorded message told him …": the place of the one who was told, the named person who
 * spoke last before it in the same line, where nobody named told it.
 */
function listenerOf(
  article: ArticleView,
  inner: Described,
  { all, byPlace }: DescribedLines,
): number | undefined {
  const [[cue], at] = [inner.cue, placeOf(inner)]
  const isNamed = inner.speakers.some(({ type, isSafe }) => type === 'person' && isSafe)
  if (cue === undefined || isNamed || !TOLD.test(article.text.slice(cue[0], cue[1] + 4)))
    return undefined
  const near = byPlace.get(lineIndexAt(article, at)) ?? []
  const before = near.filter((k) => {
    const one = all[k] ?? inner
    const place = placeOf(one)
    return place < at && at - place < NEAR && !holdsCue(inner, one)
  })
  const last = before.toSorted((a, b) => placeOf(all[b] ?? inner) - placeOf(all[a] ?? inner))[0]
  const speakers = last === undefined ? [] : (all[last]?.speakers ?? [])
  const isPerson =
    speakers.length === 1 && speakers.every(({ type, isSafe }) => type === 'person' && isSafe)
  return isPerson ? last : undefined
}

/**
 * Whether what is read as somebody's turn may be told of them: it has their own surname; its paragraph is numbered, as
 * those of a judgment below the judge's name; it stands in a paragraph of its own behind the last label of all, as a
 * closing note does; or no label comes twice, as those of a bulletin's sections.
 */
function isNarrated(
  article: ArticleView,
  inner: Described,
  outer: Described,
  { lastTurn, isInSections }: DescribedLines,
): boolean {
  const [mention] = inner.source
  if (outer.layout !== 'turn' || mention === undefined) return false
  const { text } = article
  const view = lineAt(article, mention[0])
  const surname = outer.speakers[0]?.name.split(' ').at(-1) ?? ''
  const own = outer.content.filter(([start, end]) => start <= mention[0] && mention[1] <= end)
  const isLast = lastTurn <= mention[0]
  const isBehind = lineIndexAt(article, mention[0]) > lineIndexAt(article, lastTurn)
  return (
    (isLast && isBehind) ||
    isInSections ||
    (view !== undefined && /^\[?\d+[.)\]] /.test(text.slice(view.line.start, view.line.end))) ||
    (surname !== '' && own.some((span) => text.slice(...span).includes(surname)))
  )
}

/** Where a turn begins: behind a label in its own line, or at the name that is its label, which a Q or an A is not. */
function beginningOf(
  article: ArticleView,
  { source: [label], content: [said] }: Described,
): number {
  const [from, start] = [label?.[0] ?? 0, said?.[0] ?? 0]
  return (lineAt(article, start)?.line.start ?? start) < start ? start : from
}

/** So many labels of which none comes twice head sections: in a dialogue somebody speaks again. */
const LEAST_SECTIONS = 3

function areSections(text: string, turns: readonly Described[]): boolean {
  const starts = new Map(turns.flatMap(({ source }) => source.map((span) => [span[0], span])))
  const labels = new Set([...starts.values()].map((span) => text.slice(...span)))
  return labels.size >= LEAST_SECTIONS && labels.size === starts.size
}

/** Whether words begin inside of a quotation, or with its mark. */
export function isQuoted(article: ArticleView, [start]: Span): boolean {
  const view = lineAt(article, start)
  const token = view?.tokens.findIndex(({ end }) => end > start) ?? -1
  return (view?.quotes[token] ?? 0) !== 0
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0)
}
