import type { FormatReader } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { BinaryPlist } from './binary-plist.ts'
import { parsePage } from '../html/page-parsing.ts'
import { elementsIn, wordsIn, type PageElement } from '../html/page-tree.ts'
import { readPageFile } from './web-page.ts'

/** The page in a web archive, under the keys that WebKit writes. */
interface MainResource {
  readonly data: Uint8Array
  readonly encoding: string | undefined
  readonly url: string | undefined
}

function readBinary(bytes: Uint8Array): MainResource | null {
  const plist = new BinaryPlist(bytes)
  const main = plist.entry(plist.root, 'WebMainResource')
  if (main === null) return null
  const find = (key: string): number | null => plist.entry(main, key)
  const stringOf = (key: string): string | undefined => {
    const number = find(key)
    return number === null ? undefined : (plist.string(number) ?? undefined)
  }
  const number = find('WebResourceData')
  const data = number === null ? null : plist.data(number)
  if (data === null) return null
  return {
    data,
    encoding: stringOf('WebResourceTextEncodingName'),
    url: stringOf('WebResourceURL'),
  }
}

/** What follows the key of that name among the entries of a dictionary. */
function entry(dictionary: PageElement | null, key: string): PageElement | null {
  const elements = (dictionary?.children ?? []).filter((child) => typeof child !== 'string')
  const at = elements.findIndex((element) => element.name === 'key' && wordsIn(element) === key)
  return at === -1 ? null : (elements[at + 1] ?? null)
}

function readXml(bytes: Uint8Array): MainResource | null {
  const { root } = parsePage(new TextDecoder().decode(bytes))
  const outer = [...elementsIn(root)].find(({ name }) => name === 'dict') ?? null
  const main = entry(outer, 'WebMainResource')
  const data = entry(main, 'WebResourceData')
  if (data === null) return null
  const stringOf = (key: string): string | undefined => {
    const element = entry(main, key)
    return element === null ? undefined : wordsIn(element)
  }
  return {
    data: Buffer.from(
      data.children.filter((child) => typeof child === 'string').join(''),
      'base64',
    ),
    encoding: stringOf('WebResourceTextEncodingName'),
    url: stringOf('WebResourceURL'),
  }
}

/** Reads web archives as Safari saves them (.webarchive): property lists, binary or in XML. */
export const readWebArchive: FormatReader = async (file, { report }) => {
  const isBinary = Buffer.from(file.bytes.subarray(0, 6)).toString('latin1') === 'bplist'
  const main = isBinary ? readBinary(file.bytes) : readXml(file.bytes)
  if (main === null) {
    throw new Refusal(
      'There is no web page in this archive. Open the page in Safari and save it again.',
    )
  }
  const { data, encoding, url } = main
  const origin = url === undefined ? null : { value: url, from: 'the archive’s header' }
  const reading = await readPageFile(
    { name: file.name, bytes: data, encoding: file.encoding },
    encoding,
    origin,
  )
  report(1)
  return reading
}
