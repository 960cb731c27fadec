import type { EditDraft } from '../edit/edit-draft.ts'
import { DONE, refuse, succeed, type Outcome } from '../failure.ts'
import { tidyName } from '../naming/naming.ts'
import { foldVerdict, SCALE_ID, type Verdict } from '../scale.ts'
import { draftedVerdicts, placeOfVerdict } from './verdict-scale.ts'

function setVerdicts(draft: EditDraft, verdicts: readonly Verdict[]): void {
  draft.put('scales', { id: SCALE_ID, verdicts })
}

/** Verdicts with the one at a place as it is to be. */
function changeAt(
  verdicts: readonly Verdict[],
  place: number,
  fields: Partial<Verdict>,
): readonly Verdict[] {
  const verdict = verdicts[place]
  return verdict === undefined ? verdicts : verdicts.with(place, { ...verdict, ...fields })
}

/** Why a verdict can't have a name, or its name as it is kept. `place` is its own on the scale, -1 for a new one. */
function checkName(draft: EditDraft, typed: string, place: number): Outcome<string> {
  const name = tidyName(typed)
  if (name === '') return refuse('A verdict needs a name.')
  const other = placeOfVerdict(draftedVerdicts(draft), name)
  return other < 0 || other === place
    ? succeed(name)
    : refuse(`“${name}” is on the scale already. Choose another name.`)
}

/** Puts a verdict at the end of the scale; claims that have it already, from when it stood there, have it still. */
export function addVerdict(draft: EditDraft, typed: string): Outcome<string> {
  const name = checkName(draft, typed, -1)
  if (name.ok) setVerdicts(draft, [...draftedVerdicts(draft), { name: name.value, meaning: '' }])
  return name
}

/** Gives a verdict of the scale another name, there and on all claims that have it, also on those rejected. */
export function renameVerdict(draft: EditDraft, from: string, to: string): Outcome<string> {
  const verdicts = draftedVerdicts(draft)
  const place = placeOfVerdict(verdicts, from)
  const name = checkName(draft, to, place)
  if (!name.ok) return name
  const old = foldVerdict(from)
  setVerdicts(draft, changeAt(verdicts, place, { name: name.value }))
  for (const { id, verdict } of Array.from(draft.all('claims'))) {
    if (foldVerdict(verdict) === old) draft.update('claims', id, { verdict: name.value })
  }
  return name
}

/** Says what a verdict of the scale means. */
export function describeVerdict(draft: EditDraft, name: string, meaning: string): Outcome<null> {
  const verdicts = draftedVerdicts(draft)
  const place = placeOfVerdict(verdicts, name)
  setVerdicts(draft, changeAt(verdicts, place, { meaning: tidyName(meaning) }))
  return DONE
}

/** Takes a verdict off the scale. Claims that have it keep it, as one that is not on the scale. */
export function removeVerdict(draft: EditDraft, name: string): void {
  const key = foldVerdict(name)
  setVerdicts(
    draft,
    draftedVerdicts(draft).filter((verdict) => foldVerdict(verdict.name) !== key),
  )
}

/** Puts a verdict of the scale at a place among the others, from 0. */
export function placeVerdict(draft: EditDraft, name: string, place: number): void {
  const verdicts = draftedVerdicts(draft)
  const moved = verdicts[placeOfVerdict(verdicts, name)]
  if (moved === undefined) return
  const others = verdicts.filter((verdict) => verdict !== moved)
  setVerdicts(draft, others.toSpliced(Math.max(0, place), 0, moved))
}
