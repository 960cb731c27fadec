import { isHostOf } from '../../shared/domain/naming/host-name.ts'
import { isInstitution, isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { isPersonName } from '../../shared/domain/naming/byline.ts'

/** “Ann Lee at The Alby Echo”, “Ann Lee | Alby Notes”: who sent a mail, and for whom, as newsletters sign. */
const AT =
  /^(?<name>[^,|@]{3,60}?)(?:\s+(?:at|from|of)\s+(?:the\s+)?(?=\p{Lu})|\s*[,|]\s*|\s+[-–—]\s+)(?<outlet>(?:The\s)?\p{Lu}[^|]{2,60})$/u
/** What only a mail to many says. */
const TO_MANY = /\bunsubscribe\b|\bview (?:this )?(?:e-?mail )?in (?:your )?browser\b/iu

/** Who sent a mail and for whom; empty for what is not said. */
export interface Sender {
  readonly name: string
  readonly outlet: string
}

/** Parts the name of a newsletter's sender from that of its outlet; null where it names no two. */
export function partSender(signed: string): Sender | null {
  const groups = AT.exec(signed)?.groups
  return groups === undefined
    ? null
    : { name: groups['name'] ?? '', outlet: groups['outlet'] ?? '' }
}

/** Who the line “From: …” of a mail in plain text names; the outlet only where `text` or its name shows that it is one. */
export function readSender(value: string, text: string): Sender {
  const words = value
    .replace(/\s*[<[(].*$/u, '')
    .replaceAll('"', '')
    .trim()
  const signed = partSender(words)
  if (signed !== null && isPersonName(signed.name)) {
    const isOutlet = isOutletName(signed.outlet) || TO_MANY.test(text)
    return { name: signed.name, outlet: isOutlet ? signed.outlet : '' }
  }
  const host = /@(?<host>[\w.-]{4,60})/u.exec(value)?.groups?.['host'] ?? ''
  if (isHostOf(host, words)) return { name: '', outlet: words }
  const [first = ''] = words.split(/ and |,/)
  const isOutlet = isInstitution(first) || isOutletName(first)
  return { name: isPersonName(words) ? words : '', outlet: isOutlet ? first : '' }
}
