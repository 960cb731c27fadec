import { cueOfClaim, type Claim } from '../claim.ts'

/** Verbs of denial and doubt, as a dictionary has them. */
export const DENYING_VERBS =
  'deny reject dismiss refuse decline disavow disown repudiate rebuff deflect discount downplay disagree dispute contradict refute debunk discredit demur doubt question challenge'

/** A verb in the forms that a cue has it in: "deny", "denies", "denied", "denying". */
function formsOf(verb: string): string {
  if (verb.endsWith('y')) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)|${verb}(?:s|ed|ing)`
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:e|es|ed|ing)`
  return `${verb}(?:s|es|ed|red|ing|ring)?`
}

/** What denies, and what is written as it: "in answer to a question" asks nothing, "not only" and "no doubt" affirm. */
const DENYING = new RegExp(
  `(?<!\\p{L})(?:(?<not>not only|no doubt|without (?:doubt|question)|(?:an?|the|this|that|his|her|their) (?:questions?|challenges?)|(?:questioned|challenged) by)|${DENYING_VERBS.split(' ').map(formsOf).join('|')}|rul(?:e|es|ed|ing) (?:it |them |this |that )?out|not|never|cannot|\\p{L}+n['’]t)(?!\\p{L})`,
  'giu',
)

/** Whether a cue turns round what it brings: "denied" and "did not say" do, "did not deny" does not. */
function isDenying(cue: string): boolean {
  const deniers = [...cue.matchAll(DENYING)].filter(({ groups }) => groups?.['not'] === undefined)
  return deniers.length % 2 === 1
}

/**
 * The words of a claim's cue where they turn round what it says or put it in doubt: "denied", "did not say"; '' for any
 * other cue. Wherever a claim is read without its article these stand with its speaker, or it would be read as said.
 * English.
 */
export function denyingCueOf(claim: Pick<Claim, 'cues'>): string {
  const cue = cueOfClaim(claim)
  return isDenying(cue) ? cue : ''
}

/** Who said a claim, and the words that deny it, each '' for nothing: with a blank between they are read as one. */
interface SaidBy {
  readonly who: string
  readonly denial: string
}

/**
 * Who said a claim and the words that deny it: "Nordline", "denied". `none` stands for no speaker: "no speaker, cue",
 * "“rejected”", for "no speaker, rejected" would be what came of a review; where the speaker is said elsewhere it is ''.
 */
export function saidBy(speakers: string, none: string, claim: Pick<Claim, 'cues'>): SaidBy {
  const denial = denyingCueOf(claim)
  if (speakers !== '' || none === '' || denial === '') return { who: speakers || none, denial }
  return { who: `${none}, cue`, denial: `“${denial}”` }
}

/** The same in one text: "Nordline denied", "no speaker, cue “denied”". */
export function withDenial(speakers: string, none: string, claim: Pick<Claim, 'cues'>): string {
  const { who, denial } = saidBy(speakers, none, claim)
  return [who, denial].filter((part) => part !== '').join(' ')
}

/** Words after who said or denied them: "Nordline denied: the pump failed"; alone where nobody is to be named. */
export function wordsAfter(said: string, words: string): string {
  return said === '' ? words : `${said}: ${words}`
}
