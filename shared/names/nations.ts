/** Countries, each with the words that say something is of it. The first word names it. */
const NATIONS: readonly (readonly string[])[] = `
usa us american america
britain british uk english
russia russian
ukraine ukrainian ukraines
china chinese
france french
germany german
italy italian
spain spanish
israel israeli
iran iranian
iraq iraqi
turkey turkish turkiye
saudi saudis saudiarabia
qatar qatari
syria syrian
lebanon lebanese
egypt egyptian
jordan jordanian
palestine palestinian
yemen yemeni
japan japanese
northkorea
southkorea
korea korean
india indian
pakistan pakistani
afghanistan afghan
indonesia indonesian
philippines philippine filipino
vietnam vietnamese
thailand thai
australia australian
austria austrian
canada canadian
mexico mexican
brazil brazilian
argentina argentine argentinian
venezuela venezuelan
cuba cuban
poland polish
hungary hungarian
czechia czech
slovakia slovak
romania romanian
bulgaria bulgarian
greece greek
serbia serbian
croatia croatian
finland finnish
sweden swedish
norway norwegian
denmark danish
netherlands dutch
belgium belgian
switzerland swiss
ireland irish
estonia estonian
latvia latvian
lithuania lithuanian
belarus belarusian
georgia georgian
armenia armenian
azerbaijan azerbaijani
kazakhstan kazakh
taiwan taiwanese
nigeria nigerian
kenya kenyan
ethiopia ethiopian
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

const nationOf = new Map(
  NATIONS.flatMap((words) => words.map((word) => [word, words[0] ?? ''] as const)),
)

/** Names of countries of several words, run together so that `readNation` knows them. The text is folded. */
export function joinNations(text: string): string {
  return text
    .replace(/\bunited states(?: of america)?\b/g, 'usa')
    .replace(/\b(?:united kingdom|great britain)\b/g, 'uk')
    .replace(/\b(north|south) korean?\b/g, '$1korea')
    .replace(/\bsaudi arabian?\b/g, 'saudi')
}

/** The country that a word is of; null for none. */
export function readNation(word: string): string | null {
  return nationOf.get(word) ?? null
}
