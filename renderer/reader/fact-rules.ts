import type { FactName } from './article-edits.ts'

/** A year, a month or a day of ISO 8601. */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function isDate(text: string): boolean {
  const match = DATE.exec(text)
  if (match === null) return false
  const [, year = '', month = '01', day = '01'] = match
  const whole = `${year}-${month}-${day}`
  const time = Date.parse(`${whole}T00:00:00Z`)
  // A day past the end of its month is read as one of the next month: it must come back as it was written.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole)
}

/** A language tag of BCP 47, in any case. */
function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** What is wrong with a fact as it is typed, in a sentence; null where it can be kept. Empty means not known. */
export function checkFact(name: FactName, typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  if (name === 'date' && !isDate(text)) {
    return 'Write a day, month or year there is: 2025-02-19, 2025-02 or 2025.'
  }
  if (name === 'language' && !isLanguage(text)) {
    return 'Write the short tag of the language: en, de or pt-BR.'
  }
  return null
}
