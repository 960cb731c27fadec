import type { NamedRecord } from '../domain/naming/named-record.ts'
import { doubted, type Similarity } from './similarity.ts'

/** The name that texts have, of somebody called "Police 2" to be told from the police of another article; null for others. */
function plainName({ name, aliases }: NamedRecord): string | null {
  const [, plain] = /^(.+) \d+$/.exec(name) ?? []
  return plain !== undefined && aliases.includes(plain) ? plain : null
}

/** A record by the name that texts have. */
export function withoutCounter(record: NamedRecord): NamedRecord {
  const name = plainName(record)
  if (name === null) return record
  return { ...record, name, aliases: record.aliases.filter((alias) => alias !== name) }
}

/** Whom drafting kept apart, for the name did not tell whether it was one: that speaks against it here too. */
export function doubtCounted(similarity: Similarity, a: NamedRecord, b: NamedRecord): Similarity {
  const name = plainName(a) ?? plainName(b)
  return name === null
    ? similarity
    : doubted(similarity, 0.8, `articles of several places may each have their “${name}”`)
}
