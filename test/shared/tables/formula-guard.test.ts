import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardFormulas, unguardFormulas } from '../../../shared/tables/formula-guard.ts'
import { awkwardText } from '../../support/projects.ts'
import { hostileCells, runnableCells } from '../../support/spreadsheet.ts'

describe('guardFormulas', () => {
  test('leaves nothing that a spreadsheet runs, wherever it parts the value', () => {
    fc.assert(
      fc.property(hostileCells, (value) => {
        expect(runnableCells(guardFormulas(value))).toEqual([])
        expect(guardFormulas(value)).not.toMatch(/^[\t\r\n\0]/)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is taken off exactly', () => {
    fc.assert(
      fc.property(fc.oneof(hostileCells, awkwardText), (value) => {
        expect(unguardFormulas(guardFormulas(value))).toBe(value)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ["'=1", "''=1"],
    ['-5 %', "'-5 %"],
    ['\0=1', "'\0=1"],
    ['＝1＋1', "'＝1＋1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    [' =1', "' =1"],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['\u200B\u00A0=1', "'\u200B\u00A0=1"],
    ['\n=1', "'\n'=1"],
    ['\r\n=1', "'\r\n'=1"],
    ['\t=1', "'\t'=1"],
    ['\tword', "'\tword"],
    ['a;=cmd', "a;'=cmd"],
    ['a, =cmd', "a,' =cmd"],
    ['a\t@x', "a\t'@x"],
    ['one\n- two', "one\n'- two"],
    ['a,"=1+1,x', `a,'"=1+1,x`],
  ])('writes %j as %j', (value, guarded) => {
    expect(guardFormulas(value)).toBe(guarded)
  })

  test.each([
    "'quoted'",
    'a=b',
    'well-known',
    'a - b',
    'one, two; three',
    "he said 'no'",
    'x@y.org',
  ])('leaves %j as it is', (value) => expect(guardFormulas(value)).toBe(value))

  test('looks at each character of a long cell once', () => {
    for (const piece of ["'", ' ', '"', ',', ",'", '\uFEFF']) {
      const value = piece.repeat(1_000_000)
      expect(unguardFormulas(guardFormulas(value))).toBe(value)
    }
  })
})
