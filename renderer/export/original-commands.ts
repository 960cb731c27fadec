import type { Article } from '../../shared/domain/article.ts'
import type { Command } from '../kit/keys/registry.ts'
import { tell } from '../kit/notices/notices.ts'
import { choosePath } from '../project/paths.ts'
import { currentProject } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { changeSettings, currentSettings } from '../state/settings.ts'
import { writeFile } from './saving.ts'

function articleOnShow(): Article | undefined {
  const { articleId } = useSelection.getState()
  return articleId === null ? undefined : currentProject().articles.get(articleId)
}

/** Asks where, then writes the file that the article on show was read from, as it was. */
async function saveOriginal(): Promise<void> {
  const article = articleOnShow()
  if (article === undefined) return
  const path = await choosePath('save-original', article.fileName)
  if (path !== null) await writeFile(path, { type: 'original', articleId: article.id })
}

function toggleKeeping(): void {
  const isKeepingOriginals = !currentSettings().isKeepingOriginals
  changeSettings({ isKeepingOriginals })
  tell(
    isKeepingOriginals
      ? 'The files that articles are read from are kept in the project.'
      : 'Of the files that articles are read from, only the text is kept.',
  )
}

/** The files that articles were read from. */
export const ORIGINAL_COMMANDS: readonly Command[] = [
  {
    id: 'article.original',
    title: 'Save the original of this article…',
    words: ['file it was read from', 'bytes', 'proof'],
    group: 'Article',
    isEnabled: () => (articleOnShow()?.original ?? null) !== null,
    run: () => void saveOriginal(),
  },
  {
    id: 'article.keepOriginals',
    title: 'Keep the files that articles are read from, or only their texts',
    words: ['originals', 'size of the project', 'bytes'],
    group: 'Article',
    run: toggleKeeping,
  },
]
