/** Gold articles as the finder sees them: lines of tokens, and each attribution as runs of tokens in its line. */
import { readAtOnce } from '../../articles/read-text.ts'
import { viewArticle, type ArticleView, type LineView } from '../text/line-view.ts'
import { runOn, type RunningText } from '../text/running-text.ts'
import { tokensOf, type GoldArticle, type Span } from './gold.ts'
import { scoreGold, scoreText, type ScoredGold, type ScoredText } from './linked-score.ts'

export interface LineAttribution {
  readonly cue: Span
  readonly sources: readonly Span[]
  readonly contents: readonly Span[]
}

export interface CorpusLine {
  readonly view: LineView
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
  const attributions = gold.attributions.flatMap((attribution) => {
    const [cue] = spansIn(view, attribution.cue)
    if (cue === undefined) return []
    const sources = spansIn(view, attribution.source)
    return [{ cue, sources, contents: spansIn(view, attribution.content) }]
  })
  return { view, attributions }
}

/** The spans that stand in a line, as tokens [first, end) of it. */
export function spansIn(view: LineView, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const span of spans) {
    if (span[1] <= view.line.start || span[0] >= view.line.end) continue
    const tokens = tokensOf(view.tokens, span)
    if (tokens !== undefined) found.push(tokens)
  }
  return found
}
