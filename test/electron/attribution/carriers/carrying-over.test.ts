import { describe, expect, test } from 'vitest'
import type { FoundAttribution } from '../../../../electron/attribution/finder.ts'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { carryOver } from '../../../../electron/attribution/carriers/carrying-over.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import { NOBODY } from '../../../../electron/attribution/speakers/speaker-guess.ts'
import { FINDER } from '../../../support/finder.ts'
import { CARRYING_GOLD } from './carrying-gold.ts'

interface Claim {
  readonly carrier: string | null
  readonly start: number
  readonly end: number
}

function readExample(marked: string): { readonly text: string; readonly claims: readonly Claim[] } {
  const claims: Claim[] = []
  let text = ''
  let at = 0
  for (const mark of marked.matchAll(/\{(?:=([^|]+)|-)\|([^}]+)\}/g)) {
    text += marked.slice(at, mark.index)
    const [all, carrier = null, words = ''] = mark
    claims.push({ carrier, start: text.length, end: text.length + words.length })
    text += words
    at = mark.index + all.length
  }
  return { text: text + marked.slice(at), claims }
}

function isOf({ start, end }: Claim, { content }: FoundAttribution): boolean {
  return content.some(([from, to]) => 2 * (Math.min(end, to) - Math.max(start, from)) > end - start)
}

/** How many carriers there are, were found, and of those are right; of claims that the finder finds at all. */
async function score(half: 0 | 1) {
  const count = { gold: 0, found: 0, right: 0, claims: 0, read: 0 }
  for (const marked of CARRYING_GOLD.filter((_, k) => k % 2 === half)) {
    const { text, claims } = readExample(marked)
    const found = await FINDER.findAttributions(text)
    for (const claim of claims) {
      count.claims += 1
      const one = found.find((attribution) => isOf(claim, attribution))
      if (one === undefined) continue
      const names = one.via.map(({ name }) => name)
      const isRight =
        claim.carrier !== null && names.some((name) => name.includes(claim.carrier ?? ''))
      count.read += 1
      count.gold += claim.carrier === null ? 0 : 1
      count.found += names.length
      count.right += isRight ? 1 : 0
    }
  }
  return count
}

describe('carriers that are not named again', () => {
  test.each([0, 1] as const)('half %i of the gold: precision 0.95, recall 0.85', async (half) => {
    const { gold, found, right, claims, read } = await score(half)
    expect(read / claims).toBeGreaterThanOrEqual(0.9)
    expect(right / found).toBeGreaterThanOrEqual(0.95)
    expect(right / gold).toBeGreaterThanOrEqual(0.85)
  })

  test('say where they were named', async () => {
    const text =
      'Petrov told TASS that the talks had begun. He added that they would go on for a week.'
    const [first, second] = await FINDER.findAttributions(text)
    expect(second?.via).toEqual(first?.via)
    expect(second?.reason).toMatch(/; still through 'TASS'$/)
  })

  test('are those of a quotation that goes on without words for saying', () => {
    const text = '“We will sail,” Ann Lee told Radio Norham. “The boats are full.”'
    const article = viewArticle(runOn(readAtOnce(text)))
    const speaker = {
      ...NOBODY,
      name: 'Ann Lee',
      isSafe: true,
      mentions: [[16, 23]] as const,
    }
    const said = {
      source: [[16, 23]],
      cue: [[24, 28]],
      content: [[0, 15]],
      confidence: 1,
      reason: 'told',
      speakers: [speaker],
      via: [{ kind: 'interview', name: 'Radio Norham', span: [29, 41] }],
    } as const
    const next = { ...said, cue: [], content: [[43, 64]] as const, via: [] }
    const [, carried] = carryOver(text, article, [said, next])
    expect(carried?.via).toEqual(said.via)
  })

  test.each([
    [
      'The memo said the pumps were old. It warned that the town would flood.',
      ['Harbour Gazette', 'Harbour Gazette'],
    ],
    ['The review said the pumps were old.', [undefined]],
    ['The minister said the pumps were old.', [undefined]],
  ])('are those of a document that a paper has seen: %s', async (more, carriers) => {
    const text = `Officials knew of the cracks, according to a memo seen by the Harbour Gazette.\n\n${more}`
    const found = await FINDER.findAttributions(text)
    expect(found.slice(-carriers.length).map(({ via: [link] }) => link?.name)).toEqual(carriers)
  })

  test('are those of a document that the sentence before says was seen', async () => {
    const text =
      'The memo, obtained by the Harbour Gazette, was written in May. It warned that the town would flood.'
    const found = await FINDER.findAttributions(text)
    expect(found.at(-1)?.via.map(({ name }) => name)).toEqual(['Harbour Gazette'])
  })
})
