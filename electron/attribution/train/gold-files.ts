import { GoldArticle } from './gold.ts'
import { MarkedText, placeClaims } from './marked-texts.ts'

/** The articles of JSON Lines, one a line, or texts as people mark them. Throws an Error that names the first line that is neither. */
export function readGold(data: string): readonly GoldArticle[] {
  return data.split('\n').flatMap((line, k) => {
    if (line.trim() === '') return []
    try {
      const article: unknown = JSON.parse(line)
      const marked = MarkedText.safeParse(article)
      return marked.success ? placeClaims(marked.data) : GoldArticle.parse(article)
    } catch {
      throw new Error(
        `Line ${k + 1} is no gold article: {id, text, attributions: [{source, cue, content}]}.`,
      )
    }
  })
}
