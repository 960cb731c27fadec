/** The encodings that files are likely in, the most usual first: tried beside those that the detector names. */
export const PLAUSIBLE = [
  'utf-8',
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'koi8-r',
  'macintosh',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const

/** The detector's names that are no WHATWG labels. */
const LABELS: Readonly<Record<string, string>> = {
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
}

/** The canonical WHATWG name for a label; null for one that is not known. */
export function findEncoding(label: string): string | null {
  try {
    return new TextDecoder(LABELS[label.toLowerCase()] ?? label).encoding
  } catch {
    return null
  }
}
