import { beforeEach, expect, test } from 'vitest'
import { useNotices } from '../../../renderer/kit/notices/notices.ts'
import { draftArticles } from '../../../renderer/review/drafting.ts'
import { useConnection } from '../../../renderer/state/connection.ts'
import {
  currentProject,
  receive,
  showProject,
  useProjectState,
} from '../../../renderer/state/project-state.ts'
import type { Client } from '../../../shared/api/client.ts'
import type { CommittedEdit } from '../../../shared/domain/edit/committed-edit.ts'
import type { DraftingResult } from '../../../shared/domain/tagging/drafting-result.ts'
import type { Edit } from '../../../shared/domain/edit/edit.ts'
import { fail, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { buildInfo } from '../../support/project-info.ts'
import { buildArticle, buildClaim, editOf } from '../../support/records.ts'

const INFO = buildInfo()

/** An edit of the program's as the service tells of it. */
function push(edit: Edit): void {
  const { id, label, at, origin, patches } = edit
  const entry = { seq: 1, id, action: 'edit', target: id, label, at, origin, size: patches.length }
  receive({ entry, edit, undo: { undo: { id, label }, redo: null } } as const as CommittedEdit)
}

/** What drafting an article of one claim does in the service: the edit is pushed, then the answer names it. */
function draft(articleId: Id): DraftingResult {
  const claim = buildClaim(articleId)
  const edit = editOf(currentProject(), (made) => made.put('claims', claim))
  push(edit)
  return { type: 'drafted', articleId, found: 1, made: [claim.id], removed: 0, editIds: [edit.id] }
}

/** Opens some articles in a project whose service drafts as given. */
async function openArticles(
  count: number,
  answer: (ids: readonly Id[]) => Outcome<{ results: readonly DraftingResult[] }>,
): Promise<readonly Id[]> {
  await showProject(null)
  useProjectState.setState({ info: INFO, status: 'ready' })
  const articles = Array.from({ length: count }, (_, index) =>
    buildArticle(`Talks ${index}.`, { title: `Talks ${index}` }),
  )
  push(
    editOf(currentProject(), (made) => {
      for (const article of articles) made.put('articles', article)
    }),
  )
  const ids = articles.map(({ id }) => id)
  const client = { call: async () => answer(ids) }
  useConnection.setState({ client: client as unknown as Client })
  return ids
}

beforeEach(() => {
  useNotices.setState({ shown: [] })
})

function newestNotice() {
  return useNotices.getState().shown.at(-1)
}

test('however many articles are drafted, it is said, with the way back', async () => {
  const ids = await openArticles(60, (all) => succeed({ results: all.map(draft) }))
  await draftArticles(ids)
  expect(newestNotice()).toMatchObject({
    message: expect.stringMatching(/^60 claims drafted in 60 articles\./),
    action: { label: 'Undo' },
  })
})

test('what became of each article is said: cancelled, not English, failed', async () => {
  const [first, second, third, fourth] = await openArticles(4, ([one, two, three, four]) => {
    if (one === undefined || two === undefined || three === undefined || four === undefined) {
      return fail('INTERNAL', 'There are four.')
    }
    const failure = { code: 'DISK_FULL', message: 'The disk is full.' } as const
    return succeed({
      results: [
        draft(one),
        { type: 'not English', articleId: two },
        { type: 'failed', articleId: three, failure, made: [], editIds: [] },
        { type: 'cancelled', articleId: four, made: [], editIds: [] },
      ],
    })
  })
  await draftArticles([first, second, third, fourth].filter((id) => id !== undefined))
  const said = useNotices.getState().shown.map(({ message }) => message)
  expect(said).toContain('“Talks 2” could not be drafted. The disk is full.')
  expect(said).toContainEqual(
    expect.stringMatching(
      /^Drafting cancelled\. 1 claim drafted\. No English found in “Talks 1”, so nothing was drafted\./,
    ),
  )
})

test('an answer that was lost is said to be lost, not that there is nothing new', async () => {
  const ids = await openArticles(1, () =>
    fail('DISCONNECTED', 'The connection was lost. See whether it was done.'),
  )
  await draftArticles(ids)
  expect(newestNotice()).toMatchObject({
    message: 'Drafting “Talks 0” was broken off. The connection was lost. See whether it was done.',
    tone: 'bad',
  })
})
