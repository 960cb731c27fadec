/** Letters beyond a to z that a language uses, by BCP 47 tag: English those of its neighbours too, in names and loan words. */
const LETTERS: Readonly<Record<string, string>> = {
  en: 'éèêëáàâãäåæçíîïñóôõöøœúûüß',
  de: 'äöüß',
  fr: 'éèàçêôûâîëïùœæ',
  es: 'áéíóúñü',
  it: 'àèéìòù',
  pt: 'áâãàçéêíóôõú',
  nl: 'éëïóöü',
  sv: 'åäöé',
  da: 'æøåé',
  nb: 'æøåéò',
  fi: 'äöå',
  pl: 'ąćęłńóśźż',
  cs: 'áčďéěíňóřšťúůýž',
  hu: 'áéíóöőúüű',
  ro: 'ăâîșțşţ',
  tr: 'çğıöşüâ',
}
const ALL_LETTERS = Object.values(LETTERS).join('')
const FREQUENT_CYRILLIC = /[оеаинтсрвлкм]/u
const TYPOGRAPHY = /[“”‘’„‚«»–—…•€£§°№\u00a0]/
/** Signs that no letter stands before, and those that none stands behind. */
const OPENING_SIGN = /[¿¡©]/
const CLOSING_SIGN = /[®™½¼¾²³ºª†‡]/
const CURRENCY = /[€£]/

const WIDE_TYPOGRAPHY = /[、。，．：；！？（）「」『』《》〈〉【】・～]/

const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Thai}/u,
]

function scriptOf(char: string): number {
  return SCRIPTS.findIndex((script) => script.test(char))
}

/** Whether a character is one of those that full-width punctuation stands beside. */
function isWide(char: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u.test(char)
}

/** What the language of a text is written with. */
interface Alphabet {
  /** Its letters beyond a to z, if it is in the Latin script. */
  readonly letters: string
  /** Whether the text is known to be in the Latin script, so that letters of another stand out. */
  readonly isLatin: boolean
}

const isLetter = (char: string): boolean => /\p{L}/u.test(char)
const isAccented = (char: string | undefined): boolean =>
  char !== undefined && char > '\x7f' && isLetter(char)

/** How likely a sign is right between what stands before and after it; null for what is none. */
function rateSign(before: string, char: string, after: string): number | null {
  if (CURRENCY.test(char) && isLetter(after)) return -2
  if (TYPOGRAPHY.test(char)) {
    return isLetter(before) && isLetter(after) && !/[’–—-]/.test(char) ? -1 : 1
  }
  if (OPENING_SIGN.test(char)) return isLetter(before) ? -3 : 1
  if (CLOSING_SIGN.test(char)) return isLetter(after) ? -3 : 1
  if (WIDE_TYPOGRAPHY.test(char)) return isWide(before) || isWide(after) ? 1 : -1
  if (/[\p{L}\p{M}]/u.test(char)) return null
  return /\p{L}/u.test(before + after) ? -2 : -0.5
}

/** How likely one character beyond ASCII is right where it stands, from -5 to 1. `above`: the two before it. */
function rateCharacter(above: string, char: string, after: string, alphabet: Alphabet): number {
  if (char === '\ufffd' || /[\p{Cc}\p{Cn}\p{Co}]/u.test(char)) return -5
  const before = above.at(-1) ?? ''
  const sign = rateSign(before, char, after)
  if (sign !== null) return sign
  const script = scriptOf(char)
  const beside = isLetter(before) ? before : isLetter(after) ? after : ''
  if (beside !== '' && scriptOf(beside) !== script) return -2
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(char)) return -2
  if (/\p{Ll}/u.test(char) && /\p{Lu}/u.test(after)) return -2
  if (script === 0) {
    // Few languages have accented letters side by side, as in “Wałęsa”, and none in runs; a text in another script,
    // read as Latin, is full of runs.
    if (isAccented(before)) return isAccented(above.at(-2)) ? -1 : 0
    const letter = char.toLowerCase()
    return alphabet.letters.includes(letter) ? 1 : ALL_LETTERS.includes(letter) ? 0.25 : 0
  }
  if (script === -1 || alphabet.isLatin) return -1
  if (script === 1) return FREQUENT_CYRILLIC.test(char.toLowerCase()) ? 1 : 0.4
  return /[\u3040-\u30ff]/.test(char) ? 1 : 0.8
}

/**
 * How legible a decoded text is: the mean over its characters beyond ASCII, from -5 (replacement and control
 * characters) to 1 (letters and marks as its language has them). `language` is a BCP 47 tag. For comparing readings of the
 * same bytes.
 */
export function rateLegibility(text: string, language: string): number {
  const own = LETTERS[language]
  const alphabet = {
    letters: own ?? ALL_LETTERS,
    isLatin: own !== undefined,
  }
  let total = 0
  let count = 0
  for (const match of text.matchAll(/[^\0-\x7f]/gu)) {
    const after = text.charAt(match.index + match[0].length)
    total += rateCharacter(
      text.slice(Math.max(0, match.index - 2), match.index),
      match[0],
      after,
      alphabet,
    )
    count += 1
  }
  return count === 0 ? 0 : total / count
}
