import { isEnglish } from './english.ts'
import { findByLine, type Attribution, type Span } from './find-attributions.ts'
import type { FinderModel } from './finder-model.ts'
import { viewArticle, type ArticleView } from './line-view.ts'
import type { SpeakerGuess } from './speaker-guess.ts'
import { nameSpeakers } from './speakers.ts'
import { findVia, type ViaLink } from './via.ts'

/** An attribution as it is drafted for a person. Every span is [start, end) in UTF-16 code units of the text. */
export interface FoundAttribution extends Attribution {
  /** Who is meant by the mention in `source`, or by the one that the carrier cites. */
  readonly speaker: SpeakerGuess
  /** What carried the claim to the article, nearest the speaker first. */
  readonly via: readonly ViaLink[]
}

/** Finds who said what. Whatever is behind it, this is all that the rest of the program knows of it. */
export interface Finder {
  /** Which weights these are: kept with every draft. */
  readonly version: string
  /**
   * The attributions of a text in reading order; none when it is not English (see `isEnglish`). Pure: the same text
   * has the same answer. Takes any text, and time in proportion to it. Throws nothing.
   */
  readonly findAttributions: (text: string) => readonly FoundAttribution[]
}

/** A finder that works with these weights; `loadFinder` takes them from their file. */
export function makeFinder(model: FinderModel): Finder {
  return { version: model.version, findAttributions: (text) => findWith(model, text) }
}

function findWith(model: FinderModel, text: string): readonly FoundAttribution[] {
  if (!isEnglish(text)) return []
  const article = viewArticle(text)
  const attributions = [...findByLine(article, model)].flat()
  const carried = attributions.map((attribution) => {
    const [from, to] = sentenceAround(article, attribution)
    return findVia(text, attribution, from, to)
  })
  const spoken = attributions.map((attribution, k) => citing(attribution, carried[k]?.speaker))
  const speakers = nameSpeakers(text, article, spoken)
  return attributions.map(({ source, cue, content, kind, confidence, reason }, k) => ({
    source,
    cue,
    content,
    kind,
    confidence,
    reason,
    speaker: speakers[k] as SpeakerGuess,
    via: carried[k]?.links ?? [],
  }))
}

/** The attribution with the speaker whom its carrier cites, if it does. */
function citing(attribution: Attribution, cited: Span | undefined): Attribution {
  return cited === undefined ? attribution : { ...attribution, source: [cited] }
}

/** The bounds of the sentence that holds the cue: what carried a claim is said there. */
function sentenceAround(article: ArticleView, { cue, content }: Attribution): Span {
  const at = cue[0]?.[0] ?? content[0]?.[0] ?? 0
  const view = article.lines.find(({ line }) => line.start <= at && at < line.end)
  if (view === undefined) return [at, at]
  const token = view.tokens.findIndex(({ end }) => end > at)
  const first = view.tokens[view.sentenceStart[token] ?? 0]
  const last = view.tokens[(view.sentenceEnd[token] ?? view.tokens.length) - 1]
  return [first?.start ?? view.line.start, last?.end ?? view.line.end]
}
