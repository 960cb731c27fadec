import { createStore } from '../../electron/store/opening.ts'
import type { Store } from '../../electron/store/store.ts'
import { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { valueOf } from '../support/outcomes.ts'
import type { LargeProject } from './large-project.ts'
import { newText } from '../support/records.ts'

/** One edit of `project`. Throws when it would change nothing. */
export function editOf(change: (draft: EditDraft) => void, project: Project): Edit {
  const draft = new EditDraft(project)
  change(draft)
  const edit = draft.toEdit('bench', new Date())
  if (edit === null) throw new Error('The edit of the bench changes nothing.')
  return edit
}

/** The edit that adds a project's claims, all at once; or that makes them of what they were. */
export function claimsEdit(
  { claims }: Pick<LargeProject, 'claims'>,
  before: LargeProject['claims'] = [],
): Edit {
  return editOf(
    (draft) => {
      for (const claim of claims) draft.put('claims', claim)
    },
    addRecords(EMPTY_PROJECT, 'claims', before),
  )
}

/** Fills a new file with everything but the claims. */
export function layGround(store: Store, { texts, speakers, sources }: LargeProject): void {
  for (const { text, structure } of texts) {
    valueOf(store.addTexts([newText(text, structure)]))
  }
  const ground = editOf((draft) => {
    for (const { article } of texts) draft.put('articles', article)
    for (const speaker of speakers) draft.put('speakers', speaker)
    for (const source of sources) draft.put('sources', source)
  }, EMPTY_PROJECT)
  valueOf(store.commitEdit(ground))
}

/** Writes a whole project to a new file. */
export function writeProjectFile(path: string, large: LargeProject): void {
  const store = valueOf(createStore(path))
  layGround(store, large)
  valueOf(store.commitEdit(claimsEdit(large)))
  store.close()
}

/** The project as the window has it in memory. */
export function projectOf({ texts, speakers, sources, claims }: LargeProject): Project {
  const articles = texts.map(({ article }) => article)
  const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'speakers', speakers)
  return addRecords(addRecords(named, 'sources', sources), 'claims', claims)
}
