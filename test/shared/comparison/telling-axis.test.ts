import { describe, expect, test } from 'vitest'
import { tellingColumns, withColumns } from '../../../shared/comparison/telling-axis.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { DEFAULT_COMPARISON } from '../../../shared/domain/view.ts'
import { SEED_PROJECT } from '../../support/compared-seed.ts'
import { THREE_OUTLETS } from '../../support/three-outlets.ts'

/** The project with every article in one outlet. */
function inOneOutlet(project: Project): Project {
  const move = (article: Article): Article => ({ ...article, outlet: 'One' })
  return addRecords(project, 'articles', [...project.articles.values()].map(move))
}

describe('the columns that tell most', () => {
  test('are the outlets where there are several', () => {
    expect(tellingColumns(THREE_OUTLETS)).toBe('outlet')
  })

  test('are the speakers of one outlet, or the sources where most claims name one', () => {
    const one = inOneOutlet(THREE_OUTLETS)
    expect(tellingColumns(one)).toBe('speaker')
    const [source] = one.sources.keys()
    const carry = (claim: Claim): Claim => ({
      ...claim,
      via: [{ sourceId: source ?? '', mentions: [] }],
    })
    const carried = [...one.claims.values()].map(carry)
    expect(tellingColumns(addRecords(one, 'claims', carried))).toBe('source')
  })

  test('do not count outlets whose claims take no part', () => {
    const [first] = THREE_OUTLETS.articles.keys()
    const reject = (claim: Claim): Claim => ({ ...claim, review: 'rejected' })
    const others = [...THREE_OUTLETS.claims.values()].filter(({ articleId }) => articleId !== first)
    const project = addRecords(THREE_OUTLETS, 'claims', others.map(reject))
    expect(tellingColumns(project)).not.toBe('outlet')
  })

  test('give way to what the analyst chose', () => {
    expect(withColumns(THREE_OUTLETS, DEFAULT_COMPARISON).columns).toBe('outlet')
    const chosen = { ...DEFAULT_COMPARISON, columns: 'speaker', areColumnsChosen: true } as const
    expect(withColumns(THREE_OUTLETS, chosen)).toBe(chosen)
    expect(withColumns(SEED_PROJECT, DEFAULT_COMPARISON).columns).not.toBe('outlet')
    expect(withColumns(EMPTY_PROJECT, DEFAULT_COMPARISON).columns).toBe('speaker')
  })
})
