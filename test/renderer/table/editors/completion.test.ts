import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { CREDIBILITIES } from '../../../../shared/tables/claim-cells.ts'
import { addItem, moveItem } from '../../../../renderer/table/editors/reference-items.ts'
import {
  completePiece,
  likeliestOf,
  pieceAt,
  suggestChoices,
  suggestNames,
  suggestTags,
  type Suggestion,
} from '../../../../renderer/table/editors/completion.ts'
import {
  buildArticle,
  buildClaim,
  buildSpeaker,
  saidBy,
  SAMPLE_TEXT,
} from '../../../support/records.ts'

const putin = buildSpeaker({ name: 'Vladimir Putin', aliases: ['the president'] })
const dmitriev = buildSpeaker({ name: 'Kirill Dmitriev', aliases: [] })
const utin = buildSpeaker({ name: 'Pavel Utin', aliases: [] })
const article = buildArticle(SAMPLE_TEXT)
const project = addRecords(
  addRecords(EMPTY_PROJECT, 'speakers', [putin, dmitriev, utin]),
  'claims',
  [buildClaim(article.id, saidBy(dmitriev.id))],
)
const labels = (input: string) => suggestNames(project, 'speakers', input).map(({ label }) => label)

describe('names', () => {
  test('are found by any part, accents and case aside, the beginning of a word first', () => {
    expect(labels('utín')).toEqual(['Pavel Utin', 'Vladimir Putin', 'Create “utín”'])
  })

  test('are found by alias', () => {
    expect(labels('the pres')).toEqual(['Vladimir Putin', 'Create “the pres”'])
  })

  test('are found by one of hundreds of thousands of aliases', () => {
    const aliases = Array.from({ length: 200_000 }, (_, index) => `Lee ${index}`)
    const lee = buildSpeaker({ name: 'Ann Orr', aliases })
    const named = addRecords(EMPTY_PROJECT, 'speakers', [lee])
    expect(suggestNames(named, 'speakers', 'lee')[0]?.label).toBe('Ann Orr')
  })

  test('are all offered for no text, those with the most claims first, and nothing is made', () => {
    expect(labels('  ')[0]).toBe('Kirill Dmitriev')
    expect(labels('')).toHaveLength(3)
  })

  test('that are known are not offered to be made again', () => {
    expect(labels('kirill dmitriev')).toEqual(['Kirill Dmitriev'])
    expect(suggestNames(project, 'speakers', ' Marco   Rubio ').at(-1)).toMatchObject({
      value: 'Marco Rubio',
      isNew: true,
    })
  })
})

test('a rating is found by its number, and by what it means', () => {
  expect(suggestChoices(CREDIBILITIES, '2')[0]?.value).toBe('2')
  expect(suggestChoices(CREDIBILITIES, 'doubt').map(({ value }) => value)).toEqual(['4'])
  expect(suggestChoices(CREDIBILITIES, '')).toHaveLength(6)
  expect(suggestChoices(CREDIBILITIES, '9')).toEqual([])
})

describe('tags', () => {
  test('offer what is in use and not in the cell yet', () => {
    const found = suggestTags(['talks', 'sanctions', 'tariffs'], ['talks', 'ta'], ' ta')
    expect(found.map(({ value }) => value)).toEqual(['tariffs'])
  })

  test('complete the piece at the caret and leave the others', () => {
    expect(pieceAt('talks; sa; oil', 9)).toEqual({ start: 6, end: 9 })
    expect(completePiece('talks; sa; oil', 9, 'sanctions')).toBe('talks; sanctions; oil')
    expect(completePiece('sa', 2, 'sanctions')).toBe('sanctions; ')
    expect(completePiece('', 0, 'oil; gas')).toBe('"oil; gas"; ')
  })
})

test('a chain is put in another order and holds each name once', () => {
  expect(moveItem(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moveItem(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(addItem(['a'], 'a')).toEqual(['a'])
  expect(addItem(['a'], '')).toEqual(['a'])
  expect(addItem(['a'], 'b')).toEqual(['a', 'b'])
})

describe('the name that is taken unasked', () => {
  const named = (label: string, hint = ''): Suggestion => ({
    value: label,
    label,
    hint,
    isNew: false,
  })
  const made: Suggestion = { value: 'Lora', label: 'Create “Lora”', hint: '', isNew: true }

  test('is one of which a word starts so, or an alias does; never one that only holds it', () => {
    expect(likeliestOf([named('Peter Halloran'), made], 'Lora')).toBe(1)
    expect(likeliestOf([named('Peter Halloran'), named('Ann Lora'), made], 'lora')).toBe(1)
    expect(likeliestOf([named('Peter Halloran', 'also Lora'), made], 'Lora')).toBe(0)
    expect(likeliestOf([named('Peter Halloran')], 'Lora')).toBe(-1)
    expect(likeliestOf([named('Peter Halloran')], ' ')).toBe(-1)
  })
})
