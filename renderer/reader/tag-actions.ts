import { tagSource, tagSpeakers, type FoundBy } from '../../shared/domain/tagging/attributing.ts'
import { ClaimKind, quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import type { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { DONE, refuse, type Outcome } from '../../shared/domain/failure.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { marksAt, type Mark, type MarkRole } from '../../shared/domain/text/marks.ts'
import { sliceSpan, type Span } from '../../shared/domain/text/span.ts'
import {
  addContent,
  makeClaim,
  setKind,
  tagCue,
  untag,
  type TaggedText,
} from '../../shared/domain/tagging/tagging.ts'
import type { NamedTable } from '../../shared/domain/naming/named-record.ts'
import { commit } from '../kit/editing/commit.ts'
import { tell, tellUndoable } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { selectClaim, useSelection } from '../state/selection.ts'
import { shortenForLabel } from '../../shared/domain/text/short-text.ts'
import { goToNameField } from './claim/name-fields.ts'
import { useMarks } from './text/placed-marks.ts'
import { dropSelection, useReader } from './reader-state.ts'
import { listAll } from '../../shared/domain/text/listing.ts'

/** The article that tags go to now. */
export function currentArticle(): TaggedText | null {
  const { open } = useReader.getState()
  if (open === null) return null
  return {
    articleId: open.article.id,
    text: open.text,
    quotations: open.structure.quotations,
  }
}

/** Makes one edit of what `tag` drafts of the open article. `label` is its name in the history. */
export function edit<Result>(
  tag: (draft: EditDraft, article: TaggedText) => Outcome<Result>,
  label: (result: Result) => string,
): Outcome<Result> {
  const article = currentArticle()
  if (article === null) return refuse('Open an article first.')
  return commit({ draft: (draft) => tag(draft, article), label })
}

/** What the words selected are to be made, of which claim; tells what is missing. */
function readTarget(): { readonly span: Span; readonly claimId: Id } | null {
  const { selected } = useReader.getState()
  const { claimId } = useSelection.getState()
  if (selected === null) tell('Select some words in the article first.')
  else if (claimId === null) tell('Make a claim first: select its words and press C.')
  else return { span: selected, claimId }
  return null
}

function wordsAt(span: Span): string {
  const { open } = useReader.getState()
  return shortenForLabel(open === null ? '' : sliceSpan(open.text, span).trim())
}

/** Makes the words selected a claim, and selects it, so that what is tagged next goes to it. */
export function claimSelection(): void {
  const { selected } = useReader.getState()
  if (selected === null) {
    tell('Select the words of the claim first. A full stop (.) selects the sentence at the caret.')
    return
  }
  const made = edit(
    (draft, article) => makeClaim(draft, article, selected, newId()),
    (claim) => `make a claim: ${shortenForLabel(quoteOfClaim(claim))}`,
  )
  if (!made.ok) return
  dropSelection()
  selectClaim(made.value.id, 'reader')
}

/** Adds the words selected to the selected claim. */
export function extendClaim(): void {
  const target = readTarget()
  if (target === null) return
  const done = edit(
    (draft, article) => addContent(draft, article, target.claimId, target.span),
    () => `add words to a claim: ${wordsAt(target.span)}`,
  )
  if (done.ok) dropSelection()
}

const FOUND: Readonly<Record<FoundBy, string>> = {
  name: '',
  made: ' (new)',
  before: ' (mentioned before)',
}

/** Marks words of the open article as naming a claim's speaker, or several who speak together. */
export function tagSpeakersAt(claimId: Id, span: Span, tag = tagSpeakers): boolean {
  const done = edit(
    (draft, article) => tag(draft, article, claimId, span),
    (found) => `set the speaker of a claim: ${listAll(found.map(({ speaker }) => speaker.name))}`,
  )
  if (!done.ok) return false
  const names = done.value.map(({ speaker, by }) => `${speaker.name}${FOUND[by]}`)
  tellUndoable(`Speaker${names.length > 1 ? 's' : ''}: ${listAll(names)}`)
  return true
}

/** Goes to the field for a name where no words are selected that may be one; whether it did. */
function typeName(table: NamedTable): boolean {
  return useReader.getState().selected === null && goToNameField(table)
}

/** The words selected name the claim's speaker; where none are, the name is typed. */
export function tagSpeakerSelection(): void {
  if (typeName('speakers')) return
  const target = readTarget()
  if (target !== null && tagSpeakersAt(target.claimId, target.span)) dropSelection()
}

/** The words selected name a source of the claim's chain; where none are, the name is typed. */
export function tagSourceSelection(): void {
  if (typeName('sources')) return
  const target = readTarget()
  if (target === null) return
  const done = edit(
    (draft, article) => tagSource(draft, article, target.claimId, target.span, newId()),
    ({ source }) => `add a source to a claim: ${source.name}`,
  )
  if (!done.ok) return
  dropSelection()
  tellUndoable(`Via: ${done.value.source.name}${FOUND[done.value.by]}`)
}

export function tagCueSelection(): void {
  const target = readTarget()
  if (target === null) return
  const done = edit(
    (draft, article) => tagCue(draft, article, target.claimId, target.span),
    () => `mark the cue of a claim: ${wordsAt(target.span)}`,
  )
  if (done.ok) dropSelection()
}

export const ROLE_WORDS: Readonly<Record<MarkRole, string>> = {
  content: 'words',
  speaker: 'speaker',
  cue: 'cue',
  source: 'source',
}

/** Takes one mark off its claim. */
export function takeOff({ claimId, role, index }: Pick<Mark, 'claimId' | 'role' | 'index'>): void {
  const done = edit(
    (draft, article) => untag(draft, article, claimId, role, index),
    () => `take the ${ROLE_WORDS[role]} mark off a claim`,
  )
  if (done.ok) tellUndoable(`Taken off: ${ROLE_WORDS[role]}.`)
}

/** Takes off the mark at the caret: of several, one of the selected claim, and the shortest. */
export function takeOffAtCaret(): void {
  const { caret, selected } = useReader.getState()
  const { placed } = useMarks.getState()
  const { claimId } = useSelection.getState()
  const marks = [...marksAt(placed, selected?.start ?? caret), ...marksAt(placed, caret - 1)]
  const mark = marks.find((mark) => mark.claimId === claimId) ?? marks[0]
  if (mark === undefined) tell('Put the caret in a mark first, then take it off.')
  else takeOff(mark)
}

/** The kind after this one, in the order direct, mixed, indirect. */
function nextKind(kind: ClaimKind): ClaimKind {
  const kinds = ClaimKind.options
  return kinds[(kinds.indexOf(kind) + 1) % kinds.length] ?? 'indirect'
}

/** Sets the selected claim to its next kind. */
export function cycleKind(): void {
  const { claimId } = useSelection.getState()
  const claim: Claim | undefined =
    claimId === null ? undefined : currentProject().claims.get(claimId)
  if (claim === undefined) {
    tell('Select a claim first.')
    return
  }
  const kind = nextKind(claim.kind)
  edit(
    (draft, article) => {
      setKind(draft, claim.id, kind, article.quotations)
      return DONE
    },
    () => `set the kind of a claim: ${kind}`,
  )
}
