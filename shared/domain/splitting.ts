import { divideLink, expandVia } from './absorbed-chains.ts'
import { refit, type Member } from './absorbed-fields.ts'
import type { Claim } from './claim.ts'
import type { EditDraft } from './edit-draft.ts'
import type { Id } from './id.ts'
import type { NamedTable } from './naming.ts'
import type { Project } from './project.ts'
import { collapseVia } from './repointing.ts'
import type { AbsorbedSource } from './source.ts'

interface Absorbed extends Member {
  readonly record: Member['record'] & { readonly id: Id }
  readonly intoId: Id
}

/** An absorbed record and all that it had absorbed itself, directly or not. */
function familyOf(absorbed: readonly Absorbed[], id: Id): ReadonlySet<Id> {
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
function divide<Row extends Member['record'] & { readonly id: Id }, M extends Absorbed>(
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

/**
 * Divides a merge: gives back the speaker that was merged into `id`, directly or inside another, with its name,
 * aliases and fields, and the claims that were its own and still name the survivor. The survivor loses the
 * aliases and fields that came from it alone. What was changed by hand since stays: a claim pointed elsewhere
 * is left there, a claim made after the merge stays with the survivor, a field set by hand is not touched.
 * False, with nothing done, when it is not held there.
 */
export function splitSpeaker(draft: EditDraft, id: Id, absorbedId: Id): boolean {
  const survivor = draft.get('speakers', id)
  if (survivor === undefined || draft.get('speakers', absorbedId) !== undefined) return false
  const divided = divide('speakers', survivor, absorbedId)
  if (divided === null) return false
  const { restored, within } = divided
  draft.put('speakers', divided.survivor)
  draft.put('speakers', { ...restored.record, absorbed: within })
  for (const claimId of [restored, ...within].flatMap(({ claims }) => claims)) {
    if (draft.get('claims', claimId)?.speakerId === id)
      draft.update('claims', claimId, { speakerId: absorbedId })
  }
  return true
}

/** The chains that an absorbed source and those inside it had, one of each claim: where several had it, it is the same. */
function chainsOf(absorbed: readonly AbsorbedSource[]) {
  const chains = absorbed.flatMap((one) => one.chains)
  return new Map(chains.map(({ claimId, via }) => [claimId, via]))
}

/**
 * Divides a merge of sources, as `splitSpeaker` does. In a chain that nobody changed since, each source stands
 * again where it stood, with its own mentions; in one that was changed, it gets the mentions back that are
 * still there, beside the survivor. A chain from which the survivor was taken is left as it is.
 */
export function splitSource(draft: EditDraft, id: Id, absorbedId: Id): boolean {
  const survivor = draft.get('sources', id)
  if (survivor === undefined || draft.get('sources', absorbedId) !== undefined) return false
  const divided = divide('sources', survivor, absorbedId)
  if (divided === null) return false
  const { restored, within, family } = divided
  const held = new Set(survivor.absorbed.map(({ record }) => record.id))
  for (const [claimId, stored] of chainsOf([restored, ...within])) {
    const claim = draft.get('claims', claimId)
    if (claim === undefined) continue
    const sources = claim.via.flatMap((link) => draft.get('sources', link.sourceId) ?? [])
    const { via, ownerOf } = expandVia(claimId, claim.via, sources, stored)
    const isExplained = via.some(({ sourceId }) => family.has(sourceId))
    const after = isExplained
      ? collapseVia(via, (one) => (family.has(one) ? absorbedId : ownerOf(one)))
      : divideLink(claim.via, id, absorbedId, stored, family, held)
    if (after !== claim.via) draft.update('claims', claimId, { via: after })
  }
  draft.put('sources', divided.survivor)
  draft.put('sources', { ...restored.record, absorbed: within })
  return true
}

/** The name of a split in words: "split “Yury Ushakov” from “Yuri Ushakov”". */
export function labelOfSplit(project: Project, table: NamedTable, id: Id, absorbedId: Id): string {
  const survivor = project[table].get(id)
  const name = survivor?.absorbed.find(({ record }) => record.id === absorbedId)?.record.name ?? ''
  return `split “${name.slice(0, 100)}” from “${(survivor?.name ?? '').slice(0, 100)}”`
}

/** What an absorbed source knows of a claim's chain, for a part of the claim as well. */
function withPart(absorbed: AbsorbedSource, claimId: Id, partId: Id): AbsorbedSource {
  const { chains } = absorbed
  const added = chains.filter((chain) => chain.claimId === claimId)
  const ofPart = added.map(({ via }) => ({ claimId: partId, via }))
  return { ...absorbed, chains: [...chains, ...ofPart] }
}

/**
 * Lets a part of a claim, under its own id, go where the claim goes when a merge of its speaker or of one of its
 * sources is divided again.
 */
export function inheritMerges(draft: EditDraft, claim: Claim, partId: Id): void {
  const speaker = claim.speakerId === null ? undefined : draft.get('speakers', claim.speakerId)
  if (speaker !== undefined) {
    const absorbed = speaker.absorbed.map((one) =>
      one.claims.includes(claim.id) ? { ...one, claims: [...one.claims, partId] } : one,
    )
    draft.update('speakers', speaker.id, { absorbed })
  }
  for (const { sourceId } of claim.via) {
    const source = draft.get('sources', sourceId)
    const absorbed = source?.absorbed.map((one) => withPart(one, claim.id, partId))
    if (absorbed !== undefined) draft.update('sources', sourceId, { absorbed })
  }
}
