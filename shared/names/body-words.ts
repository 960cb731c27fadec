function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

function tableOf(lines: string): ReadonlyMap<string, string> {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => wordsOf(line.replace(':', '')))
  return new Map(
    rows.flatMap(([head = '', ...words]) => [head, ...words].map((word) => [word, head] as const)),
  )
}

/** What kind of body a word says it is. The first word of each line is the kind, the others say the same. */
export const TYPE_OF = tableOf(`
ministry: ministries
department
directorate
council: councils
municipality
government: administration
police: constabulary
firebrigade: firefighters
union: unions
company: operator railroad railway manufacturer developer retailer firm business corporation corp ltd limited inc plc llc gmbh co ag sa
club: fc afc
university: college
hospital: infirmary clinic
school: academy
court: tribunal
party
bank
trust: charity foundation
authority
agency
commission: inquiry
committee
board
embassy: consulate
parliament: assembly
institute: institution
association: federation
airport
airline
regulator: watchdog
prosecutors: prosecution prosecutor
army: military
church: diocese
`)

/** Whose a body is. */
export const LEVEL_OF = tableOf(`
city: municipal town
county
district
borough
parish
regional: provincial region province
state
federal
national: central
`)

/** What ministries and the like are for. */
export const FIELDS: ReadonlySet<string> = new Set(
  wordsOf(`education transport transportation health defense interior home foreign finance justice labor energy agriculture
  environment culture trade economy economic industry tourism sport sports housing planning science interior water fisheries
  family welfare immigration digital infrastructure`),
)

/** The kinds of bodies that are told apart by what they are for; of others such a word is a part of the name. */
export const TYPES_WITH_FIELD: ReadonlySet<string> = new Set(
  wordsOf('ministry department directorate committee commission agency regulator'),
)

/** Words that say nothing of a body. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  wordsOf(
    'the a an of for and on in at with to its his her their le la les de du des del della el il der die das affairs & group',
  ),
)

/** Words of bodies in British spelling, and in other languages as papers quote them, in English ones. Folded. */
const ENGLISH = tableOf(`
ministry: ministere ministerio ministero ministerium ministerstvo ministerstwo bakanligi
education: educacion istruzione bildung onderwijs
health: sante salud salute gesundheit
interior: interieur innen interno
justice: justicia giustizia justiz
defense: defence defensa difesa verteidigung
foreign: etrangeres exteriores esteri
finance: finances finanzas hacienda finanzen
transport: transports transportes trasporti verkehr
labor: labour
culture: cultura kultur
council: concejo consiglio conseil ayuntamiento stadtrat gemeinderat
police: policia polizia polizei politie policja
university: universite universidad universita universitat universiteit
union: gewerkschaft syndicat sindicato sindacato
government: gouvernement gobierno governo regierung govt
party: parti partido partito partei
national: nationale nacional nazionale
bank: banque banco banca
`)

/** A word, folded, as English papers write it; others as they are. */
export function toEnglishBody(word: string): string {
  return ENGLISH.get(word) ?? word
}
