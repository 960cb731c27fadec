const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Words as a sentence lists them: "Halloran, Bexley and the port"; '' for none. */
export function listAll(words: Iterable<string>): string {
  return AND.format(words)
}

/** Words of which a sentence offers one: "comma, semicolon or tab"; '' for none. */
export function listChoices(words: Iterable<string>): string {
  return OR.format(words)
}
