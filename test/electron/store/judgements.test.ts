import { expect, test } from 'vitest'
import { SCALE_ID } from '../../../shared/domain/scale.ts'
import { renameVerdict } from '../../../shared/domain/verdicts/scale-edits.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildClaim, editOf } from '../../support/records.ts'
import { importText, temporaryStore } from '../../support/store.ts'

const MINUTES = {
  address: 'https://harbour.example/minutes?y=2026|27',
  note: 'page twelve',
  seen: '2026-11-30',
}

test('a claim is judged, found by its basis and its evidence, and all of it undone', () => {
  const store = temporaryStore()
  const article = importText(store)
  const claim = buildClaim(article.id, { note: 'by telephone' })
  const project = () => valueOf(store.readProject())
  const search = (words: string) =>
    valueOf(store.search(words, 10)).hits.map(({ id, title }) => [id, title])
  valueOf(store.commitEdit(editOf(project(), (draft) => draft.put('claims', claim))))
  const judged = { verdict: 'half true', basis: 'told by a neighbour', evidence: [MINUTES] }
  valueOf(store.commitEdit(editOf(project(), (draft) => draft.update('claims', claim.id, judged))))
  expect(project().claims.get(claim.id)).toEqual({ ...claim, ...judged })
  expect(search('neighbour')).toEqual([[claim.id, 'Basis of a claim']])
  expect(search('twelve')).toEqual([[claim.id, 'Evidence of a claim']])
  expect(search('telephone')).toEqual([[claim.id, 'Note of a claim']])
  valueOf(store.undo())
  expect(project().claims.get(claim.id)).toEqual(claim)
  expect(search('neighbour')).toEqual([])
  expect(search('telephone')).toEqual([[claim.id, 'Note of a claim']])
  expect(valueOf(store.check())).toEqual([])
})

test('a verdict is renamed on the scale and its claims as one, kept, and undone as one', () => {
  const store = temporaryStore()
  const article = importText(store)
  const claim = buildClaim(article.id, { verdict: 'false' })
  const project = () => valueOf(store.readProject())
  valueOf(store.commitEdit(editOf(project(), (draft) => draft.put('claims', claim))))
  expect(valueOf(store.counts()).scales).toBe(0)
  valueOf(
    store.commitEdit(editOf(project(), (draft) => void renameVerdict(draft, 'false', 'wrong'))),
  )
  expect(project().claims.get(claim.id)?.verdict).toBe('wrong')
  expect(
    project()
      .scales.get(SCALE_ID)
      ?.verdicts.map(({ name }) => name),
  ).toEqual(['true', 'mostly true', 'half true', 'mostly false', 'wrong'])
  expect(valueOf(store.check())).toEqual([])
  valueOf(store.undo())
  expect(project().claims.get(claim.id)).toEqual(claim)
  expect(valueOf(store.counts()).scales).toBe(0)
  valueOf(store.redo())
  expect(project().claims.get(claim.id)?.verdict).toBe('wrong')
})
