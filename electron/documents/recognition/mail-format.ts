/** The header lines at the start of a text: at most so many, each with the lines that go on with it. */
const HEADERS =
  /^(?:[!-9;-~]{1,76}:[^\r\n]{0,20000}\r?\n(?:[ \t][^\r\n]{0,20000}\r?\n){0,500}){1,300}/
/** What only a mail program writes. */
const MAIL_ONLY =
  /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature|content-type|x-mailer|x-mozilla-status):/im
/** The line before each message of a mailbox. */
const MAILBOX_LINE = /^From \S+[ \t][^\r\n]{0,200}\d{4}[^\r\n]{0,40}\r?\n(?=>?[!-9;-~]{1,76}:)/
const HEADER_NAME = /^(?<name>[!-9;-~]{1,76}):/gm

/** What a text that begins with the header of a mail is; null for what does not. `ending` is that of its name. */
export function findMailFormat(opening: string, ending: string): 'eml' | 'mhtml' | 'mbox' | null {
  if (MAILBOX_LINE.test(opening)) return 'mbox'
  const header = HEADERS.exec(opening)?.[0]
  if (header === undefined) return null
  const names = new Set([...header.matchAll(HEADER_NAME)].map((match) => match[1]?.toLowerCase()))
  const isRelated = /^content-type:\s{0,20}multipart\/related/im.test(header)
  const isSaved = /^(?:from:[^\r\n]{0,40}saved by|snapshot-content-location:)/im.test(header)
  const isPage = ending === 'mht' || ending === 'mhtml'
  if (names.has('mime-version') && (isPage || isSaved || (isRelated && !names.has('to')))) {
    return 'mhtml'
  }
  const isAddressed = names.has('from') || names.has('to')
  const isMail = isAddressed && (names.has('subject') || names.has('date'))
  if (ending === 'eml') return isMail || MAIL_ONLY.test(header) ? 'eml' : null
  return isMail && MAIL_ONLY.test(header) ? 'eml' : null
}
