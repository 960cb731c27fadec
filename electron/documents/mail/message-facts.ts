import { partSender } from '../../articles/sender.ts'
import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { FoundFact, FoundFacts } from '../../../shared/domain/original.ts'
import { readDay, readLanguage, turnName } from '../facts/fact-tidying.ts'
import { readAddress } from '../facts/page-address.ts'
import { readField, readPerson, type MailHeader } from '../mime/mail-header.ts'

const FROM = 'the mail’s header'
/** “Ann Lee via Some List”. */
const VIA = /\s+via\s+.+$/i
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The day of a mail's date, in the zone that it gives; years of two digits are of the last century from 70 on. */
export function readMailDate(field: string): string {
  const match = /\b(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]*[ -](\d{2,4})\b/.exec(field)
  const month = MONTHS.indexOf(match?.[2] ?? '') + 1
  if (match === null || month === 0) return readDay(field)
  const short = Number(match[3])
  const year = short >= 100 ? short : short + (short >= 70 ? 1900 : 2000)
  return readDay(`${year}-${String(month).padStart(2, '0')}-${match[1]?.padStart(2, '0')}`)
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
  const values = {
    title: readField(header, 'subject', fallback).slice(0, 1000),
    byline: turnName(byline),
    outlet,
    date:
      readMailDate(readField(header, 'date', fallback)) ||
      readMailDate(received.slice(received.lastIndexOf(';') + 1)),
    ...address,
    language: readLanguage(readField(header, 'content-language', fallback)),
  }
  const told = Object.entries(values).filter(([, value]) => value !== '')
  return Object.fromEntries(
    told.map(([name, value]): [string, FoundFact] => [name, { value, from: FROM }]),
  )
}
