import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import type { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import type { Id } from '../../../../shared/domain/id.ts'
import { mergeRecords } from '../../../../shared/domain/merging/record-merging.ts'
import {
  countOutcomes,
  outcomeOf,
  tallyOutcomes,
} from '../../../../shared/domain/tagging/draft-outcome.ts'
import { addRecords, type Project } from '../../../../shared/domain/project.ts'
import { acceptDrafts, rejectDrafts } from '../../../../shared/domain/tagging/review.ts'
import { newSource } from '../../../../shared/domain/source.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import { change, openText } from '../../../support/attributions.ts'
import { draftOf } from '../../../support/drafts.ts'
import { idOf } from '../../../support/projects.ts'
import { proposedBy, saidBy } from '../../../support/records.ts'

const TEXT = 'Lavrov said no date was set, according to TASS and RIA.'
const { project: ground, article } = openText(TEXT)

function anchorsOf(...words: readonly string[]) {
  return words.map((word) => {
    const start = TEXT.indexOf(word)
    return anchorAt(TEXT, { start, end: start + word.length })
  })
}

function spansOf(...words: readonly string[]) {
  return anchorsOf(...words).map(({ start, end }) => ({ start, end }))
}

const [lavrov, sergei] = [newSpeaker(idOf(1), 'Lavrov'), newSpeaker(idOf(2), 'Sergei Lavrov')]
const [tass, ria] = [newSource(idOf(3), 'TASS'), newSource(idOf(4), 'RIA')]
const draft: Claim = {
  ...draftOf(
    { ...proposedBy('lavrov', spansOf('Lavrov')), via: ['TASS', 'RIA'] },
    {
      content: anchorsOf('no date was set'),
      cues: anchorsOf('said'),
    },
  ),
  id: idOf(5),
  articleId: article.articleId,
  ...saidBy(lavrov.id, anchorsOf('Lavrov')),
  via: [
    { sourceId: tass.id, mentions: [] },
    { sourceId: ria.id, mentions: [] },
  ],
}
const project = addRecords(
  addRecords(addRecords(ground, 'speakers', [lavrov, sergei]), 'sources', [tass, ria]),
  'claims',
  [draft],
)

function outcomeIn(project: Project, id: Id = draft.id) {
  const claim = project.claims.get(id)
  return claim === undefined ? null : outcomeOf(project, claim)
}

/** The outcome of the draft when it is changed so and then accepted. */
function acceptedAfter(run: (draft: EditDraft) => void) {
  return outcomeIn(
    change(change(project, run), (edit) => {
      acceptDrafts(edit, [draft.id])
    }),
  )
}

/** The same when it is accepted first. */
function changedAfter(run: (draft: EditDraft) => void) {
  const accepted = change(project, (edit) => {
    acceptDrafts(edit, [draft.id])
  })
  return outcomeIn(change(accepted, run))
}

describe('the outcome of a draft', () => {
  test('is waiting, accepted or rejected; none for a claim that was never proposed', () => {
    expect(outcomeIn(project)).toBe('waiting')
    expect(acceptedAfter(() => undefined)).toBe('accepted')
    const rejected = change(project, (edit) => {
      rejectDrafts(edit, [draft.id])
    })
    expect(outcomeIn(rejected)).toBe('rejected')
    expect(outcomeOf(project, { ...draft, proposal: null })).toBeNull()
  })

  test.each<readonly [string, Partial<Claim>]>([
    ['other words', { content: anchorsOf('date was set') }],
    ['another cue', { cues: [] }],
    ['another mention', saidBy(lavrov.id)],
    ['another speaker', saidBy(sergei.id, anchorsOf('Lavrov'))],
    ['no speaker', saidBy(null, anchorsOf('Lavrov'))],
    ['another kind', { kind: 'direct', isKindSet: true }],
    ['a shorter chain', { via: [{ sourceId: tass.id, mentions: [] }] }],
    ['another order of the chain', { via: draft.via.toReversed() }],
  ])('is mended when it has %s', (_what, fields) => {
    const run = (edit: EditDraft) => edit.update('claims', draft.id, fields)
    expect([acceptedAfter(run), changedAfter(run)]).toEqual(['mended', 'mended'])
  })

  test.each<readonly [string, (edit: EditDraft) => void]>([
    ['its speaker was merged', (edit) => mergeRecords(edit, 'speakers', sergei.id, [lavrov.id])],
    [
      'sources of its chain were merged into one',
      (edit) => mergeRecords(edit, 'sources', ria.id, [tass.id]),
    ],
    ['its speaker got an accent', (edit) => edit.update('speakers', lavrov.id, { name: 'Lávrov' })],
    [
      'its speaker was renamed and keeps the name as an alias',
      (edit) =>
        edit.update('speakers', lavrov.id, { name: 'Sergei Viktorovich', aliases: ['Lavrov'] }),
    ],
    [
      'the analyst added to it',
      (edit) => edit.update('claims', draft.id, { note: 'see p. 2', topics: ['talks'] }),
    ],
    [
      'its quotation marks were corrected',
      (edit) => edit.update('claims', draft.id, { kind: 'mixed' }),
    ],
  ])('stays accepted when %s', (_what, run) => {
    expect([acceptedAfter(run), changedAfter(run)]).toEqual(['accepted', 'accepted'])
  })
})

describe('the outcome of a draft of two speakers', () => {
  const they = anchorsOf('Lavrov')
  const two: Claim = {
    ...draft,
    speakers: [lavrov, sergei].map(({ id }) => ({ speakerId: id, mentions: they })),
    proposal:
      draft.proposal === null
        ? null
        : {
            ...draft.proposal,
            speakers: ['Lavrov', 'Sergei Lavrov'].map((name) => ({
              name,
              mentions: spansOf('Lavrov'),
              reason: 'named',
              candidates: [],
            })),
          },
    review: 'accepted',
  }
  const both = addRecords(project, 'claims', [two])
  const after = (speakers: Claim['speakers']) => outcomeOf(both, { ...two, speakers })

  test('is as proposed with both in their order, mended with one, other or turned', () => {
    expect(after(two.speakers)).toBe('accepted')
    expect(after(two.speakers.toReversed())).toBe('mended')
    expect(after(two.speakers.slice(0, 1))).toBe('mended')
    expect(after([...two.speakers, { speakerId: null, mentions: they }])).toBe('mended')
  })

  test('stays as proposed when the two are merged, though the same words named both', () => {
    const merged = change(both, (edit) => mergeRecords(edit, 'speakers', sergei.id, [lavrov.id]))
    expect(merged.claims.get(two.id)?.speakers).toEqual([{ speakerId: sergei.id, mentions: they }])
    expect(outcomeIn(merged)).toBe('accepted')
  })
})

describe('the measure of the finder in use', () => {
  const others = [
    { ...draft, id: idOf(6), review: 'rejected' as const },
    { ...draft, id: idOf(7), review: 'accepted' as const, cues: [] },
    {
      ...draftOf({ kind: 'direct', model: 'm2' }, { content: anchorsOf('Lavrov') }),
      id: idOf(8),
      articleId: article.articleId,
    },
    { ...draft, id: idOf(9), proposal: null },
  ]
  const full = addRecords(project, 'claims', others)
  const none = { waiting: 0, accepted: 0, mended: 0, rejected: 0 }

  test('counts each outcome, and no claim that was never proposed', () => {
    expect(countOutcomes(full, full.claims.values())).toEqual({
      ...none,
      waiting: 2,
      mended: 1,
      rejected: 1,
    })
  })

  test('is told apart by kind, by the proposed cue also where it is gone, and by model', () => {
    const three = { ...none, waiting: 1, mended: 1, rejected: 1 }
    const one = { ...none, waiting: 1 }
    expect(tallyOutcomes(full, 'cue')).toEqual([
      { value: 'said', counts: three },
      { value: '', counts: one },
    ])
    expect(tallyOutcomes(full, 'kind')).toEqual([
      { value: 'indirect', counts: three },
      { value: 'direct', counts: one },
    ])
    expect(tallyOutcomes(full, 'model')).toEqual([
      { value: 'test', counts: three },
      { value: 'm2', counts: one },
    ])
  })

  test('is told apart by the kind of text, and by what the evidence is, whatever words it quotes', () => {
    const reasons = [
      'cue “said” after “Lavrov”, “that” after it',
      'cue “told” after “Ann “Annie” Lee”, “that” after it',
      'transcript turn of “HOLT”',
      "cue “said” after “Lee”; still through 'the Echo', 'TASS'",
    ]
    const claims = reasons.map((reason, index) => {
      const { articleId } = article
      return Object.assign(draftOf({ reason }), { id: idOf(20 + index), articleId })
    })
    const told = addRecords(ground, 'claims', claims)
    expect(tallyOutcomes(told, 'reason')).toEqual([
      { value: 'cue … after …, “that” after it', counts: { ...none, waiting: 2 } },
      { value: 'cue … after …; still through …', counts: { ...none, waiting: 1 } },
      { value: 'transcript turn of …', counts: { ...none, waiting: 1 } },
    ])
    expect(tallyOutcomes(told, 'text')).toEqual([{ value: '', counts: { ...none, waiting: 4 } }])
  })
})
