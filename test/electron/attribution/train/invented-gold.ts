import type { GoldArticle, Span } from '../../../../electron/attribution/train/gold.ts'

const SPEAKERS = ['Ann Lee', 'The mayor', 'Bob Orr', 'Officials', 'Senator Vera Holt', 'She']
const CUES = ['said', 'announced that', 'denied that', 'told reporters', 'believes', 'warned that']
const CLAIMS = [
  'the bridge would open in May',
  'the river was safe to swim in',
  'two schools could close next year',
  'the vote had been fair',
  'prices will fall before winter',
]
const OTHERS = ['Rain fell on the town all night.', 'Traffic was light on the ring road.']

function pick<T>(list: readonly T[], k: number): T {
  return list[k % list.length] as T
}

/** Articles made of invented sentences, each with its attributions: enough to train a finder of sorts. */
export function inventGold(articles: number): readonly GoldArticle[] {
  return Array.from({ length: articles }, (_, number) => {
    let text = ''
    const put = (words: string): Span => {
      const start = text.length
      text += words
      return [start, text.length]
    }
    const attributions = Array.from({ length: 6 }, (_, k) => {
      const seed = number * 7 + k * 3
      const isQuoted = seed % 4 === 0
      const source = put(pick(SPEAKERS, seed))
      put(' ')
      const cue = put(isQuoted ? 'said' : pick(CUES, seed + k))
      put(isQuoted ? ', ' : ' ')
      const claim = pick(CLAIMS, seed + number)
      const content = put(isQuoted ? `“${claim}”` : claim)
      put(`. ${pick(OTHERS, seed)}\n`)
      return { source: [source], cue: [cue], content: [content] }
    })
    return { id: `invented-${number}`, text, attributions }
  })
}
