import { describe, expect, test } from 'vitest'
import { optionsFor } from '../../../../renderer/comparison/rows/row-options.ts'

const line = (label: string, key = label) => ({ key, label, count: 1 })
const ROWS = [line('Riyadh talks'), line('talks'), line('Sanctions'), line('No topic', '')]

function labels(fromKey: string, typed: string): readonly string[] {
  return optionsFor(ROWS, 'topic', fromKey, typed).map(({ label, isNew }) =>
    isNew ? `+${label}` : label,
  )
}

describe('the rows a claim can be moved to', () => {
  test('are all but its own, in the order of the comparison', () => {
    expect(labels('talks', '')).toEqual(['Riyadh talks', 'Sanctions', 'No topic'])
  })

  test('are those that answer to what is typed, the best first, and at the end a new topic', () => {
    expect(labels('', 'TAL')).toEqual(['talks', 'Riyadh talks', '+TAL'])
  })

  test('offer no new topic where one has just that name in other letters', () => {
    expect(labels('', 'sanctions')).toEqual(['Sanctions'])
  })

  test('offer “no topic” to a claim that has one, also where no claim is without', () => {
    const [option] = optionsFor([line('talks')], 'topic', 'talks', '')
    expect(option).toMatchObject({ key: '', label: 'No topic' })
    expect(optionsFor([line('talks')], 'topic', '', 'x')).toMatchObject([{ key: 'x', isNew: true }])
  })

  test('make no new kind or certainty', () => {
    expect(optionsFor([line('direct')], 'kind', 'mixed', 'odd')).toEqual([])
  })
})
