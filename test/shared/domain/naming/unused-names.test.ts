import { expect, test } from 'vitest'
import { removeRecords } from '../../../../shared/domain/tagging/removal.ts'
import { unusedNames } from '../../../../shared/domain/naming/unused-names.ts'
import { change } from '../../../support/attributions.ts'
import {
  BEXLEY,
  HALLORAN,
  JOINT_CLAIM,
  jointProject,
  LONE_CLAIM,
  PORT,
} from '../../../support/joint-speakers.ts'
import { recordsOf } from '../../../support/projects.ts'
import { saidByAll } from '../../../support/records.ts'

test('those without a claim, and with none but rejected ones, are unused; a draft is a claim', () => {
  expect(unusedNames(jointProject(), 'speakers')).toEqual([PORT.id])
  const rejected = { ...LONE_CLAIM, review: 'rejected', ...saidByAll([PORT.id]) } as const
  const waiting = { ...JOINT_CLAIM, review: 'draft' } as const
  expect(unusedNames(jointProject([waiting, rejected]), 'speakers')).toEqual([PORT.id])
  expect(unusedNames(jointProject([rejected]), 'speakers')).toEqual([
    HALLORAN.id,
    BEXLEY.id,
    PORT.id,
  ])
  expect(unusedNames(jointProject(), 'sources')).toEqual([])
})

test('removing them leaves the claims that count as they are', () => {
  const project = jointProject()
  const kept = change(project, (draft) =>
    removeRecords(draft, 'speakers', unusedNames(project, 'speakers')),
  )
  expect(recordsOf(kept).claims).toEqual(recordsOf(project).claims)
  expect([...kept.speakers.keys()].sort()).toEqual([HALLORAN.id, BEXLEY.id])
})
