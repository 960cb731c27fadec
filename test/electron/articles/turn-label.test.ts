import { describe, expect, test } from 'vitest'
import { readNameAlone, readTurnLabel } from '../../../electron/articles/turn-label.ts'

/** Who speaks, and what is said behind the label. */
function readIn(line: string) {
  const label = readTurnLabel(line)
  return label === null ? null : [label.name, line.slice(label.behind)]
}

describe('the label of a turn', () => {
  test.each([
    ['MR. ORME: The lock is open.', 'MR. ORME'],
    ['Mr Orme: The lock is open.', 'Mr Orme'],
    ['**Mr. Orme:** The lock is open.', 'Mr. Orme'],
    ['**Mr. Orme**: The lock is open.', 'Mr. Orme'],
    ['Ms. VANE-ORME: The lock is open.', 'Ms. VANE-ORME'],
    ['Sen. Orme: The lock is open.', 'Sen. Orme'],
    ['The Minister: The lock is open.', 'The Minister'],
    ['LENA ORME, HOST: The lock is open.', 'LENA ORME'],
    ['Mr ORME (Alder—Minister for Canals) (14:32): The lock is open.', 'Mr ORME'],
    ['Mrs Orme (Alder) (Ind): The lock is open.', 'Mrs Orme'],
    ['[00:14:02] ORME: The lock is open.', 'ORME'],
    ['Q12 Chair: The lock is open.', 'Chair'],
    ['Mr. ORME. The lock is open.', 'Mr. ORME'],
    ['The PRESIDING OFFICER. The lock is open.', 'The PRESIDING OFFICER'],
    ['Ludo van den Orme: The lock is open.', 'Ludo van den Orme'],
    ['Q: The lock is open.', 'Q'],
    ['A. The lock is open.', 'A'],
  ])('%s', (line, name) => {
    expect(readIn(line)).toEqual([name, 'The lock is open.'])
  })

  test.each([
    'Date: 4 May 2024',
    '9.31pm ET: The lock is open.',
    'SUBJECTS: The lock, the gate, the toll',
    'MEDIA CONTACT: Office of the Minister for Canals',
    'Read more: The lock is open.',
    'He put it so: the lock is open.',
    'At 14:32 the lock was opened.',
    'Mr. Orme said the lock is open.',
    'the lock: it is open.',
  ])('is none in: %s', (line) => {
    expect(readTurnLabel(line)).toBeNull()
  })

  test('may stand in a line of its own, with what its speaker is in brackets', () => {
    expect(readNameAlone('The Minister for Canals (Lena Orme)')).toMatchObject({
      name: 'The Minister for Canals',
      aside: 'Lena Orme',
    })
    expect(readNameAlone('The lock is open.')).toBeNull()
  })
})
