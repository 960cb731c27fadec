/** Gold articles as the taggers see them: lines of tokens, and each attribution as runs of tokens in its line. */
import { jointClasses } from '../joints.ts'
import { readAtOnce } from '../../articles/read-text.ts'
import { viewArticle, type ArticleView, type LineView } from '../line-view.ts'
import { runOn, type RunningText } from '../running-text.ts'
import { canFollow, canStart, LABEL, WIDE } from '../roles.ts'
import { tokensOf, type GoldArticle, type Span } from './gold.ts'
import { scoreGold, scoreText, type ScoredGold, type ScoredText } from './linked-score.ts'

export interface LineAttribution {
  readonly cue: Span
  readonly sources: readonly Span[]
  readonly contents: readonly Span[]
}

export interface CorpusLine {
  readonly view: LineView
  readonly joints: Uint8Array
  readonly labels: Uint8Array
  /** The same in the first tagger's wide labels (roles.ts). */
  readonly wide: Uint8Array
  readonly attributions: readonly LineAttribution[]
}

export interface CorpusArticle {
  readonly gold: GoldArticle
  readonly view: ArticleView
  readonly lines: readonly CorpusLine[]
  readonly scored: ScoredText
  readonly scoredGold: readonly ScoredGold[]
}

/** The gold of an article laid over its running text; what is said in a byline, which is left out there, goes. */
function runGold({ id, attributions }: GoldArticle, { text, inRunning }: RunningText): GoldArticle {
  const lay = (spans: readonly Span[]): readonly Span[] =>
    spans.flatMap((span) => {
      const laid = inRunning(span)
      return laid === undefined ? [] : [laid]
    })
  const laid = attributions.map(({ source, cue, content }) => ({
    source: lay(source),
    cue: lay(cue),
    content: lay(content),
  }))
  return { id, text, attributions: laid.filter(({ content }) => content.length > 0) }
}

export function prepareArticle(given: GoldArticle): CorpusArticle {
  const running = runOn(readAtOnce(given.text))
  const gold = runGold(given, running)
  const view = viewArticle(running)
  const scored = scoreText(gold.text)
  return {
    gold,
    view,
    lines: view.lines.map((line) => prepareLine(gold, line)),
    scored,
    scoredGold: gold.attributions.map((attribution) => scoreGold(scored, attribution)),
  }
}

function prepareLine(gold: GoldArticle, view: LineView): CorpusLine {
  const labels = new Uint8Array(view.tokens.length)
  const wide = new Uint8Array(view.tokens.length)
  const attributions: LineAttribution[] = []
  for (const attribution of gold.attributions) {
    const cue = spansIn(view, attribution.cue)
    const sources = spansIn(view, attribution.source)
    const contents = spansIn(view, attribution.content)
    mark(labels, contents, LABEL.beginContent)
    mark(labels, sources, LABEL.beginSource)
    mark(labels, cue, LABEL.beginCue)
    const first = cue[0]
    markWide(wide, first, sources, contents)
    if (first !== undefined) attributions.push({ cue: first, sources, contents })
  }
  repair(labels)
  repair(wide)
  return { view, joints: jointClasses(view), labels, wide, attributions }
}

function markWide(
  wide: Uint8Array,
  cue: Span | undefined,
  sources: readonly Span[],
  contents: readonly Span[],
): void {
  const place = cue?.[0] ?? -1
  for (const run of contents)
    mark(wide, [run], run[0] > place ? WIDE.contentAfter : WIDE.contentBefore)
  for (const run of sources)
    mark(wide, [run], run[0] > place ? WIDE.cueThenSource : WIDE.sourceThenCue)
  if (cue !== undefined)
    mark(
      wide,
      [cue],
      (contents[0]?.[0] ?? Infinity) < place ? WIDE.contentThenCue : WIDE.cueThenContent,
    )
}

function spansIn(view: LineView, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const span of spans) {
    if (span[1] <= view.line.start || span[0] >= view.line.end) continue
    const tokens = tokensOf(view.tokens, span)
    if (tokens !== undefined) found.push(tokens)
  }
  return found
}

export function mark(labels: Uint8Array, spans: readonly Span[], begin: number): void {
  for (const [first, end] of spans)
    for (let k = first; k < end; k++) labels[k] = k === first ? begin : begin + 1
}

/** A role that another one cut in two begins anew after the cut. */
export function repair(labels: Uint8Array): void {
  for (let k = 0; k < labels.length; k++) {
    const label = labels[k] as number
    if (k === 0 ? !canStart(label) : !canFollow(labels[k - 1] as number, label))
      labels[k] = label - 1
  }
}
