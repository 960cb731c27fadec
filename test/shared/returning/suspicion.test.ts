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
    ['2026-01', 'Jan 26', 'date'],
    ['2026-03', 'Mrz 26', 'date'],
    ['24.12.', '24.12.2026', 'date'],
    ['1. Mai', '01.05.2026', 'date'],
    ['März 2025', '01.03.2025', 'date'],
    ['Dez 5', '01.12.2005', 'date'],
    ['18. Februar 2025', '18.02.2025', 'date'],
    ['Feb 18, 2025', '02/18/2025', 'date'],
    ['3/4/25', '03/04/2025', 'date'],
    ['5.5.5', '05.05.2005', 'date'],
    ['24.12.2024 18:00', '24.12.2024 18:00:00', 'date'],
    ['9:05', '09:05:00', 'date'],
    ['12:30', '12:30:00 PM', 'date'],
    ['10 PM', '22:00:00', 'date'],
    ['90:00', '90:00:00', 'date'],
    ['007', '7', 'number'],
    ['1.000', '1000', 'number'],
    ['1.234.567,50', '1234567,5', 'number'],
    ['1,234,567.50', '1234567.5', 'number'],
    ['1 000', '1000', 'number'],
    ['50 %', '50%', 'number'],
    ['50%', '0.5', 'number'],
    ['5 €', '5', 'number'],
    ['€5', '5,00 €', 'number'],
    ['-$5', '-5', 'number'],
    ['(5)', '-5', 'number'],
    ['(1,000)', '-1000', 'number'],
    ['1 1/2', '1,5', 'number'],
    ['0.50', '0٫5', 'number'],
    ['۱۲', '12', 'number'],
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
    ['wahr', 'WAHR', 'truth'],
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

  test('holds the truth value that the file says it is, and was a word', () => {
    expect(suspicionOf('wahr', cell('true', { type: 'boolean' }))).toBe('truth')
  })

  test('holds what a formula gave', () => {
    expect(suspicionOf('4', cell('5', { type: 'number', isFormula: true }))).toBe('formula')
    expect(suspicionOf('4', cell('', { type: 'empty', isFormula: true }))).toBe('formula')
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
    ['1000', '1,000'],
    ['5', '5 €'],
    ['5', '5%'],
    ['50%', '50'],
    ['5', '(5)'],
    ['12:30', '12:45'],
    ['12:30', '1:30'],
    ['24.12.2024 18:00', '24.12.2024 19:00'],
    ['18.02.2025', '19.02.2025'],
    ['2026-01', 'Feb 26'],
    ['at 5', 'at 6'],
  ])('held %j and holds %j', (before, after) => {
    expect(suspicionOf(before, cell(after))).toBeNull()
  })
})
