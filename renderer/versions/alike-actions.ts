import { countOf } from '../../shared/domain/counting.ts'
import { labelPair } from '../../shared/domain/article-label.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Alike } from '../../shared/domain/text-input.ts'
import { describeAlike } from '../../shared/domain/versions/form-words.ts'
import { recordCarrier } from '../../shared/domain/versions/shared-story.ts'
import { commit } from '../kit/editing/commit.ts'
import type { Command } from '../kit/keys/registry.ts'
import { tell, tellFailure, tellUndoable, tellWaiting } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { closeDialog, openDialog } from '../state/dialog-state.ts'
import { currentProject } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'

/** Shows the texts of two articles side by side, and asks whose story they are. */
export function compareAlike(articleId: Id, otherId: Id): void {
  openDialog({ type: 'alike', articleId, otherId })
}

/** Says of an article that was just opened that another outlet has much the same text. */
export function tellAlike(articleId: Id, alike: Alike): void {
  tellWaiting(describeAlike(currentProject().articles, alike), {
    label: 'Compare',
    run: () => compareAlike(articleId, alike.articleId),
  })
}

/** Records that two articles carry the story of a source, as one edit. */
export function recordStory(articleIds: readonly [Id, Id], name: string): void {
  const [one, other] = labelPair(currentProject().articles, ...articleIds)
  const made = commit({
    draft: (draft) => recordCarrier(draft, articleIds, name),
    label: (count) => `record ${name} as a source of ${countOf(count, 'claim')}`,
  })
  if (!made.ok) return
  closeDialog()
  tellUndoable(`${countOf(made.value, 'claim')} of ${one} and ${other} now came through ${name}.`)
}

/** Compares an article with the one of another outlet that is most like it. */
async function findAndCompare(id: Id): Promise<void> {
  const answer = await call('article.alike', { id })
  if (!answer.ok) return tellFailure(answer.failure)
  const [first] = answer.value.alike
  if (first === undefined) tell('No article of another outlet has much the same text.')
  else compareAlike(id, first.articleId)
}

export const ALIKE_COMMANDS: readonly Command[] = [
  {
    id: 'article.alike',
    title: 'Compare with the same text in another outlet',
    words: ['agency', 'story', 'wire'],
    group: 'Article',
    isEnabled: () => useSelection.getState().articleId !== null,
    run: () => {
      const { articleId } = useSelection.getState()
      if (articleId !== null) void findAndCompare(articleId)
    },
  },
]
