import { keyOfName, keysOf } from '../domain/naming/naming.ts'
import type { NamedRecord, NamedTable } from '../domain/naming/named-record.ts'
import { isDescribedBody, readBodyName } from './body-name.ts'
import { circumstancesOf, isElsewhere, readCircumstances } from './circumstances.ts'
import { deletionsOf } from './edit-distance.ts'
import { doubtCounted, withoutCounter } from './counted-name.ts'
import { bodySpokenFor, compareKnownBodies, readKnownBody, type KnownBody } from './known-body.ts'
import { compareOffice, officesIn } from './office-similarity.ts'
import { isOrganisationName } from './organisation-name.ts'
import { readPersonName } from './person-name.ts'
import { comparePersons, type KnownPerson } from './person-similarity.ts'
import { isSlavic, slavicSoundsOf, soundsOf } from './romanisation.ts'
import { DIFFERENT, likely, UNKNOWN, type Similarity } from './similarity.ts'

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
      readonly forms: readonly KnownBody[]
    }

/** Forms of address that say nothing of what somebody does. */
const PLAIN_ADDRESS = /^(?:mr|mrs|ms|miss|mx|sir|madame?|lady|lord|dame|hon|st|monsieur|herr|frau)$/

function readPersons(record: NamedRecord): readonly KnownPerson[] {
  const names = [record.name, ...record.aliases].map(readPersonName)
  // A short alias ("Trump") says no more than the surname does.
  const kept = names.filter(
    ({ given, surname }, place) => place === 0 || (given.length > 0 && surname !== ''),
  )
  const [role, affiliation] = 'role' in record ? [record.role, record.affiliation] : ['', '']
  const persons = kept.map((name): KnownPerson => {
    const title = name.title.filter((word) => !PLAIN_ADDRESS.test(word)).join(' ')
    return { name, known: readCircumstances(`${title} ${role}`, affiliation) }
  })
  // "Dr Parekh", known to be Jignesh Parekh, is compared as him.
  const whole = persons.findIndex(({ name }) => name.given.length > 0)
  const [first] = persons
  const isShort = first !== undefined && whole > 0 && isShortFor(first, persons[whole])
  return isShort ? [...persons.slice(whole, whole + 1), ...persons.toSpliced(whole, 1)] : persons
}

/** Whether a name without a first name is the other cut short, or a post that the other holds. */
function isShortFor({ name }: KnownPerson, whole: KnownPerson | undefined): boolean {
  return name.surname === '' || name.surname === whole?.name.surname
}

function readBodies(
  record: NamedRecord,
  names: readonly string[],
  spokenForBy = '',
): readonly KnownBody[] {
  const [role, affiliation] = 'role' in record ? [record.role, record.affiliation] : ['', '']
  const known = readCircumstances(role, affiliation)
  const { type } = readBodyName(role)
  return names.map((name) => readKnownBody(name, type, known, spokenForBy))
}

/** Reads those who are only described: by a post that one holds, or as speaking for a body. Null for all others. */
function readDescribed(record: NamedRecord): NameForms | null {
  const body = bodySpokenFor(record.name, 'affiliation' in record ? record.affiliation : '')
  if (body !== null) {
    const forms = readBodies(record, [body], record.name)
    return { type: 'organisation', record, forms }
  }
  const forms = readPersons(record).slice(0, 1)
  const isOffice = forms.every(
    ({ name }) => name.surname === '' && officesIn(name.title).length > 0,
  )
  return /^the /i.test(record.name) && isOffice ? { type: 'person', record, forms } : null
}

/**
 * Reads the names of a record. Null for one that is described and not named, but for those whose description says
 * who it is or for whom it speaks: two officials who are not identified are not the same because they are described
 * alike.
 */
export function readForms(table: NamedTable, record: NamedRecord): NameForms | null {
  const forms = readPlainForms(table, withoutCounter(record))
  return forms === null ? null : { ...forms, record }
}

function readPlainForms(table: NamedTable, record: NamedRecord): NameForms | null {
  if (keyOfName(record.name) === '') return null
  if (record.kind === 'unnamed') return readDescribed(record)
  const isBody =
    table === 'sources' || record.kind === 'organisation' || isOrganisationName(record.name)
  if (!isBody) return { type: 'person', record, forms: readPersons(record) }
  if (table === 'speakers' && bodySpokenFor(record.name, '') !== null) return readDescribed(record)
  return {
    type: 'organisation',
    record,
    forms: readBodies(record, [record.name, ...record.aliases]),
  }
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

/** Whether the name of one is a further name of the other. A name of one word may be many a one's. */
function isAliasOf(a: NamedRecord, b: NamedRecord): boolean {
  const [keysA, keysB] = [keysOf(a), keysOf(b)]
  const isIn = (name: string, aliases: readonly string[]) =>
    name.includes(' ') && aliases.includes(name)
  return isIn(keysA.name, keysB.aliases) || isIn(keysB.name, keysA.aliases)
}

const ALIAS = likely(0.93, 'the name of one is a further name of the other')

function comparePersonForms(a: readonly KnownPerson[], b: readonly KnownPerson[]): Similarity {
  const [nameA, nameB] = [a[0], b[0]]
  if (nameA === undefined || nameB === undefined) return UNKNOWN
  const [isPostA, isPostB] = [nameA.name.surname === '', nameB.name.surname === '']
  if (isPostA !== isPostB)
    return isPostA ? compareOffice(nameA, nameB) : compareOffice(nameB, nameA)
  let best = comparePersons(nameA, nameB)
  if (best.type === 'different') return best
  for (const formA of a)
    for (const formB of b) {
      const found = comparePersons(formA, formB)
      if (found.type === 'same' && (best.type !== 'same' || found.score > best.score)) best = found
    }
  return best
}

/** How two records stand to each other: by their names first, and by their aliases where those do not part them. */
export function compareForms(a: NameForms, b: NameForms): Similarity {
  return doubtCounted(compareNames(a, b), a.record, b.record)
}

function compareNames(a: NameForms, b: NameForms): Similarity {
  if (isOtherKind(a.record, b.record)) return DIFFERENT
  if (a.type === 'person' && b.type === 'person') {
    const isElsewhereToo =
      a.forms.length > 0 && isElsewhere(circumstancesOf(a.record), circumstancesOf(b.record))
    if (isAliasOf(a.record, b.record) && !isElsewhereToo) return ALIAS
    return comparePersonForms(a.forms, b.forms)
  }
  if (a.type === 'organisation' && b.type === 'organisation')
    return compareKnownBodies(a.forms, b.forms)
  return DIFFERENT
}

/** What spellings of one surname come to: those of all languages, and Ukrainian and Russian ones of Slavic names. */
function soundKeysOf(surname: string): readonly string[] {
  return isSlavic(surname) ? [...soundsOf(surname), ...slavicSoundsOf(surname)] : soundsOf(surname)
}

function keysOfPerson({ name, known }: KnownPerson): readonly string[] {
  const offices = officesIn(name.surname === '' ? name.title : known.words)
  const held = offices.map((office) => `office ${office}`)
  if (name.surname === '') return held
  const [first = ''] = name.given
  const second = name.given.length > 1 ? [`surname ${name.given.at(-1) ?? ''}`] : []
  return [
    ...held,
    ...name.surnames.map((surname) => `surname ${surname}`),
    ...second,
    `letters ${name.letters}`,
    ...(name.given.length === 1 ? [`turned ${[first, name.surname].sort().join(' ')}`] : []),
    ...name.surnames.flatMap(soundKeysOf).map((sound) => `sound ${sound}`),
    ...(first.length < 2
      ? []
      : [...deletionsOf(name.surname)].map((rest) => `slip ${first.charAt(0)} ${rest}`)),
  ]
}

function keysOfBody({ name, body, roleType }: KnownBody): readonly string[] {
  const { core, initials, fullInitials, acronyms } = name
  const types = new Set([body.type, roleType].filter((type) => type !== ''))
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
    `short ${fullInitials}`,
    ...acronyms.map((acronym) => `short ${acronym}`),
    ...(core.length === 1 ? acronyms : [first]).map((start) => `start ${start}`),
    ...slips.map((rest) => `slip ${rest}`),
    ...[...types].map((type) => `type ${type}`),
    `names ${body.type} ${body.names.toSorted().join(' ')}`,
  ]
}

/** The whole names of a person, for those that are another's alias. */
function keysOfNames(record: NamedRecord): readonly string[] {
  const { name, aliases } = keysOf(record)
  return [name, ...aliases].filter((key) => key.includes(' ')).map((key) => `name ${key}`)
}

/** Whether a key says only what somebody or something is: it brings together one that is described and all that fit. */
export function isKeyOfDescription(key: string): boolean {
  return /^(?:person office|organisation type) /.test(key)
}

/** Whether a name only says what somebody or something is: "the mayor", "the council". */
export function isOnlyDescribed(forms: NameForms): boolean {
  return forms.type === 'person'
    ? forms.forms[0]?.name.surname === ''
    : forms.forms.some(({ body }) => isDescribedBody(body))
}

/** Keys of which two records that may be one share at least one. */
export function keysOfForms(forms: NameForms): ReadonlySet<string> {
  return new Set(
    forms.type === 'person'
      ? [...forms.forms.flatMap(keysOfPerson), ...keysOfNames(forms.record)]
      : forms.forms.flatMap(keysOfBody),
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
  const core = forms.forms[0]?.name.core.length ?? 0
  if (forms.forms.some(({ body, spokenForBy }) => isDescribedBody(body) || spokenForBy !== ''))
    return 0
  return (/\p{Script=Cyrillic}/u.test(forms.record.name) ? 0 : 3) - Math.max(0, words - core) / 4
}
