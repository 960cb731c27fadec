/** Nouns for bodies, by kind: which names "the airline", "the watchdog", "the club" may mean. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** `firm`: what trades; `authority`: what governs, rules or serves the public. */
export type BodyKind = 'firm' | 'authority' | 'club' | 'union' | 'other'

const FIRMS =
  list(`company firm business corporation retailer airline carrier manufacturer maker carmaker automaker drugmaker chipmaker housebuilder brewer distiller operator supplier developer lender bank insurer
  utility giant chain brand supermarket publisher producer exporter importer miner conglomerate startup start-up group broker provider contractor distributor restaurant hotel grocer builder wholesaler
  employer tycoon multinational`)
const AUTHORITIES =
  list(`council authority ministry department agency regulator watchdog commission committee board bureau office court tribunal bench force police government administration hospital trust
  university college school institute`)
const CLUBS = list('club side team franchise')
const UNIONS = list('union guild federation association league alliance')
const OTHERS = list(
  'charity nonprofit non-profit organisation organization foundation body group campaign thinktank think-tank network party lobby broadcaster station',
)

/** The kind of body that a noun says; undefined for no body. */
export function bodyKind(noun: string): BodyKind | undefined {
  if (FIRMS.has(noun)) return 'firm'
  if (CLUBS.has(noun)) return 'club'
  if (UNIONS.has(noun)) return 'union'
  if (AUTHORITIES.has(noun)) return 'authority'
  return OTHERS.has(noun) ? 'other' : undefined
}

export function isBodyNoun(noun: string): boolean {
  return bodyKind(noun) !== undefined
}
