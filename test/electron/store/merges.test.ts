import { expect, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import type { Store } from '../../../electron/store/store.ts'
import { Edit } from '../../../shared/domain/edit/edit.ts'
import type { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { mergeRecords } from '../../../shared/domain/merging/record-merging.ts'
import { splitRecord } from '../../../shared/domain/merging/record-splitting.ts'
import { recordsOf, valueOf } from '../../support/outcomes.ts'
import {
  anchorOf,
  buildClaim,
  buildSource,
  buildSpeaker,
  editOf,
  saidBy,
  SAMPLE_TEXT,
} from '../../support/records.ts'
import { importText, temporaryStore } from '../../support/store.ts'

/** Commits an edit that arrives as JSON, as it does from a window. */
function commit(store: Store, draft: (draft: EditDraft) => void): void {
  const edit = editOf(valueOf(store.readProject()), draft)
  valueOf(store.commitEdit(Edit.parse(JSON.parse(JSON.stringify(edit)))))
}

test('merges can be split after the file was closed and opened again, and other edits were made', () => {
  const store = temporaryStore()
  const article = importText(store)
  const [dmitriev, kirill] = [buildSpeaker(), buildSpeaker({ name: 'K. Dmitriev', role: 'envoy' })]
  const [tass, agency] = [buildSource(), buildSource({ name: 'the TASS news agency' })]
  const claim = buildClaim(article.id, {
    ...saidBy(kirill.id, [anchorOf(SAMPLE_TEXT, 'Dmitriev')]),
    via: [
      { sourceId: agency.id, mentions: [anchorOf(SAMPLE_TEXT, 'TASS')] },
      { sourceId: tass.id, mentions: [] },
    ],
  })
  commit(store, (draft) => {
    for (const speaker of [dmitriev, kirill]) draft.put('speakers', speaker)
    for (const source of [tass, agency]) draft.put('sources', source)
    draft.put('claims', claim)
  })
  const before = recordsOf(valueOf(store.readProject()))

  commit(store, (draft) => {
    mergeRecords(draft, 'speakers', dmitriev.id, [kirill.id])
    mergeRecords(draft, 'sources', tass.id, [agency.id])
  })
  store.close()
  const again = valueOf(openStore(store.path))
  expect(valueOf(again.check())).toEqual([])
  commit(again, (draft) => draft.update('claims', claim.id, { note: 'Look again.' }))
  commit(again, (draft) => {
    splitRecord(draft, 'sources', tass.id, agency.id)
    splitRecord(draft, 'speakers', dmitriev.id, kirill.id)
    draft.update('claims', claim.id, { note: '' })
  })
  expect(recordsOf(valueOf(again.readProject()))).toEqual(before)
  expect(valueOf(again.check())).toEqual([])
  again.close()
})
