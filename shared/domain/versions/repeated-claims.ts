import { quoteOfClaim } from '../claim.ts'
import type { Id } from '../id.ts'
import type { Project } from '../project.ts'
import { foldWords } from '../text/folding.ts'
import { countForms, formsOf } from './forms.ts'

interface Known {
  readonly articles: Project['articles']
  readonly repeated: ReadonlyMap<Id, Id>
}

const knownByClaims = new WeakMap<Project['claims'], Known>()

function findRepeated({ articles, claims }: Pick<Project, 'articles' | 'claims'>) {
  const repeated = new Map<Id, Id>()
  if (countForms(articles).earlier === 0) return repeated
  const forms = new Map<Id, readonly [latest: Id, rank: number]>()
  for (const { id } of articles.values()) {
    const all = formsOf(articles, id)
    const latest = all.at(-1)?.id ?? id
    if (all.length > 1) forms.set(id, [latest, all.findIndex((form) => form.id === id)])
  }
  const placed = [...claims.values()].flatMap((claim) => {
    const form = forms.get(claim.articleId)
    const words = form === undefined ? '' : foldWords(quoteOfClaim(claim))
    if (form === undefined || words === '' || claim.review === 'rejected') return []
    return [{ id: claim.id, rank: form[1], key: `${form[0]} ${words}` }]
  })
  for (const same of Map.groupBy(placed, ({ key }) => key).values()) {
    const last = same.reduce((most, one) => (one.rank > most.rank ? one : most))
    for (const { id, rank } of same) if (rank < last.rank) repeated.set(id, last.id)
  }
  return repeated
}

/**
 * Claims of earlier forms of articles that a later form has too, word for word, each with that claim: they are made once,
 * and count once. Rejected ones take no part. Worked out once for each state of the project.
 */
export function repeatedClaims(project: Pick<Project, 'articles' | 'claims'>): ReadonlyMap<Id, Id> {
  const known = knownByClaims.get(project.claims)
  if (known?.articles === project.articles) return known.repeated
  const repeated = findRepeated(project)
  knownByClaims.set(project.claims, { articles: project.articles, repeated })
  return repeated
}
