import { divideLink, expandLinks } from './absorbed-links.ts'
import type { LinksBefore } from './absorbed.ts'
import { fieldOfLinks, linkedIds, linksOf, type ClaimLink } from '../claim-link.ts'
import { refit, type Member } from './absorbed-fields.ts'
import type { Claim } from '../claim.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import type { AbsorbedRecord, NamedRecord, NamedTable } from '../naming/named-record.ts'
import type { Project } from '../project.ts'
import { collapseLinks } from './repointing.ts'
import { isSameValue } from '../edit/same-value.ts'

/** An absorbed record and all that it had absorbed itself, directly or not. */
function familyOf(absorbed: readonly AbsorbedRecord[], id: Id): ReadonlySet<Id> {
  const family = new Set([id])
  // Each stands after the one that it was merged into.
  for (const { record, intoId } of absorbed) if (family.has(intoId)) family.add(record.id)
  return family
}

/** What a split makes of the survivor and of those it still holds, and what it gives back. */
interface Divided<Row, M> {
  readonly survivor: Row
  readonly restored: M
  /** What the restored one had absorbed itself. */
  readonly within: readonly M[]
  readonly family: ReadonlySet<Id>
}

/**
 * Takes one absorbed record, with those inside it, out of its survivor. Whoever it was merged into on the way
 * there loses what came from it alone, and so does whoever took that from them. Null when it is not held.
 */
function divide<Row extends Member['record'] & { readonly id: Id }, M extends AbsorbedRecord>(
  table: NamedTable,
  survivor: Row & { readonly absorbed: readonly M[] },
  absorbedId: Id,
): Divided<Row & { readonly absorbed: readonly M[] }, M> | null {
  const restored = survivor.absorbed.find(({ record }) => record.id === absorbedId)
  if (restored === undefined) return null
  const family = familyOf(survivor.absorbed, absorbedId)
  let before = survivor.absorbed
  let after: readonly M[] = before.filter(({ record }) => !family.has(record.id))
  const within = before.filter(({ record }) => family.has(record.id) && record.id !== absorbedId)
  let holderId = restored.intoId
  for (;;) {
    const isIn = ({ intoId }: M) => intoId === holderId
    const holder = after.find(({ record }) => record.id === holderId)
    const fitted = refit(table, holder?.record ?? survivor, before.filter(isIn), after.filter(isIn))
    const members = new Map(fitted.members.map((member) => [member.record.id, member]))
    const next = after.map((one) => members.get(one.record.id) ?? one)
    if (holder === undefined) {
      return {
        survivor: { ...survivor, ...fitted.holder, absorbed: next },
        restored,
        within,
        family,
      }
    }
    before = after
    const refitted = { ...holder, record: { ...holder.record, ...fitted.holder } }
    after = next.map((one) => (one.record.id === refitted.record.id ? refitted : one))
    holderId = holder.intoId
  }
}

/** The links that an absorbed record and those inside it had, one list of each claim: where several had it, it is the same. */
function linksByClaim(absorbed: readonly AbsorbedRecord[]) {
  const stored = absorbed.flatMap(({ links }) => links)
  return new Map(stored.map(({ claimId, links }) => [claimId, links]))
}

/** A claim's links after a record, with its family, is taken out of its survivor. */
function dividedLinks(
  draft: EditDraft,
  table: NamedTable,
  claim: Claim,
  stored: LinksBefore['links'],
  [survivor, absorbedId]: readonly [NamedRecord, Id],
  family: ReadonlySet<Id>,
): readonly ClaimLink[] {
  const today = linksOf(claim, table)
  const records = linkedIds(claim, table).flatMap((linked) => draft.get(table, linked) ?? [])
  const { links, ownerOf } = expandLinks(claim, table, records, stored)
  if (links.some(({ id }) => id !== null && family.has(id))) {
    return collapseLinks(links, (one) => (family.has(one) ? absorbedId : ownerOf(one)))
  }
  const held = new Set(survivor.absorbed.map(({ record }) => record.id))
  return divideLink(today, survivor.id, absorbedId, stored, family, held)
}

/**
 * Divides a merge: gives back the speaker or source that was merged into `id`, directly or inside another, with its
 * name, aliases and fields, and the claims that were its own and still name the survivor. The survivor loses the
 * aliases and fields that came from it alone. Where nobody changed a claim's links since, each record stands again
 * where it stood, with its own mentions; where they were changed, it gets the mentions back that are still there,
 * beside the survivor. What was changed by hand since stays: a claim pointed elsewhere is left there, a claim made
 * after the merge stays with the survivor, a field set by hand is not touched. False, with nothing done, when it is
 * not held there.
 */
export function splitRecord(draft: EditDraft, table: NamedTable, id: Id, absorbedId: Id): boolean {
  const survivor = draft.get(table, id)
  if (survivor === undefined || draft.get(table, absorbedId) !== undefined) return false
  const divided = divide<NamedRecord, AbsorbedRecord>(table, survivor, absorbedId)
  if (divided === null) return false
  const { restored, within, family } = divided
  for (const [claimId, stored] of linksByClaim([restored, ...within])) {
    const claim = draft.get('claims', claimId)
    if (claim === undefined) continue
    const links = dividedLinks(draft, table, claim, stored, [survivor, absorbedId], family)
    if (!isSameValue(links, linksOf(claim, table)))
      draft.update('claims', claimId, fieldOfLinks(table, links))
  }
  draft.put(table, divided.survivor)
  draft.put(table, { ...restored.record, absorbed: within } as NamedRecord)
  return true
}

/** The name of a split in words: "split “Yury Ushakov” from “Yuri Ushakov”". */
export function labelOfSplit(project: Project, table: NamedTable, id: Id, absorbedId: Id): string {
  const survivor = project[table].get(id)
  const name = survivor?.absorbed.find(({ record }) => record.id === absorbedId)?.record.name ?? ''
  return `split “${name.slice(0, 100)}” from “${(survivor?.name ?? '').slice(0, 100)}”`
}

/** What an absorbed record knows of a claim's links, for a part of the claim as well. */
function withPart<M extends AbsorbedRecord>(absorbed: M, claimId: Id, partId: Id): M {
  const added = absorbed.links.filter((before) => before.claimId === claimId)
  const ofPart = added.map(({ links }) => ({ claimId: partId, links }))
  return { ...absorbed, links: [...absorbed.links, ...ofPart] }
}

/**
 * Lets a part of a claim, under its own id, go where the claim goes when a merge of one of its speakers or sources is
 * divided again.
 */
export function inheritMerges(draft: EditDraft, claim: Claim, partId: Id): void {
  for (const table of ['speakers', 'sources'] as const) {
    for (const id of linkedIds(claim, table)) {
      const record = draft.get(table, id)
      if (record === undefined) continue
      const absorbed = record.absorbed.map((one: AbsorbedRecord) => withPart(one, claim.id, partId))
      draft.update(table, id, { absorbed } as Partial<NamedRecord>)
    }
  }
}
