import { succeed } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import type { Patch } from '../../shared/domain/edit/edit.ts'
import { TABLE_NAMES } from '../../shared/domain/project.ts'
import type { AnswerOf, RequestOf } from '../../shared/api/contract.ts'
import type { GivenFile } from '../documents/document.ts'
import type { Store } from '../store/store.ts'
import type { ServiceParts } from './service-parts.ts'

function filesOf({ files }: Pick<RequestOf<'annotated.prepare'>, 'files'>): readonly GivenFile[] {
  return files.map(({ fileName: name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }))
}

/** How many records of each table patches add and change, of those with any. */
function countPatches(patches: readonly Patch[]): AnswerOf<'annotated.prepare'>['counts'] {
  return TABLE_NAMES.flatMap((table) => {
    const of = patches.filter((patch) => patch.table === table)
    const added = of.filter(({ before }) => before === null).length
    return of.length === 0 ? [] : [{ table, added, changed: of.length - added }]
  })
}

/** Texts that other tools have marked. */
export function annotatedCalls({ project, exchanger, jobs, push }: ServiceParts) {
  /** What the files come to in the open project, with what a person said of their codes. */
  const prepare = (store: Store, request: RequestOf<'annotated.prepare'>) => {
    const order = { files: filesOf(request), uses: request.uses }
    return jobs.run(request.job, project.closing, (signal) =>
      exchanger.do('prepareAnnotatedFiles', store, order, signal),
    )
  }
  return {
    'annotated.formats': async () => {
      const { IMPORTERS } = await import('../exchange/importers.ts')
      return succeed({
        formats: IMPORTERS.map(({ title, endings, companions }) => ({
          title,
          endings: [...endings, ...(companions ?? [])],
        })),
      })
    },
    'annotated.prepare': async (request) => {
      const { store } = project
      if (!store.ok) return store
      const prepared = await prepare(store.value, request)
      if (!prepared.ok) return prepared
      const { title, codes, edit, lost } = prepared.value
      return succeed({
        title,
        codes: codes.map(({ key, path, spans, use }) => ({ key, path: [...path], spans, use })),
        counts: countPatches(edit?.patches ?? []),
        lost: [...lost],
      })
    },
    'annotated.import': async (request, from) => {
      const { store } = project
      if (!store.ok) return store
      // Loaded before: between the answer and the edit nothing else has its turn, that could close the project.
      const { commitAnnotated } = await import('./annotated-commit.ts')
      const prepared = await prepare(store.value, request)
      if (!prepared.ok) return prepared
      const committed = commitAnnotated(store.value, prepared.value)
      if (!committed.ok) return committed
      if (committed.value !== null) push('edit.committed', committed.value, { except: from })
      return succeed({ committed: committed.value })
    },
  } satisfies Partial<Handlers>
}
