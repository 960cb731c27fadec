import { useMemo } from 'react'
import type { RelatedClaims } from '../../../shared/comparison/related.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { useProjectState } from '../../state/project-state.ts'
import { keyOfPair, useRelated } from './related-search.ts'

/** Whether a proposal is still open: both claims are there, and not related since. */
function isOpen(project: Project, { fromId, toId }: RelatedClaims): boolean {
  if (project.claims.get(fromId)?.review === 'rejected' || !project.claims.has(fromId)) return false
  if (project.claims.get(toId)?.review === 'rejected' || !project.claims.has(toId)) return false
  return ![...linkedRecords(project.links.relationsOf, fromId)].some((id) => {
    const relation = project.relations.get(id)
    return relation?.fromId === toId || relation?.toId === toId
  })
}

/** The proposals that wait for an answer, and how many were turned down: undo brings back those accepted. */
export function useOpenProposals(): {
  readonly open: readonly RelatedClaims[]
  readonly dismissed: number
} {
  const found = useRelated((state) => state.found)
  const dismissed = useRelated((state) => state.dismissed)
  const project = useProjectState((state) => state.project)
  return useMemo(() => {
    const all = found.filter((one) => isOpen(project, one))
    const open = all.filter((one) => !dismissed.has(keyOfPair(one)))
    return { open, dismissed: all.length - open.length }
  }, [found, project, dismissed])
}
