import { takeInCodebook, type CodebookRow } from '../domain/codebook/codebook-import.ts'
import { listEntries } from '../domain/codebook/codebook.ts'
import { orderTopics } from '../domain/codebook/codebook-edits.ts'
import { countOf } from '../domain/counting.ts'
import { EditDraft } from '../domain/edit/edit-draft.ts'
import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import { newId, type Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { listChoices } from '../domain/text/listing.ts'
import { tidyNote } from '../domain/text/note.ts'
import { foldTopic, TopicColour, type Topic } from '../domain/topic.ts'
import { tidyLine } from '../tables/cells.ts'
import { TOPIC_COLUMNS, topicRows } from '../tables/topics.ts'
import { refuseId, type ComparedTable, type FoundRow, type MadeRow } from './compared-table.ts'
import { renamedIn, type Difference } from './difference.ts'
import type { GivenRow } from './given-row.ts'
import { SheetRows } from './sheet-rows.ts'

const NO_NAME = 'A topic needs a name.'

const WRITTEN = ['name', 'definition', 'colour', 'position'] as const
type WrittenColumn = (typeof WRITTEN)[number]

function isWritten(columnId: string): columnId is WrittenColumn {
  return WRITTEN.some((one) => one === columnId)
}

/** What is wrong with a cell of a topic, in a sentence; null where it can be kept. */
function checkCell(columnId: WrittenColumn, input: string): string | null {
  if (columnId === 'name') return foldTopic(tidyLine(input)) === '' ? NO_NAME : null
  if (columnId === 'colour') {
    if (TopicColour.safeParse(input.trim().toLowerCase()).success) return null
    return `Colour can be ${listChoices(TopicColour.options)}, not “${tidyLine(input)}”.`
  }
  if (columnId === 'position') {
    return /^0*[1-9]\d{0,5}$/.test(input.trim()) ? null : 'Position is a number from 1 on.'
  }
  return null
}

/** What cells say of a topic. `name`: what it is called as long as no cell says otherwise. */
function rowOf(id: string, name: string, cells: Readonly<Record<string, string>>): CodebookRow {
  const { definition, colour } = cells
  return {
    id,
    name: tidyLine(cells['name'] ?? name),
    definition: definition === undefined ? null : tidyNote(definition).trim(),
    colour: TopicColour.safeParse(colour?.trim().toLowerCase()).data ?? null,
  }
}

/** Puts topics at the places that were said, from 1, and the others in their order around them. */
function arrangeTopics(draft: EditDraft, places: ReadonlyMap<string, number>): void {
  if (places.size === 0) return
  const entries = [...listEntries(draft.all('topics')).values()]
  const isMoved = ({ name }: Topic) => places.has(foldTopic(name))
  const staying = entries.filter((topic) => !isMoved(topic))
  const placeOf = ({ name }: Topic) => places.get(foldTopic(name)) ?? 0
  const moved = entries.filter(isMoved).toSorted((a, b) => placeOf(a) - placeOf(b))
  const arranged = moved.reduce<readonly Topic[]>(
    (list, topic) => list.toSpliced(placeOf(topic) - 1, 0, topic),
    staying,
  )
  orderTopics(draft, arranged)
}

/** Brings what differences say of topics into a draft, all at once: names may go round among them. */
export function bringInTopics(draft: EditDraft, differences: readonly Difference[]): Outcome<null> {
  const known = new Map<string, Record<string, string>>()
  const rows: CodebookRow[] = []
  const places = new Map<string, number>()
  const place = (name: string, position: string | undefined) => {
    if (position !== undefined) places.set(foldTopic(name), Number(position))
  }
  for (const { change } of differences) {
    if (change?.type === 'cell') {
      known.set(change.rowId, { ...known.get(change.rowId), [change.columnId]: change.input })
    }
    if (change?.type === 'row') {
      const row = rowOf('', '', change.cells)
      rows.push(row)
      place(row.name, change.cells['position'])
    }
  }
  for (const [rowId, cells] of known) {
    const row = rowOf(rowId, draft.get('topics', rowId)?.name ?? rowId, cells)
    rows.push(row)
    place(row.name, cells['position'])
  }
  const taken = takeInCodebook(draft, rows)
  if (!taken.ok) return taken
  arrangeTopics(draft, places)
  return succeed(null)
}

/**
 * Tries whether all that a file says of topics can be, and drafts it. Where it cannot, for a name that another topic
 * has, no name is changed: answers why, of each topic; null where it can.
 */
function settleTopics(
  draft: EditDraft,
  differences: readonly Difference[],
): (id: string) => string | null {
  const tried = bringInTopics(new EditDraft(draft.project), differences)
  const kept = tried.ok ? differences : differences.filter((one) => renamedIn(one) === null)
  bringInTopics(draft, kept)
  const renamed = new Set(differences.map(renamedIn))
  return (id) => (tried.ok || !renamed.has(id) ? null : tried.failure.message)
}

function keyOfName(name: string): string {
  return foldTopic(tidyLine(name))
}

/** What a row says of a topic, but for what is empty. */
function cellsOf(row: GivenRow): Readonly<Partial<Record<WrittenColumn, string>>> {
  return Object.fromEntries(
    WRITTEN.map((column) => [column, row.textOf(column)]).filter(([, text]) => text !== ''),
  )
}

/** The rows of the codebook: by id, else by name; a topic that only claims have stands under its name. */
class TopicRows {
  readonly rows: SheetRows
  readonly #byName: ReadonlyMap<string, string>
  readonly #added = new Map<string, Id>()

  constructor(project: Project) {
    const keyOf = (textOf: (columnId: string) => string) => textOf('id') || textOf('name')
    this.rows = new SheetRows(TOPIC_COLUMNS, topicRows(project), keyOf)
    this.#byName = new Map(
      this.rows.keys.map((key) => [keyOfName(this.rows.textOf(key, 'name')), key]),
    )
  }

  find(row: GivenRow): FoundRow {
    const id = row.textOf('id')
    if (id !== '') return this.rows.has(id) ? { type: 'known', id } : refuseId(id, 'topic')
    const key = keyOfName(row.textOf('name'))
    if (key === '') return { type: 'refused', reason: NO_NAME }
    // What looks like the guard against formulas may be part of the name.
    const asWritten = keyOfName(row.cellOf('name')?.text ?? '')
    const known = this.#byName.get(asWritten) ?? this.#byName.get(key) ?? this.#added.get(key)
    return known === undefined ? { type: 'new' } : { type: 'known', id: known }
  }

  add(row: GivenRow): Outcome<MadeRow> {
    const cells = cellsOf(row)
    for (const column of WRITTEN) {
      const wrong = cells[column] === undefined ? null : checkCell(column, cells[column])
      if (wrong !== null) return refuse(wrong)
    }
    const id = newId()
    const words = tidyLine(cells.name ?? '')
    this.#added.set(foldTopic(words), id)
    const after = cells.definition ?? ''
    return succeed({ change: { type: 'row', id, cells }, id, words, after })
  }
}

/** Whether a cell of a topic can be changed; false where nothing comes of it: only entries have a position and a colour. */
function checkWriting(isEntry: boolean, columnId: string, input: string): Outcome<boolean> {
  if (columnId === 'position' && !isEntry) return succeed(false)
  if (columnId === 'colour' && !isEntry && input.trim() === '') return succeed(false)
  const wrong = isWritten(columnId) ? checkCell(columnId, input) : null
  return wrong === null ? succeed(true) : refuse(wrong)
}

/** The codebook. Cells are checked one by one, and written with `bringInTopics` when all are known. */
export function topicTable(draft: EditDraft): ComparedTable {
  const { project } = draft
  const topics = new TopicRows(project)
  const { rows } = topics
  return {
    table: 'topics',
    ids: rows.keys,
    find: (row) => topics.find(row),
    wordsOf: (id) => rows.textOf(id, 'name'),
    textOf: (id, columnId) => rows.textOf(id, columnId),
    isSame: (columnId, now, given) =>
      columnId === 'definition'
        ? tidyNote(now).trim() === tidyNote(given).trim()
        : now === tidyLine(given),
    fixedReason: (columnId) => (isWritten(columnId) ? '' : `“${columnId}” cannot be edited here.`),
    write: (id, columnId, input) => checkWriting(project.topics.has(id), columnId, input),
    add: (row) => topics.add(row),
    settleNames: (differences) => settleTopics(draft, differences),
    removalOf: (id) => {
      const count = Number(rows.textOf(id, 'claims'))
      return count === 0 ? '' : `${countOf(count, 'claim')} would lose it.`
    },
  }
}
