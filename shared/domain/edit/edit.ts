import type { Map as ImmutableMap } from 'immutable'
import { z } from 'zod'
import { findContradiction, Origin } from '../claim.ts'
import { fail, succeed, type Outcome } from '../failure.ts'
import { Id } from '../id.ts'
import { LinksDraft } from '../links.ts'
import { RECORDS, relink, type Project, type Records, type TableName } from '../project.ts'
import { refuseFormFaults } from '../versions/form-faults.ts'
import { laterFormsOf } from '../versions/forms.ts'
import { isSameValue } from './same-value.ts'

/**
 * One record before and after. A record made has `before: null` and all its fields after; one removed
 * the reverse; one changed has the same fields, and only those that differ, on both sides.
 */
export interface PatchOf<T extends TableName> {
  readonly table: T
  readonly id: Id
  readonly before: Partial<Records[T]> | null
  readonly after: Partial<Records[T]> | null
}
export type Patch = { [T in TableName]: PatchOf<T> }[TableName]

function patchSchema(table: TableName) {
  const fields = z.strictObject(RECORDS[table].schema.unwrap().partial().shape).nullable()
  return z.strictObject({ table: z.literal(table), id: Id, before: fields, after: fields })
}

/** Only the fields present are checked; `applyEdit` checks that they make a whole record. */
const PatchSchema = z.discriminatedUnion('table', [
  patchSchema('articles'),
  patchSchema('speakers'),
  patchSchema('sources'),
  patchSchema('claims'),
  patchSchema('relations'),
  patchSchema('topics'),
  patchSchema('scales'),
])

function findUnsound({ table, after }: Patch): string | null {
  return table === 'claims' && after !== null ? findContradiction(after) : null
}

/**
 * Patches that are read up to the first that is not sound: of hundreds of thousands that are not, each with its
 * complaints, nobody needs more than one.
 */
const Patches = z.array(z.unknown()).transform((patches, context): readonly Patch[] => {
  const sound: Patch[] = []
  for (const [index, given] of patches.entries()) {
    const { data, error } = PatchSchema.safeParse(given)
    const [issue] = error?.issues ?? []
    const message = error === undefined ? findUnsound(data as Patch) : (issue?.message ?? '')
    if (message !== null) {
      context.addIssue({ code: 'custom', path: [index, ...(issue?.path ?? [])], message })
      return z.NEVER
    }
    sound.push(data as Patch)
  }
  return sound
})

/** One change to a project, by hand or by program: the only way in. `label` names it in words: "set speaker of 3 claims". */
export interface Edit {
  readonly id: Id
  readonly label: string
  /** When it was made, ISO 8601, UTC. */
  readonly at: string
  readonly origin: Origin
  readonly patches: readonly Patch[]
}

/** Checks an edit that comes from outside. */
export const Edit: z.ZodType<Edit> = z.strictObject({
  id: Id,
  label: z.string().min(1).max(500),
  at: z.iso.datetime(),
  origin: Origin,
  patches: Patches,
})

/** Whether every field of `fields` has the same value in `record`. */
function isMatching(record: object, fields: object): boolean {
  return Object.entries(fields).every(([key, value]) =>
    isSameValue(record[key as keyof typeof record], value),
  )
}

/**
 * The record that a patch makes of `current` (undefined: there is none); null for a removal. A conflict when
 * `current` is not what the patch was made on.
 */
export function patchRecord<T extends TableName>(
  current: Records[T] | undefined,
  patch: PatchOf<T>,
): Outcome<Records[T] | null> {
  const { word } = RECORDS[patch.table]
  if (patch.before === null) {
    if (current !== undefined) {
      return fail('CONFLICT', `The ${word} that this would add is already there.`)
    }
    return succeed(patch.after as Records[T] | null)
  }
  if (current === undefined) {
    return fail('CONFLICT', `The ${word} that this would change is no longer there.`)
  }
  if (!isMatching(current, patch.before)) {
    return fail('CONFLICT', `The ${word} that this would change has been changed since.`)
  }
  return succeed(patch.after === null ? null : { ...current, ...patch.after })
}

/**
 * Applies an edit whole or not at all. Each patch must find the values it was made on
 * (`before`), so an edit that arrives late can never overwrite work it did not know of.
 */
export function applyEdit(project: Project, edit: Pick<Edit, 'patches'>): Outcome<Project> {
  const touched = new Map<TableName, ImmutableMap<Id, Records[TableName]>>()
  const links = new LinksDraft(project.links)
  for (const patch of edit.patches as readonly PatchOf<TableName>[]) {
    const records =
      touched.get(patch.table) ??
      (project[patch.table] as ImmutableMap<Id, Records[TableName]>).asMutable()
    touched.set(patch.table, records)
    const current = records.get(patch.id)
    const patched = patchRecord(current, patch)
    if (!patched.ok) return patched
    const result = patched.value
    if (result === null) records.delete(patch.id)
    else records.set(patch.id, result)
    relink(links, patch.table, current ?? null, result)
  }
  const tables = [...touched].map(([name, records]) => [name, records.asImmutable()])
  const edited: Project = { ...project, ...Object.fromEntries(tables), links: links.toLinks() }
  const { articles } = edited
  const lookup = {
    get: (id: Id) => articles.get(id),
    laterOf: (id: Id) => laterFormsOf(articles, id),
  }
  const forms = refuseFormFaults(lookup, edit.patches)
  return forms.ok ? succeed(edited) : forms
}

/** The patches that take an edit back. */
export function invertPatches(patches: readonly Patch[]): readonly Patch[] {
  return patches
    .map((patch) => ({ ...patch, before: patch.after, after: patch.before }) as Patch)
    .toReversed()
}
