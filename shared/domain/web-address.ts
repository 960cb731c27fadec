import { tidyName } from './naming/naming.ts'

/** A host with or without a path, which a person types without the rest: "tass.com/x". */
const BARE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/u

/** The address of a web page as it is kept: what lacks "https://" gets it. */
export function tidyAddress(typed: string): string {
  const text = tidyName(typed)
  return BARE.test(text) ? `https://${text}` : text
}

/**
 * What is wrong with the address of a web page as it is typed, in a sentence; null where it can be kept. Nothing else
 * than a page is one, so that a link can never be anything that runs. Empty means not known.
 */
export function checkAddress(typed: string): string | null {
  const address = tidyAddress(typed)
  if (address === '' || /^https?:\/\/\S+$/i.test(address)) return null
  return `“${tidyName(typed)}” is not a web address. It should start with https:// or http://.`
}

/** What an address of a page is called for short: its host, or all of it where it is none. */
export function hostOf(address: string): string {
  return /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#\s]+)/i.exec(address)?.[1] ?? address
}
