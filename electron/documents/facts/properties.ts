import { isoDay } from '../../../shared/domain/text/calendar-day.ts'
import type { FoundFacts } from '../../../shared/domain/original.ts'
import { PROPERTIES } from '../document.ts'
import { factsFrom } from './told-facts.ts'

/** What a file's properties tell of it, each as it stands there; absent or empty for nothing. */
export interface Properties {
  readonly title?: string | undefined
  readonly author?: string | undefined
  /** ISO 8601, or only its beginning. */
  readonly date?: string | undefined
  readonly language?: string | undefined
}

/** What programs put where a title or an author should be. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document ?\d*|slide \d+|.*\.(?:docx?|odt|rtf|indd|qxp|qxd|tex|dvi|pdf|txt|html?|pages|pub)|about:blank|print|title|\(?unspecified\)?|https?:\S*)$/iu
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|unknown|author|anonymous|root|guest|pc|home|windows user|microsoft office user|python-docx|\(?unspecified\)?|.*@.*|\S*\d\S*)$/iu

function tidy(value: string | undefined): string {
  return (value ?? '').slice(0, 1000).replaceAll(/\s+/g, ' ').trim().slice(0, 500)
}

function isLanguage(tag: string): boolean {
  try {
    return tag !== '' && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The day of an ISO 8601 date and time, in the zone that it gives; empty for none. */
function dayOf(date: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? []
  return isoDay(year, month, day)
}

/** The facts that a file's properties tell, what only its program says left out. */
export function factsOfProperties(properties: Properties): FoundFacts {
  const title = tidy(properties.title)
  const byline = tidy(properties.author).replaceAll(/\s*;\s*/g, ', ')
  return factsFrom(PROPERTIES, {
    title: NO_TITLE.test(title) ? '' : title,
    byline: NO_AUTHOR.test(byline) ? '' : byline,
    date: dayOf(tidy(properties.date)),
    language: isLanguage(tidy(properties.language)) ? tidy(properties.language) : '',
  })
}
