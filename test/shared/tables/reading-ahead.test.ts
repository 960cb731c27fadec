import { expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view.ts'
import { arrange } from '../../../shared/tables/arrange.ts'
import { readAhead } from '../../../shared/tables/reading-ahead.ts'
import { idOf } from '../../support/projects.ts'

test('reads each row once, and finds what changed after it was read ahead', () => {
  let reads = 0
  const watched = (id: string, name: string) =>
    Object.defineProperty({ ...newSpeaker(id, name) }, 'name', {
      get: () => {
        reads += 1
        return name
      },
    })
  const project = addRecords(EMPTY_PROJECT, 'speakers', [
    watched(idOf(1), 'Zoë'),
    watched(idOf(2), 'Quinn'),
  ])
  const read = readAhead('speakers', project)
  for (const id of [idOf(1), idOf(2), idOf(3)]) read(id)
  const before = reads
  const view = {
    ...DEFAULT_VIEW,
    search: 'q',
    sort: [{ column: 'name', isDescending: false }],
  }
  expect(arrange('speakers', view, project).ids).toEqual([idOf(2)])
  expect(reads).toBe(before)

  const renamed = addRecords(project, 'speakers', [newSpeaker(idOf(1), 'Álvaro Quiroga')])
  expect(arrange('speakers', view, renamed).ids).toEqual([idOf(1), idOf(2)])
})
