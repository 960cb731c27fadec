import fc from 'fast-check'
import { expect, it } from 'vitest'
import { copyOf, type ProjectCopy } from '../../../electron/exchanging/project-copy.ts'
import { ProjectAssembly, sendProject } from '../../../electron/exchanging/project-parts.ts'
import type { Store } from '../../../electron/store/store.ts'
import { removeRecords } from '../../../shared/domain/tagging/removal.ts'
import { codeOf, recordsOf, valueOf } from '../../support/outcomes.ts'
import { buildArticle, buildClaim, buildSpeaker, editOf, newText } from '../../support/records.ts'
import { newId } from '../../../shared/domain/id.ts'
import { importText, temporaryStore } from '../../support/store.ts'

const EDITS = ['add', 'change', 'remove', 'article', 'undo', 'redo'] as const

/** Makes an edit of a kind, where there is anything to make it of. */
function editStore(store: Store, kind: (typeof EDITS)[number], turn: number): void {
  const project = valueOf(store.readProject())
  const [article] = project.articles.values()
  const claim = [...project.claims.values()].at(turn % 3)
  const commit = (change: Parameters<typeof editOf>[1]) =>
    valueOf(store.commitEdit(editOf(project, change)))
  switch (kind) {
    case 'add':
      commit((draft) => {
        draft.put('speakers', buildSpeaker({ id: newId(), name: `Speaker ${turn}` }))
        if (article !== undefined) draft.put('claims', buildClaim(article.id, { id: newId() }))
      })
      break
    case 'change':
      if (claim !== undefined)
        commit((draft) => draft.update('claims', claim.id, { note: `turn ${turn}` }))
      break
    case 'remove':
      if (claim !== undefined) commit((draft) => removeRecords(draft, 'claims', [claim.id]))
      break
    case 'article': {
      const text = `A text of turn ${turn}.`
      valueOf(store.addTexts([newText(text)]))
      commit((draft) => draft.put('articles', buildArticle(text, { id: newId() })))
      break
    }
    case 'undo':
      valueOf(store.undo())
      break
    case 'redo':
      valueOf(store.redo())
  }
}

/** What a project is, to be compared with what another is. */
function contentOf({ project, textOf }: Pick<ProjectCopy, 'project' | 'textOf'>) {
  const texts = Array.from(project.articles.values(), ({ textHash }) => textOf(textHash))
  return { records: recordsOf(project), links: project.links, texts }
}

/** What is sent of a store in whose turns edits of these kinds are made, and what the store holds with the last part. */
async function sendWhileEditing(store: Store, kinds: readonly (typeof EDITS)[number][]) {
  const assembly = new ProjectAssembly(() => Promise.reject(new Error('None is wanted.')))
  const waiting = [...kinds]
  const { signal } = new AbortController()
  const done: ReturnType<typeof contentOf>[] = []
  const send = (part: Parameters<ProjectAssembly['take']>[0]) => {
    const copy = assembly.take(structuredClone(part))
    if (copy !== null) done.push(contentOf(copy), contentOf(valueOf(copyOf(store))))
    const kind = waiting.shift()
    const turn = waiting.length
    if (kind !== undefined) setImmediate(() => editStore(store, kind, turn))
  }
  valueOf(await sendProject(store, { send, signal }))
  return done
}

it('sends a project as it is when the last part is sent, whatever is edited meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...EDITS), { maxLength: 25 }), async (kinds) => {
      const store = temporaryStore()
      importText(store)
      for (const turn of [101, 102, 103, 104]) editStore(store, 'add', turn)
      const [sent, there] = await sendWhileEditing(store, kinds)
      expect(sent).toEqual(there)
      expect(sent?.texts.length).toBeGreaterThan(0)
    }),
    { numRuns: 40 },
  )
})

it('ends where the project is closed, or nobody waits for it any more', async () => {
  const store = temporaryStore()
  importText(store)
  const ending = new AbortController()
  const signal = new AbortController().signal
  const cancelled = sendProject(store, { send: () => ending.abort(), signal: ending.signal })
  expect(codeOf(await cancelled)).toBe('CANCELLED')
  const closed = sendProject(store, { send: () => store.close(), signal })
  expect(codeOf(await closed)).toBe('CANCELLED')
})
