import { foldWords } from '../../../shared/domain/text/folding.ts'
import { isoDay } from '../../../shared/domain/text/calendar-day.ts'
import { findDate } from '../../../shared/domain/text/written-date.ts'
import { tidyParagraph } from '../text-builder.ts'
import { findWrittenDay } from './foreign-dates.ts'
import { parsePage } from '../html/page-parsing.ts'
import { wordsIn } from '../html/page-tree.ts'

const MAX_TITLE = 400
const MAX_NAME = 100
const MAX_NAMES = 30

const LEAD =
  /^(?:(?:(?:written|posted|reported|published|words|story|text|reporting|submitted) )?by|authors?|autora?|autorin|auteurs?|von|par|por|door)\s*:\s*|^(?:(?:written|posted|reported|published|words|story|text|reporting|submitted) )?by\s+|^(?:von|par|por|door|av|af)\s+(?=\p{Lu})/iu
/** The same in Italian: with a capital it is a part of a name. */
const ITALIAN_LEAD = /^di (?=\p{Lu})/u
/** What comes before a name that is of the words, and before those of others. */
const OF_WORDS = /^(?:text|words|story|interview|reporting|report)\s*:\s*/i
const OF_OTHERS =
  /^(?:photo(?:s|graphs?|graphy|graphers?)?|pictures?|illustrations?|video|graphics?|edit(?:ing|ed|or)|camera|foto(?:s|graf\w*)?|bilder)\b\s*(?::|by\b)/i
const NOBODY =
  /^(?:(?:site )?admin(?:istrator)?|root|webmaster|web ?(?:team|editor|desk|admin)|user|guest|author|unknown|n ?a|none|null|undefined|anonymous|default|test|wordpress|drupal|joomla|object object|info|super ?user|editor ?\d*|nobody|by|view all posts?.*|see all.*|more by.*|false|true)$/
/** Behind a name: what somebody does, and for whom. */
const DOES =
  /\b(?:editors?|correspondents?|reporters?|writers?|columnists?|staff|journalists?|analysts?|contributors?|chief|bureau|producers?|photographers?|freelance|political|professor|senior|associate|fellow)\b/i
const ADDRESS =
  /\b(?:https?:\/\/|www\.)\S+|(?<![^\s@]{1,100})[^\s@]{1,100}@[^\s@.]{1,100}\.[^\s@]{1,100}/gi

/** Words of a page's own markup in one line: character references and tags in them are read, as some pages encode twice. */
export function plainWords(value: string): string {
  let words = value.slice(0, 20_000)
  for (let k = 0; k < 2 && /[<&]/.test(words); k += 1) {
    if (!/&#?\w{1,31};|<\/?[a-z][^<>]{0,400}>/i.test(words)) break
    words = wordsIn(parsePage(words).root)
  }
  return tidyParagraph(words)
}

/** The day of a date however it is written, in the zone that it is written in: ISO 8601; empty for none. */
export function readDay(value: string): string {
  const text = value.trim().slice(0, 100)
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text)
  if (iso !== null) return checkDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
  const found = findDate(
    text.replaceAll('-', (dash, at: number) =>
      /[a-z]/i.test(text[at + 1] ?? text[at - 1] ?? '') ? ' ' : dash,
    ),
  )
  if (found !== null) return checkDay(...splitDay(found.date))
  const written = findWrittenDay(text)
  if (written !== '') return checkDay(...splitDay(written))
  const seconds = /^(\d{10})(?:\d{3})?$/.exec(text)?.[1]
  if (seconds !== undefined)
    return checkDay(...splitDay(new Date(Number(seconds) * 1000).toISOString()))
  const [, year = '', month = ''] = /^((?:19|20)\d\d)[-/](\d\d)$/.exec(text) ?? []
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : ''
}

function splitDay(iso: string): [string, string, string] {
  return [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)]
}

/** A day that is one, of a year that pages and mails write of: 1970 is what a computer says that knows none. */
function checkDay(year: string, month: string, day: string): string {
  const date = isoDay(year, month, day)
  const isPlausible = Number(year) >= 1600 && Number(year) < 2200 && date !== '1970-01-01'
  return isPlausible ? date : ''
}

/** A BCP 47 tag as it is written properly, of “en_GB” too; empty for what is none. */
export function readLanguage(value: string): string {
  const tag =
    value
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) || /^(?:und|mul|zxx)$/i.test(tag)) return ''
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ''
  } catch {
    return ''
  }
}

/** The name of an outlet without what is said about it behind a bar; empty for an address or a handle. */
export function tidyOutlet(value: string): string {
  const words = plainWords(value)
  const name = words.split(/\s+[|•·»]\s+|\s+[–—-]\s+/)[0]?.trim() ?? ''
  if (
    name === '' ||
    name.length > MAX_NAME ||
    /^@|:\/\/|^(?:undefined|null|home|index)$/i.test(name)
  )
    return ''
  return name.replace(/^www\./i, '')
}

/** Where parts of a title stand apart: “Headline | Politics | Outlet”. */
const BAR =
  /\s+[|•·»›:]+\s+|\s*\|\s*|\s+(?:[–—-]|--)\s+|(?<=[\u3040-\u9fff\uac00-\ud7af\p{P}])_+(?=[\u3040-\u9fff\uac00-\ud7af])/u

/** “Page 1”: of what is shown on several pages. */
const PAGE = /^(?:page|seite|página|pagina) \d{1,3}(?: (?:of|von|de|di|\/) \d{1,3})?$/i

/** The parts of a title between its bars. */
export function titleParts(title: string): readonly string[] {
  return title.split(BAR).filter((part) => part !== '' && !PAGE.test(part))
}

/** A title without the outlet's name before or behind a bar; `shown` is the headline as the page shows it, if known. */
export function tidyTitle(value: string, outlet: string, shown: string): string {
  const title = plainWords(value).slice(0, MAX_TITLE)
  const parts = titleParts(title)
  const isCut = /(?:…|\.\.\.)$/.test(title) && foldWords(shown).startsWith(foldWords(title))
  if (isCut) return shown
  if (parts.length < 2) return title
  if (shown !== '' && foldWords(title).startsWith(foldWords(shown))) {
    const rest = foldWords(title).slice(foldWords(shown).length)
    if (rest !== '' && foldWords(shown).length >= 12) return shown
  }
  const name = foldWords(outlet)
  const isOutlet = (part: string): boolean => {
    const folded = foldWords(part)
    return (
      name !== '' && (folded === name || folded.replaceAll(' ', '') === name.replaceAll(' ', ''))
    )
  }
  const last = parts.at(-1) ?? ''
  if (isOutlet(last)) return trimBar(title.slice(0, title.lastIndexOf(last)))
  const first = parts[0] ?? ''
  if (isOutlet(first)) return trimBar(title.slice(title.indexOf(first) + first.length))
  return title
}

function trimBar(title: string): string {
  return title.replaceAll(/^[\s|•·»›:–—-]+|[\s|•·»›:–—-]+$/gu, '')
}

/** A name as it is said, of one written as “Lee, Ann”. */
export function turnName(name: string): string {
  const match = /^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}.’' -]+)$/u.exec(name)
  return match === null ? name : `${match[2]} ${match[1]}`
}

/** Who wrote something, of one value that may hold several: names alone, none twice. `outlet` is nobody. */
export function readNames(value: string, outlet: string, isTurned = false): readonly string[] {
  let words = plainWords(value)
    .replaceAll(ADDRESS, ' ')
    .replaceAll(/[()<>[\]]+/g, ' ')
  const date = findDate(words)
  if (date !== null) words = words.slice(0, date.index)
  words = words
    .trim()
    .replace(LEAD, '')
    .replace(ITALIAN_LEAD, '')
    .replace(/\s*\b(?:published|posted|updated|last updated|on)\b[\s:]*$/i, '')
  words = words.split(/\s*[|•·]\s*|\s+[–—-]\s+|\s+\/\/\s+/u)[0] ?? ''
  if (isTurned) return keepNames([turnName(words)], outlet)
  return keepNames(
    words.split(/\s*[;,/]\s*(?:and\s+)?|\s+(?:and|with|und|mit|et|avec|y|con|e|en|och|og|&)\s+/iu),
    outlet,
  )
}

function keepNames(names: readonly string[], outlet: string): readonly string[] {
  const kept: string[] = []
  for (const raw of names.slice(0, MAX_NAMES)) {
    const name = raw
      .trim()
      .replace(LEAD, '')
      .replace(OF_WORDS, '')
      .replace(/^(?:and|with|und|mit|et|avec|y|con|och|og)\s+(?=\p{Lu})/u, '')
      .replace(/\s+(?:in|for|at)\s+\p{Lu}.*$/u, '')
      .replaceAll(/^[\s\p{P}]+|[\s,;:–—-]+$/gu, '')
      .replaceAll(/\s+/g, ' ')
    const folded = foldWords(name)
    const isHandle = raw.trim().startsWith('@') || OF_OTHERS.test(raw.trim())
    const isName = /\p{L}{2}/u.test(name) && name.length <= MAX_NAME && !isHandle
    if (!isName || NOBODY.test(folded) || folded === foldWords(outlet)) continue
    if (kept.length > 0 && DOES.test(name)) continue
    if (!kept.some((one) => foldWords(one) === folded)) kept.push(name)
  }
  return kept
}
