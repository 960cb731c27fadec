import { readAtOnce } from '../../electron/articles/read-text.ts'
import type { Attribution } from '../../electron/attribution/attribution.ts'
import type { Span } from '../../electron/attribution/text/span.ts'
import {
  viewArticle,
  type ArticleView,
  type LineView,
} from '../../electron/attribution/text/line-view.ts'
import { runOn } from '../../electron/attribution/text/running-text.ts'

/** A text as the finder sees it, without what the encoder tells of it. */
export function viewText(text: string): ArticleView {
  return viewArticle(runOn(readAtOnce(text)))
}

/** Where words stand in a text. */
export function spanOfWords(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`It does not stand in the text: “${words}”`)
  return [start, start + words.length]
}

/** What is read in a sentence, by the words of speaker, cue and content; '' for none. */
export function readIn(
  sentence: string,
  source: string,
  cue: string,
  content: string,
): readonly [LineView, Attribution] {
  const { text, lines } = viewText(sentence)
  const [view] = lines
  if (view === undefined) throw new Error('No line')
  const at = (words: string): readonly Span[] => (words === '' ? [] : [spanOfWords(text, words)])
  return [
    view,
    {
      source: at(source),
      cue: at(cue),
      content: at(content),
      confidence: 0.9,
      reason: 'read for a test',
    },
  ]
}
