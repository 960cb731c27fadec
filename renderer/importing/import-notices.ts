import { titleOf } from '../../shared/domain/article.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { ImportResult } from '../../shared/domain/text-input.ts'
import { tell, tellFailure, tellUndoable } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { tellAlike } from '../versions/alike-actions.ts'
import { listAll } from '../../shared/domain/text/listing.ts'

type Known = Extract<ImportResult, { type: 'known' }>

/** So many names stand in one sentence at most. */
const MOST_NAMES = 6

/** Says which of the texts given were in the project before. */
function describeKnown(known: readonly Known[], given: number): string {
  const [first] = known
  const count = known.length
  if (first === undefined) return ''
  const article = currentProject().articles.get(first.articleId)
  const title = article === undefined ? '' : `: “${titleOf(article)}”`
  if (given === 1) return `This text is already in the project${title}.`
  if (count === given) return 'All of these texts are already in the project.'
  return `${countOf(count, 'text')} ${count === 1 ? 'is' : 'are'} already in the project.`
}

/** Says in passing what became of the texts, with the way back. */
export function tellOpened(results: readonly ImportResult[], edits: readonly Id[]): void {
  const added = results.filter(({ type }) => type === 'added').length
  const known = results.filter((result) => result.type === 'known')
  const opened = added === 0 ? '' : `Opened ${countOf(added, 'article')}.`
  const said = [opened, describeKnown(known, results.length)].filter((part) => part !== '')
  if (added > 0) tellUndoable(said.join(' '), edits)
  else if (known.length > 0) tell(said.join(' '))
}

/** Says what is to be known of a few files, where they are not all listed. */
export function tellTroubles(results: readonly ImportResult[]): void {
  for (const result of results) {
    if (result.type === 'added' && result.alike !== undefined) {
      tellAlike(result.articleId, result.alike)
    }
    const said =
      result.type === 'refused' ? [result.message] : result.type === 'added' ? result.remarks : []
    for (const message of said) tellFailure({ message: `“${result.fileName}”: ${message}` })
  }
}

/** Says which files waited to be answered at some time, and are lost; of some perhaps not even the name is known. */
export function tellNotOpened(fileNames: readonly string[], at: string, unnamed = 0): void {
  const count = new Set(fileNames).size + unnamed
  if (count === 0) return
  const names = [...new Set(fileNames)].map((name) => `“${name}”`)
  const shown = count > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names
  const others = count - shown.length
  const rest = countOf(others, shown.length === 0 ? 'file' : 'other file')
  const list = listAll(others === 0 ? shown : [...shown, rest])
  const [is, it] = count === 1 ? ['is', 'it'] : ['are', 'them']
  tellFailure({
    message: `${list} waited to be answered ${at}, and ${is} not opened. Open ${it} once more.`,
  })
}
