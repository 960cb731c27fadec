/** What a text in the Latin script is in where its language is in no list: as browsers take it, by the HTML standard. */
const WESTERN = 'windows-1252'

/**
 * The encodings that texts in a language are usually in, by BCP 47 tag: what the HTML standard has browsers fall back to,
 * and what programs of the same countries write.
 */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  ar: ['windows-1256'],
  be: ['windows-1251'],
  cs: ['windows-1250', 'iso-8859-2'],
  el: ['windows-1253', 'iso-8859-7'],
  fa: ['windows-1256'],
  he: ['windows-1255'],
  hu: ['windows-1250', 'iso-8859-2'],
  ja: ['shift_jis', 'euc-jp'],
  ko: ['euc-kr'],
  pl: ['windows-1250', 'iso-8859-2'],
  ro: ['windows-1250', 'iso-8859-2'],
  ru: ['windows-1251', 'koi8-r'],
  th: ['windows-874'],
  tr: ['windows-1254'],
  uk: ['windows-1251', 'koi8-u'],
  ur: ['windows-1256'],
  vi: ['windows-1258'],
  zh: ['gb18030', 'gbk', 'big5'],
}

/** The encodings that a text in its language is usually in, the most usual first. */
export function usualEncodings(language: string): readonly string[] {
  return USUAL[language] ?? [WESTERN]
}
