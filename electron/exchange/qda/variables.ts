import type { Values } from '../annotated/annotated-project.ts'
import { toXmlText, xmlElement, xmlText } from '../xml-writing.ts'
import { descriptionXml } from './description.ts'
import { LineNames, type Guids } from './naming.ts'

/** A variable holds what a column of a table could: one line, no list. */
const LONGEST_VALUE = 255

function isVariable(name: string, value: string): boolean {
  const isLine =
    !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name + value) && toXmlText(name + value) === name + value
  return isLine && value !== '' && value.length <= LONGEST_VALUE && !/^[[{]/.test(value)
}

/** The variables of a file: of each name one, those of texts and of each kind of cases apart. */
export class Variables {
  readonly #guids: Guids
  readonly #names = new LineNames()
  readonly #byGuid = new Map<string, string>()

  constructor(guids: Guids) {
    this.#guids = guids
  }

  /** All that have a value, as XML. */
  all(): readonly string[] {
    return [...this.#byGuid.values()]
  }

  /** The values that are variables, as XML, and the others. `kind` is that of a case, '' for a text. */
  write(
    kind: string,
    values: Values,
  ): { readonly xml: readonly string[]; readonly others: Values } {
    const told = Object.entries(values)
    const isHeld = ([name, value]: readonly [string, string]) => isVariable(name, value)
    const xml = told
      .filter(isHeld)
      .map(([name, value]) =>
        xmlElement(
          'VariableValue',
          {},
          xmlElement('VariableRef', { targetGUID: this.#guidOf(kind, name) }),
          xmlElement('TextValue', {}, xmlText(value)),
        ),
      )
    return { xml, others: Object.fromEntries(told.filter((value) => !isHeld(value))) }
  }

  #guidOf(kind: string, name: string): string {
    const guid = this.#guids.of('variable', kind, name)
    if (this.#byGuid.has(guid)) return guid
    const shown = this.#names.of(kind === '' ? name : `${kind}: ${name}`)
    const description = descriptionXml({ memo: '', values: {}, facts: { name } })
    const attributes = { guid, name: shown, typeOfVariable: 'Text' }
    this.#byGuid.set(guid, xmlElement('Variable', attributes, description))
    return guid
  }
}
