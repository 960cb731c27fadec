import { setImmediate } from 'node:timers/promises'
import { quotationsByParagraph } from '../../shared/domain/text/quotation.ts'
import { sentencesIn } from '../../shared/domain/text/sentence.ts'
import { blocksAround, type Block, type BlockKind } from '../../shared/domain/text/block.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import type { Quotation, Structure } from '../../shared/domain/text/structure.ts'
import { guessLanguage } from './language.ts'
import { findParagraphs } from './paragraphs.ts'
import { findParts, isMarkdownName, type FoundParts } from './parts.ts'
import { runSteps, type Steps } from './steps.ts'

/** How long to work before other work gets its turn, in milliseconds. */
const TURN = 20

/** What a file told of its text, so that it need not be found. */
export interface KnownForm {
  readonly paragraphs: readonly Span[]
  readonly blocks: readonly Block[]
}

export interface AnalysisOptions {
  /** Its ending tells whether the text is Markdown; its name stands in for a missing title. */
  readonly fileName: string
  /** Absent for plain text. */
  readonly known?: KnownForm | undefined
  /** Told how many code units of the text are done, up to its length. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/** What was found in a text. `language` is a BCP 47 tag, or `und`. */
export interface Analysis extends FoundParts {
  readonly structure: Structure
  readonly language: string
}

/** In these stand the words of another text, or remarks on this one: no part of an article's head is among them. */
const BESIDE: ReadonlySet<BlockKind> = new Set(['reply', 'note'])

function headParagraphs({ paragraphs, blocks }: KnownForm): readonly Span[] {
  const around = [...blocksAround(paragraphs, blocks)]
  return paragraphs.filter((_, k) => around[k]?.every(({ kind }) => !BESIDE.has(kind)) ?? true)
}

/**
 * Finds paragraphs, sentences, quotations, parts and language of a text, some code units a step. Each step yields
 * how many are done: sentences count for two thirds, quotations for one. The same text gives the same answer.
 */
export function* analyseInSteps(
  text: string,
  fileName: string,
  known?: KnownForm,
): Steps<number, Analysis> {
  const language = guessLanguage(text)
  const paragraphs = known?.paragraphs ?? findParagraphs(text, isMarkdownName(fileName))
  yield 0
  const sentences: Span[] = []
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesIn(text, paragraph, language)) {
      sentences.push(sentence)
      yield (sentence.end * 2) / 3
    }
  }
  const quotations: Quotation[] = []
  let passed = 0
  for (const found of quotationsByParagraph(text, paragraphs)) {
    if (found !== null) passed += 1
    for (const quotation of found ?? []) quotations.push(quotation)
    yield (text.length * 2 + (paragraphs[passed - 1]?.end ?? 0)) / 3
  }
  const parts = findParts(text, known === undefined ? paragraphs : headParagraphs(known), fileName)
  const found = { paragraphs, sentences, quotations }
  const structure = known === undefined ? found : { ...found, blocks: known.blocks }
  return { ...parts, structure, language }
}

/** The same, giving other work its turn and telling of progress about every 20 ms: see `analyseInSteps`. */
export async function analyseText(
  text: string,
  { fileName, known, onProgress }: AnalysisOptions,
): Promise<Analysis> {
  const steps = analyseInSteps(text, fileName, known)
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      onProgress?.(text.length)
      return step.value
    }
    // Awaiting only when a turn is over keeps a million short sentences from a million turns.
    if (performance.now() - since < TURN) continue
    onProgress?.(Math.floor(step.value))
    await setImmediate()
    since = performance.now()
  }
}

/** What is kept of a text, with its structure; what of that did not fit the text is found anew. */
export function wholeText(
  { text, structure }: { readonly text: string; readonly structure: Structure | null },
  fileName: string,
): { readonly text: string; readonly structure: Structure } {
  return {
    text,
    structure: structure ?? runSteps(analyseInSteps(text, fileName)).structure,
  }
}
