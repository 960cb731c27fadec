import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { ReturnMapping } from '../../shared/domain/return-mapping.ts'
import { compareSheets, type Comparison } from '../../shared/returning/comparing.ts'
import type { TextOfArticle } from '../../shared/returning/words-in-article.ts'
import { wholeText } from '../articles/analysis.ts'
import { correctedText } from '../articles/read-text.ts'
import type { GivenFile } from '../documents/document.ts'
import { readTables, type GivenTables } from '../exchange/tables/table-reading.ts'
import type { ProjectCopy } from './project-copy.ts'

/** What is compared. */
export interface ComparisonOrder {
  readonly file: GivenFile
  /** What the person has said of sheets and columns. */
  readonly mapping?: ReturnMapping | undefined
}

/** The texts of a project's articles with the analyst's corrections; that read last is kept. */
function textsOf(copy: ProjectCopy): TextOfArticle {
  let last: { readonly id: Id; readonly text: ReturnType<TextOfArticle> } | null = null
  const read: TextOfArticle = (id) => {
    const article = copy.project.articles.get(id)
    if (article === undefined) return null
    const kept = copy.textOf(article.textHash)
    if (!kept.ok) return null
    const found = wholeText(kept.value, article.fileName)
    const { text, structure } = correctedText(found.text, found.structure, article)
    return { text, quotations: structure.quotations }
  }
  return (id) => {
    if (last?.id !== id) last = { id, text: read(id) }
    return last.text
  }
}

/** The sheets of a file; in the likeliest encoding where it does not tell its own: what is misread so is noticed. */
async function readSheets(
  file: GivenFile,
): Promise<Outcome<Extract<GivenTables, { readonly type: 'sheets' }>>> {
  const read = await readTables(file)
  if (!read.ok) return read
  if (read.value.type === 'sheets') return succeed(read.value)
  const [likeliest] = read.value.guesses
  const again = await readTables({ ...file, encoding: likeliest?.encoding ?? 'windows-1252' })
  if (!again.ok) return again
  return again.value.type === 'sheets' ? succeed(again.value) : refuse(UNREAD)
}

const UNREAD = 'Its encoding cannot be told. Save it as UTF-8, and open that.'

/** Compares a file that came back with a project. */
export async function compareTables(
  copy: ProjectCopy,
  { file, mapping }: ComparisonOrder,
): Promise<Outcome<Comparison>> {
  const read = await readSheets(file)
  if (!read.ok) return read
  const textOf = textsOf(copy)
  const source = mapping === undefined ? { textOf } : { textOf, mapping }
  const { sheets, remarks } = read.value
  const compared = compareSheets(copy.project, sheets, source)
  return succeed({ ...compared, remarks: [...remarks, ...compared.remarks] })
}
