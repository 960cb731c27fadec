/** A text that keeps its own direction, and leaves that of what is around it (Unicode's first strong isolate). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u

/**
 * Names in the order given with a sign between them. Without isolation two names written from right to left, or one
 * that comes first, would turn the whole round: who said it would stand where who carried it is looked for.
 */
export function joinNames(names: readonly string[], sign: string): string {
  return names.map((name) => (RIGHT_TO_LEFT.test(name) ? isolate(name) : name)).join(sign)
}
