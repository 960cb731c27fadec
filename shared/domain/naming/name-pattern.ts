/** A pattern with a name in it, and what stands around the name. */
export interface NamePattern {
  readonly whole: RegExp
  readonly around: readonly RegExp[]
}

/**
 * The pattern of a source, in which `name` is that of a name. What stands around the name is a pattern too, and is
 * looked for first: the letters of names are thousands, and to compile those takes a thread longer, at its first text,
 * than to read it. No part of the source that begins before the name may end behind it.
 */
export function namePattern(source: string, name: string, flags: string): NamePattern {
  const parts = source.split(name)
  return {
    whole: new RegExp(source, flags),
    around: parts.length === 1 ? [] : parts.map((part) => new RegExp(part, flags.replace('g', ''))),
  }
}

/** Whether a text has all that stands around the name; where it has not, the whole is not there either. */
export function mayStandIn(text: string, { around }: NamePattern): boolean {
  return around.every((part) => part.test(text))
}
