import { setImmediate } from 'node:timers/promises'
import { quotationsByParagraph } from '../../shared/domain/quotation.ts'
import { sentencesIn } from '../../shared/domain/sentence.ts'
import type { Span } from '../../shared/domain/span.ts'
import type { Quotation, Structure } from '../../shared/domain/structure.ts'
import { guessLanguage } from './language.ts'
import { findParagraphs } from './paragraphs.ts'
import { findParts, isMarkdownName, type FoundParts } from './parts.ts'

/** How long to work before other work gets its turn, in milliseconds. */
const TURN = 20

export interface AnalysisOptions {
  /** Its ending tells whether the text is Markdown; its name stands in for a missing title. */
  readonly fileName: string
  /** Told how many code units of the text are done, up to its length. */
  readonly onProgress?: ((done: number) => void) | undefined
  /** Ends the work: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** What was found in a text. `language` is a BCP 47 tag, or `und`. */
export interface Analysis extends FoundParts {
  readonly structure: Structure
  readonly language: string
}

/** Gives other work its turn, and tells of progress, whenever 20 ms have passed. */
function makePacer({
  onProgress,
  signal,
}: AnalysisOptions): (done: number) => Promise<void> | null {
  let since = performance.now()
  return (done) => {
    if (performance.now() - since < TURN) return null
    onProgress?.(Math.floor(done))
    return setImmediate().then(() => {
      signal?.throwIfAborted()
      since = performance.now()
    })
  }
}

/**
 * Finds paragraphs, sentences, quotations, parts and language of a text, giving other work its turn about every
 * 20 ms. The same text gives the same answer. Sentences count for two thirds of the progress, quotations for one.
 */
export async function analyseText(text: string, options: AnalysisOptions): Promise<Analysis> {
  options.signal?.throwIfAborted()
  const pace = makePacer(options)
  const language = guessLanguage(text)
  const paragraphs = findParagraphs(text, isMarkdownName(options.fileName))
  await pace(0)
  const sentences: Span[] = []
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesIn(text, paragraph, language)) {
      sentences.push(sentence)
      // Awaiting only when a turn is over keeps a million short sentences from a million turns.
      const turn = pace((sentence.end * 2) / 3)
      if (turn !== null) await turn
    }
  }
  const quotations: Quotation[] = []
  let passed = 0
  for (const found of quotationsByParagraph(text, paragraphs)) {
    if (found !== null) passed += 1
    for (const quotation of found ?? []) quotations.push(quotation)
    const done = paragraphs[passed - 1]?.end ?? 0
    const turn = pace((text.length * 2 + done) / 3)
    if (turn !== null) await turn
  }
  const parts = findParts(text, paragraphs, options.fileName)
  options.signal?.throwIfAborted()
  options.onProgress?.(text.length)
  return { ...parts, structure: { paragraphs, sentences, quotations }, language }
}
