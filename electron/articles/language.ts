/** How much of a text is looked at, in code units. */
const SAMPLE = 20_000
/** The least share of a text's words that must be a language's own function words. */
const MIN_SHARE = 0.12
/** The next best language must have at most this share of the best one's words. */
const MAX_RIVAL = 0.85
const MIN_WORDS = 12

/** Frequent function words of languages in Latin script. A word may be in several lists. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it on was with as by at he she be from are this have has had not his her they said will an or which were but we you who would',
  de: 'der die das und in zu den von mit ist auf für im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei',
  fr: 'le la les de des du et en un une est que qui dans pour pas sur au par avec il elle ce cette plus ne se sont aux mais son sa ses ont été leur nous vous comme ou a à',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está',
  it: 'di e il la che in un a per è una sono con non del si da come le dei nel alla al più ha i gli anche della lo delle ma su ai dal questo se ci nella o essere stato',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso',
  nl: 'de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door over hij zij naar heeft hebben werd deze worden wordt had was of tot ze',
  sv: 'och i att det som en på är av för med den till inte har de om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får',
  da: 'og i at det er en til af på som med for den de ikke har var han der et fra men om sig kan vi vil ved så eller efter nu også blev skal hun deres være havde når mod',
  nb: 'og i det er en til på som med for av å ikke har den var at han de et fra men om seg kan vi vil ved så eller etter nå også ble skal hun deres være hadde når mot sier',
  pl: 'w i na z się nie do to że jest o jak za od po przez ale dla są był już być może tym który które tego czy oraz jego tylko będzie ze jej tak co',
  cs: 'a v se na je že s z do o k i ve to pro za by jsem podle ale si po jako od jeho které který už byl jsou také nebo jen však není však při',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar ancak sonra dedi en ne o var ama oldu olduğu ise değil göre ki her iki',
  fi: 'ja on ei että se oli hän mutta ovat myös kun joka sen tai ole niin mukaan kuin jos vain ollut vuonna nyt sitä jo sekä mitä hänen',
  ro: 'și de în a la cu pe din nu să care o este un pentru că mai au fost ce sau prin dar după cel sunt al ale lui această fi',
  hu: 'a az és hogy nem is egy ez volt meg de csak már van azt mint el még ki ha vagy szerint lehet után minden pedig amely között',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut ada bisa oleh adalah mereka sudah kata saat telah kepada atau',
  vi: 'của và là có các một được cho không với những người trong đã này để khi đến ở ra từ về tại cũng như theo ông',
}

/** Languages known by their script, the surer first; counts are of letters. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
]

function count(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0
}

function guessByScript(sample: string, letters: number): string | null {
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu)
  if (cyrillic > letters / 2) {
    if (count(sample, /[іїєґ]/giu) > cyrillic / 100) return /ў/iu.test(sample) ? 'be' : 'uk'
    return count(sample, /[ыэё]/giu) > cyrillic / 200 ? 'ru' : 'und'
  }
  const arabic = count(sample, /\p{Script=Arabic}/gu)
  if (arabic > letters / 2) {
    if (/[ٹڈڑے]/u.test(sample)) return 'ur'
    return count(sample, /[پچژگی]/gu) > arabic / 50 ? 'fa' : 'ar'
  }
  for (const [language, pattern] of SCRIPTS) {
    const least = language === 'ja' ? letters / 10 : letters / 2
    if (count(sample, pattern) > least) return language
  }
  return null
}

/**
 * The language that a text is written in, as a BCP 47 tag, judged by its script and its most frequent words;
 * `und` when they do not tell. Looks at the first 20,000 code units.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return 'und'
  const byScript = guessByScript(sample, letters)
  if (byScript !== null) return byScript
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length < MIN_WORDS) return 'und'
  const scores = Object.entries(FUNCTION_WORDS)
    .map(([language, list]) => {
      const own = new Set(list.split(' '))
      return { language, score: words.filter((word) => own.has(word)).length }
    })
    .toSorted((a, b) => b.score - a.score)
  const [best, rival] = scores
  if (best === undefined || best.score < MIN_SHARE * words.length) return 'und'
  return (rival?.score ?? 0) > MAX_RIVAL * best.score ? 'und' : best.language
}
