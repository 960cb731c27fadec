import { describe, expect, test } from 'vitest'
import { anchorAt, type Anchor } from '../../../../shared/domain/text/anchor.ts'
import {
  keepPlaces,
  rankSources,
  rankSpeakers,
  nameOfCandidate,
  type SpeakerCandidate,
} from '../../../../shared/domain/naming/candidates.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { addRecords, type Project } from '../../../../shared/domain/project.ts'
import { newSource } from '../../../../shared/domain/source.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import { openText } from '../../../support/attributions.ts'
import { buildProposal } from '../../../support/drafts.ts'
import { idOf } from '../../../support/projects.ts'
import { buildClaim, proposedBy, saidBy } from '../../../support/records.ts'

const TEXT =
  'Rubio said it was done, NBC reported. Lavrov agreed. Mr. Putin’s aide Ushakov spoke to TASS. Witkoff and Dmitriev met. He told Reuters that talks went well. Trump was pleased.'
const { project: ground, article } = openText(TEXT)

const NAMES = ['Marco Rubio', 'Sergei Lavrov', 'Yuri Ushakov', 'Steve Witkoff', 'Kirill Dmitriev']
const speakers = [...NAMES, 'Donald Trump', 'Nobody Here'].map((name, index) =>
  newSpeaker(idOf(index + 1), name),
)
const sources = ['NBC', 'TASS', 'Reuters', 'RIA'].map((name, index) =>
  newSource(idOf(index + 20), name),
)
const speakerOf = (name: string) =>
  speakers.find((speaker) => speaker.name.endsWith(name))?.id ?? ''
const sourceOf = (name: string) => sources.find((source) => source.name === name)?.id ?? ''

function at(words: string): readonly Anchor[] {
  const start = TEXT.indexOf(words)
  return [anchorAt(TEXT, { start, end: start + words.length })]
}

let count = 100
function claimOf(content: string, fields: Partial<Claim> = {}): Claim {
  count += 1
  return { ...buildClaim(article.articleId, { content: at(content), ...fields }), id: idOf(count) }
}

const saidAt = (name: string, mention: string) => saidBy(speakerOf(name), at(mention))
const wanted = claimOf('talks went well', {
  cues: at('told'),
  proposal: buildProposal({ ...proposedBy('kirill dmitriev'), via: ['Reuters'] }),
})
const others = [
  claimOf('it was done', {
    ...saidAt('Rubio', 'Rubio'),
    via: [{ sourceId: sourceOf('NBC'), mentions: at('NBC') }],
  }),
  claimOf('agreed', saidAt('Lavrov', 'Lavrov')),
  claimOf('pleased', saidAt('Trump', 'Trump')),
  claimOf('was pleased', saidBy(speakerOf('Trump'))),
  claimOf('spoke', { ...saidAt('Ushakov', 'Ushakov'), review: 'rejected' }),
]
const project = addRecords(
  addRecords(addRecords(ground, 'speakers', speakers), 'sources', sources),
  'claims',
  [wanted, ...others],
)

function named(
  project: Project,
  table: 'speakers' | 'sources',
  ranked: readonly SpeakerCandidate[],
) {
  return ranked.map((candidate) => [
    table === 'speakers' || candidate.id === null
      ? nameOfCandidate(project, candidate)
      : project[table].get(candidate.id)?.name,
    candidate.reason,
  ])
}

describe('the speakers that a claim may have', () => {
  test('are the proposed one, those mentioned before, those named nearby, those with most claims', () => {
    expect(named(project, 'speakers', rankSpeakers(project, article, wanted))).toEqual([
      ['Kirill Dmitriev', 'proposed'],
      ['Sergei Lavrov', '“Lavrov” before it'],
      ['Marco Rubio', '“Rubio” before it'],
      ['Steve Witkoff', 'named in the sentence before'],
      ['Donald Trump', '2 claims here'],
    ])
  })

  test('are at most nine, each once', () => {
    const many = Array.from({ length: 30 }, (_, index) => newSpeaker(idOf(500 + index), 'Witkoff'))
    const ranked = rankSpeakers(addRecords(project, 'speakers', many), article, wanted)
    expect(ranked).toHaveLength(9)
    expect(new Set(ranked.map(({ id }) => id)).size).toBe(9)
  })

  test('are found for a claim without any words, and in an article without any', () => {
    const { project: empty, article: nothing } = openText('')
    expect(
      rankSpeakers(empty, nothing, { ...wanted, content: [], cues: [], proposal: null }),
    ).toEqual([])
    const blank = { ...wanted, content: [], cues: [] }
    expect(rankSpeakers(project, article, blank)[0]?.id).toBe(speakerOf('Dmitriev'))
  })
})

test('words marked as a speaker come first, as who is known so or as nobody yet; "he" does not', () => {
  const marked = (words: string) => {
    const start = TEXT.indexOf(words)
    const mentions = [anchorAt(TEXT, { start, end: start + words.length })]
    return rankSpeakers(project, article, { ...wanted, speakers: [{ speakerId: null, mentions }] })
  }
  expect(named(project, 'speakers', marked('Mr. Putin’s aide')).slice(0, 2)).toEqual([
    ['Mr. Putin’s aide', 'marked in the text'],
    ['Kirill Dmitriev', 'proposed'],
  ])
  expect(named(project, 'speakers', marked('Lavrov'))[0]).toEqual(['Sergei Lavrov', 'called so'])
  for (const words of ['He', 'Lavrov'])
    expect(marked(words).every(({ id }) => id !== null)).toBe(true)
  expect(named(project, 'speakers', marked('He'))[0]).toEqual(['Kirill Dmitriev', 'proposed'])
})

describe('whom the program took words to mean perhaps', () => {
  const asked = (name: string, candidates: readonly string[], words = 'He') => {
    const mentions = at(words)
    const read = { reason: 'nobody fits', candidates }
    const proposal = buildProposal(proposedBy(name, mentions, read))
    const speakers = [{ speakerId: name === '' ? null : speakerOf(name), mentions }]
    return named(
      project,
      'speakers',
      rankSpeakers(project, article, { ...wanted, speakers, proposal }),
    ).slice(0, 3)
  }

  test('comes before all others where it named nobody, known or not', () => {
    expect(asked('', ['Steve Witkoff', 'Bo Lund'])).toEqual([
      ['Steve Witkoff', 'may be meant'],
      ['Bo Lund', 'may be meant'],
      ['Sergei Lavrov', '“Lavrov” before it'],
    ])
  })

  test('comes after the one who was named, and why', () => {
    expect(asked('Sergei Lavrov', ['Donald Trump'])).toEqual([
      ['Sergei Lavrov', 'proposed: nobody fits'],
      ['Donald Trump', 'may be meant'],
      ['Marco Rubio', '“Rubio” before it'],
    ])
  })

  test('is not made a second time of what the words say themselves', () => {
    expect(asked('', ['Putin’s aide'], 'Putin’s aide')[0]).toEqual([
      'Putin’s aide',
      'marked in the text',
    ])
  })
})

test('those shown keep their places, whatever is chosen, made or ranked since', () => {
  const [rubio, lavrov, lund] = [
    { id: '1', name: 'Marco Rubio' },
    { id: '2', name: 'Sergei Lavrov' },
    { id: null, name: 'Bo Lund' },
  ]
  const made = { id: '3', name: 'Bo Lund' }
  const isThere = (id: string) => id !== '9'
  const shown = [lund, rubio, lavrov]
  expect(keepPlaces([], shown, isThere)).toEqual(shown)
  expect(keepPlaces(shown, [lavrov, made], isThere)).toEqual([made, rubio, lavrov])
  expect(keepPlaces([made, rubio], [rubio, lund, lavrov], isThere)).toEqual([lund, rubio, lavrov])
  expect(keepPlaces([{ id: '9', name: 'Gone' }, lavrov], [rubio], isThere)).toEqual([lavrov, rubio])
})

test('a speaker of hundreds of thousands of aliases is found by the last', () => {
  const aliases = [...Array.from({ length: 200_000 }, (_, index) => `Nobody ${index}`), 'Witkoff']
  const envoy = { ...newSpeaker(idOf(50), 'The envoy'), aliases }
  const claim = claimOf('Witkoff and Dmitriev met')
  const named = addRecords(ground, 'speakers', [envoy])
  expect(rankSpeakers(named, article, claim).map(({ id }) => id)).toEqual([envoy.id])
})

describe('the sources that may have carried a claim', () => {
  test('are ranked in the same way', () => {
    const { proposal: _, ...fields } = wanted
    const unproposed = { ...fields, proposal: null }
    expect(named(project, 'sources', rankSources(project, article, wanted))).toEqual([
      ['Reuters', 'proposed'],
      ['NBC', '“NBC” before it'],
    ])
    expect(named(project, 'sources', rankSources(project, article, unproposed))).toEqual([
      ['NBC', '“NBC” before it'],
      ['Reuters', 'named in this sentence'],
    ])
  })
})
