import { expect, test } from 'vitest'
import { EditDraft } from '../../../shared/domain/edit-draft.ts'
import { chooseSource, chooseSpeaker } from '../../../shared/domain/name-choice.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { writeSpeaker } from '../../../shared/tables/claim-cells.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  SAMPLE_TEXT,
} from '../../support/records.ts'

const article = buildArticle(SAMPLE_TEXT)
const speaker = buildSpeaker()
const other = buildSpeaker({ name: 'Yuri Ushakov', aliases: [] })
const source = buildSource()
const mention = anchorOf(SAMPLE_TEXT, 'Dmitriev')
const said = buildClaim(article.id, { speakerId: speaker.id, speakerMentions: [mention] })
const nobodys = buildClaim(article.id, { speakerMentions: [mention] })
const speakers = addRecords(EMPTY_PROJECT, 'speakers', [speaker, other])
const project = addRecords(addRecords(speakers, 'claims', [said, nobodys]), 'sources', [source])

test('a speaker emptied in the table and in the card is one thing: its mentions go with it', () => {
  const inTable = new EditDraft(project)
  valueOf(writeSpeaker(inTable, said, ''))
  const inCard = new EditDraft(project)
  valueOf(chooseSpeaker(inCard, said.id, { type: 'none' }))
  expect(inTable.get('claims', said.id)).toMatchObject({ speakerId: null, speakerMentions: [] })
  expect(inTable.patches()).toEqual(inCard.patches())
})

test('another speaker chosen in the table and in the card is one thing: the mentions stay', () => {
  const inTable = new EditDraft(project)
  valueOf(writeSpeaker(inTable, said, 'yuri ushakov'))
  const inCard = new EditDraft(project)
  expect(valueOf(chooseSpeaker(inCard, said.id, { type: 'known', id: other.id }))).toBe(other.name)
  expect(inTable.get('claims', said.id)).toMatchObject({
    speakerId: other.id,
    speakerMentions: [mention],
  })
  expect(inTable.patches()).toEqual(inCard.patches())
})

test('mentions of nobody yet stay where nobody is chosen again', () => {
  const draft = new EditDraft(project)
  valueOf(writeSpeaker(draft, nobodys, ''))
  expect(draft.patches()).toEqual([])
})

test('a source is in a chain once', () => {
  const draft = new EditDraft(project)
  expect(valueOf(chooseSource(draft, said.id, { type: 'new', name: 'tass' }))).toBe('TASS')
  expect(codeOf(chooseSource(draft, said.id, { type: 'known', id: source.id }))).toBe('REFUSED')
  expect(draft.get('claims', said.id)?.via).toEqual([{ sourceId: source.id, mentions: [] }])
})
