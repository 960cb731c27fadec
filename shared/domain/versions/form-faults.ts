import { titleOf, type Article } from '../article.ts'
import { fail, succeed, type Outcome } from '../failure.ts'
import type { Id } from '../id.ts'

/** What is wrong with what an article says that it is a later form of. */
export type FormFault = 'itself' | 'circle' | 'nobody' | 'shared'

/** The articles as they are looked up, whether in memory or in a file. */
export interface FormLookup {
  readonly get: (id: Id) => Pick<Article, 'id' | 'versionOf'> | undefined
  /** Those that say that they are a later form of an article, which need not be there. */
  readonly laterOf: (id: Id) => readonly Pick<Article, 'id'>[]
}

/** What a patch of an edit does to a record, as far as it matters here. */
interface ArticlePatch {
  readonly table: string
  readonly id: Id
  readonly after: object | null
}

/** Whether an article is come to again by what it is a later form of, and what that is one of. */
function isInCircle({ get }: FormLookup, id: Id): boolean {
  const passed = new Set<Id>()
  let before = get(id)?.versionOf ?? null
  while (before !== null && before !== id && !passed.has(before)) {
    passed.add(before)
    before = get(before)?.versionOf ?? null
  }
  return before === id
}

/** What is wrong with the form before that an article names; null where nothing is. */
export function findFormFault(lookup: FormLookup, id: Id): FormFault | null {
  const before = lookup.get(id)?.versionOf ?? null
  if (before === null) return null
  if (before === id) return 'itself'
  if (lookup.get(before) === undefined) return 'nobody'
  if (isInCircle(lookup, id)) return 'circle'
  return lookup.laterOf(before).length > 1 ? 'shared' : null
}

const FAULTS: Readonly<Record<FormFault, string>> = {
  itself: 'says that it is a later form of itself',
  circle: 'is said to be both earlier and later than another form of it',
  nobody: 'says that it is a later form of an article that is not in the project',
  shared: 'says that it is the next form of an article of which another says the same',
}

/** Says of an article in a sentence what `findFormFault` found, and what to do. */
export function describeFormFault(article: Pick<Article, 'title' | 'fileName'>, fault: FormFault) {
  return `“${titleOf(article)}” ${FAULTS[fault]}. Open it and choose “Make it an article of its own”.`
}

const REFUSALS: Readonly<Record<FormFault, string>> = {
  itself: 'An article cannot be a later form of itself.',
  circle: 'An article cannot be both an earlier and a later form of another.',
  nobody: 'The form before a later one would no longer be there. Delete it in Articles instead.',
  shared: 'Another article is the next form of that one already. Choose the newest of its forms.',
}

/** Refuses an edit that would leave an article with a form before that cannot be it; `lookup` sees what the edit did. */
export function refuseFormFaults(
  lookup: FormLookup,
  patches: readonly ArticlePatch[],
): Outcome<null> {
  for (const { table, id, after } of patches) {
    if (table !== 'articles') continue
    const isNamed = after === null && lookup.get(id) === undefined && lookup.laterOf(id).length > 0
    const isLinked = after !== null && 'versionOf' in after && after.versionOf !== null
    const fault = isNamed ? 'nobody' : isLinked ? findFormFault(lookup, id) : null
    if (fault !== null) return fail('CONFLICT', REFUSALS[fault])
  }
  return succeed(null)
}
