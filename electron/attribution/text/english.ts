import { guessLanguage } from '../../articles/language.ts'

/** Words that every English text of some length holds; few of them are words of another language. */
const COMMON = new Set(
  'the of and to that for was with as by at he she from are this have has had not his her they said which were but would'.split(
    ' ',
  ),
)
/** How much of a text is looked at, in code units. */
const SAMPLE = 20_000
/** Of fewer words nobody can tell the language: Latin letters are enough. */
const FEW_WORDS = 8
/** The least share of a longer text's words that are common ones. English prose has about a quarter. */
const LEAST_SHARE = 0.04

/**
 * Whether the finder, which has only learnt English, has anything to read here. False for a text without letters,
 * in another script, or in a language that `guessLanguage` tells apart; a short or unusual text in Latin letters
 * is given the benefit of the doubt.
 */
export function isEnglish(text: string): boolean {
  const language = guessLanguage(text)
  if (language !== 'und') return language === 'en'
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters === 0 || latin <= letters / 2) return false
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < FEW_WORDS) return true
  return words.filter((word) => COMMON.has(word)).length >= LEAST_SHARE * words.length
}
