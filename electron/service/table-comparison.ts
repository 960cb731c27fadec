import { setImmediate } from 'node:timers/promises'
import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { ReturnMapping } from '../../shared/domain/return-mapping.ts'
import { compareInSteps, type Comparison } from '../../shared/returning/comparing.ts'
import type { GivenSheet } from '../../shared/tables/given-sheet.ts'
import type { TextOfArticle } from '../../shared/returning/words-in-article.ts'
import { correctedText } from '../articles/read-text.ts'
import { readTables } from '../exchange/tables/read-tables.ts'
import type { GivenFile } from '../documents/document.ts'
import type { Store } from '../store/store.ts'
import { readArticleRecord, readTextOfArticle } from './article-reading.ts'

/** How long is compared before others have a turn, in milliseconds. */
const TURN = 12

/** The texts of a project's articles with the analyst's corrections; that read last is kept. */
function textsOf(store: Store): TextOfArticle {
  let last: { readonly id: Id; readonly text: ReturnType<TextOfArticle> } | null = null
  const read: TextOfArticle = (id) => {
    const article = readArticleRecord(store, id)
    if (!article.ok) return null
    const kept = readTextOfArticle(store, article.value)
    if (!kept.ok) return null
    const { text, structure } = correctedText(kept.value.text, kept.value.structure, article.value)
    return { text, quotations: structure.quotations }
  }
  return (id) => {
    if (last?.id !== id) last = { id, text: read(id) }
    return last.text
  }
}

/** The sheets of a file; in the likeliest encoding where it does not tell its own: what is misread so is noticed. */
async function readSheets(file: GivenFile): Promise<Outcome<readonly GivenSheet[]>> {
  const read = await readTables(file)
  if (!read.ok) return read
  if (read.value.type === 'sheets') return succeed(read.value.sheets)
  const [likeliest] = read.value.guesses
  const again = await readTables({ ...file, encoding: likeliest?.encoding ?? 'windows-1252' })
  if (!again.ok) return again
  return again.value.type === 'sheets' ? succeed(again.value.sheets) : refuse(UNREAD)
}

const UNREAD = 'Its encoding cannot be told. Save it as UTF-8, and open that.'

/** Compares a file that came back with the open project; others have their turns meanwhile. */
export async function compareTables(
  store: Store,
  file: GivenFile,
  mapping: ReturnMapping | undefined,
): Promise<Outcome<Comparison>> {
  const sheets = await readSheets(file)
  if (!sheets.ok) return sheets
  const project = store.readProject()
  if (!project.ok) return project
  const textOf = textsOf(store)
  const source = mapping === undefined ? { textOf } : { textOf, mapping }
  const steps = compareInSteps(project.value, sheets.value, source)
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return succeed(step.value)
    if (performance.now() < since + TURN) continue
    await setImmediate()
    since = performance.now()
  }
}
