import { countOf } from '../../shared/domain/counting.ts'
import type { Patch } from '../../shared/domain/edit/edit.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import { RECORDS } from '../../shared/domain/project.ts'
import type { GivenFile } from '../documents/document.ts'
import { commitAnnotated, prepareAnnotated } from '../service/annotated-import.ts'
import type { Store } from '../store/store.ts'

/** What is called something in a record: its name, title or first words. */
function nameOf(record: Readonly<Record<string, unknown>>): string {
  const [content] = Array.isArray(record['content']) ? (record['content'] as unknown[]) : []
  const quote =
    typeof content === 'object' && content !== null && 'quote' in content ? content.quote : ''
  const name = record['name'] ?? record['title'] ?? (quote || record['statement'])
  return typeof name === 'string' && name !== '' ? `: “${name.replaceAll(/\s+/g, ' ')}”` : ''
}

function tellPatch({ table, id, before, after }: Patch): string {
  const { word } = RECORDS[table]
  if (before === null) return `added: ${word}${nameOf({ ...after })}`
  return `changed: ${word} ${id}: ${Object.keys(after ?? {}).join(', ')}`
}

/** Tells what a file of marked texts adds to a project and changes in it, and brings it in unless it is only to be told. */
export async function bringInMarked(
  store: Store,
  file: GivenFile,
  isDryRun: boolean,
): Promise<Outcome<{ readonly lines: readonly string[]; readonly errors: readonly string[] }>> {
  const views = store.readViews()
  if (!views.ok) return views
  const prepared = await prepareAnnotated(store, { files: [file], uses: views.value.codes })
  if (!prepared.ok) return prepared
  const { edit, lost } = prepared.value
  if (edit === null) return succeed({ lines: ['No difference'], errors: lost })
  const told = edit.patches.map(tellPatch)
  if (isDryRun) return succeed({ lines: told, errors: lost })
  const committed = commitAnnotated(store, prepared.value)
  if (!committed.ok) return committed
  return succeed({
    lines: [...told, `${file.name}: ${countOf(told.length, 'change')} brought in`],
    errors: lost,
  })
}
