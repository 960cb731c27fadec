import { foldText } from '../text/folding.ts'

/** How much of a text is looked through for a name, in code units. */
const LOOKED_AT = 20_000
/** Names of one word or more, with small words inside: “The Harlan Valley Courier”. */
const NAMES =
  /(?:The )?\p{Lu}[\p{L}’'-]{1,30}(?: (?:of |the |and |& |for )?\p{Lu}[\p{L}’'-]{0,30}){0,5}/gu
/** What stands behind a site's own label: “co.uk”. */
const ENDINGS = /(?:\.(?:co|com|org|net|ac|gov|edu))?\.[a-z]{2,}$/iu

/** Whether a site's label is that of a name: all its words, or the last ones behind the first letters of the others. */
function isLabelOf(label: string, name: string): boolean {
  const words = foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 2) return false
  return words.some((_, k) => {
    const initials = words.slice(0, k).map((word) => word.slice(0, 1))
    return k < words.length && [...initials, ...words.slice(k)].join('') === label
  })
}

/** The word of a host name that a site is called by: “albyecho” of “www.albyecho.co.uk”. */
function labelOf(host: string): string {
  return host.toLowerCase().replace(ENDINGS, '').split('.').at(-1)?.replaceAll('-', '') ?? ''
}

/** Whether a host name is that of a name: “tideline.example” of “Tideline”. */
export function isHostOf(host: string, name: string): boolean {
  const label = labelOf(host)
  const isWord = foldText(name).replaceAll(/[^\p{L}\p{N}]+/gu, '') === label
  return label.length > 3 && (isWord || isLabelOf(label, name))
}

/** The name in a text whose site has the host name `host`: “albyecho.example” is the Alby Echo's. Empty for none. */
export function findNameOfHost(text: string, host: string): string {
  const label = labelOf(host)
  if (label.length < 4) return ''
  for (const [found] of text.slice(0, LOOKED_AT).matchAll(NAMES)) {
    const words = found.split(' ')
    for (let from = 0; from < words.length; from += 1) {
      const name = words.slice(from).join(' ')
      if (isLabelOf(label, name)) return name
      if (isLabelOf(label, name.replace(/^The /u, ''))) return name
    }
  }
  return ''
}

/** The longest label that is spelt in words, in code units. */
const LONGEST_LABEL = 40

/**
 * A site's name in the words of the text that its label is put together of: “altmarplaindealer.example” is the Altmar
 * Plain Dealer's, where the text has these three words with a capital. Empty where they are not all there.
 */
export function spellHost(text: string, host: string): string {
  const label = labelOf(host)
  if (label.length < 6 || label.length > LONGEST_LABEL) return ''
  const words = new Set<string>()
  for (const [word] of text.slice(0, LOOKED_AT).matchAll(/\p{Lu}\p{L}{2,}/gu))
    words.add(foldText(word))
  // The fewest words that the label's first letters are put together of, by how many letters.
  const spelt: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= label.length; end += 1) {
    let best: readonly string[] | null = null
    for (let start = Math.max(0, end - 20); start < end; start += 1) {
      const before = spelt[start] ?? null
      const word = label.slice(start, end)
      const isWord = words.has(word) || (start === 0 && word === 'the')
      if (before !== null && isWord && (best === null || before.length < best.length - 1))
        best = [...before, word]
    }
    spelt.push(best)
  }
  const found = spelt[label.length] ?? []
  if (found.length < 2) return ''
  return found.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join(' ')
}
