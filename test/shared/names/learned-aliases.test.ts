import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { chooseSpeaker } from '../../../shared/domain/naming/name-choice.ts'
import { mergeRecords } from '../../../shared/domain/merging/record-merging.ts'
import { rejectPairs } from '../../../shared/domain/naming/rejected-pairs.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { newSpeaker, type Speaker } from '../../../shared/domain/speaker.ts'
import type { Attribution } from '../../../shared/domain/tagging/attribution.ts'
import { draftClaims } from '../../../shared/domain/tagging/drafting.ts'
import { learnAliases } from '../../../shared/names/learned-aliases.ts'
import { proposeMerges } from '../../../shared/names/merge-proposals.ts'
import { draftIn, change, openText } from '../../support/attributions.ts'
import { valueOf } from '../../support/outcomes.ts'
import { idOf } from '../../support/projects.ts'
import { buildClaim, saidBy } from '../../support/records.ts'

const POLICE: Speaker = { ...newSpeaker(idOf(1), 'Metropolitan Police'), kind: 'organisation' }
const KHAN: Speaker = newSpeaker(idOf(2), 'Amira Khan')
const LYLE: Speaker = { ...newSpeaker(idOf(3), 'Bo Lyle'), aliases: ['The Yard'] }
const speakers = [POLICE, KHAN, LYLE]

/** The aliases that a speaker has got when words that named nobody are said to mean it. */
function learnt(words: string, speaker: Speaker): readonly string[] {
  const mention = anchorAt(words, { start: 0, end: words.length })
  const claim: Claim = buildClaim('article', saidBy(null, [mention]))
  const draft = new EditDraft(
    addRecords(addRecords(EMPTY_PROJECT, 'speakers', speakers), 'claims', [claim]),
  )
  valueOf(chooseSpeaker(draft, claim.id, 0, { type: 'known', id: speaker.id }))
  const learned = learnAliases(draft, claim.id)
  expect(draft.get('speakers', speaker.id)?.aliases).toEqual([...speaker.aliases, ...learned])
  expect(learnAliases(draft, claim.id)).toEqual([])
  return learned
}

describe('the words by which an analyst names somebody', () => {
  test.each([
    ['the Met', POLICE, 'Met'],
    ['Met Police', POLICE, 'Met Police'],
    ['Scally’s', KHAN, 'Scally'],
    ['Judge Amira Khan KC', KHAN, 'Judge Amira Khan KC'],
    ['The Yard', POLICE, 'The Yard'],
  ])('become an alias where they are a name of its own: %s', (words, speaker, alias) => {
    expect(learnt(words, speaker)).toEqual([alias])
  })

  test.each([
    ['she', KHAN],
    ['a senior official', KHAN],
    ['Mr Khan', KHAN],
    ['Amira Khan spokesman', KHAN],
    ['Amira', KHAN],
    ['Prime Minister', KHAN],
    ['Foreign Secretary', KHAN],
    ['Police', POLICE],
    ['the force', POLICE],
    ['The Ministry', POLICE],
    ['Bo Lyle', KHAN],
    ['Metropolitan Police', POLICE],
  ])('become none where they mean another elsewhere, or are known: %s', (words, speaker) => {
    expect(learnt(words, speaker)).toEqual([])
  })
})

describe('what a person said of names, when the next article is drafted', () => {
  const text = 'The Met said no date was set.'
  const { project, article } = openText(text)
  const span = (words: string) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length }
  }
  const attributed = (name: string, isSafe: boolean): Attribution => ({
    content: [span('no date was set')],
    cues: [span('said')],
    kind: 'indirect',
    speakers: [
      {
        name,
        kind: 'organisation',
        role: '',
        affiliation: '',
        aliases: [],
        isSafe,
        candidates: [],
        reason: 'one name, or several',
        mentions: [span('The Met')],
      },
    ],
    via: [],
    confidence: 0.8,
    reason: 'cue',
  })
  const unsure = attributed('Met', false)
  const known = addRecords(project, 'speakers', speakers)
  const named = (from: Project, found: Attribution) => {
    const drafted = draftIn(from, article, [found])
    const draft = [...drafted.claims.values()].find(({ review }) => review === 'draft')
    return { drafted, id: draft?.speakers[0]?.speakerId ?? null }
  }

  test('the words that were said to mean somebody mean that one', () => {
    expect(named(known, unsure).id).toBeNull()
    const mention = anchorAt('the Met', { start: 0, end: 7 })
    const before = buildClaim('another', saidBy(null, [mention]))
    const taught = change(addRecords(known, 'claims', [before]), (draft) => {
      valueOf(chooseSpeaker(draft, before.id, 0, { type: 'known', id: POLICE.id }))
      learnAliases(draft, before.id)
    })
    expect(named(taught, unsure).id).toBe(POLICE.id)
  })

  test.each([
    ['safe', attributed('Met', true)],
    ['not safe', unsure],
  ])('a name that was merged into another is that one’s, where the guess is %s', (_how, found) => {
    const met: Speaker = { ...POLICE, id: idOf(9), name: 'The Met' }
    const merged = change(addRecords(known, 'speakers', [met]), (draft) =>
      mergeRecords(draft, 'speakers', POLICE.id, [met.id]),
    )
    const { drafted, id } = named(merged, found)
    expect(id).toBe(POLICE.id)
    expect(drafted.speakers.size).toBe(speakers.length)
  })

  test('a surname alone is that one’s of whom a person said so by merging, and nobody’s before', () => {
    const lee: Speaker = newSpeaker(idOf(10), 'Ann Lee')
    const other: Speaker = { ...newSpeaker(idOf(11), 'Lee 2'), aliases: ['Lee'] }
    const elsewhere = new Set([lee.id, other.id])
    const idIn = (from: Project) => {
      const [guess] = attributed('Lee', true).speakers
      if (guess === undefined) throw new Error('Somebody speaks.')
      const said: Attribution = {
        ...attributed('Lee', true),
        speakers: [{ ...guess, kind: 'person' }],
      }
      const drafted = change(from, (draft) => {
        draftClaims(draft, article, [said], { model: 'm1', within: null, elsewhere })
      })
      const [draft] = drafted.claims.values()
      return draft?.speakers[0]?.speakerId
    }
    const both = addRecords(project, 'speakers', [lee, other])
    expect([lee.id, other.id]).not.toContain(idIn(both))
    const merged = change(both, (draft) => mergeRecords(draft, 'speakers', lee.id, [other.id]))
    expect(idIn(merged)).toBe(lee.id)
  })

  test('two that were told apart are found as they are, and not proposed to be one again', () => {
    const met: Speaker = { ...POLICE, id: idOf(9), name: 'Metropolitan Police Service' }
    const both = addRecords(known, 'speakers', [met])
    const proposedIn = (from: Project) => proposeMerges(from).map(({ ids }) => ids.toSorted())
    const pair = [POLICE.id, met.id].toSorted()
    expect(proposedIn(both)).toEqual([pair])
    const apart = change(both, (draft) => rejectPairs(draft, 'speakers', [[POLICE.id, met.id]]))
    const { drafted, id } = named(apart, attributed(met.name, true))
    expect(id).toBe(met.id)
    expect(drafted.speakers.size).toBe(both.speakers.size)
    expect(proposedIn(drafted)).toEqual([])
  })
})
