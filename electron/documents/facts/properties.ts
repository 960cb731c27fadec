import { isoDay } from '../../../shared/domain/text/calendar-day.ts'
import { DAY_OF_MAKING, type FoundFacts } from '../../../shared/domain/original.ts'
import { PROPERTIES } from '../document.ts'
import { factsFrom } from './told-facts.ts'

/** What a file's properties tell of it, each as it stands there; absent or empty for nothing. */
export interface Properties {
  readonly title?: string | undefined
  readonly author?: string | undefined
  /** When it says that it was published: ISO 8601, or only its beginning. */
  readonly published?: string | undefined
  /** When it was made, likewise. */
  readonly made?: string | undefined
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

/**
 * The facts that a file's properties tell, what only its program says left out. The day of making is a date to be offered
 * where nothing says when it was published.
 */
export function factsOfProperties(properties: Properties): FoundFacts {
  const title = tidy(properties.title)
  const byline = tidy(properties.author).replaceAll(/\s*;\s*/g, ', ')
  const published = dayOf(tidy(properties.published))
  const made = factsFrom(DAY_OF_MAKING, { date: dayOf(tidy(properties.made)) })
  const told = factsFrom(PROPERTIES, {
    title: NO_TITLE.test(title) ? '' : title,
    byline: NO_AUTHOR.test(byline) ? '' : byline,
    date: published,
    language: isLanguage(tidy(properties.language)) ? tidy(properties.language) : '',
  })
  return { ...made, ...told }
}
