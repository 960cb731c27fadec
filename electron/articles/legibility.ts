import { guessLanguage } from './language.ts'

/** Letters beyond a to z that a language uses, by BCP 47 tag. */
const LETTERS: Readonly<Record<string, string>> = {
  en: 'éèïñöüç',
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
const FREQUENT_CYRILLIC = /[оеаинтсрвлкм]/u
const TYPOGRAPHY = /[“”‘’„‚«»–—…•€£§°№\u00a0]/

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

/** How likely one character beyond ASCII is right where it stands, from -5 to 1. */
function rateCharacter(before: string, char: string, after: string, own: string): number {
  if (char === '\ufffd' || /[\p{Cc}\p{Cn}\p{Co}]/u.test(char)) return -5
  if (TYPOGRAPHY.test(char)) {
    const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after)
    return isInWord && !/[’–—-]/.test(char) ? -1 : 1
  }
  if (WIDE_TYPOGRAPHY.test(char)) return isWide(before) || isWide(after) ? 1 : -1
  if (!/[\p{L}\p{M}]/u.test(char)) return /\p{L}/u.test(before + after) ? -2 : -0.5
  const script = scriptOf(char)
  const beside = /\p{L}/u.test(before) ? before : /\p{L}/u.test(after) ? after : ''
  if (beside !== '' && scriptOf(beside) !== script) return -2
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(char)) return -2
  if (/\p{Ll}/u.test(char) && /\p{Lu}/u.test(after)) return -2
  // No language writes runs of accented letters; a text in another script, read as Latin, is full of them.
  if (script === 0 && before > '\x7f' && /\p{L}/u.test(before)) return -1
  if (script === 0) return own.includes(char.toLowerCase()) ? 1 : 0
  if (script === 1) return FREQUENT_CYRILLIC.test(char.toLowerCase()) ? 1 : 0.4
  if (script === -1) return -1
  return /[\u3040-\u30ff]/.test(char) ? 1 : 0.8
}

/**
 * How legible a decoded text is: the mean over its characters beyond ASCII, from -5 (replacement and control
 * characters) to 1 (letters and marks as its language has them). For comparing readings of the same bytes.
 */
export function rateLegibility(text: string): number {
  const own = LETTERS[guessLanguage(text)] ?? Object.values(LETTERS).join('')
  let total = 0
  let count = 0
  for (const match of text.matchAll(/[^\0-\x7f]/gu)) {
    const after = text.charAt(match.index + match[0].length)
    total += rateCharacter(text.charAt(match.index - 1), match[0], after, own)
    count += 1
  }
  return count === 0 ? 0 : total / count
}
