/** Reads name-gold.ts, and counts how many mentions get their speaker's name. */
import type { Attribution } from '../../../../electron/attribution/attribution.ts'
import type { Span } from '../../../../electron/attribution/text/span.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import { nameSpeakers } from '../../../../electron/attribution/speakers/speakers.ts'

interface Example {
  readonly text: string
  readonly mentions: readonly { readonly span: Span; readonly name: string | null }[]
}

function readExample(marked: string): Example {
  let text = ''
  let at = 0
  const mentions = [...marked.matchAll(/\[([^|\]]+)\|([^\]]+)\]/g)].map((mark) => {
    const [all, words = '', name = ''] = mark
    text += marked.slice(at, mark.index)
    const span: Span = [text.length, text.length + words.length]
    text += words
    at = mark.index + all.length
    return { span, name: name === '?' ? null : name }
  })
  return { text: text + marked.slice(at), mentions }
}

/** An attribution whose speaker is mentioned there; what follows stands for its cue and content. */
function attributionAt(text: string, [start, end]: Span): Attribution {
  const cue: Span = [Math.min(end + 1, text.length), Math.min(end + 5, text.length)]
  const content: Span = [cue[1], Math.min(cue[1] + 6, text.length)]
  return {
    source: [[start, end]],
    cue: [cue],
    content: [content],
    confidence: 1,
    reason: 'gold',
  }
}

/** Names that are there, that were given as safe, and those of them that are right. */
export function scoreNames(examples: readonly string[]) {
  let [gold, found, right] = [0, 0, 0]
  const misses: string[] = []
  for (const { text, mentions } of examples.map(readExample)) {
    const attributions = mentions.map(({ span }) => attributionAt(text, span))
    const guesses = nameSpeakers(text, viewArticle(runOn(readAtOnce(text))), attributions)
    for (const [k, { span, name }] of mentions.entries()) {
      const guess = guesses[k]?.[0]
      const given = guess?.isSafe === true ? guess.name : null
      gold += name === null ? 0 : 1
      found += given === null ? 0 : 1
      if (given === name) right += name === null ? 0 : 1
      else misses.push(`“${text.slice(...span)}”: ${given} for ${name} in ${text}`)
    }
  }
  return { gold, found, right, misses }
}
