import { keyOfName, tidyName } from './naming.ts'
import { isOutletName } from './outlet-name.ts'

/** The longest name that is taken from a file's name, in words. */
const MOST_WORDS = 5

/** Whether words hold a name, whole words of it. */
export function holdsName(words: string, name: string): boolean {
  return ` ${keyOfName(words)} `.includes(` ${keyOfName(name)} `)
}

function isShort(name: string): boolean {
  return /\p{L}{2}/u.test(name) && name.split(' ').length <= MOST_WORDS
}

/** The file's name without its ending, in the parts that dashes, bars and underlines make. */
export function partsOfName(fileName: string): readonly string[] {
  const stem = fileName.replace(/\.[A-Za-z]{1,8}$/, '')
  return stem.split(/\s+[-–—|]\s+|[_|–—]+|\s{2,}/u).map(tidyName)
}

/** Whether words are of what a title says: they share a longer word. */
function isAlike(title: string, words: string): boolean {
  const keys = keyOfName(title).split(' ')
  return keyOfName(words)
    .split(' ')
    .some((word) => word.length > 3 && keys.includes(word))
}

/** What the file's name has beside the title, where it has both: "Talks end - The Daily.txt". Empty for nothing. */
export function outletInFileName(fileName: string, title: string): string {
  const parts = partsOfName(fileName)
  const hasTitle = parts.some((part) => part.split(' ').length > 1 && holdsName(title, part))
  const others = parts.filter((part) => !holdsName(title, part) && isShort(part))
  if (hasTitle) return others.length === 1 ? (others[0] ?? '') : ''
  const outlets = parts.filter(isOutletName)
  const isAbout = parts.some((part) => !isOutletName(part) && isAlike(title, part))
  return isAbout && outlets.length === 1 ? (outlets[0] ?? '') : ''
}
