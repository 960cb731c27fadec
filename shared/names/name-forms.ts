import { foldText } from '../domain/folding.ts'
import { keyOfName } from '../domain/naming.ts'
import type { NamedRecord, NamedTable } from '../domain/named-record.ts'
import { compareOrganisations } from './organisation-similarity.ts'
import {
  isOrganisationName,
  readOrganisationName,
  type OrganisationName,
} from './organisation-name.ts'
import { deletionsOf } from './edit-distance.ts'
import { DIFFERENT, UNKNOWN, type Similarity } from './similarity.ts'
import { comparePersons, type KnownPerson } from './person-similarity.ts'
import { readPersonName } from './person-name.ts'
import { soundsOf } from './romanisation.ts'

/** A speaker or source with its name read, to be compared with others. The first form is the name, the others aliases. */
export type NameForms =
  | {
      readonly type: 'person'
      readonly record: NamedRecord
      readonly forms: readonly KnownPerson[]
    }
  | {
      readonly type: 'organisation'
      readonly record: NamedRecord
      readonly forms: readonly OrganisationName[]
    }

function readRole(record: NamedRecord): readonly string[] {
  if (!('role' in record)) return []
  return foldText(`${record.role} ${record.affiliation}`)
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '')
}

/**
 * Reads the names of a record. Null for one that is described and not named: two officials who are not
 * identified are not the same because they are described alike.
 */
export function readForms(table: NamedTable, record: NamedRecord): NameForms | null {
  if (record.kind === 'unnamed' || keyOfName(record.name) === '') return null
  const isBody =
    table === 'sources' || record.kind === 'organisation' || isOrganisationName(record.name)
  if (isBody) {
    const forms = [record.name, ...record.aliases].map(readOrganisationName)
    return { type: 'organisation', record, forms }
  }
  const role = readRole(record)
  const names = [record.name, ...record.aliases].map(readPersonName)
  // A short alias ("Trump") says no more than the surname does.
  const forms = names
    .filter(({ given, surname }, place) => place === 0 || (given.length > 0 && surname !== ''))
    .map((name) => ({ name, role }))
  return { type: 'person', record, forms }
}

/** Kinds of sources that are occasions: not one with the agency or paper that tells of them. */
const OCCASIONS = new Set([
  'official statement',
  'press conference',
  'interview',
  'speech',
  'document',
  'post',
])

/** Whether the kinds that the tables give keep two apart. */
function isOtherKind(a: NamedRecord, b: NamedRecord): boolean {
  if ('role' in a || 'role' in b || a.kind === 'other' || b.kind === 'other') return false
  return (OCCASIONS.has(a.kind) || OCCASIONS.has(b.kind)) && a.kind !== b.kind
}

function bestOf<Form>(
  a: readonly Form[],
  b: readonly Form[],
  compare: (a: Form, b: Form) => Similarity,
): Similarity {
  const [nameA, nameB] = [a[0], b[0]]
  if (nameA === undefined || nameB === undefined) return UNKNOWN
  let best = compare(nameA, nameB)
  if (best.type === 'different') return best
  for (const formA of a)
    for (const formB of b) {
      const found = compare(formA, formB)
      if (found.type === 'same' && (best.type !== 'same' || found.score > best.score)) best = found
    }
  return best
}

/** How two records stand to each other: by their names first, and by their aliases where those do not part them. */
export function compareForms(a: NameForms, b: NameForms): Similarity {
  if (isOtherKind(a.record, b.record)) return DIFFERENT
  if (a.type === 'person' && b.type === 'person') return bestOf(a.forms, b.forms, comparePersons)
  if (a.type === 'organisation' && b.type === 'organisation')
    return bestOf(a.forms, b.forms, compareOrganisations)
  return DIFFERENT
}

function keysOfPerson({ name }: KnownPerson): readonly string[] {
  if (name.surname === '') return []
  const [first = ''] = name.given
  return [
    `surname ${name.surname}`,
    `letters ${name.letters}`,
    ...soundsOf(name.surname).map((sound) => `sound ${sound}`),
    ...(first.length < 2
      ? []
      : [...deletionsOf(name.surname)].map((rest) => `slip ${first.charAt(0)} ${rest}`)),
  ]
}

function keysOfBody({ core, initials, acronyms }: OrganisationName): readonly string[] {
  const letters = core.join('').replace(/-/g, '')
  const [first = ''] = core
  const slips =
    core.length === 1
      ? [...deletionsOf(first), ...soundsOf(first)]
      : core.map((_, place) => core.toSpliced(place, 1, '*').join(' '))
  return [
    `core ${core.toSorted().join(' ')}`,
    `letters ${letters}`,
    `short ${initials}`,
    ...acronyms.map((acronym) => `short ${acronym}`),
    ...(core.length === 1 ? acronyms : [first]).map((start) => `start ${start}`),
    ...slips.map((rest) => `slip ${rest}`),
  ]
}

/** Keys of which two records that may be one share at least one. */
export function keysOfForms(forms: NameForms): ReadonlySet<string> {
  return new Set(
    forms.type === 'person' ? forms.forms.flatMap(keysOfPerson) : forms.forms.flatMap(keysOfBody),
  )
}

/** How well a name serves as the one kept: whole, without title or description. The higher the better. */
export function fitnessOf(forms: NameForms): number {
  if (forms.type === 'person') {
    const name = forms.forms[0]?.name
    if (name === undefined) return 0
    const first = name.given[0] ?? ''
    const given = first === '' ? 0 : first.length === 1 ? 1 : 2
    const isLatin = !/\p{Script=Cyrillic}/u.test(forms.record.name)
    return given * 2 - (name.title.length > 0 ? 1 : 0) + (isLatin ? 3 : 0)
  }
  const words = forms.record.name.split(/\s+/).length
  const core = forms.forms[0]?.core.length ?? 0
  return (/\p{Script=Cyrillic}/u.test(forms.record.name) ? 0 : 3) - Math.max(0, words - core) / 4
}
