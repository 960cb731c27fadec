import { readAtOnce } from '../../electron/articles/read-text.ts'
import type { Span } from '../../electron/attribution/text/span.ts'
import { viewArticle, type ArticleView } from '../../electron/attribution/text/line-view.ts'
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
