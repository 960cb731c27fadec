import { expect, test } from 'vitest'
import { tellPatch } from '../../../electron/cli/told-patches.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { SCALE_ID, USUAL_VERDICTS } from '../../../shared/domain/scale.ts'

test('a scale that a patch adds is told by its verdicts, one that it changes by what changes', () => {
  const after = { id: SCALE_ID, verdicts: USUAL_VERDICTS.slice(0, 2) }
  const project = addRecords(EMPTY_PROJECT, 'scales', [after])
  const patch = { table: 'scales', id: SCALE_ID, after } as const
  expect(tellPatch(project, { ...patch, before: null })).toBe(
    'added: scale of verdicts: “true”, “mostly true”',
  )
  expect(
    tellPatch(project, {
      ...patch,
      before: { verdicts: USUAL_VERDICTS },
      after: { verdicts: after.verdicts },
    }),
  ).toBe('changed: scale of verdicts: “true”, “mostly true” | verdicts')
})
