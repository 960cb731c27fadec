/**
 * Names as brat stores them: letters of ASCII, digits, `_` and `-` (normalize_to_storage_form in its projectconfig.py). Each
 * name has one of its own, none is twice.
 */
export class StorageNames {
  readonly #names = new Map<string, string>()
  readonly #taken: Set<string>

  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()))
  }

  /** The stored name of what has that key and is called so: the same at each call. */
  of(key: string, name: string): string {
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const plain = toStorageName(name)
    let made = plain
    for (let count = 2; this.#taken.has(made.toLowerCase()); count += 1) made = `${plain}_${count}_`
    this.#taken.add(made.toLowerCase())
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
