import { RELATION_HEADINGS, RELATION_ORDER } from '../comparison/relation-order.ts'
import { countOf } from '../domain/counting.ts'
import { leftOutOfSingleSourced, singleSourced } from '../comparison/findings.ts'
import { comparedClaims } from '../comparison/grid.ts'
import { liveRelations } from '../comparison/live-relations.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import type { Relation, RelationType } from '../domain/relation.ts'
import { markup, type Markup } from './markup.ts'
import { isolateText, articleLine, claimLine } from './report-claim.ts'

interface Pair {
  readonly relation: Relation
  readonly from: Markup
  readonly to: Markup
}

/** The relations of a type between claims that are not rejected, in reading order. */
function pairsOf(project: Project, type: RelationType): readonly Pair[] {
  return liveRelations(project)
    .filter(({ relation }) => relation.type === type)
    .map(({ relation, from, to }) => ({
      relation,
      from: claimLine(project, from),
      to: claimLine(project, to),
    }))
}

function table(type: RelationType, pairs: readonly Pair[]): Markup {
  const rows = pairs.map(
    ({
      relation,
      from,
      to,
    }) => markup`<tr><td>${from}</td><td class="word">${type}</td><td>${to}</td><td>${isolateText(relation.note)}</td></tr>
`,
  )
  return markup`<h3>${RELATION_HEADINGS[type]} (${pairs.length})</h3>
<div class="scroll"><table>
<thead><tr><th scope="col">Claim</th><th scope="col" class="word">Relation</th><th scope="col">Claim</th><th scope="col">Note</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`
}

/** The relations that were set between claims, by type. */
export function reportRelations(project: Project): Markup {
  const tables = RELATION_ORDER.flatMap((type) => {
    const pairs = pairsOf(project, type)
    return pairs.length === 0 ? [] : [table(type, pairs)]
  })
  return tables.length === 0
    ? markup`<p>No relation between claims was set.</p>`
    : markup`${tables}`
}

/** The claims that only one source carries, by that source, the one with most first. */
export function reportSingles(project: Project): Markup {
  const bySource = Map.groupBy(singleSourced(project), ({ sourceId }) => sourceId)
  const count = [...bySource.values()].reduce((sum, singles) => sum + singles.length, 0)
  const leftOut = leftOutOfSingleSourced(project, count).map(
    (sentence) => markup`<p class="soft">${sentence}</p>
`,
  )
  if (bySource.size === 0) return markup`<p>No claim is carried by one source only.</p>${leftOut}`
  const all = comparedClaims(project).length
  const rows = [...bySource]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([sourceId, singles]) =>
      sourceRow(
        project,
        sourceId,
        singles.map(({ claimId }) => claimId),
      ),
    )
  return markup`<p>${countOf(count, 'claim')} of ${all} rest on one source: every claim that repeats or supports them came through it too.</p>
${leftOut}<div class="scroll"><table class="singles">
<thead><tr><th scope="col">Source</th><th scope="col">Claim</th><th scope="col">Article</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`
}

function sourceRow(project: Project, sourceId: Id, claimIds: readonly Id[]): Markup {
  const claims = claimIds.flatMap((id) => project.claims.get(id) ?? [])
  const name = project.sources.get(sourceId)?.name ?? ''
  return markup`${claims.map((claim, index) => {
    const head =
      index === 0
        ? markup`<th scope="rowgroup" rowspan="${claims.length}">${isolateText(name)}</th>`
        : markup``
    return markup`<tr>${head}<td>${claimLine(project, claim)}</td><td>${articleLine(project, claim)}</td></tr>
`
  })}`
}
