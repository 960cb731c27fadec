import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RelatableClaim } from '../../../shared/comparison/claim-traits.ts'
import {
  findRelated,
  relatedInput,
  type RelatedClaims,
  type RelatedInput,
} from '../../../shared/comparison/related.ts'
import { contentWords } from '../../../shared/comparison/words.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { IS_MUTUAL } from '../../../shared/domain/relation.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'
import { idOf, projects } from '../../support/projects.ts'

function run(input: RelatedInput): readonly RelatedClaims[] {
  const search = findRelated(input)
  let step = search.next()
  while (step.done !== true) step = search.next()
  return step.value
}

/** Claims by different speakers with these words, numbered from 0. */
function say(...texts: readonly string[]): RelatedInput {
  const claims = texts.map((text, index): RelatableClaim => {
    return {
      id: idOf(index),
      text,
      denyingCue: '',
      topics: [],
      speakerIds: [idOf(100 + index)],
      date: '',
    }
  })
  // Other talk, so that the words in question are not in every claim.
  const others = Array.from({ length: 30 }, (_, index): RelatableClaim => {
    const text = `gardener ${index} watered plot${index} of tulip${index}`
    return { id: idOf(500 + index), text, denyingCue: '', topics: [], speakerIds: [], date: '' }
  })
  return { claims: [...claims, ...others], related: [] }
}

/** As `say`, the first two under one topic. */
function underTopic(first: string, second: string): RelatedInput {
  const { claims, related } = say(first, second)
  const [one, other, ...others] = claims
  if (one === undefined || other === undefined) throw new Error('Two were said.')
  const topics = ['Ardley']
  return { claims: [{ ...one, topics }, { ...other, topics }, ...others], related }
}

/** What sets two claims against each other, and what else speaks for their relation. */
function textOf({ differs, reasons }: RelatedClaims): string {
  return [...(differs === null ? [] : [`${differs.first} ≠ ${differs.second}`]), ...reasons].join(
    '; ',
  )
}

/** What is proposed between the first claim and the second. */
function between(first: string, second: string): RelatedClaims | undefined {
  return run(say(first, second)).find(
    ({ fromId, toId }) => [fromId, toId].sort().join(' ') === `${idOf(0)} ${idOf(1)}`,
  )
}

const WORDS =
  'talks peace border troops leave city no not 12 20 Riyadh Moscow may rise fall sides'.split(' ')
const inputs: fc.Arbitrary<RelatedInput> = fc
  .array(
    fc.record({
      text: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
      denyingCue: fc.constantFrom('', 'denied'),
      topics: fc.subarray(['war', 'peace']),
      speakerIds: fc.subarray([idOf(1), idOf(2), idOf(3)]),
      date: fc.constantFrom('', '2025-02-18', '2025-02-19'),
    }),
    { maxLength: 25 },
  )
  .chain((fields) => {
    const claims = fields.map((claim, index) => Object.assign({ id: idOf(index) }, claim))
    const pair = fc.tuple(fc.nat(24), fc.nat(24)).map(([a, b]) => [idOf(a), idOf(b)] as const)
    return fc.record({ claims: fc.constant(claims), related: fc.array(pair, { maxLength: 5 }) })
  })

describe('findRelated', () => {
  test('proposes nothing of a claim and itself, nothing twice, and nothing that is related already', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const pairs = run(input).map(({ fromId, toId }) => [fromId, toId].sort().join(' '))
        const known = new Set(input.related.map((pair) => [...pair].sort().join(' ')))
        expect(new Set(pairs).size).toBe(pairs.length)
        for (const pair of pairs) {
          expect(known).not.toContain(pair)
          const [from, to] = pair.split(' ')
          expect(from).not.toBe(to)
        }
      }),
    )
  })

  test('proposes nothing of two claims that share no word and no topic, and says what each pair shares', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const byId = new Map(input.claims.map((claim) => [claim.id, claim]))
        for (const { fromId, toId, reasons, score } of run(input)) {
          const [from, to] = [byId.get(fromId), byId.get(toId)]
          const stems = new Set(contentWords(to?.text ?? '').map(({ stem }) => stem))
          const words = contentWords(from?.text ?? '').filter(({ stem }) => stems.has(stem))
          const topics = from?.topics.filter((topic) => to?.topics.includes(topic)) ?? []
          expect(words.length + topics.length).toBeGreaterThan(0)
          expect(reasons.join(' ')).toMatch(/both|alike/)
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('finds the same whatever the order of the claims', () => {
    const shuffled = inputs.chain((input) =>
      fc
        .shuffledSubarray([...input.claims], {
          minLength: input.claims.length,
          maxLength: input.claims.length,
        })
        .map((claims) => [input, { ...input, claims }] as const),
    )
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        expect(run(other)).toEqual(run(input))
        expect(run(input)).toEqual(run(input))
      }),
    )
  })

  test('finds what is mutual whichever of the two came first', () => {
    const turn = (id: string, count: number) => idOf(count - 1 - Number.parseInt(id.slice(-12), 16))
    const keyOf = ({ fromId, toId, suggestedType }: RelatedClaims) =>
      `${suggestedType} ${IS_MUTUAL[suggestedType] ? [fromId, toId].sort().join(' ') : ''}`
    // Few claims, so that none has more proposals than are kept.
    const few = inputs.filter(({ claims }) => claims.length <= 5)
    fc.assert(
      fc.property(few, ({ claims }) => {
        const count = claims.length
        const turned = claims.map((claim) =>
          Object.assign({}, claim, { id: turn(claim.id, count) }),
        )
        const back = run({ claims: turned, related: [] }).map((found) =>
          Object.assign({}, found, {
            fromId: turn(found.fromId, count),
            toId: turn(found.toId, count),
          }),
        )
        expect(new Set(back.map(keyOf))).toEqual(new Set(run({ claims, related: [] }).map(keyOf)))
      }),
    )
  })

  test('tells how far it is, up to the end', () => {
    const claims = Array.from({ length: 450 }, (_, index) => ({
      id: idOf(index),
      text: `word${index}`,
      denyingCue: '',
      topics: [],
      speakerIds: [],
      date: '',
    }))
    const steps = [...findRelated({ claims, related: [] })]
    expect(steps.length).toBeGreaterThan(3)
    expect(steps.map(({ done }) => done)).toEqual(
      steps.map(({ done }) => done).toSorted((a, b) => a - b),
    )
    expect(steps.at(-1)).toEqual({ done: 900, total: 900 })
  })

  test.each([
    [
      'repeats',
      'Russian troops left the city of Kherson',
      'troops of Russia have left Kherson city',
      /alike/,
    ],
    [
      'contradicts',
      'the troops left Kherson city',
      'the troops have not left Kherson city',
      /left ≠ not left/,
    ],
    [
      'contradicts',
      'oil prices in Iran will rise sharply',
      'oil prices in Iran will fall sharply',
      /rise ≠ fall/,
    ],
    [
      'contradicts',
      'the blast in Kyiv killed 12 people',
      'the blast in Kyiv killed 20 people',
      /12 ≠ 20/,
    ],
    [
      'qualifies',
      'the troops left Kherson city',
      'some of the troops perhaps left Kherson city',
      /“perhaps”/,
    ],
  ])('takes for “%s”: %s, %s', (type, first, second, reason) => {
    const found = between(first, second)
    expect(found?.suggestedType).toBe(type)
    expect(found === undefined ? '' : textOf(found)).toMatch(reason)
  })

  test.each([
    [
      'two piers were cracked, the ministry said',
      'three piers were cracked',
      { first: 'two', second: 'three' },
    ],
    [
      '6 million ballots had been cast',
      '5 million ballots had been cast',
      { first: '6 million', second: '5 million' },
    ],
    [
      'the flood drove 11,000 from Ardley',
      'the flood drove 6,000 from Ardley',
      { first: '11,000', second: '6,000' },
    ],
  ])('gives what differs: %s, %s', (first, second, differs) => {
    expect(between(first, second)).toMatchObject({ suggestedType: 'contradicts', differs })
    expect(between(second, first)).toMatchObject({
      differs: { first: differs.second, second: differs.first },
    })
  })

  test('what one denies is against what the other says, and never the same', () => {
    const { claims, related } = say('its ferries were unsafe', 'the ferries of it were unsafe')
    const denyingCue = 'denied'
    const [found] = run({
      claims: claims.map((claim) => (claim.id === idOf(1) ? { ...claim, denyingCue } : claim)),
      related,
    })
    expect(found).toMatchObject({ fromId: idOf(1), toId: idOf(0), suggestedType: 'contradicts' })
    expect(found?.reasons[0]).toBe('the first comes after “denied”')
    const both = run({
      claims: claims.map((claim) => Object.assign({}, claim, { denyingCue })),
      related,
    })
    expect(both[0]?.suggestedType).toBe('repeats')
  })

  test('finds the figures of one speaker that clash, and sets them before what words alone suggest', () => {
    const claims = [
      'the port lost 40 cranes in the storm',
      'the storm cost the port 15 cranes',
      'trade at the port has grown',
      'trade at the port has grown again',
    ].map((text, index): RelatableClaim => {
      return {
        id: idOf(index),
        text,
        denyingCue: '',
        topics: [],
        speakerIds: [idOf(100)],
        date: '2025-03-10',
      }
    })
    const [first] = run({ claims: [...claims, ...say().claims], related: [] })
    expect(first?.differs).toEqual({ first: '40', second: '15' })
  })

  test('a figure is compared within three weeks, and beyond only under one topic', () => {
    const later = (date: string, topics: readonly string[]): RelatedInput => {
      const { claims, related } = say('12 cranes fell at Ardley', '40 cranes fell at Ardley')
      const [one, other, ...others] = claims
      if (one === undefined || other === undefined) throw new Error('Two were said.')
      const dated = [
        { ...one, topics, date: '2025-03-10' },
        { ...other, topics, date },
      ]
      return { claims: [...dated, ...others], related }
    }
    const isFound = (input: RelatedInput) => run(input).some(({ differs }) => differs !== null)
    expect(isFound(later('2025-03-20', []))).toBe(true)
    expect(isFound(later('2025-06-20', []))).toBe(false)
    expect(isFound(later('2025-06-20', ['Cranes']))).toBe(true)
  })

  test.each([
    [
      'The pilot gave a warning before the crash',
      'There was no warning, a passenger said',
      'no warning',
    ],
    [
      'Residents were told of the leak',
      'None of us were informed of the leak',
      'None of us were informed',
    ],
    [
      'The boiler was checked in May',
      'the inspection of the boiler did not take place',
      'inspection of the boiler did not take place',
    ],
  ])(
    'under one topic, takes what one says and the other denies for a contradiction: %s, %s',
    (first, second, words) => {
      expect(run(underTopic(first, second))).toEqual([
        expect.objectContaining({
          suggestedType: 'contradicts',
          differs: expect.objectContaining({ second: words }),
        }),
      ])
    },
  )

  test('what is denied only for now, or by both, contradicts nothing', () => {
    const typesOf = (first: string, second: string) =>
      run(underTopic(first, second)).map(({ suggestedType }) => suggestedType)
    const opened = 'the mayor opened the road to Ardley'
    expect(typesOf(opened, 'lorries wait as the road has not opened yet')).not.toContain(
      'contradicts',
    )
    expect(typesOf('it never opened at all', 'lorries wait, it was not opened')).not.toContain(
      'contradicts',
    )
    expect(typesOf(opened, 'lorries wait, the road was never opened')).toEqual(['contradicts'])
  })

  test('takes a denied word for its opposite, and an opposite that denies for no second denial', () => {
    const denied = between(
      'oil prices in Iran will not rise soon',
      'oil prices in Iran will fall soon',
    )
    expect(denied?.suggestedType).not.toBe('contradicts')
    const rejected = between('Kyiv accepted the border plan', 'Kyiv rejected the border plan')
    expect(rejected).toMatchObject({
      suggestedType: 'contradicts',
      differs: { first: 'accepted', second: 'rejected' },
    })
  })

  test('reads a qualification from the claim that takes something back', () => {
    expect(between('it may rain in Kyiv tomorrow', 'rain in Kyiv tomorrow')).toMatchObject({
      fromId: idOf(0),
    })
    expect(between('rain in Kyiv tomorrow', 'it may rain in Kyiv tomorrow')).toMatchObject({
      fromId: idOf(1),
    })
  })

  test('finds nothing between claims of different things', () => {
    expect(between('the talks in Riyadh will go on', 'no oil was sold in Norway')).toBeUndefined()
  })
})

describe('relatedInput', () => {
  test('leaves out what is rejected, and names what is related', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { claims, related } = relatedInput(project)
        const kept = [...project.claims.values()].filter(({ review }) => review !== 'rejected')
        expect(new Set(claims.map(({ id }) => id))).toEqual(new Set(kept.map(({ id }) => id)))
        expect(related).toHaveLength(project.relations.size)
        run({ claims, related })
      }),
    )
  })
})

describe('of the seed article', () => {
  const found = run(relatedInput(SEED_PROJECT))
  const of = (from: string, to: string) =>
    found.find(({ fromId, toId }) => fromId === seedClaim(from).id && toId === seedClaim(to).id)

  test('Dmitriev’s “no major diplomatic breakthrough” takes something from “several new efforts”', () => {
    const related = of('no major diplomatic breakthrough', 'several new efforts')
    expect(related?.suggestedType).toBe('qualifies')
    expect(related?.reasons).toEqual([
      'only the first says “no”',
      'both on “Outcome of the meeting”',
      'both have “diplomatic”',
    ])
  })

  test('a “no” under one topic says little of a claim that shares no word with it', () => {
    expect(of('no major diplomatic breakthrough', 'very serious conversation')).toBeUndefined()
    expect(of('too early to talk', 'several new efforts')).toBeUndefined()
  })

  test('Ushakov speaks of a date for a meeting with Putin, and Trump does not', () => {
    const related = of('no date has been set', 'meeting directly with')
    expect(related?.suggestedType).toBe('qualifies')
    expect(related?.reasons).toContain('only the first names a date: “by next week”')
  })

  test('what is set is proposed no more', () => {
    const [first] = found
    if (first === undefined) throw new Error('nothing was proposed')
    const { fromId, toId } = first
    const relation = {
      id: idOf(900),
      type: 'supports' as const,
      fromId: toId,
      toId: fromId,
      note: '',
      origin: 'analyst' as const,
    }
    const set = addRecords(SEED_PROJECT, 'relations', [relation])
    const left = run(relatedInput(set))
    expect(left).toHaveLength(found.length - 1)
    expect(left).not.toContainEqual(expect.objectContaining({ fromId, toId }))
  })
})

test('a claim may be of hundreds of thousands of different words', () => {
  const long = Array.from({ length: 200_000 }, (_, index) => `word${index}`).join(' ')
  expect(run(say(long, 'The talks ended.'))).toEqual([])
})
