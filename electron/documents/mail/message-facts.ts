import { wholeYear } from '../../../shared/domain/text/calendar-day.ts'
import { monthOf } from '../../../shared/domain/text/calendar-names.ts'
import { partSender } from '../../articles/sender.ts'
import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { FoundFacts } from '../../../shared/domain/original.ts'
import { readDay, readLanguage, turnName } from '../facts/fact-tidying.ts'
import { readAddress } from '../facts/page-address.ts'
import { readField, readPerson, type MailHeader } from '../mime/mail-header.ts'
import { factsFrom } from '../facts/told-facts.ts'

const FROM = 'the mail’s header'
/** “Ann Lee via Some List”. */
const VIA = /\s+via\s+.+$/i

/** The day of a mail's date, in the zone that it gives. */
export function readMailDate(field: string): string {
  const [, day = '', name = '', year = ''] =
    /\b(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]*[ -](\d{2}|\d{4})\b/.exec(field) ?? []
  const month = monthOf(name)
  return month === 0 ? readDay(field) : readDay(`${wholeYear(year)}-${month}-${day}`)
}

/** Who wrote a mail, and for whom: the outlet only where the mail plainly tells it. */
export interface Sender {
  readonly byline: string
  readonly outlet: string
}

function listName(header: MailHeader, fallback: string): string {
  const phrase = /^"?(?<name>[^"<]*?)"?\s*</.exec(readField(header, 'list-id', fallback))?.groups?.[
    'name'
  ]
  return phrase === undefined || /^[\w-]{16,}$|@/.test(phrase) ? '' : phrase.trim()
}

export function readSender(header: MailHeader, fallback: string): Sender {
  const from = readPerson(header, 'from', fallback)
  const { name, address } =
    from.name === '' && from.address === '' ? readPerson(header, 'sender', fallback) : from
  const bare = name.replace(VIA, '').replaceAll(/^['"\s]+|['"\s]+$/g, '')
  const isNewsletter = header.has('list-unsubscribe') || header.has('list-id')
  const signed = isNewsletter ? partSender(bare) : null
  const told = readField(header, 'organization', fallback) || listName(header, fallback)
  const outlet = signed?.outlet ?? told
  const writer = signed?.name ?? (bare === '' ? address : bare)
  const isOutlet = outlet !== '' && foldWords(writer) === foldWords(outlet)
  return { byline: isOutlet ? '' : writer, outlet }
}

/** What a mail's header says of it. */
export function readMessageFacts(header: MailHeader, fallback: string): FoundFacts {
  const { byline, outlet } = readSender(header, fallback)
  const received = readField(header, 'received', fallback)
  const archived = /<(?<url>[^<>]+)>/.exec(readField(header, 'archived-at', fallback))?.groups?.[
    'url'
  ]
  const address = readAddress(archived ?? '')
  return factsFrom(FROM, {
    title: readField(header, 'subject', fallback).slice(0, 1000),
    byline: turnName(byline),
    outlet,
    date:
      readMailDate(readField(header, 'date', fallback)) ||
      readMailDate(received.slice(received.lastIndexOf(';') + 1)),
    ...address,
    language: readLanguage(readField(header, 'content-language', fallback)),
  })
}
