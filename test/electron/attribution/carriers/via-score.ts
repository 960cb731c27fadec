/** Reads via-gold.ts, and counts how many carriers the rules find. */
import type { Attribution } from '../../../../electron/attribution/attribution.ts'
import type { Span } from '../../../../electron/attribution/text/span.ts'
import type { ViaKind } from '../../../../electron/attribution/carriers/carrier-rules.ts'
import { NO_MEDIA } from '../../../../electron/attribution/carriers/media.ts'
import { findVia, type Surroundings } from '../../../../electron/attribution/carriers/via.ts'
import { VIA_GOLD } from './via-gold.ts'

interface Mark {
  readonly kind: string
  readonly span: Span
}

export interface ViaExample {
  readonly text: string
  readonly attribution: Attribution
  readonly carriers: readonly Mark[]
}

const KIND: Readonly<Record<string, ViaKind>> = {
  agency: 'agency',
  outlet: 'outlet',
  interview: 'interview',
  post: 'post',
  press: 'press conference',
  speech: 'speech',
}

export function readExample(marked: string): ViaExample {
  let text = ''
  const open: { kind: string; start: number }[] = []
  const marks: Mark[] = []
  for (let i = 0; i < marked.length; i++) {
    const opener = /^\{(\w+)[:|]/.exec(marked.slice(i))
    if (opener !== null) {
      open.push({ kind: opener[1] ?? '', start: text.length })
      i += opener[0].length - 1
    } else if (marked[i] === '}') {
      const last = open.pop()
      if (last !== undefined) marks.push({ kind: last.kind, span: [last.start, text.length] })
    } else text += marked[i]
  }
  const of = (kind: string): readonly Span[] =>
    marks.filter((mark) => mark.kind === kind).map(({ span }) => span)
  const attribution: Attribution = {
    source: of('s'),
    cue: of('q'),
    content: of('c'),
    confidence: 1,
    reason: 'gold',
  }
  return { text, attribution, carriers: marks.filter(({ kind }) => KIND[kind] !== undefined) }
}

/** A text that is one sentence, in which nothing else is said. */
export function aloneIn(text: string): Surroundings {
  return { sentence: [0, text.length], others: [], media: NO_MEDIA }
}

export interface ViaScore {
  readonly gold: number
  readonly found: number
  readonly right: number
  readonly rightKind: number
  readonly misses: readonly string[]
}

/** `half` 0: the examples the rules were written with; 1: those they were not. A carrier is right when the spans overlap. */
export function scoreVia(half: 0 | 1): ViaScore {
  let [gold, found, right, rightKind] = [0, 0, 0, 0]
  const misses: string[] = []
  VIA_GOLD.filter((_, k) => k % 2 === half).forEach((marked) => {
    const { text, attribution, carriers } = readExample(marked)
    const { links } = findVia(text, attribution, aloneIn(text))
    gold += carriers.length
    found += links.length
    const left = [...links]
    for (const { kind, span } of carriers) {
      const at = left.findIndex((link) => link.span[0] < span[1] && span[0] < link.span[1])
      if (at < 0) misses.push(`missed ${kind} ${text.slice(span[0], span[1])}: ${text}`)
      else {
        right += 1
        rightKind += left[at]?.kind === KIND[kind] ? 1 : 0
        if (left[at]?.kind !== KIND[kind]) misses.push(`${left[at]?.kind} for ${kind}: ${text}`)
        left.splice(at, 1)
      }
    }
    for (const link of left) misses.push(`extra ${link.kind} ${link.name}: ${text}`)
  })
  return { gold, found, right, rightKind, misses }
}
