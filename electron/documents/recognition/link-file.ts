import { Refusal } from '../refusal.ts'

/** A file that holds addresses alone is small. */
const MAX_LENGTH = 20_000
const ADDRESS =
  /^<?(?:URL:\s?)?(?<url>(?:https?|ftp):\/\/[^\s<>"]{1,2000}|www\.[^\s<>"]{1,2000})>?$/i
/** Where files of addresses keep theirs: Windows' .url and .desktop, the .webloc of macOS. */
const SHORTCUT = /^\s{0,20}\[(?:InternetShortcut|Desktop Entry|DEFAULT)\]/i
const SHORTCUT_URL = /^(?:BASE)?URL(?:\[[^\]]{0,20}\])?\s?=\s?(?<url>\S{1,2000})/im
const PROPERTY_URL = /<key>URL<\/key>\s{0,50}<string>(?<url>[^<]{1,2000})<\/string>/i

function refuseAddress(url: string, count: number): Refusal {
  const what = count > 1 ? `${count} web addresses, the first` : 'a web address'
  return new Refusal(
    `This is only ${what} (${url}). Hearsay never goes to the network: save the page in your browser as “Web page, single file” and open that.`,
  )
}

function findAddress(text: string): string | undefined {
  return ADDRESS.exec(text)?.groups?.['url']
}

/** Refuses a file that is only an address of a page: a shortcut, or addresses line by line. */
export function refuseAddresses(opening: string, isWhole: boolean): void {
  if (SHORTCUT.test(opening)) {
    const url = SHORTCUT_URL.exec(opening)?.groups?.['url']
    if (url !== undefined) throw refuseAddress(url, 1)
    throw new Refusal('This is a shortcut to something else. Open the file itself.')
  }
  const property = PROPERTY_URL.exec(opening)?.groups?.['url']
  if (property !== undefined && opening.includes('<plist')) throw refuseAddress(property, 1)
  if (!isWhole || opening.length > MAX_LENGTH) return
  const lines = opening.split(/\r\n|[\n\r]/).flatMap((line) => line.trim() || [])
  const [first = ''] = lines
  const url = findAddress(first)
  if (url !== undefined && lines.every((line) => findAddress(line) !== undefined)) {
    throw refuseAddress(url, lines.length)
  }
}

/** Refuses a binary property list, which keeps an address or settings, unless it is a saved page. */
export function findBinaryList(bytes: Uint8Array): 'webarchive' {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (content.includes('WebMainResource')) return 'webarchive'
  const url = /(?:https?|ftp):\/\/[!-~]{1,2000}/.exec(
    content.toString('latin1', 0, MAX_LENGTH),
  )?.[0]
  if (url !== undefined && bytes.length < MAX_LENGTH) throw refuseAddress(url, 1)
  throw new Refusal('This is a list of settings of a program, not an article. Choose a document.')
}
