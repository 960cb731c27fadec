/**
 * Abbreviations that end in a full stop, by what follows them. Written without that stop, with the capitals they
 * have: “Ill.” is a state and “ill” a word. English, with the most frequent of German, French and Spanish.
 */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Before a name or in mid-sentence: never the end of one. */
export const BINDING = setOf(`
  Mr Mrs Ms Mx Dr Drs Prof Profs Gen Col Lt Sgt Cpl Pvt Capt Cmdr Cdr Adm Maj Brig Spc Gov Govs Sen Sens Rep Reps
  Rev Hon Pres Supt Det Insp Amb Atty Messrs Mme Mmes Mlle Mgr Sra Srta Hr Hrn Dipl Asst Assoc Dep
  v vs cf viz ca bzw bsp evtl ggf inkl vgl
`)

/** Before a number. */
export const NUMBERED = setOf('No Nos Nr Art Arts Sec Secs Fig Figs Ch Vol Vols Op Para pp p núm')

/** Months and days, before a number of the day or of the year. */
export const MONTHS = setOf(
  'Jan Feb Febr Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun',
)

/** Inside or at the end of a sentence: only the next word can tell. */
export const AMBIGUOUS = setOf(`
  Inc Corp Co Cos Ltd LLC Bros Jr Sr Esq etc al Assn Univ Dept dept approx Ave Blvd Rd St Ste Mt Ft
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
  Tenn Tex Va Vt Wash Wis Wyo Ont Que
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
