import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import {
  agenciesOf,
  recordCarrier,
  sharedAgency,
  storySource,
} from '../../../../shared/domain/versions/shared-story.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { buildArticle, buildClaim, buildSource } from '../../../support/records.ts'

const about = (text: string, byline = '', outlet = '') => ({
  text,
  article: buildArticle(text, { byline, outlet }),
})

describe('the agency whose story a text is', () => {
  test.each([
    ['NORHAM, May 3 (Reuters) - The bridge will open.', '', '', ['Reuters']],
    ['The bridge will open.', 'Ann Lee and AFP', '', ['Agence France-Presse']],
    ['The bridge will open.\n\n(dpa)', '', '', ['Deutsche Presse-Agentur']],
    ['The bridge (the old one) will open.', 'Ann Lee', 'The Norham News', []],
  ])('%j by “%s”', (text, byline, outlet, agencies) => {
    expect(agenciesOf(about(text, byline, outlet))).toEqual(agencies)
  })

  test('is one that both name, before one that either does', () => {
    const both = about('(AFP) The bridge. (Reuters)')
    expect(sharedAgency(both, about('(Reuters) The bridge.'))).toBe('Reuters')
    expect(sharedAgency(about('The bridge.'), both)).toBe('Agence France-Presse')
    expect(sharedAgency(about('The bridge.'), about('The bridge.'))).toBe('')
  })
})

describe('that two articles carry a story', () => {
  const [news, post, other] = ['News', 'Post', 'Other'].map((outlet) =>
    buildArticle(outlet, { outlet }),
  ) as [
    ReturnType<typeof buildArticle>,
    ReturnType<typeof buildArticle>,
    ReturnType<typeof buildArticle>,
  ]
  const ministry = buildSource({ name: 'Ministry' })
  const claims = [
    buildClaim(news.id, { via: [{ sourceId: ministry.id, mentions: [] }] }),
    buildClaim(post.id),
    buildClaim(post.id, { review: 'rejected' }),
    buildClaim(other.id),
  ]
  const project = [
    (of: typeof EMPTY_PROJECT) => addRecords(of, 'articles', [news, post, other]),
    (of: typeof EMPTY_PROJECT) => addRecords(of, 'sources', [ministry]),
    (of: typeof EMPTY_PROJECT) => addRecords(of, 'claims', claims),
  ].reduce((of, add) => add(of), EMPTY_PROJECT)

  test('makes its agency the last source of each of their claims, and of no other', () => {
    const draft = new EditDraft(project)
    expect(valueOf(recordCarrier(draft, [news.id, post.id], 'Reuters'))).toBe(2)
    const made = [...draft.drafted('sources')][0]
    expect(made).toMatchObject({ name: 'Reuters', kind: 'agency' })
    const via = claims.map(({ id }) => draft.get('claims', id)?.via.map(({ sourceId }) => sourceId))
    expect(via).toEqual([[ministry.id, made?.id], [made?.id], [], []])
    expect(recordCarrier(draft, [news.id, post.id], 'Reuters').ok).toBe(false)
  })

  test('is not said of the outlet that is that source itself', () => {
    const draft = new EditDraft(project)
    expect(valueOf(recordCarrier(draft, [news.id, post.id], 'Post'))).toBe(1)
    expect(draft.get('claims', claims[1]?.id ?? '')?.via).toEqual([])
  })
})

describe('the source whose story an article carries', () => {
  const [reuters, ministry] = [buildSource({ name: 'Reuters' }), buildSource({ name: 'Ministry' })]
  const mention = { quote: 'Reuters', prefix: '', suffix: '', start: 0, end: 7 }
  const via = (...links: readonly (readonly [{ readonly id: string }, boolean])[]) =>
    links.map(([{ id }, isNamed]) => ({
      sourceId: id,
      mentions: isNamed ? [mention] : [],
    }))
  const carried = { review: 'accepted', via: via([ministry, true], [reuters, false]) } as const
  const own = { review: 'accepted', via: [] } as const
  const named = { ...own, via: via([reuters, true]) }
  const before = { ...own, via: via([reuters, false], [ministry, true]) }

  test.each([
    ['it is the last of all claims', [carried, carried], reuters.id],
    ['it is the last of most', [carried, carried, own], reuters.id],
    ['drafts have it', [carried, { ...carried, review: 'draft' as const }], reuters.id],
    ['it is the last of half', [carried, carried, own, own], null],
    ['there is one claim', [carried], null],
    ['words of the claims name it', [named, named, named], null],
    ['another came after it', [before, before, before], null],
    ['those with it were rejected', [{ ...carried, review: 'rejected' as const }, carried], null],
    ['there is no claim', [], null],
  ])('where %s', (_, claims, source) => {
    expect(storySource(claims)).toBe(source)
  })
})
