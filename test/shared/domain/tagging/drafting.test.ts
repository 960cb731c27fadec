import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnchor } from '../../../../shared/domain/text/anchor.ts'
import type { Attribution, SpeakerGuess } from '../../../../shared/domain/tagging/attribution.ts'
import { Claim, quoteOfClaim } from '../../../../shared/domain/claim.ts'
import { draftClaims } from '../../../../shared/domain/tagging/drafting.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { mergeRecords } from '../../../../shared/domain/merging/record-merging.ts'
import { mergeClaims } from '../../../../shared/domain/tagging/claim-mending.ts'
import { anchorsOf, MARK_ROLES } from '../../../../shared/domain/text/marks.ts'
import { countOutcomes, NO_OUTCOMES } from '../../../../shared/domain/tagging/draft-outcome.ts'
import { addRecords, type Project } from '../../../../shared/domain/project.ts'
import {
  acceptDrafts,
  rejectDrafts,
  waitingDrafts,
} from '../../../../shared/domain/tagging/review.ts'
import { isOverlapping, type Span } from '../../../../shared/domain/text/span.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import type { TaggedText } from '../../../../shared/domain/tagging/tagging.ts'
import { recordCarrier } from '../../../../shared/domain/versions/shared-story.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { attributionsIn, change, draftIn, openText } from '../../../support/attributions.ts'
import { hostileText } from '../../../support/hostile-text.ts'
import { articleOf, idOf } from '../../../support/projects.ts'
import { reviewSteps } from '../../../support/review-steps.ts'
import { mentionsOf, proposedBy, speakerIdOf } from '../../../support/records.ts'

const TEXT =
  'Special envoy Steve Witkoff said the talks were “very serious”, TASS reported. A senior official said no date was set. Witkoff told reporters that he would return. Lavrov agreed, citing TASS, and he left.'

const PROSE = `${TEXT}\n“It is too early,” 😀 said Ann Lee — he added: ‘no’ (so far).\n\n${TEXT}`

/** Texts in which words can be moved by and split at, and texts of anything. */
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constant(PROSE) },
  { arbitrary: hostileText, weight: 1 },
)

const scenes = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    found: attributionsIn(text),
    others: attributionsIn(text),
    steps: reviewSteps,
  }),
)

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words)
  if (start === -1) throw new Error(`No “${words}” in the text.`)
  return { start, end: start + words.length }
}

const WITKOFF: SpeakerGuess = {
  name: 'Steve Witkoff',
  kind: 'person',
  role: 'special envoy',
  affiliation: 'United States',
  aliases: ['Witkoff'],
  isSafe: true,
  candidates: [],
  reason: 'named',
}

function found(
  content: string,
  {
    cue = 'said',
    mention = 'Witkoff',
    speaker = WITKOFF,
    ...fields
  }: Partial<Attribution> & {
    readonly cue?: string
    readonly mention?: string
    readonly speaker?: SpeakerGuess
  } = {},
): Attribution {
  return {
    content: [spanOf(content)],
    cues: [spanOf(cue)],
    kind: 'indirect',
    speakers: [{ ...speaker, mentions: [spanOf(mention)] }],
    via: [],
    confidence: 0.82,
    reason: 'cue “said” after “Witkoff”',
    ...fields,
  }
}

const SERIOUS_WORDS = 'the talks were “very serious”'
const SERIOUS = found(SERIOUS_WORDS)
const RETURN = found('he would return', { cue: 'told' })

function only(project: Project, article: TaggedText): Claim {
  const [claim, ...others] = waitingDrafts(project, article.articleId)
  if (claim === undefined || others.length > 0) throw new Error('Not one draft.')
  return claim
}

function isSameStretch(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    JSON.stringify(a.map(({ start, end }) => [start, end])) ===
    JSON.stringify(b.map(({ start, end }) => [start, end]))
  )
}

describe('drafting', () => {
  test('puts every span on the text itself, and makes whole claims, whatever was found', () => {
    fc.assert(
      fc.property(scenes, ({ text, found }) => {
        const { project, article } = openText(text)
        const drafted = draftIn(project, article, found)
        for (const claim of drafted.claims.values()) {
          expect(Claim.parse(claim)).toEqual(claim)
          expect(claim.content.length).toBeGreaterThan(0)
          const anchors = MARK_ROLES.flatMap((role) => anchorsOf(claim, role))
          expect(anchors.map((anchor) => checkAnchor(text, anchor))).toEqual(
            anchors.map(() => 'exact'),
          )
          expect(anchors.every(({ quote }) => quote.trim() === quote)).toBe(true)
        }
      }),
    )
  })

  test('changes nothing when done again, whatever was reviewed and mended before', () => {
    fc.assert(
      fc.property(scenes, ({ text, found, others, steps }) => {
        const { project, article } = openText(text)
        const drafted = draftIn(project, article, others)
        const reviewed = change(drafted, (draft) => {
          for (const step of steps) step(draft, article)
        })
        const again = draftIn(reviewed, article, found)
        const draft = new EditDraft(again)
        const { made, removed } = draftClaims(draft, article, found, {
          model: 'm1',
          within: null,
          elsewhere: new Set(),
        })
        expect(draft.toEdit('draft', new Date(0))).toBeNull()
        expect({ made, removed }).toEqual({ made: [], removed: 0 })
      }),
      { numRuns: 200 },
    )
  })

  test('changes no claim but untouched drafts, and brings back nothing that was rejected', () => {
    fc.assert(
      fc.property(scenes, fc.option(fc.nat(300)), ({ text, found, others, steps }, at) => {
        const { project, article } = openText(text)
        const drafted = draftIn(project, article, [...others, ...found.slice(0, 4)])
        const reviewed = change(drafted, (draft) => {
          for (const step of steps) step(draft, article)
        })
        const within = at === null ? null : { start: at, end: at + 20 }
        const again = draftIn(reviewed, article, found, within)
        const touched = [...reviewed.claims.values()].filter(
          ({ review, note, proposal }) => review !== 'draft' || note !== '' || proposal === null,
        )
        expect(touched.map(({ id }) => again.claims.get(id))).toEqual(touched)
        const rejected = [...again.claims.values()].filter(({ review }) => review === 'rejected')
        for (const claim of again.claims.values()) {
          if (claim.proposal === null || reviewed.claims.has(claim.id)) continue
          const twins = rejected.filter(({ proposal }) =>
            isSameStretch(proposal?.content ?? [], claim.content),
          )
          expect(twins).toEqual([])
          const made = claim.content.some((span) => within === null || isOverlapping(span, within))
          expect(made).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('does not bring back what was rejected because a cue stood in its own words', () => {
    const content = [spanOf('the talks were “very serious”')]
    const odd = found('', { content, cues: [spanOf('talks')] })
    const { project, article } = openText(TEXT)
    const drafted = draftIn(project, article, [odd])
    const rejected = change(drafted, (draft) =>
      draft.update('claims', only(drafted, article).id, { review: 'rejected' }),
    )
    const again = draftIn(rejected, article, [found('', { content, cues: [] })])
    expect(again.claims).toEqual(rejected.claims)
  })

  test('makes a claim with its speaker, role, cue, evidence and chain', () => {
    const { project, article } = openText(TEXT)
    const via = [{ name: 'TASS news agency', kind: 'agency' as const, span: spanOf('TASS') }]
    const drafted = draftIn(project, article, [{ ...SERIOUS, via }])
    const claim = only(drafted, article)
    expect(quoteOfClaim(claim)).toBe('the talks were “very serious”')
    expect(claim).toMatchObject({
      kind: 'mixed',
      isKindSet: false,
      review: 'draft',
      origin: 'program',
    })
    expect(claim.cues.map(({ quote }) => quote)).toEqual(['said'])
    expect(claim.proposal).toEqual({
      model: 'm1',
      confidence: 0.82,
      reason: 'cue “said” after “Witkoff”',
      content: SERIOUS.content,
      cues: SERIOUS.cues,
      kind: 'mixed',
      ...proposedBy('Steve Witkoff', [spanOf('Witkoff')], { reason: 'named' }),
      via: ['TASS news agency'],
    })
    expect([...drafted.speakers.values()]).toMatchObject([
      {
        id: speakerIdOf(claim),
        name: 'Steve Witkoff',
        aliases: ['Witkoff'],
        kind: 'person',
        role: 'special envoy',
        affiliation: 'United States',
      },
    ])
    expect([...drafted.sources.values()]).toMatchObject([
      { name: 'TASS news agency', aliases: ['TASS'], kind: 'agency' },
    ])
    expect(claim.via).toMatchObject([{ mentions: [{ quote: 'TASS' }] }])
  })

  test('leaves a guess that is not safe to the analyst, with its mention marked, why, and who may be meant', () => {
    const { project, article } = openText(TEXT)
    const doubt = { isSafe: false, reason: 'two are called so' }
    const candidates = ['Alex Witkoff', 'steve witkoff', 'he', '']
    const unsafe = found(SERIOUS_WORDS, { speaker: { ...WITKOFF, ...doubt, candidates } })
    const drafted = draftIn(project, article, [unsafe])
    expect(drafted.speakers.size).toBe(0)
    expect(only(drafted, article)).toMatchObject({
      speakers: [{ speakerId: null, mentions: [{ quote: 'Witkoff' }] }],
      proposal: proposedBy('', [spanOf('Witkoff')], {
        reason: 'two are called so',
        candidates: ['Steve Witkoff', 'Alex Witkoff'],
      }),
    })
  })

  test.each([
    ['by name, without case', 'steve witkoff', []],
    ['by an alias', 'S. Witkoff', ['Steve Witkoff']],
    ['by an alias of the guess', 'Witkoff', []],
  ])('knows a speaker %s', (_how, name, aliases) => {
    const { project, article } = openText(TEXT)
    const known = { ...newSpeaker(idOf(1), name), aliases }
    const drafted = draftIn(addRecords(project, 'speakers', [known]), article, [SERIOUS])
    expect([...drafted.speakers.values()]).toEqual([known])
    expect(speakerIdOf(only(drafted, article))).toBe(known.id)
  })

  test('gives nobody’s claim to one of two people whom a surname fits', () => {
    const { project, article } = openText(TEXT)
    const known = [newSpeaker(idOf(1), 'Steve Witkoff'), newSpeaker(idOf(2), 'Alex Witkoff')]
    const speaker = { ...WITKOFF, name: 'Witkoff', aliases: [] }
    const drafted = draftIn(addRecords(project, 'speakers', known), article, [
      found(SERIOUS_WORDS, { speaker }),
    ])
    const claim = only(drafted, article)
    expect(speakerIdOf(claim)).toBeNull()
    expect(drafted.speakers.size).toBe(2)
    expect(claim.proposal?.speakers).toMatchObject([
      {
        name: '',
        reason: '2 speakers may be meant',
        candidates: ['Steve Witkoff', 'Alex Witkoff', 'Witkoff'],
      },
    ])
  })

  test('does not take somebody for another person of the same surname', () => {
    const { project, article } = openText(TEXT)
    const alex = { ...newSpeaker(idOf(1), 'Alex Witkoff'), aliases: ['Witkoff'] }
    const drafted = draftIn(addRecords(project, 'speakers', [alex]), article, [SERIOUS])
    expect(drafted.speakers.size).toBe(2)
    expect(drafted.speakers.get(speakerIdOf(only(drafted, article)) ?? '')?.name).toBe(
      'Steve Witkoff',
    )
  })

  test('takes one description for one speaker, whatever else each mention of it is called', () => {
    const { project, article } = openText(TEXT)
    const official = (...aliases: readonly string[]): SpeakerGuess => ({
      ...WITKOFF,
      name: 'a senior official',
      kind: 'unnamed',
      aliases,
    })
    const drafted = draftIn(project, article, [
      found('no date was set', { mention: 'A senior official', speaker: official() }),
      found(SERIOUS_WORDS, { speaker: official('the official') }),
    ])
    expect([...drafted.speakers.values()].map(({ name }) => name)).toEqual(['a senior official'])
  })

  test('keeps a senior official of one article apart from that of another', () => {
    const speaker: SpeakerGuess = {
      ...WITKOFF,
      name: 'a senior official',
      kind: 'unnamed',
      aliases: [],
    }
    const official = found('no date was set', { mention: 'A senior official', speaker })
    const { project, article } = openText(TEXT)
    const second = { ...article, articleId: articleOf(1, 'More talks').id }
    const both = addRecords(project, 'articles', [articleOf(1, 'More talks')])
    const drafted = draftIn(draftIn(both, article, [official]), second, [official])
    const [one, other] = [only(drafted, article), only(drafted, second)]
    expect(speakerIdOf(one)).not.toBe(speakerIdOf(other))
    expect([...drafted.speakers.values()].map(({ name }) => name).sort()).toEqual([
      'a senior official',
      'a senior official 2',
    ])
  })
})

describe('drafting what several said', () => {
  const RUBIO: SpeakerGuess = { ...WITKOFF, name: 'Marco Rubio', role: '', aliases: [] }
  const by = (...speakers: Attribution['speakers']): Attribution => ({ ...SERIOUS, speakers })
  const [witkoff, rubio] = [
    { ...WITKOFF, mentions: [spanOf('Witkoff')] },
    { ...RUBIO, mentions: [spanOf('told')] },
  ]

  test('links each speaker in order, with its own words and its own name in what was proposed', () => {
    const { project, article } = openText(TEXT)
    const drafted = draftIn(project, article, [by(witkoff, rubio)])
    const { speakers, proposal } = only(drafted, article)
    expect(
      speakers.map(({ speakerId, mentions }) => [
        drafted.speakers.get(speakerId ?? '')?.name,
        mentions.map(({ quote }) => quote),
      ]),
    ).toEqual([
      ['Steve Witkoff', ['Witkoff']],
      ['Marco Rubio', ['told']],
    ])
    expect(proposal?.speakers).toEqual([
      ...proposedBy('Steve Witkoff', witkoff.mentions, { reason: 'named' }).speakers,
      ...proposedBy('Marco Rubio', rubio.mentions, { reason: 'named' }).speakers,
    ])
  })

  test('links one that comes twice once, with the words of both, and one without a name by its words', () => {
    const { project, article } = openText(TEXT)
    const again = { ...WITKOFF, mentions: [spanOf('told')] }
    const nobody = { ...RUBIO, isSafe: false, mentions: [spanOf('reporters')] }
    const silent = { ...RUBIO, isSafe: false, mentions: [] }
    const drafted = draftIn(project, article, [by(witkoff, nobody, again, silent)])
    const claim = only(drafted, article)
    expect(claim.speakers.map(({ mentions }) => mentions.map(({ quote }) => quote).sort())).toEqual(
      [['Witkoff', 'told'], ['reporters']],
    )
    expect(claim.speakers.map(({ speakerId }) => speakerId === null)).toEqual([false, true])
    expect(claim.proposal?.speakers.map(({ name }) => name)).toEqual(['Steve Witkoff', ''])
    expect(countOutcomes(drafted, [{ ...claim, review: 'accepted' }])).toMatchObject({
      accepted: 1,
    })
  })

  test('drafted again is the same, whoever of them was merged', () => {
    const { project, article } = openText(TEXT)
    const official = {
      ...WITKOFF,
      name: 'a senior official',
      kind: 'unnamed',
      aliases: [],
    } as const
    const found = [by(witkoff, { ...official, mentions: [spanOf('told')] })]
    const drafted = draftIn(project, article, found)
    const [first, second] = only(drafted, article).speakers
    const merged = change(drafted, (draft) =>
      mergeRecords(draft, 'speakers', first?.speakerId ?? '', [second?.speakerId ?? '']),
    )
    const again = draftIn(merged, article, found)
    expect(again.speakers).toBe(merged.speakers)
    expect(only(again, article).speakers).toEqual(only(merged, article).speakers)
  })
})

describe('drafts of an article that carries the story of a source', () => {
  const { project, article } = openText(TEXT)
  const drafted = draftIn(project, article, [SERIOUS, RETURN])
  const recorded = change(drafted, (draft) => {
    valueOf(recordCarrier(draft, [article.articleId], 'Reuters'))
  })
  const official = found('no date was set', { cue: 'official said', mention: 'A senior' })
  const viaOf = (of: Project, content: Attribution) => {
    const claim = waitingDrafts(of, article.articleId).find((one) =>
      isSameStretch(one.content, content.content),
    )
    return claim?.via.map(({ sourceId }) => of.sources.get(sourceId)?.name)
  }

  test('have it as the last of their sources, as it was proposed', () => {
    const carrier = { name: 'TASS', kind: 'agency', span: spanOf('TASS reported') } as const
    const again = draftIn(recorded, article, [SERIOUS, RETURN, { ...official, via: [carrier] }])
    expect(viaOf(again, official)).toEqual(['TASS', 'Reuters'])
    expect(viaOf(again, SERIOUS)).toEqual(['Reuters'])
    // Untouched, it is replaced by the same.
    const once = draftIn(again, article, [{ ...official, via: [carrier] }])
    expect(viaOf(once, official)).toEqual(['TASS', 'Reuters'])
    expect(once.claims.size).toBe(3)
  })

  test('do not once the person took it off the others', () => {
    const taken = change(recorded, (draft) => {
      for (const { id } of draft.all('claims')) draft.update('claims', id, { via: [] })
    })
    expect(viaOf(draftIn(taken, article, [official]), official)).toEqual([])
  })
})

describe('drafting again', () => {
  test('keeps the id of a draft that is found again, and takes away one that is not', () => {
    const { project, article } = openText(TEXT)
    const drafted = draftIn(project, article, [SERIOUS, RETURN])
    const [serious] = waitingDrafts(drafted, article.articleId)
    const draft = new EditDraft(drafted)
    const better = { ...SERIOUS, confidence: 0.9 }
    expect(
      draftClaims(draft, article, [better], { model: 'm2', within: null, elsewhere: new Set() }),
    ).toEqual({
      made: [],
      removed: 1,
    })
    expect([...draft.all('claims')]).toMatchObject([
      { id: serious?.id, proposal: { confidence: 0.9, model: 'm2' } },
    ])
  })

  test('does not bring back a draft that was merged with another, whatever became of that', () => {
    const { project, article } = openText(TEXT)
    const drafted = draftIn(project, article, [SERIOUS, RETURN])
    const [serious, back] = waitingDrafts(drafted, article.articleId)
    if (serious === undefined || back === undefined) throw new Error('Not two drafts.')
    const merged = change(drafted, (draft) => {
      mergeClaims(draft, article, [serious.id, back.id])
    })
    expect(countOutcomes(merged, merged.claims.values())).toMatchObject({ waiting: 1, rejected: 0 })
    const accepted = change(merged, (draft) => acceptDrafts(draft, [serious.id]))
    expect(countOutcomes(accepted, accepted.claims.values())).toEqual({
      ...NO_OUTCOMES,
      mended: 1,
    })
    const removed = change(accepted, (draft) => draft.remove('claims', serious.id))
    expect(waitingDrafts(draftIn(removed, article, [RETURN]), article.articleId)).toEqual([])
  })

  test('of a stretch leaves the drafts elsewhere alone', () => {
    const { project, article } = openText(TEXT)
    const drafted = draftIn(project, article, [SERIOUS, RETURN])
    const again = draftIn(
      drafted,
      article,
      [],
      spanOf('Witkoff told reporters that he would return.'),
    )
    expect(only(again, article).content).toMatchObject([{ quote: 'the talks were “very serious”' }])
  })

  test.each([
    ['rejected', rejectDrafts],
    ['accepted', acceptDrafts],
  ])(
    'does not propose what was %s, with the same cue or mostly the same words',
    (_what, review) => {
      const { project, article } = openText(TEXT)
      const drafted = draftIn(project, article, [SERIOUS])
      const reviewed = change(drafted, (draft) => {
        review(draft, [only(drafted, article).id])
      })
      const sameCue = found('no date was set')
      const sameWords = found('talks were “very serious”, TASS', { cue: 'reported' })
      const fewWords = found('serious”, TASS reported', { cue: 'reported' })
      const again = (attribution: Attribution) =>
        draftIn(reviewed, article, [attribution]).claims.size - reviewed.claims.size
      expect([sameCue, sameWords, fewWords].map(again)).toEqual([0, 0, 1])
    },
  )

  test('does not propose again what the analyst gave other words and another cue', () => {
    const { project, article } = openText(TEXT)
    const drafted = draftIn(project, article, [SERIOUS])
    const mended = change(drafted, (draft) => {
      const { id } = only(drafted, article)
      const elsewhere = mentionsOf(only(drafted, article))
      draft.update('claims', id, { review: 'accepted', content: elsewhere, cues: [] })
    })
    expect(draftIn(mended, article, [SERIOUS]).claims).toBe(mended.claims)
  })

  test('keeps what a speaker is said to have said, when the claim that holds it was accepted', () => {
    const text = 'Zakharova said that Lavrov told the council no new date for the talks was agreed.'
    const { project, article } = openText(text)
    const at = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const outer = {
      ...SERIOUS,
      speakers: [{ ...WITKOFF, mentions: [at('Zakharova')] }],
      cues: [at('said')],
      content: [at(text.slice(20, -1))],
    }
    const inner = {
      ...SERIOUS,
      speakers: [{ ...WITKOFF, mentions: [at('Lavrov')] }],
      cues: [at('told')],
      content: [at('no new date for the talks was agreed')],
    }
    const drafted = draftIn(project, article, [outer, inner])
    const [first] = waitingDrafts(drafted, article.articleId)
    const accepted = change(drafted, (draft) => {
      acceptDrafts(draft, [first?.id ?? ''])
    })
    expect(draftIn(accepted, article, [outer, inner]).claims).toBe(accepted.claims)
  })

  test('keeps a draft that the analyst has begun to change', () => {
    const { project, article } = openText(TEXT)
    const drafted = draftIn(project, article, [SERIOUS])
    const { id } = only(drafted, article)
    const noted = change(drafted, (draft) => draft.update('claims', id, { topics: ['talks'] }))
    expect(draftIn(noted, article, []).claims.get(id)?.topics).toEqual(['talks'])
    expect(draftIn(noted, article, [SERIOUS]).claims.size).toBe(1)
  })
})
