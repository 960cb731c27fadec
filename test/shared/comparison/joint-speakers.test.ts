import { describe, expect, test } from 'vitest'
import { chainsOf } from '../../../shared/comparison/chains.ts'
import { keysOf } from '../../../shared/comparison/axes.ts'
import { compare } from '../../../shared/comparison/grid.ts'
import { profileOf } from '../../../shared/comparison/profile.ts'
import { relatedInput } from '../../../shared/comparison/related.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'
import { speakersInWords } from '../../../shared/domain/naming/linked-names.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { DEFAULT_COMPARISON } from '../../../shared/domain/view.ts'
import { reportOf } from '../../../shared/report/report.ts'
import {
  BEXLEY,
  HALLORAN,
  JOINT_CLAIM,
  jointProject,
  LONE_CLAIM,
  PORT,
  wordsAt,
} from '../../support/joint-speakers.ts'
import { idOf } from '../../support/projects.ts'
import { saidBy, saidByAll } from '../../support/records.ts'

const project = jointProject()

test('in the grid a claim stands in the column of each who made it, and once in the totals', () => {
  const grid = compare(project, { ...DEFAULT_COMPARISON, rows: 'kind', columns: 'speaker' })
  expect(grid.columns.map(({ key, count }) => [key, count])).toEqual([
    [BEXLEY.id, 2],
    [HALLORAN.id, 1],
  ])
  expect(grid.rows.find(({ key }) => key === 'indirect')?.count).toBe(2)
  expect(grid.total).toBe(2)
})

test('what two speakers of one house say together stands there once', () => {
  const claim = { ...JOINT_CLAIM, ...saidByAll([BEXLEY.id, PORT.id]) }
  expect(keysOf(jointProject([claim]), claim, 'affiliation')).toEqual(['Harbour'])
  expect(keysOf(project, JOINT_CLAIM, 'affiliation')).toEqual(['Ministry', 'Harbour'])
  const nobody = { ...JOINT_CLAIM, ...saidBy(null, [wordsAt('They')]) }
  expect(keysOf(jointProject([nobody]), nobody, 'speaker')).toEqual([''])
})

test('a chain goes through each who made a claim, and counts it once', () => {
  const { nodes, links, total } = chainsOf(project)
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  expect(total).toBe(2)
  expect(nodes.map(({ kind, label, count }) => `${kind} ${label} ${count}`)).toEqual([
    'outlet Daily Reader 2',
    'speaker Tom Bexley 2',
    'speaker Ida Halloran 1',
    'claims indirect 2',
  ])
  expect(
    links.map(({ from, to, count }) => `${labels.get(from)} → ${labels.get(to)}: ${count}`).sort(),
  ).toEqual([
    'Ida Halloran → Daily Reader: 1',
    'Tom Bexley → Daily Reader: 2',
    'indirect → Ida Halloran: 1',
    'indirect → Tom Bexley: 2',
  ])
})

describe('the profile of one who spoke with others', () => {
  test('has the claims made together', () => {
    expect(profileOf(project, 'speakers', HALLORAN.id).claimIds).toEqual([JOINT_CLAIM.id])
    expect(profileOf(project, 'speakers', BEXLEY.id).claimIds).toEqual([
      JOINT_CLAIM.id,
      LONE_CLAIM.id,
    ])
  })

  test('names each who made a claim against it', () => {
    const own = { ...LONE_CLAIM, ...saidBy(PORT.id) }
    const told = addRecords(jointProject([JOINT_CLAIM, own]), 'relations', [
      {
        id: idOf(40),
        type: 'contradicts',
        fromId: JOINT_CLAIM.id,
        toId: own.id,
        note: '',
        origin: 'analyst',
      },
    ])
    expect(profileOf(told, 'speakers', PORT.id).contradicted).toEqual({
      claimIds: [own.id],
      by: [
        { speakerId: HALLORAN.id, name: 'Ida Halloran', relations: [idOf(40)], claimIds: [own.id] },
        { speakerId: BEXLEY.id, name: 'Tom Bexley', relations: [idOf(40)], claimIds: [own.id] },
      ],
    })
  })
})

test('what may be related is judged by all who made a claim', () => {
  expect(relatedInput(project).claims.map(({ speakerIds }) => speakerIds)).toEqual([
    [HALLORAN.id, BEXLEY.id],
    [BEXLEY.id],
  ])
})

test('in words they are listed as in a sentence, in the report too', () => {
  expect(listAll(['A', 'B', 'C'])).toBe('A, B and C')
  expect(speakersInWords(project, JOINT_CLAIM)).toBe('Ida Halloran and Tom Bexley')
  const unnamed = {
    ...JOINT_CLAIM,
    speakers: [...JOINT_CLAIM.speakers, { speakerId: null, mentions: [] }],
  }
  expect(speakersInWords(project, unnamed)).toBe('Ida Halloran and Tom Bexley')
  const three = { ...JOINT_CLAIM, ...saidByAll([HALLORAN.id, BEXLEY.id, PORT.id]) }
  const page = reportOf(jointProject([three]), DEFAULT_COMPARISON, new Date(0)).replaceAll(
    /<\/?bdi>/g,
    '',
  )
  expect(page).toContain('Ida Halloran, Tom Bexley and Port; Harbour')
})
