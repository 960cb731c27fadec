import { idOfContent, isUuid } from '../annotated/ids.ts'
import { UniqueNames } from '../text/unique-names.ts'
import { toXmlText } from '../xml-writing.ts'

/** The GUIDs of a file: an id that is one is its own, others have one made of them. No two things have the same. */
export class Guids {
  readonly #known = new Map<string, string>()
  readonly #taken = new Set<string>()

  /** The GUID of a thing of that kind: the same at each call. */
  of(kind: string, ...id: readonly (string | number)[]): string {
    const key = JSON.stringify([kind, ...id])
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const [first = '', ...others] = id
    const isGuid = others.length === 0 && typeof first === 'string' && isUuid(first)
    let guid = isGuid ? first : idOfContent('qda', kind, ...id)
    while (this.#taken.has(guid)) guid = idOfContent('qda', kind, guid)
    this.#taken.add(guid)
    this.#known.set(key, guid)
    return guid
  }
}

/**
 * Names as programs want them of codes, cases, texts and variables: of one line, never empty, the second of a name with a
 * number behind it. Letters of either case are the same.
 */
export class LineNames {
  readonly #names = new UniqueNames({
    keyOf: (name) => name.toLowerCase(),
    numbered: (name, count) => `${name} (${count})`,
  })

  of(name: string): string {
    const line = toXmlText(name)
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      .trim()
    return this.#names.take(line === '' ? '(no name)' : line)
  }
}

/** The facts of a thing whose id, or name, the file has in another form. */
export function factsOf(
  told: { readonly id: string; readonly name: string },
  written: { readonly guid: string; readonly name: string },
): Readonly<Record<string, string>> {
  return {
    ...(told.id === written.guid ? {} : { id: told.id }),
    ...(told.name === written.name ? {} : { name: told.name }),
  }
}
