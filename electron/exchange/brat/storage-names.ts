import { UniqueNames } from '../text/unique-names.ts'

/**
 * Names as brat stores them: letters of ASCII, digits, `_` and `-` (normalize_to_storage_form in its projectconfig.py). Each
 * name has one of its own, none is twice.
 */
export class StorageNames {
  readonly #names = new Map<string, string>()
  readonly #unique: UniqueNames

  constructor(taken: readonly string[] = []) {
    const rule = {
      keyOf: (name: string) => name.toLowerCase(),
      numbered: (name: string, count: number) => `${name}_${count}_`,
    }
    this.#unique = new UniqueNames(rule, taken)
  }

  /** The stored name of what has that key and is called so: the same at each call. */
  of(key: string, name: string): string {
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const made = this.#unique.take(toStorageName(name))
    this.#names.set(key, made)
    return made
  }

  /** All stored names, each with its key. */
  entries(): readonly (readonly [key: string, stored: string])[] {
    return [...this.#names]
  }
}

function toStorageName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-zA-Z0-9_-]+/g, '_')
    .replaceAll(/^[_-]+|[_-]+$/g, '')
    .slice(0, 60)
  // brat shows digits at the end of a relation's type as a count of it.
  return plain === '' ? 'unnamed' : plain.replace(/\d$/, '$&_')
}
