import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../shared/domain/anchor.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { EditDraft } from '../../../shared/domain/edit-draft.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { mergeSources, mergeSpeakers } from '../../../shared/domain/merging.ts'
import { countOutcomes, outcomeOf, tallyOutcomes } from '../../../shared/domain/draft-outcome.ts'
import { addRecords, type Project } from '../../../shared/domain/project.ts'
import { acceptDrafts, rejectDrafts } from '../../../shared/domain/review.ts'
import { newSource } from '../../../shared/domain/source.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { change, openText } from '../../support/attributions.ts'
import { draftOf } from '../../support/drafts.ts'
import { idOf } from '../../support/projects.ts'

const TEXT = 'Lavrov said no date was set, according to TASS and RIA.'
const { project: ground, article } = openText(TEXT)

function anchorsOf(...words: readonly string[]) {
  return words.map((word) => {
    const start = TEXT.indexOf(word)
    return anchorAt(TEXT, { start, end: start + word.length })
  })
}

const [lavrov, sergei] = [newSpeaker(idOf(1), 'Lavrov'), newSpeaker(idOf(2), 'Sergei Lavrov')]
const [tass, ria] = [newSource(idOf(3), 'TASS'), newSource(idOf(4), 'RIA')]
const draft: Claim = {
  ...draftOf(
    { speaker: 'lavrov', via: ['TASS', 'RIA'] },
    {
      content: anchorsOf('no date was set'),
      cues: anchorsOf('said'),
      speakerMentions: anchorsOf('Lavrov'),
    },
  ),
  id: idOf(5),
  articleId: article.articleId,
  speakerId: lavrov.id,
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
    ['another mention', { speakerMentions: [] }],
    ['another speaker', { speakerId: sergei.id }],
    ['no speaker', { speakerId: null }],
    ['another kind', { kind: 'direct', isKindSet: true }],
    ['a shorter chain', { via: [{ sourceId: tass.id, mentions: [] }] }],
    ['another order of the chain', { via: draft.via.toReversed() }],
  ])('is mended when it has %s', (_what, fields) => {
    const run = (edit: EditDraft) => edit.update('claims', draft.id, fields)
    expect([acceptedAfter(run), changedAfter(run)]).toEqual(['mended', 'mended'])
  })

  test.each<readonly [string, (edit: EditDraft) => void]>([
    ['its speaker was merged', (edit) => mergeSpeakers(edit, sergei.id, [lavrov.id])],
    ['sources of its chain were merged into one', (edit) => mergeSources(edit, ria.id, [tass.id])],
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
})
