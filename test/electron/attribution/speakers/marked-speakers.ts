import type { Attribution } from '../../../../electron/attribution/attribution.ts'
import type { Span } from '../../../../electron/attribution/text/span.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import type { FoundSpeaker } from '../../../../electron/attribution/speakers/speaker-guess.ts'
import { nameSpeakers } from '../../../../electron/attribution/speakers/speakers.ts'

/** The speakers of mentions that are marked in a text as [he]; what follows each is taken for its cue and content. */
export function speakersOf(marked: string): readonly (readonly FoundSpeaker[])[] {
  let text = ''
  const sources: Span[] = []
  let start = 0
  for (const char of marked) {
    if (char === '[') start = text.length
    else if (char === ']') sources.push([start, text.length])
    else text += char
  }
  const attributions = sources.map((source): Attribution => ({
    source: [source],
    cue: [[source[1] + 1, source[1] + 5]],
    content: [[source[1] + 6, source[1] + 12]],
    confidence: 1,
    reason: 'gold',
  }))
  return nameSpeakers(text, viewArticle(runOn(readAtOnce(text))), attributions)
}
