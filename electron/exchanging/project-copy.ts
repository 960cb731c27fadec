import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { Views } from '../../shared/domain/views.ts'
import type { KeptText } from '../store/article-texts.ts'
import type { Store } from '../store/store.ts'

/** A project as it was at one moment, for work that takes long: what is edited meanwhile does not change it. */
export interface ProjectCopy {
  /** What the project is called. */
  readonly name: string
  readonly project: Project
  readonly views: Views
  /** A text by its hash. */
  textOf(hash: string): Outcome<KeptText>
  /** The file that an article was read from, by its hash; null where it was not kept. */
  originalOf(hash: string): Promise<Outcome<Uint8Array | null>>
}

/** Reads a project at once, for a program that does nothing else; its texts when they are asked for. */
export function copyOf(store: Store): Outcome<ProjectCopy> {
  const project = store.readProject()
  if (!project.ok) return project
  const views = store.readViews()
  if (!views.ok) return views
  return succeed({
    name: store.name,
    project: project.value,
    views: views.value,
    textOf: (hash) => store.readText(hash),
    originalOf: (hash) => Promise.resolve(store.readOriginal(hash)),
  })
}
