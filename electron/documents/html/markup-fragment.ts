import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { TextBuilder } from '../text-builder.ts'
import { readFlow, type FlowRules, type Piece } from './flow.ts'
import { parsePage } from './page-parsing.ts'
import { addPieces } from './page-text.ts'

/** Tags that set paragraphs apart, or that words in a sentence stand in. */
const TAG =
  /<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|b|i|em|strong|a|span|table|td)(?:\s[^<>]{0,2000})?\/?>/gi
/** A text may have a tag or two that it speaks of. */
const MIN_TAGS = 2

/** Whether words that are not of a page have its tags nevertheless. */
export function isMarkup(words: string): boolean {
  return (
    (words.match(TAG)?.length ?? 0) >= MIN_TAGS && /<(?:p|br|div|h[1-6]|li)\b|<\/\w/i.test(words)
  )
}

const EVERYTHING: FlowRules = { isLeftOut: () => false, enclose: () => null }

/** The paragraphs of markup that is an article’s text and nothing else, as feeds and databases have it. */
export function readFragment(markup: string, rules: FlowRules = EVERYTHING): readonly Piece[] {
  return readFlow(parsePage(markup).root, rules)
}

/** Adds the paragraphs of markup to a text that has its title already: that is not said twice. */
export function addFragment(builder: TextBuilder, pieces: readonly Piece[], title: string): void {
  const [first] = pieces
  const isTitle = first !== undefined && title !== '' && foldWords(first.words) === foldWords(title)
  addPieces(builder, isTitle ? pieces.slice(1) : pieces)
}
