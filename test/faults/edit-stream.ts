import { hashOfText } from '../../electron/articles/text-hash.ts'
import type { SpeakerLink } from '../../shared/domain/claim-link.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches, type Edit } from '../../shared/domain/edit/edit.ts'
import type { Id } from '../../shared/domain/id.ts'
import { mergeRecords } from '../../shared/domain/merging/record-merging.ts'
import type { Project, Records, TableName } from '../../shared/domain/project.ts'
import { DEFAULT_EXPORT } from '../../shared/domain/export-options.ts'
import { draftOf, labelOfBringingIn } from '../../shared/returning/bringing-in.ts'
import { compareSheets } from '../../shared/returning/comparing.ts'
import { readCsvSheet } from '../../shared/tables/csv-reading.ts'
import { csvFiles } from '../../shared/tables/csv.ts'
import type { GivenCell, GivenSheet } from '../../shared/tables/given-sheet.ts'
import {
  SAMPLE_TEXT,
  anchorOf,
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
} from '../support/records.ts'

/** One thing the stream does to the file. `text` is kept before the edit that names it. */
export type Step =
  | { readonly type: 'edit'; readonly edit: Edit; readonly text: string | null }
  | { readonly type: 'undo' | 'redo'; readonly target: Id }

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Chance = () => number

function pick<Item>(items: readonly Item[], chance: Chance): Item | undefined {
  return items[Math.floor(chance() * items.length)]
}

function idsOf(project: Project, table: TableName): readonly Id[] {
  return [...project[table].keys()]
}

/** Up to three speakers, each once; sometimes words that name nobody at the end. */
function speakersFor(draft: EditDraft, chance: Chance): readonly SpeakerLink[] {
  const ids = idsOf(draft.project, 'speakers')
  const picked = Array.from({ length: Math.floor(chance() * 4) }, () => pick(ids, chance))
  const named = [...new Set(picked.flatMap((id) => id ?? []))]
  const mentions = [anchorOf(SAMPLE_TEXT, 'Dmitriev')]
  const links: SpeakerLink[] = named.map((speakerId, index) => ({
    speakerId,
    mentions: index === 0 ? mentions : [],
  }))
  return chance() < 0.25 ? [...links, { speakerId: null, mentions }] : links
}

function addClaims(draft: EditDraft, count: number, chance: Chance): void {
  const articleId = pick(idsOf(draft.project, 'articles'), chance)
  if (articleId === undefined) return
  for (let made = 0; made < count; made += 1) {
    const sourceId = pick(idsOf(draft.project, 'sources'), chance)
    const claim = buildClaim(articleId, {
      content: [anchorOf(SAMPLE_TEXT, 'the talks were “very serious”')],
      cues: [anchorOf(SAMPLE_TEXT, 'said')],
      speakers: speakersFor(draft, chance),
      via: sourceId === undefined ? [] : [{ sourceId, mentions: [anchorOf(SAMPLE_TEXT, 'TASS')] }],
      topics: ['talks', `topic ${Math.floor(chance() * 9)}`],
      note: 'x'.repeat(Math.floor(chance() * 400)),
    })
    draft.put('claims', claim)
  }
}

function changeClaims(draft: EditDraft, claims: readonly Claim[], chance: Chance): void {
  const fields: Partial<Records['claims']> =
    chance() < 0.5
      ? { note: `note ${chance()}`, credibility: 2 }
      : { statement: `statement ${chance()}`, topics: ['changed', String(chance())] }
  for (const claim of claims) draft.update('claims', claim.id, fields)
}

/** Every kind of edit that the workbench makes, by what it does to a draft. */
const EDITS: Readonly<Record<string, (draft: EditDraft, chance: Chance) => void>> = {
  'add a speaker': (draft, chance) =>
    draft.put('speakers', buildSpeaker({ name: `Speaker ${chance()}` })),
  'add a source': (draft, chance) =>
    draft.put('sources', buildSource({ name: `Source ${chance()}` })),
  'add a claim': (draft, chance) => addClaims(draft, 1, chance),
  'add many claims': (draft, chance) => addClaims(draft, 60, chance),
  'change a claim': (draft, chance) =>
    changeClaims(draft, [...draft.project.claims.values()].slice(-1), chance),
  'change many claims': (draft, chance) =>
    changeClaims(draft, [...draft.project.claims.values()].slice(0, 80), chance),
  'delete many claims': (draft) => {
    const ids = idsOf(draft.project, 'claims')
    for (const id of ids.slice(0, Math.max(0, ids.length - 100))) draft.remove('claims', id)
  },
  'merge speakers': (draft, chance) => {
    const ids = idsOf(draft.project, 'speakers')
    const kept = pick(ids, chance)
    if (kept !== undefined && ids.length > 3) mergeRecords(draft, 'speakers', kept, ids.slice(0, 2))
  },
  'merge sources': (draft, chance) => {
    const ids = idsOf(draft.project, 'sources')
    const kept = pick(ids, chance)
    if (kept !== undefined && ids.length > 3) mergeRecords(draft, 'sources', kept, ids.slice(0, 2))
  },
}

function importStep(project: Project, chance: Chance): Step {
  const text = `${SAMPLE_TEXT}\n\n${chance()} ${'A long paragraph. '.repeat(Math.floor(chance() * 3000))}`
  const draft = new EditDraft(project)
  draft.put('articles', buildArticle(text, { textHash: hashOfText(text) }))
  return { type: 'edit', edit: finish(draft, 'import an article'), text }
}

/** Words of which a spreadsheet makes nothing else. */
const TYPED = ['seen', 'not so', 'ask again', 'two said it']

/** The claims of a project as a spreadsheet that came back: notes typed, rows taken away, rows of claims that are new. */
function returnedClaims(project: Project, chance: Chance): GivenSheet {
  const file = csvFiles(project, DEFAULT_EXPORT).find(({ name }) => name === 'claims.csv')
  const sheet = readCsvSheet([...(file?.chunks() ?? [])].join(''), 'claims')
  const cell = (text: string): GivenCell => ({ text, type: 'text', isFormula: false })
  const [id, claim, note] = ['id', 'claim', 'note'].map((name) => sheet.header.indexOf(name))
  const typed = sheet.rows.map((row) =>
    row.map((old, at) => (at === note ? cell(pick(TYPED, chance) ?? '') : old)),
  )
  const added = typed.slice(0, 3).map((row) =>
    row.map((old, at) => {
      if (at === id) return cell('')
      return at === claim ? cell('too early to speak of results') : old
    }),
  )
  const kept = Math.ceil(typed.length * (0.6 + 0.4 * chance()))
  return { ...sheet, rows: [...typed.slice(0, kept), ...added] }
}

/** A table that was changed elsewhere comes back; null where it says nothing new. */
function returnStep(project: Project, chance: Chance): Step | null {
  const textOf = () => ({ text: SAMPLE_TEXT, quotations: [] })
  const { differences } = compareSheets(project, [returnedClaims(project, chance)], { textOf })
  const chosen = differences.filter(({ change }) => change !== null)
  const draft = draftOf(project, chosen)
  if (!draft.ok) throw new Error(draft.failure.message)
  if (draft.value.patches().length === 0) return null
  const label = labelOfBringingIn(chosen.length, 'claims.csv')
  return { type: 'edit', edit: finish(draft.value, label), text: null }
}

function finish(draft: EditDraft, label: string): Edit {
  const edit = draft.toEdit(label, new Date())
  if (edit === null) throw new Error(`“${label}” changed nothing.`)
  return edit
}

/** The next thing to do to a project: mostly edits, sometimes undo and redo where there is something to. */
export function nextStep(project: Project, undo: Id | null, redo: Id | null, chance: Chance): Step {
  const dice = chance()
  if (redo !== null && dice < 0.4) return { type: 'redo', target: redo }
  if (undo !== null && dice < 0.12) return { type: 'undo', target: undo }
  if (project.articles.size === 0 || dice > 0.93) return importStep(project, chance)
  const returned = dice > 0.85 ? returnStep(project, chance) : null
  if (returned !== null) return returned
  for (;;) {
    const label = pick(Object.keys(EDITS), chance) ?? ''
    const draft = new EditDraft(project)
    EDITS[label]?.(draft, chance)
    if (draft.patches().length > 0) return { type: 'edit', edit: finish(draft, label), text: null }
  }
}

/** The project after a step, in memory only; `edits` are all edits made so far. Throws when it does not apply. */
export function afterStep(project: Project, step: Step, edits: ReadonlyMap<Id, Edit>): Project {
  const edit = step.type === 'edit' ? step.edit : edits.get(step.target)
  if (edit === undefined) throw new Error('The step is about an edit that was never made.')
  const patches = step.type === 'undo' ? invertPatches(edit.patches) : edit.patches
  const result = applyEdit(project, { patches })
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}
