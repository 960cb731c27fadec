import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionOf } from '../../../../electron/attribution/attribution-of.ts'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { draftClaims } from '../../../../shared/domain/tagging/drafting.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { FINDER } from '../../../support/finder.ts'
import { openText } from '../../../support/attributions.ts'
import { SEED_TEXT } from '../../../support/seed-article.ts'

/** The kinds that the finder gives, and those that the drafts of the same have. */
async function kindsOf(text: string) {
  const { structure } = readAtOnce(text)
  const found = await FINDER.findAttributions(text)
  const { project, article } = openText(text)
  const draft = new EditDraft(project)
  const { made } = draftClaims(
    draft,
    { ...article, quotations: structure.quotations },
    found.map(attributionOf),
    { model: 'm1', within: null, elsewhere: new Set() },
  )
  const drafted = made.map((id) => draft.get('claims', id))
  return {
    found: found.map(({ kind }) => kind),
    claims: drafted.map((claim) => claim?.kind),
    proposals: drafted.map((claim) => claim?.proposal?.kind),
  }
}

describe('the kind that the finder gives is the kind of the draft', () => {
  test.each([
    ['single marks on the outside', 'She said: ‘The bridge is safe to cross.’', 'direct'],
    ['scare quotes', 'The mayor said the ‘so-called’ bridge would open in May.', 'mixed'],
    [
      'single and double marks',
      '‘The bridge is safe,’ said Ann Lee. “It is,” said Bob Orr.',
      'direct',
    ],
    [
      'inches and feet',
      'The mayor said the bridge would be 5\' 6" high and open in May.',
      'indirect',
    ],
    ['guillemets', 'Ann Lee said: «The bridge is safe to cross.»', 'direct'],
    ['marks that point the wrong way', '”It is over, and we go home,“ Ann Lee said.', 'direct'],
    ['a mark that is never closed', 'Ann Lee said: “The bridge is safe to cross', 'direct'],
  ])('%s', async (_, text, kind) => {
    const { found, claims, proposals } = await kindsOf(text)
    expect(found[0]).toBe(kind)
    expect([claims, proposals]).toEqual([found, found])
  })

  test('in the sample article', async () => {
    const { found, claims } = await kindsOf(SEED_TEXT)
    expect(found).toHaveLength(12)
    expect(claims).toEqual(found)
  })

  test('in whatever is said with whatever marks', async () => {
    const mark = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', '')
    const sentence = fc
      .tuple(mark, mark, mark, mark, fc.constantFrom(' ', '\n\n'))
      .map(
        ([a, b, c, d, end]) =>
          `The mayor said ${a}the bridge was ${b}safe${c} for all of us to cross${d}.${end}`,
      )
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 4 }), async (sentences) => {
        const { found, claims, proposals } = await kindsOf(sentences.join(''))
        expect([claims, proposals]).toEqual([found, found])
      }),
      { numRuns: 100, seed: 8 },
    )
  })
})
