/** Whose words hold what another says: who says that it was said, is quoted around it, or was told it. */
import { placeOf } from '../attribution.ts'
import type { Described } from '../described-attribution.ts'
import { lineAt, lineIndexAt, type ArticleView } from '../text/line-view.ts'
import { overlaps, type Span } from '../text/span.ts'

/** The place among the described of whose words hold what one says, or who was told it; undefined for none. */
export function outerPlace(
  article: ArticleView,
  inner: Described,
  described: readonly Described[],
): number | undefined {
  const place =
    outerOf(inner, described) ??
    quoterOf(article, inner, described) ??
    listenerOf(article, inner, described)
  const outer = place === undefined ? undefined : described[place]
  return outer !== undefined && isNarrated(article, inner, outer, described) ? undefined : place
}

/** The place of the one that says most closely that another is said: its content holds the other's speaker and cue. */
function outerOf(inner: Described, described: readonly Described[]): number | undefined {
  const [mention, words] = [inner.source[0], inner.cue[0]]
  if (mention === undefined || words === undefined) return undefined
  const isOuter = ({ content, source }: Described): boolean =>
    content.some(
      ([from, to]) => from <= mention[0] && mention[1] <= to && from <= words[0] && words[1] <= to,
    ) && !source.some((span) => overlaps(span, mention))
  const sizeOf = (k: number): number => lengthOf(described[k]?.content ?? [])
  // Of two that hold each other's words only the longer is the outer one: no chain comes back to where it began.
  const place = described.indexOf(inner)
  const isLonger = (k: number): boolean =>
    sizeOf(k) > sizeOf(place) || (sizeOf(k) === sizeOf(place) && k < place)
  const found = described.keys().filter((k) => {
    const one = described[k]
    return one !== undefined && one !== inner && isLonger(k) && isOuter(one)
  })
  return [...found].toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]
}

/**
 * "“The clerk told me it was shut. I went home,” said Pell": the place of the one who is quoted in a line, for what is said
 * inside of a quotation of that line; nobody where several are quoted.
 */
function quoterOf(
  article: ArticleView,
  inner: Described,
  described: readonly Described[],
): number | undefined {
  const [mention] = inner.source
  if (mention === undefined || inner.cue.length === 0 || !isQuoted(article, mention))
    return undefined
  const line = lineIndexAt(article, mention[0])
  const quoting = [...described.keys()].filter((k) => {
    const {
      cue: [cue],
      content,
    } = described[k] ?? inner
    return (
      cue !== undefined &&
      lineIndexAt(article, cue[0]) === line &&
      !isQuoted(article, cue) &&
      content.some((span) => isQuoted(article, span))
    )
  })
  const names = new Set(quoting.flatMap((k) => described[k]?.speakers.map(({ name }) => name)))
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
  { text, lines }: ArticleView,
  inner: Described,
  described: readonly Described[],
): number | undefined {
  const [[cue], at] = [inner.cue, placeOf(inner)]
  const isNamed = inner.speakers.some(({ type, isSafe }) => type === 'person' && isSafe)
  if (cue === undefined || isNamed || !TOLD.test(text.slice(cue[0], cue[1] + 4))) return undefined
  const line = lineIndexAt({ text, lines }, at)
  const before = [...described.keys()].filter((k) => {
    const place = placeOf(described[k] ?? inner)
    return place < at && at - place < NEAR && lineIndexAt({ text, lines }, place) === line
  })
  const last = before.toSorted(
    (a, b) => placeOf(described[b] ?? inner) - placeOf(described[a] ?? inner),
  )[0]
  const speakers = last === undefined ? [] : (described[last]?.speakers ?? [])
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
  described: readonly Described[],
): boolean {
  const [mention] = inner.source
  if (outer.layout !== 'turn' || mention === undefined) return false
  const { text } = article
  const view = lineAt(article, mention[0])
  const surname = outer.speakers[0]?.name.split(' ').at(-1) ?? ''
  const own = outer.content.filter(([start, end]) => start <= mention[0] && mention[1] <= end)
  const beginnings = described.flatMap((one) =>
    one.layout === 'turn' ? beginningOf(article, one) : [],
  )
  const label = Math.max(0, ...beginnings.filter((at) => at <= mention[0]))
  const isLast = !beginnings.some((at) => at > label)
  const isBehind = lineIndexAt(article, mention[0]) > lineIndexAt(article, label)
  return (
    (isLast && isBehind) ||
    isInSections(text, described) ||
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

function isInSections(text: string, described: readonly Described[]): boolean {
  const turns = described.filter(({ layout }) => layout === 'turn')
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
