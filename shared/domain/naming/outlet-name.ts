import { keyOfName, tidyName } from './naming.ts'

/** Agencies by the name that they sign with, as they are called where they sign with their initials. */
const AGENCIES: Readonly<Record<string, string>> = {
  AAP: 'AAP',
  AFP: 'Agence France-Presse',
  'AFP News': 'Agence France-Presse',
  'Agence France-Presse': 'Agence France-Presse',
  Anadolu: 'Anadolu',
  'Anadolu Agency': 'Anadolu Agency',
  ANI: 'ANI',
  ANSA: 'ANSA',
  AP: 'Associated Press',
  APA: 'APA',
  'Associated Press': 'Associated Press',
  Belga: 'Belga',
  Bernama: 'Bernama',
  Bloomberg: 'Bloomberg',
  'Bloomberg News': 'Bloomberg News',
  'Business Wire': 'Business Wire',
  'Canadian Press': 'The Canadian Press',
  CMC: 'CMC',
  CNA: 'CNA',
  'Deutsche Presse-Agentur': 'Deutsche Presse-Agentur',
  DPA: 'Deutsche Presse-Agentur',
  EFE: 'EFE',
  'Globe Newswire': 'GlobeNewswire',
  GlobeNewswire: 'GlobeNewswire',
  IANS: 'IANS',
  Interfax: 'Interfax',
  'Jiji Press': 'Jiji Press',
  KCNA: 'KCNA',
  Kyodo: 'Kyodo',
  'Kyodo News': 'Kyodo News',
  NTB: 'NTB',
  PA: 'PA',
  'PA Media': 'PA Media',
  PAP: 'PAP',
  'Press Association': 'Press Association',
  'Press Trust of India': 'Press Trust of India',
  PTI: 'Press Trust of India',
  Reuters: 'Reuters',
  'RIA Novosti': 'RIA Novosti',
  Ritzau: 'Ritzau',
  SAPA: 'SAPA',
  TASS: 'TASS',
  UNI: 'UNI',
  'United Press International': 'United Press International',
  UPI: 'United Press International',
  Ukrinform: 'Ukrinform',
  WAM: 'WAM',
  IRNA: 'IRNA',
  SANA: 'SANA',
  KUNA: 'KUNA',
  QNA: 'QNA',
  ANP: 'ANP',
  Lusa: 'Lusa',
  Tanjug: 'Tanjug',
  HINA: 'HINA',
  Agerpres: 'Agerpres',
  Antara: 'Antara',
  VNA: 'VNA',
  BSS: 'BSS',
  UNB: 'UNB',
  APP: 'APP',
  GNA: 'GNA',
  Xinhua: 'Xinhua',
  'Xinhua News Agency': 'Xinhua News Agency',
  Yonhap: 'Yonhap',
}

const AGENCY_BY_KEY = new Map(
  Object.entries(AGENCIES).map(([name, full]) => [keyOfName(name), full]),
)

/** Outlets that file names mostly abbreviate or write small, as they are called. */
export const WELL_KNOWN = [
  'AFP',
  'Al Jazeera',
  'AP',
  'BBC',
  'Bloomberg',
  'CNN',
  'Deutsche Welle',
  'dpa',
  'El País',
  'Financial Times',
  'Fox News',
  'Interfax',
  'Kyodo',
  'Le Monde',
  'NBC News',
  'NPR',
  'Politico',
  'Reuters',
  'RIA Novosti',
  'Sky News',
  'Spiegel',
  'TASS',
  'The Economist',
  'The Guardian',
  'The Independent',
  'The New York Times',
  'The Telegraph',
  'The Times',
  'The Wall Street Journal',
  'The Washington Post',
  'Ukrinform',
  'UPI',
  'USA Today',
  'Xinhua',
]
const WELL_KNOWN_KEYS = new Set(WELL_KNOWN.map(keyOfName))

/** Whether words are an outlet that all know, and that others therefore name. */
export function isWellKnown(words: string): boolean {
  return WELL_KNOWN_KEYS.has(keyOfName(words))
}

/** What papers, magazines, stations, sites and agencies are called. */
const OUTLET_WORDS = new Set(
  'advertiser advocate agency allgemeine argus banner beacon blog broadcasting bugle bulletin cable chronicle citizen clarion colloquium courier daily democrat digest dispatch echo enquirer examiner express fm gazette globe guardian guide herald independent informer inquirer insider intelligencer journal leader ledger magazine mail media mercury messenger mirror monitor monthly network news newsletter newspaper newsroom newswire observer online outlook packet pilot pioneer post press quarterly radio recorder register rundschau shimbun republic review sentinel spectator standard star statesman sun tablet telegraph telegram television times today tribune tv union voice weekly wire world zeitung'.split(
    ' ',
  ),
)
/** Words that some of the above are elsewhere than at the end of a name; there they say nothing. */
const LEADING = new Set(['daily', 'radio', 'weekly'])

/** The most words that a name of an outlet has. */
const MOST_WORDS = 6

/** What an agency is called, by the name or the initials that it signs with; null for what is none. */
export function agencyOf(name: string): string | null {
  if (!/^(?:the )?\p{Lu}|^dpa$/u.test(name)) return null
  const key = keyOfName(
    name.replace(
      /[-–\s](?:USNewswire|Ukraine|US|UK|Asia|Africa|Europe|India|Ireland|Scotland|Wales)$/u,
      '',
    ),
  )
  if (/^pr ?newswire\b/.test(key)) return 'PRNewswire'
  return AGENCY_BY_KEY.get(key) ?? null
}

/** Whether words are an internet name, such as “roadandrail.example”. */
export function isHostName(words: string): boolean {
  return /^(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}$/iu.test(words) && /[a-z]{2}/i.test(words)
}

/** Whether words are the name of somebody who publishes, by what such are called or because all know it. */
export function isOutletName(words: string): boolean {
  const name = tidyName(words)
  if (agencyOf(name) !== null || WELL_KNOWN_KEYS.has(keyOfName(name))) return true
  const parts = keyOfName(name).split(' ')
  if (parts.length > MOST_WORDS || /[.!?:]$/u.test(name) || !/^\p{Lu}/u.test(name)) return false
  if (!areCapital(name)) return false
  const isAlone = parts.length === 1 && !/^the /i.test(name)
  return (
    (!isAlone && parts.length > 0 && OUTLET_WORDS.has(parts.at(-1) ?? '')) ||
    (parts.length > 1 && LEADING.has(parts[0] ?? ''))
  )
}

/** Whether words are one word with a capital or a figure inside, as sites are called: “VeriGhana”, “NewsLine24”. */
export function isCompoundName(words: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{L}{2,}|\d{2,3})$/u.test(words)
}

/** What offices, companies and other bodies are called. */
const INSTITUTION =
  /^(?:(?:the )?(?:\p{Lu}[\p{L}’']+ ){0,3}(?:University|Institute|Department|Ministry|Office|Foundation|Society|Council|Bank|Association|Embassy|Federation|Government|Courts?|Union|Cent(?:re|er)|Board|Alliance) (?:of|for)\b|.*\b(?:University|Institute|Foundation|Society|Trust|Council|Department|Ministry|Office|Agency|Association|Authority|Committee|Commission|Cent(?:re|er)|Bank|Union|Federation|Government|Embassy|Services?|College|School|Hospital|Museum|Organi[sz]ation|Board|Alliance|Coalition|Network|Inc|Ltd|LLC|Corp|Company|Group|plc)\.?$)/iu

/** Whether words are the name of a body by what such are called: “University of Szolnok”, “Harbour Board”. */
export function isInstitution(words: string): boolean {
  return words.split(' ').length < 8 && areCapital(words) && INSTITUTION.test(words)
}

/** Small words inside names. */
const SMALL = /^(?:of|the|and|for|on|in|de|la|le|del|der|die|das|e|y|et|und|a|to|with|from|by|at)$/u

/** Whether words are written as a name is: each with a capital or a figure, but for small words inside. */
export function areCapital(words: string): boolean {
  const parts = words.split(/\s+/)
  return parts.every(
    (word, k) =>
      /^["“‘'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(word) ||
      /^(?:[&+–-]|plc|ltd|inc)$/u.test(word) ||
      (k > 0 && (SMALL.test(word) || /^[dl]['’]\p{Lu}/u.test(word))),
  )
}
