import type { EditDraft } from '../edit/edit-draft.ts'
import type { Project } from '../project.ts'
import { foldVerdict, SCALE_ID, USUAL_VERDICTS, type Scale, type Verdict } from '../scale.ts'

const verdictsIn = (scale: Scale | undefined) => scale?.verdicts ?? USUAL_VERDICTS

/** The verdicts that a project's claims may get, in their order. */
export function verdictsOf({ scales }: Pick<Project, 'scales'>): readonly Verdict[] {
  return verdictsIn(scales.get(SCALE_ID))
}

/** The same, as drafted so far. */
export function draftedVerdicts(draft: EditDraft): readonly Verdict[] {
  return verdictsIn(draft.get('scales', SCALE_ID))
}

/** Where a verdict stands on a scale, from 0; -1 for one that is not on it. */
export function placeOfVerdict(verdicts: readonly Verdict[], name: string): number {
  const key = foldVerdict(name)
  return verdicts.findIndex((verdict) => foldVerdict(verdict.name) === key)
}

/** A claim's verdict in the words of the scale, be it written otherwise on the claim; its own words where it is not on it. */
export function wordsOfVerdict(project: Pick<Project, 'scales'>, verdict: string): string {
  const verdicts = verdictsOf(project)
  return verdicts[placeOfVerdict(verdicts, verdict)]?.name ?? verdict.trim()
}

/** A verdict as a project lists it: one of its scale, or one that claims have and the scale does not. */
export interface VerdictLine extends Verdict {
  readonly isOnScale: boolean
  /** How many claims have it, without those rejected. */
  readonly count: number
}

interface Use {
  readonly name: string
  readonly count: number
}

const uses = new WeakMap<Project['claims'], ReadonlyMap<string, Use>>()

/** How many claims have each verdict, by its folded name. Rejected ones do not count, but what they have is known. */
function usesOf({ claims }: Pick<Project, 'claims'>): ReadonlyMap<string, Use> {
  const known = uses.get(claims)
  if (known !== undefined) return known
  const found = new Map<string, Use>()
  for (const { verdict, review } of claims.values()) {
    const key = foldVerdict(verdict)
    if (key === '') continue
    const { name, count } = found.get(key) ?? { name: verdict.trim(), count: 0 }
    found.set(key, { name, count: count + (review === 'rejected' ? 0 : 1) })
  }
  uses.set(claims, found)
  return found
}

/** How many claims have a verdict, without those rejected. */
export function countVerdict(project: Pick<Project, 'claims'>, name: string): number {
  return usesOf(project).get(foldVerdict(name))?.count ?? 0
}

/** The verdicts of a project: its scale in its order, then those that claims have and the scale does not, by name. */
export function listVerdicts(project: Pick<Project, 'scales' | 'claims'>): readonly VerdictLine[] {
  const verdicts = verdictsOf(project)
  const onScale = verdicts.map((verdict): VerdictLine => {
    return { ...verdict, isOnScale: true, count: countVerdict(project, verdict.name) }
  })
  const others = [...usesOf(project)]
    .filter(([key]) => placeOfVerdict(verdicts, key) < 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { name, count }]): VerdictLine => ({ name, count, meaning: '', isOnScale: false }))
  return [...onScale, ...others]
}
