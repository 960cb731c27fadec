/**
 * Abbreviations that end in a full stop, by what follows them. Written without their stops, lower case but
 * where case tells them from a word. English; the most frequent of German, French and Spanish beside it.
 */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Before a name: never the end of a sentence. */
export const TITLES = setOf(`
  mr mrs ms mx dr prof gen col lt sgt cpl pvt capt cmdr cdr adm maj gov sen sens rep reps rev hon pres supt det insp
  messrs mme mmes mlle mgr st ste mt ft sra srta fr br sr. amb atty spc brig asst assoc dep vs cf viz
  hr fra dipl ing hl bzw ca bsp evtl ggf inkl vgl
`)

/** Before a number. With a capital only: “No.” is also a word. */
export const NUMBERED = setOf('No Nos Nr Art Arts Sec Secs Fig Figs Ch Vol Vols Op Para pp p núm')

/** Months and days, before a number of the day or of the year. */
export const MONTHS = setOf(
  'jan feb febr mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
)

/** Inside or at the end of a sentence: only the next word can tell. */
export const AMBIGUOUS = setOf(`
  inc corp co cos ltd llc plc bros jr sr esq etc al assn univ dept est approx ave blvd rd
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
  tenn tex va vt wash wis wyo ont que
`)

/** What may follow “a.m.” and “p.m.” in the same sentence: days, months, time zones. */
export const AFTER_TIME =
  /^(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?\b|^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|^(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|Eastern|Central|Mountain|Pacific)\b|^\d|^\p{Lu}\p{Ll}+ (?:time|Time)\b/u

/** German days of the month: “18. Februar”. */
export const AFTER_ORDINAL =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)\b/u

/** Words that start sentences and seldom follow an abbreviation with a capital, by language. */
const STARTERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(`
    a an the this that these those he she it they we i you who what when where why how which whose
    his her its their our my your in on at by for from with without of to as if but and or so yet nor
    after before while since because although though however meanwhile there here then now also still once
    until during under over despite according instead moreover furthermore earlier later last next
    both each every some many most several all any no not none other others another one two three
    even only just perhaps maybe is are was were do does did can could will would should have has had
    asked speaking added it’s it's he’s he's she’s she's they’re they're that’s that's there’s there's
  `),
  de: setOf(
    'der die das er sie es wir ich ihr ein eine und aber auch in im am auf nach bei mit von zu dies diese dieser',
  ),
  fr: setOf(
    'le la les un une des il elle ils elles on nous vous je ce cette ces mais et en dans pour par selon',
  ),
  es: setOf(
    'el la los las un una él ella ellos ellas nosotros yo este esta pero y en para por según no se',
  ),
}

/** Whether `word` is one that sentences start with. Languages not known are read as English. */
export function isSentenceStarter(word: string, locale: string): boolean {
  const language = locale.split('-')[0] ?? 'en'
  return (STARTERS[language] ?? STARTERS['en'])?.has(word.toLowerCase()) ?? false
}
