import { describe, expect, test } from 'vitest'
import { partRole } from '../../../../electron/attribution/speakers/affiliation.ts'

/** The words of a role, with what of them is the role and what the affiliation. */
const PARTED: readonly (readonly [string, string, string])[] = [
  ['CEO of the Russia Direct sovereign wealth fund', 'CEO', 'Russia Direct sovereign wealth fund'],
  ['chief of the Ely fire service', 'chief', 'Ely fire service'],
  ['spokesman for the Interior Ministry', 'spokesman', 'Interior Ministry'],
  ['professor of law at Yale University', 'professor of law', 'Yale University'],
  ['foreign minister of Egypt', 'foreign minister', 'Egypt'],
  ['State Department spokeswoman', 'spokeswoman', 'State Department'],
  ['former State Department official', 'former official', 'State Department'],
  ['White House national security adviser', 'national security adviser', 'White House'],
  ['White House Press Secretary', 'Press Secretary', 'White House'],
  ['House Intelligence Committee Chairman', 'Chairman', 'House Intelligence Committee'],
  ['Clinton campaign manager', 'manager', 'Clinton campaign'],
  ['Kremlin spokesman', 'spokesman', 'Kremlin'],
  ['former FBI director', 'former director', 'FBI'],
  ['Russian Foreign Minister', 'Foreign Minister', 'Russia'],
  ['Russian presidential adviser', 'presidential adviser', 'Russia'],
  ['South Korean President', 'President', 'South Korea'],
  ['U.S. Ambassador', 'Ambassador', 'United States'],
  ['Saudi Arabian Foreign Minister', 'Foreign Minister', 'Saudi Arabia'],
]

/** Roles that name nobody whom they serve, though some of their words could. */
const WHOLE = [
  'Secretary of State',
  'Treasury Secretary',
  'Secretary of the Treasury',
  'Speaker of the House',
  'House Speaker',
  'Chief of Staff',
  'President',
  'Vice President',
  'special presidential envoy',
  'national security adviser',
  'senior analyst',
  'economist at a bank',
  'American author',
  'Police Chief',
  'mayor',
  '',
]

describe('a role as a text says it', () => {
  test.each(PARTED)('%s', (said, role, affiliation) => {
    expect(partRole(said)).toEqual({ role, affiliation })
  })

  test.each(WHOLE)('“%s” names no affiliation', (said) => {
    expect(partRole(said)).toEqual({ role: said, affiliation: '' })
  })

  test('which is parted is not parted further', () => {
    for (const [, role] of PARTED) expect(partRole(role).affiliation).toBe('')
  })
})
