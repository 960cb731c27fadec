import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { compareClaims, listClaims } from '../../../shared/tables/reading-order.ts'
import { idOf } from '../../support/projects.ts'
import { anchorOf, buildArticle, buildClaim, SAMPLE_TEXT } from '../../support/records.ts'

const ARTICLES = ['2024-01-02', '2024-01-01'].map((day) =>
  buildArticle(SAMPLE_TEXT, { addedAt: `${day}T00:00:00.000Z` }),
)
const BASE = addRecords(EMPTY_PROJECT, 'articles', ARTICLES)

const claims = fc.record({
  id: fc.nat(30).map(idOf),
  article: fc.constantFrom(...ARTICLES.map(({ id }) => id), idOf(99)),
  word: fc.constantFrom('Talks', 'Riyadh', 'TASS', null),
})

/** What a project holds after each of some changes to it, each made of the one before. */
const histories = fc.array(
  fc.record({ put: fc.array(claims, { maxLength: 8 }), gone: fc.array(fc.nat(30).map(idOf)) }),
  { minLength: 1, maxLength: 5 },
)

test('claims are listed in reading order whatever was listed before', () => {
  fc.assert(
    fc.property(histories, (history) => {
      let project: Project = BASE
      for (const { put, gone } of history) {
        const made = put.map(({ id, article, word }) =>
          buildClaim(article, { id, content: word === null ? [] : [anchorOf(SAMPLE_TEXT, word)] }),
        )
        project = addRecords(project, 'claims', made)
        project = { ...project, claims: project.claims.deleteAll(gone) }
        const sorted = [...project.claims.values()].sort((a, b) => compareClaims(project, a, b))
        expect(listClaims(project)).toEqual(sorted)
      }
    }),
  )
})
