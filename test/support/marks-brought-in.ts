import type { AnnotatedProject } from '../../electron/exchange/annotated/annotated-project.ts'
import { guessMapping } from '../../electron/exchange/annotated/code-mapping.ts'
import { importAnnotated } from '../../electron/exchange/annotated/import-edit.ts'
import { newId } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { valueOf } from './outcomes.ts'

/** What marked texts that come back would change in a project, by table; and what of them it cannot hold. */
export async function marksBroughtIn(
  project: Project,
  annotated: AnnotatedProject,
): Promise<{ readonly changes: readonly string[]; readonly lost: readonly string[] }> {
  const making = { mapping: guessMapping(annotated), now: new Date(), makeId: newId }
  const { edit, lost } = valueOf(await importAnnotated(project, annotated, making))
  const changes = edit?.patches.map(({ table, before, after }) =>
    JSON.stringify({ table, before, after }),
  )
  return { changes: changes ?? [], lost }
}
