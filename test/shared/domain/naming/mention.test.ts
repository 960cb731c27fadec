import { expect, test } from 'vitest'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { isPronoun, nameInText, speakerBefore } from '../../../../shared/domain/naming/mention.ts'
import { addRecords } from '../../../../shared/domain/project.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import { openText } from '../../../support/attributions.ts'
import { idOf } from '../../../support/projects.ts'
import { buildClaim, saidBy } from '../../../support/records.ts'

test.each([
  ['Russia’s', 'Russia'],
  ['Lavrov,', 'Lavrov'],
  ['“Yuri Ushakov”', 'Yuri Ushakov'],
  ['(TASS)', 'TASS'],
  ['the State Department', 'State Department'],
  ['The Hague', 'The Hague'],
  ['the president', 'the president'],
  ['Martin Luther King Jr.', 'Martin Luther King Jr.'],
  ['the U.S.', 'U.S.'],
  ['the ministers’', 'the ministers'],
  ['Yuri\n  Ushakov', 'Yuri Ushakov'],
  ['Russia’s state-run TASS news agency', 'Russia’s state-run TASS news agency'],
  ['“…”', '…'],
  [' , ', ''],
])('the name in “%s” is “%s”', (words, name) => {
  expect(nameInText(words)).toBe(name)
})

test('pronouns are told from names', () => {
  expect(['he', 'She', '“They”', 'who'].every(isPronoun)).toBe(true)
  expect(['Hera', 'The president', 'WHO chief', 'TASS'].some(isPronoun)).toBe(false)
})

test('“he” is whom the nearest claim before mentions, but for those that were rejected', () => {
  const text = 'Lavrov said so. Trump said no. He left.'
  const { project, article } = openText(text)
  const [lavrov, trump] = [newSpeaker(idOf(1), 'Lavrov'), newSpeaker(idOf(2), 'Trump')]
  const claims = [lavrov, trump].map(({ id, name }) => {
    const start = text.indexOf(name)
    const mentions = [anchorAt(text, { start, end: start + name.length })]
    return buildClaim(article.articleId, saidBy(id, mentions))
  })
  const named = addRecords(addRecords(project, 'speakers', [lavrov, trump]), 'claims', claims)
  const draft = new EditDraft(named)
  const before = () => speakerBefore(draft, article.articleId, text.indexOf('He'))?.name
  expect(before()).toBe('Trump')
  draft.update('claims', claims[1]?.id ?? '', { review: 'rejected' })
  expect(before()).toBe('Lavrov')
})
