import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import {
  findByName,
  findInDraft,
  freeName,
  keyOfName,
  matchOrMake,
  tidyName,
} from '../../../../shared/domain/naming/naming.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { newSpeaker, type Speaker } from '../../../../shared/domain/speaker.ts'
import { KNOWN_CHARACTERS } from '../../../support/characters.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { awkwardText, idOf, projects, tidyNames } from '../../../support/projects.ts'

function speaker(number: number, name: string, ...aliases: readonly string[]): Speaker {
  return { ...newSpeaker(idOf(number), name), aliases }
}

const state = speaker(1, 'The U.S. State Department', 'Foggy Bottom')
const asad = speaker(2, 'Bashar al-Assad')
const erdogan = speaker(3, 'Recep Tayyip Erdoğan', 'The President')
const trump = speaker(4, 'Donald Trump', 'the president')
const everyone = [state, asad, erdogan, trump]

describe('findByName', () => {
  test.each([
    ['us state department', state],
    ['  U.S.  State\nDepartment ', state],
    ['FOGGY BOTTOM', state],
    ['Bashar Al Assad', asad],
    ['Recep Tayyip Erdogan', erdogan],
  ])('takes “%s” for the one it means', (name, record) => {
    expect(findByName(everyone, name)).toEqual({ type: 'one', record })
  })

  test.each(['Assad', 'Department', 'Foggy Bottoms', '', '  '])('finds nobody for “%s”', (name) => {
    expect(findByName(everyone, name)).toEqual({ type: 'none' })
  })

  test('says when several are meant', () => {
    expect(findByName(everyone, 'President')).toEqual({
      type: 'many',
      records: [erdogan, trump],
    })
  })

  test('prefers the very name to a like one, and a name to an alias', () => {
    const reuters = speaker(5, 'reuters')
    const upper = speaker(6, 'Reuters')
    const agency = speaker(7, 'Agency', 'Reuters')
    expect(findByName([reuters, upper, agency], 'Reuters')).toMatchObject({ record: upper })
    expect(findByName([agency, reuters], 'REUTERS')).toMatchObject({ record: reuters })
  })

  test('finds every record by its own name and by each of its aliases', () => {
    fc.assert(
      fc.property(tidyNames, fc.array(tidyNames, { maxLength: 3 }), (name, aliases) => {
        const record = speaker(1, name, ...aliases)
        for (const known of [name, ...aliases]) {
          expect(findByName([record], known)).toEqual({ type: 'one', record })
        }
      }),
    )
  })
})

describe('keyOfName', () => {
  test('is never empty but for a blank name, whatever its characters fold to', () => {
    const wrong = KNOWN_CHARACTERS.filter(
      (name) => (keyOfName(name) === '') !== (tidyName(name) === ''),
    )
    expect(wrong).toEqual([])
  })

  test('does not change with punctuation and white space around a name', () => {
    fc.assert(
      fc.property(tidyNames, (name) => {
        fc.pre(/[\p{L}\p{N}]/u.test(name))
        expect(keyOfName(`  (“${name}”), `)).toBe(keyOfName(name))
      }),
    )
  })

  test('keeps names apart that differ in a letter or a digit', () => {
    const names = ['A', 'B', 'The', 'B B', 'Channel 1', 'Channel 12', 'Ли', 'Ле', '“”', '—']
    expect(new Set(names.map(keyOfName)).size).toBe(names.length)
  })
})

describe('findInDraft', () => {
  test('finds what a search through all of its records would', () => {
    fc.assert(
      fc.property(projects(tidyNames), tidyNames, fc.nat(3), (project, added, changed) => {
        const draft = new EditDraft(project)
        const speakers = [...project.speakers.values()]
        const first = speakers[changed]
        if (first !== undefined) draft.update('speakers', first.id, { name: added })
        draft.put('speakers', newSpeaker(idOf(1), `${added}!`))
        for (const { name } of [...speakers, { name: added }]) {
          const expected = findByName(draft.all('speakers'), name)
          expect(findInDraft(draft, 'speakers', name)).toEqual(expected)
        }
      }),
    )
  })
})

describe('matchOrMake', () => {
  const project = addRecords(EMPTY_PROJECT, 'speakers', everyone)
  const make = (name: string) => newSpeaker(idOf(9), name)

  test('makes a record for a name nobody has, and finds it the next time', () => {
    const draft = new EditDraft(project)
    const made = valueOf(matchOrMake(draft, 'speakers', ' Sergei  Lavrov', [], make))
    expect(made).toMatchObject({ id: idOf(9), name: 'Sergei Lavrov' })
    expect(valueOf(matchOrMake(draft, 'speakers', 'sergei lavrov', [], make))).toBe(made)
    expect(draft.patches()).toHaveLength(1)
  })

  test('answers with a sentence when several could be meant, unless the cell holds one of them', () => {
    const draft = new EditDraft(project)
    expect(matchOrMake(draft, 'speakers', 'the president', [], make)).toMatchObject({
      failure: {
        message: '“the president” could be any of 2 speakers. Rename or merge them first.',
      },
    })
    expect(valueOf(matchOrMake(draft, 'speakers', 'the president', [trump.id], make))).toBe(trump)
    expect(draft.patches()).toEqual([])
  })
})

describe('freeName', () => {
  test('counts up past the names that are taken', () => {
    const taken = [speaker(1, 'New speaker'), speaker(2, 'X', 'new speaker 2')]
    const draft = new EditDraft(addRecords(EMPTY_PROJECT, 'speakers', taken))
    expect(freeName(draft, 'speakers', 'New speaker')).toBe('New speaker 3')
    expect(freeName(draft, 'speakers', 'Someone')).toBe('Someone')
  })
})

describe('tidyName', () => {
  test('gives one line that stays as it is', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const name = tidyName(text)
        expect(name).not.toMatch(/[\r\n\t]|^\s|\s$/)
        expect(tidyName(name)).toBe(name)
      }),
    )
  })

  test('makes lone surrogates storable', () => {
    expect(tidyName('a\uD83D')).toBe('a\uFFFD')
  })
})
