/** What of a name shows nothing, or turns what stands beside it: a file’s ending can be made to look like another. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu
const LONGEST = 500

/** The name of a file, or of what is in one, as it is shown: on one line, all of it seen; empty where nothing is left. */
export function tidyMemberName(name: string): string {
  return name.toWellFormed().replaceAll(UNSEEN, '').trim().slice(0, LONGEST).toWellFormed()
}
