import { expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, type Edit } from '../../../../shared/domain/edit/edit.ts'
import type { Id } from '../../../../shared/domain/id.ts'
import { EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { withdrawNames } from '../../../../shared/domain/tagging/drafting-stages.ts'
import { valueOf } from '../../../support/outcomes.ts'
import {
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  editOf,
  saidBy,
} from '../../../support/records.ts'

const ARTICLE = buildArticle('Lee said the bridge would open. Bright said the same.')
const LEE = buildSpeaker({ name: 'Lee' })
const BRIGHT = buildSpeaker({ name: 'Bright' })
const AGENCY = buildSource({ name: 'The agency' })
const CLAIM = buildClaim(ARTICLE.id, saidBy(LEE.id))

/** A project after a stage of drafting that made two speakers and a source, one of them linked; and the stage. */
function afterStage(): { readonly project: Project; readonly stage: Edit } {
  const stage = editOf(EMPTY_PROJECT, (draft) => {
    draft.put('articles', ARTICLE)
    draft.put('speakers', LEE)
    draft.put('speakers', BRIGHT)
    draft.put('sources', AGENCY)
    draft.put('claims', CLAIM)
  })
  return { project: valueOf(applyEdit(EMPTY_PROJECT, stage)), stage }
}

/** The names that are left when the last stage has made its changes. */
function namesAfter(change: (draft: EditDraft) => void, by = (project: Project) => project) {
  const { project, stage } = afterStage()
  const draft = new EditDraft(by(project))
  change(draft)
  withdrawNames(draft, [stage])
  const namesOf = (table: 'speakers' | 'sources') => [...draft.all(table)].map(({ name }) => name)
  return [...namesOf('speakers'), ...namesOf('sources')].sort()
}

function move(draft: EditDraft, speakerId: Id): void {
  draft.update('claims', CLAIM.id, saidBy(speakerId))
}

test('names that nothing links go, also those that were linked until now', () => {
  expect(namesAfter(() => {})).toEqual(['Lee'])
  expect(namesAfter((draft) => move(draft, BRIGHT.id))).toEqual(['Bright'])
  expect(namesAfter((draft) => draft.remove('claims', CLAIM.id))).toEqual([])
})

test('one that a new claim links stays', () => {
  const added = buildClaim(ARTICLE.id, saidBy(BRIGHT.id))
  expect(namesAfter((draft) => draft.put('claims', added))).toEqual(['Bright', 'Lee'])
})

test('one that somebody has changed since stays', () => {
  const renamed = (project: Project) =>
    valueOf(
      applyEdit(
        project,
        editOf(project, (draft) => draft.update('speakers', BRIGHT.id, { role: 'engineer' })),
      ),
    )
  expect(namesAfter(() => {}, renamed)).toEqual(['Bright', 'Lee'])
})
