import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { guessTold, isShortFor } from '../../../../shared/domain/naming/told-names.ts'
import { keyOfName } from '../../../../shared/domain/naming/naming.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { newSpeaker, type Speaker } from '../../../../shared/domain/speaker.ts'
import type { AttributedSpeaker } from '../../../../shared/domain/tagging/attribution.ts'
import { idOf } from '../../../support/projects.ts'

const body = { kind: 'organisation' } as const
const POLICE: Speaker = {
  ...newSpeaker(idOf(1), 'Metropolitan Police'),
  ...body,
  aliases: ['the Met', 'Police'],
}
const FIRM: Speaker = { ...newSpeaker(idOf(2), 'Harker and Lyle'), ...body }
const KHAN: Speaker = { ...newSpeaker(idOf(3), 'Amira Khan'), aliases: ['Khan', 'Scally'] }
const OFFICIAL: Speaker = { ...newSpeaker(idOf(4), 'A senior official'), kind: 'unnamed' }
const UNA: Speaker = newSpeaker(idOf(5), 'Una')
const project = addRecords(EMPTY_PROJECT, 'speakers', [POLICE, FIRM, KHAN, OFFICIAL, UNA])

/** A guess about the words before “said” that is not safe. */
function guessOf(text: string, fields: Partial<AttributedSpeaker> = {}): AttributedSpeaker {
  return {
    name: '',
    kind: 'person',
    role: '',
    affiliation: '',
    aliases: [],
    isSafe: false,
    candidates: [],
    reason: 'nobody fits',
    mentions: [{ start: 0, end: text.indexOf(' said') }],
    ...fields,
  }
}

const told = (text: string, fields: Partial<AttributedSpeaker> = {}) =>
  guessTold(new EditDraft(project), text, guessOf(text, fields))

describe('a guess that is not safe by its article', () => {
  test.each([
    ['by an alias that is no part of the name', 'The Met said no.', 'Metropolitan Police'],
    ['by the name of a body, whatever is joined in it', 'Harker and Lyle said no.', FIRM.name],
    ['by the whole name of a person', 'Amira Khan said no.', 'Amira Khan'],
    ['by what a person is called otherwise', 'Scally said no.', 'Amira Khan'],
  ])('is safe where its words name somebody known %s', (_how, text, name) => {
    const { isSafe, ...guess } = told(text)
    expect([isSafe, guess.name]).toEqual([true, name])
    expect(guess.reason).toMatch(/^“.+” is .+ in this project$/)
  })

  test.each([
    ['a surname', 'Khan said no.'],
    ['a surname after a title', 'Mr Khan said no.'],
    ['a word of a body’s name', 'Police said no.'],
    ['one name that may be another’s', 'Una said no.'],
    ['somebody who is only described', 'A senior official said no.'],
    ['a pronoun', 'He said no.'],
    ['nobody known', 'Bo Lund said no.'],
  ])('stays as it is where its words are %s', (_what, text) => {
    expect(told(text)).toEqual(guessOf(text))
  })

  test('stays as it is where it is safe, or has more words than one mention', () => {
    const text = 'The Met said no.'
    const [mention] = guessOf(text).mentions
    const twice = [mention, mention].flatMap((span) => span ?? [])
    expect(told(text, { isSafe: true })).toEqual(guessOf(text, { isSafe: true }))
    expect(told(text, { mentions: twice })).toEqual(guessOf(text, { mentions: twice }))
  })
})

test.each([
  ['person', 'Amira Khan', 'Dr Khan', true],
  ['person', 'Amira Khan', 'Amira', true],
  ['person', 'Amira Khan', 'Scally', false],
  ['organisation', 'Norham Council', 'Council', true],
  ['organisation', 'Norham Council', 'Norham Town Council', false],
] as const)('of the %s %s, %s is a short form: %s', (kind, name, words, isShort) => {
  expect(isShortFor({ kind, name }, keyOfName(words))).toBe(isShort)
})
