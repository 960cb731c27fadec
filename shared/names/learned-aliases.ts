import type { Claim } from '../domain/claim.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import type { Id } from '../domain/id.ts'
import { isDescription, isNamedBy, isPronoun, nameInText } from '../domain/naming/mention.ts'
import { findInDraft, keyOfName, keysOf } from '../domain/naming/naming.ts'
import { holdsWhole, isShortFor } from '../domain/naming/told-names.ts'
import type { Speaker } from '../domain/speaker.ts'
import { isSameSpan, type Span } from '../domain/text/span.ts'
import { isDescribedBody, readBodyName } from './body-name.ts'
import { HONORIFICS, isRoleWord } from './title-words.ts'

/** Longer words are no name, in code units. */
const LONGEST = 80

/** Whether words are a person's whole name with titles and letters around it: "Judge Ann Lee KC", not "Ann Lee spokesman". */
function isTitled({ name }: Speaker, alias: string): boolean {
  return holdsWhole(keyOfName(name), keyOfName(alias)) && !/(?:^| )\p{Ll}/u.test(alias)
}

/** Whether words only say what somebody is, as others are in other articles: "Prime Minister", "Ministry". */
function isOnlyOffice(speaker: Speaker, alias: string): boolean {
  const words = keyOfName(alias).split(' ')
  const isOffice = (word: string) => isRoleWord(word) || HONORIFICS.has(word)
  return speaker.kind === 'person'
    ? words.some(isOffice) && !isTitled(speaker, alias)
    : words.every(isOffice) || isDescribedBody(readBodyName(alias))
}

/** Whether words are a name of a speaker's own that is not known yet, and would mean the same in another article. */
function isNewAlias(draft: EditDraft, speaker: Speaker, alias: string): boolean {
  const key = keyOfName(alias)
  if (!/^[\p{Lu}\p{N}]/u.test(alias) || alias.length > LONGEST) return false
  if (isPronoun(alias) || isDescription(alias) || isOnlyOffice(speaker, alias)) return false
  if (isNamedBy(speaker, alias) || isShortFor(speaker, key)) return false
  const match = findInDraft(draft, 'speakers', alias)
  const others = match.type === 'many' ? match.records : match.type === 'one' ? [match.record] : []
  return others.every((other) => keysOf(other).name !== key)
}

function hadWords(claim: Claim | undefined, id: Id, span: Span): boolean {
  return (
    claim?.speakers.some(
      ({ speakerId, mentions }) =>
        speakerId === id && mentions.some((mention) => isSameSpan(mention, span)),
    ) === true
  )
}

/**
 * Takes the words by which an analyst has just named speakers of a claim as their aliases, so that the next articles that
 * use them are read so: names of their own alone, no short forms, offices or descriptions, which mean another elsewhere.
 * Answers the aliases added.
 */
export function learnAliases(draft: EditDraft, claimId: Id): readonly string[] {
  const before = draft.project.claims.get(claimId)
  const learned: string[] = []
  for (const { speakerId, mentions } of draft.get('claims', claimId)?.speakers ?? []) {
    if (speakerId === null) continue
    for (const mention of mentions) {
      const speaker = draft.get('speakers', speakerId)
      const alias = nameInText(mention.quote)
      if (speaker === undefined || speaker.kind === 'unnamed') continue
      if (hadWords(before, speakerId, mention) || !isNewAlias(draft, speaker, alias)) continue
      draft.update('speakers', speakerId, { aliases: [...speaker.aliases, alias] })
      learned.push(alias)
    }
  }
  return learned
}
