import type { AnnotatedSpan } from '../annotated/annotated-project.ts'

/** Values that are attributes in brat: by name, all that there are of each. */
export type Attributes = ReadonlyMap<string, ReadonlySet<string>>

/** A menu of more values is none that a person chooses from. */
const MOST = 12

const PLAIN_NAME = /^[A-Za-z][A-Za-z_-]{0,59}$/
const PLAIN_VALUE = /^[A-Za-z0-9_.+-]{1,60}$/

/** Which values of spans are attributes: those of few plain words. */
export function attributesOf(spans: readonly AnnotatedSpan[]): Attributes {
  const found = new Map<string, Set<string>>()
  for (const { values } of spans)
    for (const [name, value] of Object.entries(values)) {
      if (!PLAIN_NAME.test(name) || !PLAIN_VALUE.test(value)) continue
      const known = found.get(name) ?? new Set()
      found.set(name, known.add(value))
    }
  return new Map(Array.from(found).filter(([, values]) => values.size <= MOST))
}

/** Whether a value is written as an attribute. */
export function isAttribute(attributes: Attributes, name: string, value: string): boolean {
  return attributes.get(name)?.has(value) === true
}
