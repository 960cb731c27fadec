import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backupsOf } from '../../../electron/store/backups.ts'
import { MIGRATIONS } from '../../../electron/store/migrations/migrations.ts'
import { openStore } from '../../../electron/store/opening.ts'
import type { Store } from '../../../electron/store/store.ts'
import type { CommittedEdit } from '../../../shared/domain/edit/committed-edit.ts'
import type { Outcome } from '../../../shared/domain/failure.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { DEFAULT_COMPARISON } from '../../../shared/domain/view.ts'
import { comparisonCsv } from '../../../shared/comparison/comparison-csv.ts'
import { csvFiles } from '../../../shared/tables/csv.ts'
import { DEFAULT_EXPORT, DEFAULT_FORMAT } from '../../../shared/domain/export-options.ts'
import {
  KEPT_FILES,
  copyKeptFile,
  digestOf,
  expectedCsv,
  isKeptCsv,
  releasedRecordsOf,
  versionOf,
  type KeptFile,
} from '../../support/kept-files.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { temporaryFolder } from '../../support/store.ts'

function open(path: string): Store {
  const store = valueOf(openStore(path))
  onTestFinished(() => store.close())
  return store
}

function recordsOf(store: Store, { version }: KeptFile): object {
  return releasedRecordsOf(valueOf(store.readProject()), version)
}

/** Takes back, or does again, all that can be; what each step was about and the records after it. */
function repeatAll(
  store: Store,
  { version }: KeptFile,
  step: () => Outcome<CommittedEdit | null>,
): readonly object[] {
  const steps: object[] = []
  for (let done = valueOf(step()); done !== null; done = valueOf(step())) {
    const digest = digestOf(valueOf(store.readProject()), version)
    steps.push({ label: done.entry.label, digest })
  }
  return steps
}

test('there are kept files of every version before this one', () => {
  expect(new Set(KEPT_FILES.map(({ version }) => version))).toEqual(
    new Set(MIGRATIONS.slice(1).map((_, place) => place + 1)),
  )
})

describe.each(KEPT_FILES)('$name', (kept) => {
  const { state, version } = kept

  test('opens with no word but of a stray journal, is whole, and says what it said', () => {
    const store = open(copyKeptFile(kept, temporaryFolder()))
    const told = store.notices.map(({ message }) => message.includes('the journal of another file'))
    expect(told).toEqual(kept.isJournalStray ? [true] : [])
    expect(store.isReadOnly).toBe(false)
    expect(valueOf(store.check())).toEqual([])
    expect(valueOf(store.counts())).toEqual({ topics: 0, scales: 0, ...state.counts })
    expect(recordsOf(store, kept)).toEqual(state.newest)
    expect(valueOf(store.readViews())).toMatchObject(state.views)
    expect(valueOf(store.historyPage(null, 1000))).toMatchObject(state.history)
    const searches = state.searches.map(({ query }) => {
      const { hits } = valueOf(store.search(query, 100))
      return { query, found: hits.map(({ kind, id }) => `${kind} ${id}`).sort() }
    })
    expect(searches).toEqual(state.searches)
  })

  test('is undone to its first edit and done again, step by step as it was', () => {
    const store = open(copyKeptFile(kept, temporaryFolder()))
    expect(repeatAll(store, kept, () => store.undo())).toEqual(state.undo)
    expect(recordsOf(store, kept)).toEqual(state.undone)
    expect(valueOf(store.check())).toEqual([])
    expect(repeatAll(store, kept, () => store.redo())).toEqual(state.redo)
    expect(valueOf(store.check())).toEqual([])
  })

  test('goes on from where it was, and is undone through both', () => {
    const path = copyKeptFile(kept, temporaryFolder())
    const before = open(path)
    const added = editOf(valueOf(before.readProject()), (draft) =>
      draft.put('speakers', buildSpeaker()),
    )
    valueOf(before.commitEdit(added))
    before.close()
    const store = open(path)
    expect(valueOf(store.check())).toEqual([])
    const [newest, ...old] = repeatAll(store, kept, () => store.undo())
    expect(newest).toEqual({ label: added.label, digest: state.digest })
    expect(old).toEqual(state.undo)
    expect(recordsOf(store, kept)).toEqual(state.undone)
  })

  test('its CSV files are what its own version exported', () => {
    const store = open(copyKeptFile(kept, temporaryFolder()))
    const project = valueOf(store.readProject())
    const bySpeaker = { ...DEFAULT_COMPARISON, columns: 'speaker' } as const
    // Since the fourth version a cue that denies a claim stands before its words; since the seventh drafts are marked.
    const asThen = [...project.claims.values()].map((claim) =>
      Object.assign(
        {},
        claim,
        version < 4 ? { cues: [] } : {},
        version < 7 && claim.review === 'draft' ? { review: 'accepted' as const } : {},
      ),
    )
    const told = addRecords(project, 'claims', asThen)
    const comparison = comparisonCsv(told, bySpeaker, DEFAULT_FORMAT)
    const files = csvFiles(project, DEFAULT_EXPORT).filter(({ name }) => isKeptCsv(kept, name))
    const compared = [...files, comparison].map(({ name, chunks }) => {
      const now = [...chunks()].join('')
      return { name, now, expected: expectedCsv(kept, name, now) }
    })
    expect(compared.map(({ name, now }) => [name, now])).toEqual(
      compared.map(({ name, expected }) => [name, expected]),
    )
  })

  test('a backup in its own version is beside it, and opens as it did', () => {
    const path = copyKeptFile(kept, temporaryFolder())
    open(path).close()
    const [backup = '', ...others] = backupsOf(path)
    expect(others).toEqual([])
    expect(versionOf(backup)).toBe(version)
    const copy = copyKeptFile({ ...kept, path: backup, hasJournal: false }, temporaryFolder())
    expect(recordsOf(open(copy), kept)).toEqual(state.newest)
  })

  test('once brought up to date it is opened as any other', () => {
    const path = copyKeptFile(kept, temporaryFolder())
    open(path).close()
    const bytes = readFileSync(path)
    const store = valueOf(openStore(path, { readOnly: true }))
    expect(recordsOf(store, kept)).toEqual(state.newest)
    expect(valueOf(store.check())).toEqual([])
    store.close()
    open(path).close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
})

const untouched = KEPT_FILES.filter(
  ({ hasJournal, isJournalStray }) => !hasJournal || isJournalStray,
)

test.each(untouched)('the backup of $name is the file itself, byte for byte', (kept) => {
  const path = copyKeptFile(kept, temporaryFolder())
  open(path).close()
  const [backup = ''] = backupsOf(path)
  expect(readFileSync(backup).equals(readFileSync(kept.path))).toBe(true)
})
