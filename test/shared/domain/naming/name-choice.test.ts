import { expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { DONE } from '../../../../shared/domain/failure.ts'
import {
  chooseSource,
  removeSource,
  chooseSpeaker,
} from '../../../../shared/domain/naming/name-choice.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { writeSpeakers } from '../../../../shared/tables/claim-cells.ts'
import { codeOf, valueOf } from '../../../support/outcomes.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  saidBy,
  SAMPLE_TEXT,
} from '../../../support/records.ts'

const article = buildArticle(SAMPLE_TEXT)
const speaker = buildSpeaker()
const other = buildSpeaker({ name: 'Yuri Ushakov', aliases: [] })
const source = buildSource()
const mention = anchorOf(SAMPLE_TEXT, 'Dmitriev')
const said = buildClaim(article.id, saidBy(speaker.id, [mention]))
const nobodys = buildClaim(article.id, saidBy(null, [mention]))
const speakers = addRecords(EMPTY_PROJECT, 'speakers', [speaker, other])
const project = addRecords(addRecords(speakers, 'claims', [said, nobodys]), 'sources', [source])

test('a speaker emptied in the table and in the card is one thing: its words stay marked, without a name', () => {
  const inTable = new EditDraft(project)
  valueOf(writeSpeakers(inTable, said, ''))
  const inCard = new EditDraft(project)
  valueOf(chooseSpeaker(inCard, said.id, 0, { type: 'none' }))
  expect(inTable.get('claims', said.id)?.speakers).toEqual([
    { speakerId: null, mentions: [mention] },
  ])
  expect(inTable.patches()).toEqual(inCard.patches())
})

test('another speaker chosen in the table and in the card is one thing: the mentions stay', () => {
  const inTable = new EditDraft(project)
  valueOf(writeSpeakers(inTable, said, 'yuri ushakov'))
  const inCard = new EditDraft(project)
  expect(valueOf(chooseSpeaker(inCard, said.id, 0, { type: 'known', id: other.id }))).toBe(
    other.name,
  )
  expect(inTable.get('claims', said.id)?.speakers).toEqual([
    { speakerId: other.id, mentions: [mention] },
  ])
  expect(inTable.patches()).toEqual(inCard.patches())
})

test('mentions of nobody yet stay where nobody is chosen again', () => {
  const draft = new EditDraft(project)
  valueOf(writeSpeakers(draft, nobodys, ''))
  expect(draft.patches()).toEqual([])
})

test('a source is in a chain once', () => {
  const draft = new EditDraft(project)
  expect(valueOf(chooseSource(draft, said.id, { type: 'new', name: 'tass' }))).toBe('TASS')
  expect(codeOf(chooseSource(draft, said.id, { type: 'known', id: source.id }))).toBe('REFUSED')
  expect(draft.get('claims', said.id)?.via).toEqual([{ sourceId: source.id, mentions: [] }])
})

test('a source is taken out of its place in the chain, with its mentions, and the others stay', () => {
  const draft = new EditDraft(project)
  const links = ['one', 'two', 'three'].map((sourceId) => ({ sourceId, mentions: [mention] }))
  draft.update('claims', said.id, { via: links })
  expect(removeSource(draft, said.id, 1)).toEqual(DONE)
  expect(draft.get('claims', said.id)?.via).toEqual([links[0], links[2]])
  expect(draft.get('claims', said.id)?.speakers).toEqual(said.speakers)
  expect(codeOf(removeSource(draft, 'gone', 0))).toBe('REFUSED')
})
