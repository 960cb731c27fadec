import type { ClaimKind } from '../../shared/domain/claim.ts'
import { findKind } from '../../shared/domain/text/kind.ts'
import type { ReadText } from '../articles/read-text.ts'
import { runLongSteps, type LongSteps } from '../articles/steps.ts'
import { keepRequested, spanToRead } from './requested-span.ts'
import { withAttitude, withTidyEdges } from './reading/content-edges.ts'
import { describeCarriers } from './carriers/carriers.ts'
import { withoutDateline } from './layouts/datelines.ts'
import { isEnglish } from './text/english.ts'
import type { Described } from './described-attribution.ts'
import { isIn, type Attribution, type Layout } from './attribution.ts'
import { findByLine } from './reading/find-attributions.ts'
import type { Span } from './text/span.ts'
import { withWholeSigns } from './text/whole-signs.ts'
import type { FinderModel } from './weights/finder-model.ts'
import { viewByLine, type ArticleView } from './text/line-view.ts'
import { withLayouts } from './layouts/with-layouts.ts'
import { runOn, type RunningText } from './text/running-text.ts'

/** An attribution as it is drafted for a person. Every span is [start, end) in UTF-16 code units of the text. */
export interface FoundAttribution extends Described {
  /** By the quotations of the text: see `findKind`. */
  readonly kind: ClaimKind
}

/** What was found in a text. */
export interface Findings {
  /** False when the text is not in English (see `isEnglish`): then nothing was looked for. */
  readonly isEnglish: boolean
  /** In reading order. */
  readonly attributions: readonly FoundAttribution[]
}

/** How far a search has come. */
export interface FindingStep {
  /** Code units of the text that are done, by the time it takes. */
  readonly done: number
  /** Up to which code unit all is found. */
  readonly upTo: number
  /** What is found up to there; with the rest of the text more may be known of it. Takes time like a few steps. */
  readonly findSoFar: () => readonly FoundAttribution[]
}

/** Finds who said what. Whatever is behind it, this is all that the rest of the program knows of it. */
export interface Finder {
  /** Which weights these are: kept with every draft. */
  readonly version: string
  /**
   * Who says what in a text, or in the stretch of it that was asked for, which is then looked at more generously: see
   * `keepRequested`. Each step is a window of the encoder at most and yields how far the search has come.
   * Pure: the same text has the same answer, however its paragraphs are wrapped. Takes any text, and time in proportion
   * to it. Throws nothing.
   */
  readonly stepThrough: (read: ReadText, within?: Span) => LongSteps<FindingStep, Findings>
  /** All the steps at once. */
  readonly findAttributions: (read: ReadText, within?: Span) => Promise<readonly FoundAttribution[]>
}

/** A finder that works with these weights; `loadFinder` takes them from their file. */
export function makeFinder(model: FinderModel): Finder {
  const stepThrough: Finder['stepThrough'] = (read, within) => findSteps(model, read, within)
  return {
    version: model.version,
    stepThrough,
    findAttributions: async (read, within) =>
      (await runLongSteps(stepThrough(read, within))).attributions,
  }
}

async function* findSteps(
  model: FinderModel,
  read: ReadText,
  within?: Span,
): LongSteps<FindingStep, Findings> {
  const running = runOn(read)
  if (!isEnglish(running.text)) return { isEnglish: false, attributions: [] }
  const asked = within === undefined ? undefined : running.inRunning(within)
  // What is left out of the running text says nothing.
  if (within !== undefined && asked === undefined) return { isEnglish: true, attributions: [] }
  const inText = (found: readonly Described[]): readonly FoundAttribution[] =>
    found.map((one) => layBack(read, running, one))
  const search = findIn(model, running, asked)
  for (;;) {
    const step = await search.next()
    if (step.done === true) return { isEnglish: true, attributions: inText(step.value) }
    const { describeSoFar, ...far } = step.value
    yield { ...far, findSoFar: () => inText(describeSoFar()) }
  }
}

/** The share of the time that reading takes; the rest is finding. */
const READING = 0.1

/** How far it has come in the running text. */
interface RunningStep extends Pick<FindingStep, 'done' | 'upTo'> {
  readonly describeSoFar: () => readonly Described[]
}

async function* findIn(
  model: FinderModel,
  running: RunningText,
  asked?: Span,
): LongSteps<RunningStep, readonly Described[]> {
  const { text } = running
  const reading = viewByLine(running, asked && spanToRead(text, asked))
  let read = reading.next()
  for (; read.done !== true; read = reading.next())
    yield { done: Math.floor(READING * read.value), upTo: 0, describeSoFar: () => [] }
  const article = read.value
  const answer = (found: readonly Attribution[]): readonly Described[] => {
    if (asked === undefined) return describe(text, article, found)
    const kept = describe(text, article, keepRequested(found, asked, model.threshold))
    return kept.filter((attribution) => isIn(asked, attribution))
  }
  const found: Attribution[] = []
  let line = 0
  for await (const attributions of withLayouts(article, findByLine(article, model, asked))) {
    for (const attribution of attributions) found.push(attribution)
    const upTo = article.lines[line]?.line.end ?? text.length
    yield {
      done: Math.floor(READING * text.length + (1 - READING) * upTo),
      upTo,
      describeSoFar: () => answer(found),
    }
    line += 1
  }
  return answer(found)
}

/** The attributions with their speakers and carriers. */
function describe(
  text: string,
  article: ArticleView,
  found: readonly Attribution[],
): readonly Described[] {
  return describeCarriers(
    text,
    article,
    found.map((one) => withoutDateline(text, one)),
  ).map((one) => withTidyEdges(article, withAttitude(article, one)))
}

/** In these layouts no words name who speaks. */
const GUESSED: ReadonlySet<Layout | undefined> = new Set(['answer', 'following quote'])

/** The same in the text as it is, with the kind that its quotation marks show. */
function layBack(
  { text, structure }: ReadText,
  running: RunningText,
  described: Described,
): FoundAttribution {
  const inText = (span: Span): Span => withWholeSigns(text, running.inText(span))
  const content = described.content.map(inText)
  const quoted = content.map(([start, end]) => ({ start, end, quote: text.slice(start, end) }))
  return {
    ...described,
    source: described.source.map(inText),
    speakers: described.speakers.map((speaker) => ({
      ...speaker,
      isSafe: speaker.isSafe && !GUESSED.has(described.layout),
      mentions: speaker.mentions.map(inText),
    })),
    cue: described.cue.map(inText),
    content,
    kind: described.layout === undefined ? findKind(quoted, structure.quotations) : 'direct',
    via: described.via.map((link) => ({ ...link, span: inText(link.span) })),
  }
}
