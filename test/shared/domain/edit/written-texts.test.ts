import { expect, test } from 'vitest'
import { EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { writtenTexts } from '../../../../shared/domain/edit/written-texts.ts'
import { buildArticle, buildClaim, buildSpeaker, editOf } from '../../../support/records.ts'
import { invertPatches } from '../../../../shared/domain/edit/edit.ts'

const ARTICLE = buildArticle('The talks went on.')
const CLAIM = buildClaim(ARTICLE.id, { statement: 'They went on', topics: ['talks', 'peace'] })

test('what an edit writes is told, and nothing that was chosen or found', () => {
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    draft.put('articles', { ...ARTICLE, title: '' })
    draft.put('speakers', buildSpeaker({ name: 'Zoë', aliases: ['Z'], role: '' }))
    draft.put('claims', CLAIM)
  })
  const texts = writtenTexts(edit)
  expect(texts).toContain('They went on')
  expect(texts).toContain('talks; peace')
  expect(texts).toContain('Zoë')
  expect(texts).not.toContain('')
  expect(texts.join(' ')).not.toContain(CLAIM.id)
  expect(texts.join(' ')).not.toContain(CLAIM.kind)
})

test('what an edit takes away writes nothing', () => {
  const edit = editOf(EMPTY_PROJECT, (draft) => draft.put('claims', CLAIM))
  expect(writtenTexts({ ...edit, patches: invertPatches(edit.patches) })).toEqual([])
})
