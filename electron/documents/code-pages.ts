/** Windows' code pages whose WHATWG label does not follow from their number. */
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The WHATWG label of a code page; undefined for one that has none. */
export function encodingOfCodePage(codePage: number | undefined): string | undefined {
  if (codePage === undefined) return undefined
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`
  const part = codePage - 28590
  if (part >= 1 && part <= 16 && part !== 12) return `iso-8859-${part}`
  return LABELS[codePage]
}
