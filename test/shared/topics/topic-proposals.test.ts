import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposeTopics, type TopicProposals } from '../../../shared/topics/topic-proposals.ts'
import type { TopicClaim } from '../../../shared/topics/topic-words.ts'
import { idOf } from '../../support/projects.ts'

function run(claims: readonly TopicClaim[]): TopicProposals {
  const search = proposeTopics(claims)
  let step = search.next()
  while (step.done !== true) step = search.next()
  return step.value
}

interface Said {
  readonly text: string
  readonly topics?: readonly string[]
  readonly names?: readonly string[]
  readonly article?: number
  readonly paragraph?: string
  readonly title?: string
}

function claimOf(said: Said | string, place: number): TopicClaim {
  const { text, article, paragraph, ...rest }: Said =
    typeof said === 'string' ? { text: said } : said
  const number = article ?? Math.floor(place / 3)
  return {
    id: idOf(place),
    text,
    sentence: text,
    paragraph: paragraph ?? text,
    articleId: idOf(100 + number),
    title: '',
    outlet: `Outlet ${number}`,
    place,
    names: [],
    topics: [],
    ...rest,
  }
}

/** Claims in this order, each a sentence of its own, every three in one article if it is not said in which. */
function claimsOf(...said: readonly (Said | string)[]): readonly TopicClaim[] {
  return said.map(claimOf)
}

/** The numbers of the claims in the cluster of this topic. */
function claimsWith(proposals: TopicProposals, topic: string): readonly string[] | undefined {
  return proposals.clusters.find((cluster) => cluster.topic === topic)?.claimIds
}

function topicsOf(proposals: TopicProposals): readonly string[] {
  return proposals.clusters.map(({ topic }) => topic)
}

const FERRY = [
  'the ferry should never have left the harbour in that storm',
  'storms of this strength come twice in a winter',
  'the wind had torn two ropes before it rained',
  'the lifejackets were locked in a cupboard below deck',
  'nobody could open the cupboard with the lifejackets',
  'half of the lifejackets had no whistle',
  'eleven passengers were killed',
  'the number of the dead may rise',
  'three of the victims died on the quay',
] as const

const WORDS =
  'flood the court harbour of killed lifejackets in budget school ferry Novak and ring road'.split(
    ' ',
  )
const inputs: fc.Arbitrary<readonly TopicClaim[]> = fc
  .array(
    fc.record({
      text: fc.array(fc.constantFrom(...WORDS), { maxLength: 7 }).map((words) => words.join(' ')),
      topics: fc.subarray(['floods', 'Floods', 'the Novak case'], { maxLength: 2 }),
      article: fc.nat(3),
      title: fc.constantFrom('', 'Ferry in the harbour', 'The ferry'),
    }),
    { maxLength: 20 },
  )
  .map((said) => claimsOf(...said))

describe('proposeTopics', () => {
  test('gives the same whatever the order of the claims', () => {
    fc.assert(
      fc.property(
        inputs.chain((claims) =>
          fc.tuple(
            fc.constant(claims),
            fc.shuffledSubarray([...claims], {
              minLength: claims.length,
              maxLength: claims.length,
            }),
          ),
        ),
        ([claims, shuffled]) => {
          expect(run(shuffled)).toEqual(run(claims))
        },
      ),
      { seed: 9 },
    )
  })

  test('labels are never empty, every id is known, and no claim is twice in a cluster', () => {
    fc.assert(
      fc.property(inputs, (claims) => {
        const ids = new Set(claims.map(({ id }) => id))
        const { clusters, offers } = run(claims)
        expect(new Set(clusters.map(({ topic }) => topic)).size).toBe(clusters.length)
        for (const { topic, claimIds, reason } of clusters) {
          expect(topic.trim()).not.toBe('')
          expect(reason).not.toBe('')
          expect(claimIds.length).toBeGreaterThan(0)
          expect(new Set(claimIds).size).toBe(claimIds.length)
          expect(claimIds.every((id) => ids.has(id))).toBe(true)
        }
        expect(new Set(offers.keys())).toEqual(ids)
      }),
      { seed: 9 },
    )
  })

  test('offers at most three topics for a claim, none that it has, the likelier first', () => {
    fc.assert(
      fc.property(inputs, (claims) => {
        const { offers } = run(claims)
        for (const { id, topics } of claims) {
          const offered = offers.get(id) ?? []
          const scores = offered.filter(({ isNew }) => !isNew).map(({ score }) => score)
          expect(offered.length).toBeLessThanOrEqual(3)
          expect(scores).toEqual(scores.toSorted((a, b) => b - a))
          expect(offered.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
          const own = new Set(topics.map((topic) => topic.toLowerCase()))
          expect(offered.some(({ topic }) => own.has(topic.toLowerCase()))).toBe(false)
        }
      }),
      { seed: 9 },
    )
  })

  test('brings together what is said of one thing in other words, and names it', () => {
    const proposals = run(claimsOf(...FERRY))
    expect(claimsWith(proposals, 'deaths')).toEqual([idOf(6), idOf(7), idOf(8)])
    expect(claimsWith(proposals, 'weather')).toEqual([idOf(0), idOf(1), idOf(2)])
  })

  test('a label is a noun as it stands in the text, as most often written', () => {
    const proposals = run(claimsOf(...FERRY))
    expect(claimsWith(proposals, 'lifejackets')).toEqual([idOf(3), idOf(4), idOf(5)])
  })

  test('says which words speak for a cluster, and in how many claims of how many outlets', () => {
    const { clusters } = run(claimsOf(...FERRY))
    expect(clusters.find(({ topic }) => topic === 'lifejackets')?.reason).toBe(
      '“lifejackets” in 3 claims of 1 outlet',
    )
  })

  test('most claims using one word for a concept, that word is its label', () => {
    const badgers = ['the badger came at night', 'badgers took nine eggs', 'a badger is no danger']
    const proposals = run(claimsOf(...FERRY, ...badgers))
    expect(topicsOf(proposals)).toContain('badger')
    expect(topicsOf(proposals)).not.toContain('wildlife')
  })

  test('the event’s own name, in the headings of all articles, is no topic', () => {
    const titles = FERRY.map((text) => ({
      text: `the lifejackets: ${text}`,
      title: 'Lifejackets row',
    }))
    expect(topicsOf(run(claimsOf(...titles)))).not.toContain('lifejackets')
  })

  test('a speaker’s or an outlet’s name is no topic', () => {
    const said = ['we asked Novak', 'they believed Novak', 'nobody but Novak knew'].map((text) => ({
      text,
      names: ['Ana Novak'],
    }))
    expect(topicsOf(run(claimsOf(...FERRY, ...said)))).not.toContain('Novak')
  })

  test('a topic that is set attracts the claims that fit, in the analyst’s own words, before any new one', () => {
    const [first, ...others] = claimsOf(...FERRY.slice(6), ...FERRY.slice(0, 6))
    if (first === undefined) throw new Error('No claims.')
    const proposals = run([{ ...first, topics: ['the Dead'] }, ...others])
    expect(proposals.clusters[0]).toMatchObject({ topic: 'the Dead', isNew: false })
    expect(claimsWith(proposals, 'the Dead')).toEqual([idOf(1), idOf(2)])
    expect(topicsOf(proposals)).not.toContain('deaths')
  })

  test('a topic whose name no claim speaks of is learnt from the claims that have it', () => {
    const said: readonly (Said | string)[] = [
      {
        text: 'the lifejackets were locked in a cupboard below deck',
        topics: ['equipment at hand'],
      },
      'the cupboard with the lifejackets had no key',
      'eleven passengers were killed',
    ]
    const offer = run(claimsOf(...said)).offers.get(idOf(1))?.[0]
    expect(offer).toMatchObject({ topic: 'equipment at hand', isNew: false })
    expect(offer?.reason).toBe('like “the lifejackets were locked in a …”, that has it')
  })

  test('claims that have a topic are in no cluster, but more is offered for them', () => {
    const claims = claimsOf(
      ...FERRY.map((text, at) => (at === 4 ? { text, topics: ['law'] } : text)),
    )
    const { clusters, offers } = run(claims)
    expect(clusters.flatMap(({ claimIds }) => claimIds)).not.toContain(idOf(4))
    expect(offers.get(idOf(4))?.map(({ topic }) => topic)).toContain('lifejackets')
  })

  test('without a word that tells, nothing is proposed, and what is much used is still offered', () => {
    const { clusters, offers } = run(
      claimsOf(
        { text: 'so had I', article: 1 },
        { text: 'courts decide', topics: ['law'], article: 2 },
      ),
    )
    expect(clusters).toEqual([])
    expect(offers.get(idOf(0))).toEqual([
      { topic: 'law', isNew: false, score: expect.closeTo(0.08, 1), reason: 'much used here' },
    ])
  })

  test('in another language topics that are set are offered by the words that claims share, and no label is made up', () => {
    const { clusters, offers } = run(
      claimsOf(
        { text: 'Die Brücke war gesperrt', topics: ['Verkehr'] },
        'Ohne die Brücke geht hier nichts',
        'Wer zahlt für die Brücke?',
        'Der Bürgermeister schweigt',
      ),
    )
    expect(clusters).toEqual([])
    expect(offers.get(idOf(2))?.map(({ topic, reason }) => [topic, reason])).toEqual([
      ['Verkehr', 'like “Die Brücke war gesperrt”, that has it'],
    ])
  })

  test('few labels, a dozen at most for a hundred claims', () => {
    const many = Array.from(
      { length: 100 },
      (_, index) => `thing${index % 30} near the place${index % 25}`,
    )
    expect(run(claimsOf(...many)).clusters.length).toBeLessThanOrEqual(12)
  })

  test('tells how far it is, up to the end', () => {
    const claims = claimsOf(
      ...Array.from({ length: 450 }, (_, index) => `word${index} of ${index}`),
    )
    const steps = [...proposeTopics(claims)]
    expect(steps.length).toBeGreaterThan(3)
    expect(steps.map(({ done }) => done)).toEqual(
      steps.map(({ done }) => done).toSorted((a, b) => a - b),
    )
    expect(steps.at(-1)).toEqual({ done: 1800, total: 1800 })
  })
})
