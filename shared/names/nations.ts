export interface Nation {
  readonly name: string
  readonly words: readonly string[]
}

/** Countries, each with its name and the words that say something is of it; names of two words are run together. */
const NATIONS: readonly Nation[] = `
United States: usa us american america
United Kingdom: britain british uk english
Russia: russia russian
Ukraine: ukraine ukrainian ukraines
China: china chinese
France: france french
Germany: germany german
Italy: italy italian
Spain: spain spanish
Israel: israel israeli
Iran: iran iranian
Iraq: iraq iraqi
Turkey: turkey turkish turkiye
Saudi Arabia: saudi saudis saudiarabia
Qatar: qatar qatari
Syria: syria syrian
Lebanon: lebanon lebanese
Egypt: egypt egyptian
Jordan: jordan jordanian
Palestine: palestine palestinian
Yemen: yemen yemeni
Japan: japan japanese
North Korea: northkorea
South Korea: southkorea
Korea: korea korean
India: india indian
Pakistan: pakistan pakistani
Afghanistan: afghanistan afghan
Indonesia: indonesia indonesian
Philippines: philippines philippine filipino
Vietnam: vietnam vietnamese
Thailand: thailand thai
Australia: australia australian
Austria: austria austrian
Canada: canada canadian
Mexico: mexico mexican
Brazil: brazil brazilian
Argentina: argentina argentine argentinian
Venezuela: venezuela venezuelan
Cuba: cuba cuban
Poland: poland polish
Hungary: hungary hungarian
Czechia: czechia czech
Slovakia: slovakia slovak
Romania: romania romanian
Bulgaria: bulgaria bulgarian
Greece: greece greek
Serbia: serbia serbian
Croatia: croatia croatian
Finland: finland finnish
Sweden: sweden swedish
Norway: norway norwegian
Denmark: denmark danish
Netherlands: netherlands dutch
Belgium: belgium belgian
Switzerland: switzerland swiss
Ireland: ireland irish
Estonia: estonia estonian
Latvia: latvia latvian
Lithuania: lithuania lithuanian
Belarus: belarus belarusian
Georgia: georgia georgian
Armenia: armenia armenian
Azerbaijan: azerbaijan azerbaijani
Kazakhstan: kazakhstan kazakh
Taiwan: taiwan taiwanese
Nigeria: nigeria nigerian
Kenya: kenya kenyan
Ethiopia: ethiopia ethiopian
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', words = ''] = line.split(': ')
    return { name, words: words.split(' ') }
  })

const nationOf = new Map(
  NATIONS.flatMap((nation) => nation.words.map((word) => [word, nation] as const)),
)

/** Names of countries of several words, run together so that `readNation` knows them. The text is folded. */
export function joinNations(text: string): string {
  return text
    .replace(/\bunited states(?: of america)?\b/g, 'usa')
    .replace(/\b(?:united kingdom|great britain)\b/g, 'uk')
    .replace(/\b(north|south) korean?\b/g, '$1korea')
    .replace(/\bsaudi arabian?\b/g, 'saudi')
}

/** The country that a word, in lower case, is of; null for none. */
export function readNation(word: string): Nation | null {
  return nationOf.get(word) ?? null
}
