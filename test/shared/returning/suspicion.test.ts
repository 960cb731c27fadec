import { describe, expect, test } from 'vitest'
import { suspicionOf } from '../../../shared/returning/suspicion.ts'
import type { GivenCell } from '../../../shared/tables/given-sheet.ts'

function cell(text: string, rest: Partial<GivenCell> = {}): GivenCell {
  return { text, type: 'text', isFormula: false, ...rest }
}

describe('a spreadsheet is suspected where a cell', () => {
  test.each([
    ['2026-01-02', '1/2/2026', 'date'],
    ['2026-01-02', '02.01.2026', 'date'],
    ['2026-01-02', '2-Jan-26', 'date'],
    ['2026-01-02', '46024', 'date'],
    ['2026-01-02', '2026-01-02 00:00:00', 'date'],
    ['1-2', '02-Jan', 'date'],
    ['1-2', '2026-01-02', 'date'],
    ['3/4', '04.03.2026', 'date'],
    ['3/4', '46085', 'date'],
    ['MAR1', '01.Mar', 'date'],
    ['2026-01', 'Jan-2026', 'date'],
    ['007', '7', 'number'],
    ['+49301234', '49301234', 'number'],
    ['1.10', '1.1', 'number'],
    ['1.5', '1,5', 'number'],
    ['1234567890123456', '1.23457E+15', 'number'],
    ['1234567890123456', '1234567890123450', 'number'],
    ['“Too early,” he said – twice…', '"Too early," he said - twice...', 'signs'],
    ["it's", 'it’s', 'signs'],
    ['one\ntwo', 'one two', 'lines'],
    ['one\ntwo', 'one\n\ntwo', 'lines'],
    [' padded ', 'padded', 'blanks'],
    ['a  b', 'a b', 'blanks'],
    ['a\u00A0b', 'a b', 'blanks'],
    ['Türkiye', 'Turkiye', 'accents'],
    ['Türkiye', 'T?rkiye', 'accents'],
    ['Türkiye', 'TÃ¼rkiye', 'accents'],
    ['Türkiye', 'T\uFFFDrkiye', 'accents'],
    ['Ушаков', '??????', 'accents'],
    ['“Ушаков”', 'â€œÐ£ÑˆÐ°ÐºÐ¾Ð²â€\u009D', 'accents'],
    ['=1+1', '#NAME?', 'formula'],
    ['true', 'TRUE', 'truth'],
    ['false', 'FALSE', 'truth'],
    ['true', 'WAHR', 'truth'],
    ['false', 'FAUX', 'truth'],
    ['false', 'FAŁSZ', 'truth'],
    ['true', 'ИСТИНА', 'truth'],
  ])('held %j and holds %j: %s', (before, after, suspicion) => {
    expect(suspicionOf(before, cell(after))).toBe(suspicion)
  })

  test('holds the date that the file says it is, and was none', () => {
    expect(suspicionOf('SEPT2', cell('2026-09-02', { type: 'date' }))).toBe('date')
  })

  test('is emptied where it is merged with one before it', () => {
    expect(suspicionOf('a note', cell('', { type: 'covered' }))).toBe('merged')
    expect(suspicionOf('a note', cell('', { type: 'empty' }))).toBeNull()
  })

  test('holds what a formula gave', () => {
    expect(suspicionOf('4', cell('5', { type: 'number', isFormula: true }))).toBe('formula')
  })

  test('is cut off where a spreadsheet’s cell ends', () => {
    const long = 'word '.repeat(8000)
    expect(suspicionOf(long, cell(long.slice(0, 32_767)))).toBe('cut')
  })
})

describe('a person is believed where a cell', () => {
  test.each([
    ['2026-01-02', '2026-01-03'],
    ['2026-01-02', '1/3/2026'],
    ['', '2026-01-02'],
    ['', 'Türkiye'],
    ['a note', ''],
    ['7', '8'],
    ['1-2', '1-3'],
    ['Turkiye', 'Türkiye'],
    ['mayor', 'the mayor'],
    ['T?rkiye', 'Türkiye'],
    ['why', 'why?'],
    ['Türkiye', 'Turquie'],
    ['cautious', 'TRUE'],
    ['true', 'FALSCH'],
    ['wahr', 'true'],
    ['mostly true', 'WAHR'],
    ['1000000', '1000001'],
  ])('held %j and holds %j', (before, after) => {
    expect(suspicionOf(before, cell(after))).toBeNull()
  })
})
