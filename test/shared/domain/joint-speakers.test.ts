import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../shared/domain/claim.ts'
import { rankSpeakers } from '../../../shared/domain/naming/candidates.ts'
import { mergeClaims, splitClaim } from '../../../shared/domain/tagging/claim-mending.ts'
import { mergeRecords } from '../../../shared/domain/merging/record-merging.ts'
import { removeRecords } from '../../../shared/domain/tagging/removal.ts'
import { splitRecord } from '../../../shared/domain/merging/record-splitting.ts'
import { change } from '../../support/attributions.ts'
import {
  BEXLEY,
  HALLORAN,
  JOINT_ARTICLE,
  JOINT_CLAIM,
  jointProject,
  JOINT_TEXT,
  LONE_CLAIM,
  PORT,
  speakersOf,
  wordsAt,
} from '../../support/joint-speakers.ts'
import { idOf, recordsOf } from '../../support/projects.ts'

const article = { articleId: JOINT_ARTICLE.id, text: JOINT_TEXT, quotations: [] }
const IDS = [HALLORAN.id, BEXLEY.id, PORT.id] as const
const WORDS = [wordsAt('Halloran'), wordsAt('Bexley'), wordsAt('They'), wordsAt('Halloran', true)]

/** A claim of any of the three in any order, each with any of the words, the same words for several too. */
const claims: fc.Arbitrary<Claim> = fc
  .tuple(
    fc.shuffledSubarray([...IDS, null], { maxLength: 4 }),
    fc.array(fc.subarray(WORDS), { minLength: 4, maxLength: 4 }),
  )
  .map(([ids, mentions]) => {
    const speakers = ids.flatMap((speakerId, index) => {
      const words = mentions[index] ?? []
      return speakerId === null && words.length === 0 ? [] : { speakerId, mentions: words }
    })
    return Object.assign({}, JOINT_CLAIM, { speakers })
  })

describe('speakers of one claim merged into one', () => {
  test('stand where the first stood, with the words of all, and come back as they were', () => {
    const project = jointProject()
    const merged = change(project, (draft) =>
      mergeRecords(draft, 'speakers', BEXLEY.id, [HALLORAN.id]),
    )
    expect(speakersOf(merged.claims.get(JOINT_CLAIM.id))).toEqual([
      [BEXLEY.id, 'Halloran | Bexley'],
    ])
    const parted = change(merged, (draft) => {
      splitRecord(draft, 'speakers', BEXLEY.id, HALLORAN.id)
    })
    expect(recordsOf(parted)).toEqual(recordsOf(project))
  })

  test('any number of them, merged and split in any order, come back in their order and words', () => {
    fc.assert(
      fc.property(
        claims,
        fc.shuffledSubarray([...IDS], { minLength: 3 }),
        fc.boolean(),
        (claim, order, isAtOnce) => {
          const project = jointProject([claim, LONE_CLAIM])
          const [keep = '', one = '', two = ''] = order
          const merged = isAtOnce
            ? change(project, (draft) => mergeRecords(draft, 'speakers', keep, [one, two]))
            : [one, two].reduce(
                (now, id) => change(now, (draft) => mergeRecords(draft, 'speakers', keep, [id])),
                project,
              )
          expect(
            merged.claims.get(claim.id)?.speakers.filter(({ speakerId }) => speakerId !== null)
              .length,
          ).toBeLessThan(2)
          for (const ids of [
            [one, two],
            [two, one],
          ]) {
            const parted = ids.reduce(
              (now, id) =>
                change(now, (draft) => {
                  splitRecord(draft, 'speakers', keep, id)
                }),
              merged,
            )
            expect(recordsOf(parted)).toEqual(recordsOf(project))
          }
        },
      ),
      { numRuns: 300, seed: 8 },
    )
  })
})

describe('a claim of several speakers', () => {
  test('loses the name of one that is removed, not the words', () => {
    const after = change(jointProject(), (draft) => removeRecords(draft, 'speakers', [HALLORAN.id]))
    expect(speakersOf(after.claims.get(JOINT_CLAIM.id))).toEqual([
      [null, 'Halloran'],
      [BEXLEY.id, 'Bexley'],
    ])
    expect(after.claims.get(LONE_CLAIM.id)).toEqual(LONE_CLAIM)
  })

  test('gives a removed one’s words to the other that takes the place', () => {
    const after = change(jointProject(), (draft) =>
      removeRecords(draft, 'speakers', [HALLORAN.id], BEXLEY.id),
    )
    expect(speakersOf(after.claims.get(JOINT_CLAIM.id))).toEqual([[BEXLEY.id, 'Halloran | Bexley']])
  })

  test('keeps them all in both of its parts', () => {
    const after = change(jointProject(), (draft) => {
      expect(
        splitClaim(draft, article, JOINT_CLAIM.id, wordsAt('is safe').start, idOf(30)).ok,
      ).toBe(true)
    })
    for (const id of [JOINT_CLAIM.id, idOf(30)])
      expect(after.claims.get(id)?.speakers).toEqual(JOINT_CLAIM.speakers)
  })

  test('merged with another keeps its own and takes no other', () => {
    const other = {
      ...LONE_CLAIM,
      speakers: [{ speakerId: BEXLEY.id, mentions: [wordsAt('They')] }],
    }
    const after = change(jointProject([JOINT_CLAIM, other]), (draft) => {
      expect(mergeClaims(draft, article, [JOINT_CLAIM.id, other.id]).ok).toBe(true)
    })
    expect(speakersOf(after.claims.get(JOINT_CLAIM.id))).toEqual([
      [HALLORAN.id, 'Halloran'],
      [BEXLEY.id, 'Bexley | They'],
    ])
  })

  test('offers each of them to the next claim, the nearest mention first', () => {
    const project = jointProject([JOINT_CLAIM, { ...LONE_CLAIM, speakers: [] }])
    const ranked = rankSpeakers(project, article, { ...LONE_CLAIM, speakers: [] })
    expect(ranked.slice(0, 2).map(({ id, reason }) => [id, reason])).toEqual([
      [BEXLEY.id, '“Bexley” before it'],
      [HALLORAN.id, '“Halloran” before it'],
    ])
  })
})
