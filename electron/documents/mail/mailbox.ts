import type { FormatReader, Member } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { tidyFileName } from './attachments.ts'
import { readField, readPerson } from '../mime/mail-header.ts'
import { readMailDate } from './message-facts.ts'
import { readHeaderOf } from '../mime/mime-parts.ts'

/** How much of a message is looked at for its header, in bytes. */
const HEADER = 16_384
const FROM = Buffer.from('From ')
/** The line that begins a message, as programs write it: who sent it, and when, as asctime says it. */
const SURE =
  /^From \S+ +(?:[A-Z][a-z]{2},? )?(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} [A-Z][a-z]{2}) .{0,60}\d{4}/
const FIELD = /^>?[!-9;-~]{1,76}:/
/** What old mails are in that do not say it. */
const USUAL = 'windows-1252'

function lineAt(bytes: Buffer, at: number): string {
  const end = bytes.indexOf(10, at)
  const stop = Math.min(end === -1 ? bytes.length : end, at + 1000)
  return bytes.subarray(at, stop).toString('latin1').trimEnd()
}

/** Whether a line that begins with “From ” begins a message: it says when, or stands between an empty line and a header. */
function beginsMessage(bytes: Buffer, at: number): boolean {
  const line = lineAt(bytes, at)
  const end = bytes.indexOf(10, at)
  if (end === -1 || !FIELD.test(lineAt(bytes, end + 1))) return false
  if (SURE.test(line) || at === 0) return true
  const isAfterEmpty = bytes[at - 2] === 10 || (bytes[at - 2] === 13 && bytes[at - 3] === 10)
  return isAfterEmpty && /^From \S+ .*\d{4}/.test(line)
}

/** Where the messages of a mailbox stand, without the lines that begin them. */
function findMessages(bytes: Buffer): readonly { readonly start: number; readonly end: number }[] {
  const begins: number[] = []
  for (let at = bytes.indexOf(FROM); at !== -1; at = bytes.indexOf(FROM, at + 1)) {
    if ((at === 0 || bytes[at - 1] === 10) && beginsMessage(bytes, at)) begins.push(at)
  }
  return begins.map((at, k) => ({
    start: bytes.indexOf(10, at) + 1,
    end: begins[k + 1] ?? bytes.length,
  }))
}

/** A message without the “>” that a mailbox puts before its lines that begin with “From ” (mboxrd, mboxo). */
function unescape(message: Buffer): Uint8Array {
  const parts: Buffer[] = []
  let from = 0
  for (let at = message.indexOf(FROM); at !== -1; at = message.indexOf(FROM, at + 1)) {
    let start = at
    while (message[start - 1] === 0x3e) start -= 1
    if (start === at || (start > 0 && message[start - 1] !== 10)) continue
    parts.push(message.subarray(from, start))
    from = start + 1
  }
  return parts.length === 0 ? message : Buffer.concat([...parts, message.subarray(from)])
}

function makeMember(bytes: Buffer, k: number): Member {
  const header = readHeaderOf(bytes.subarray(0, HEADER))
  const subject = readField(header, 'subject', USUAL) || `Message ${k + 1}`
  const { name, address } = readPerson(header, 'from', USUAL)
  return {
    name: subject,
    about: name === '' ? address : name,
    date: readMailDate(readField(header, 'date', USUAL)),
    size: bytes.length,
    open: async () => ({ name: `${tidyFileName(subject)}.eml`, bytes: unescape(bytes) }),
  }
}

/** Lists the messages of a mailbox (.mbox, RFC 4155, mboxo, mboxrd), by their headers alone. Each opens as a mail. */
export const readMailbox: FormatReader = async (file, { report }) => {
  const { bytes } = file
  const mailbox = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = findMessages(mailbox)
  if (places.length === 0) throw new Refusal('There are no messages in this mailbox.')
  const listed = places.slice(0, LIMITS.members)
  const members = listed.map(({ start, end }, k) => {
    if (k % 500 === 0) report(k / listed.length)
    return makeMember(mailbox.subarray(start, end), k)
  })
  report(1)
  const unlisted = places.length - listed.length
  return { type: 'members', word: 'message', members, unlisted }
}
