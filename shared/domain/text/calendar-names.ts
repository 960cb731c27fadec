/** The months in English, as they are written out. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The days of the week in English, Monday first. */
export const WEEKDAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** Parts of patterns, in the language of regular expressions; each is one piece that can be named. */
export const MONTH = `(?:${MONTH_NAMES.join('|')})`
export const WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')})`
/** A month written out or in short, without its full stop. */
export const MONTH_OR_SHORT =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'

/** The month that a name or its short form means, 1–12; 0 for none. */
export function monthOf(word: string): number {
  const start = word.slice(0, 3).toLowerCase()
  return MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

/** The months as they are written in other languages than English, by their first letters, in lower case. */
const FOREIGN_MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty', 'янв', 'oca'],
  ['feb', 'fév', 'fev', 'lut', 'фев', 'şub'],
  ['mar', 'mär', 'mrz', 'maa', 'мар', 'mrt'],
  ['apr', 'avr', 'abr', 'kwi', 'апр', 'nis'],
  ['mai', 'may', 'mag', 'mei', 'maj', 'мая', 'май'],
  ['juin', 'jun', 'giu', 'cze', 'июн', 'haz'],
  ['juil', 'jul', 'lug', 'lip', 'июл', 'tem'],
  ['aug', 'aoû', 'aou', 'ago', 'sie', 'авг', 'ağu'],
  ['sep', 'set', 'wrz', 'сен', 'eyl'],
  ['oct', 'okt', 'out', 'ott', 'paź', 'окт', 'eki'],
  ['nov', 'lis', 'ноя', 'kas'],
  ['dec', 'dez', 'déc', 'dic', 'gru', 'дек', 'ara'],
]

/** The month that a word means in English or in another language that news is read in, 1–12; 0 for none. */
export function monthInAnyLanguage(word: string): number {
  const folded = word.toLowerCase()
  return FOREIGN_MONTHS.findIndex((begins) => begins.some((begin) => folded.startsWith(begin))) + 1
}

/** The weekday that a name or its short form means, Monday 0; -1 for none. */
export function weekdayCalled(word: string): number {
  const start = word.slice(0, 3).toLowerCase()
  return WEEKDAY_NAMES.findIndex((name) => name.toLowerCase().startsWith(start))
}
