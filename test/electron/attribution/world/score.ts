/** How many claims of texts the finder finds, with whom it says them, how far they go, and what it drafts of nothing. */
import type { FoundAttribution } from '../../../../electron/attribution/finder.ts'
import type { Span } from '../../../../electron/attribution/text/span.ts'
import {
  overlapShare,
  scoreText,
  wordsIn,
} from '../../../../electron/attribution/train/linked-score.ts'
import {
  contentSpans,
  nearestSpan,
  type MarkedClaim,
  type MarkedText,
} from '../../../../electron/attribution/train/marked-texts.ts'

export interface Count {
  /** Claims that a careful analyst would not leave out; of these: found, with the right person, and word for word. */
  claims: number
  found: number
  rightPerson: number
  exact: number
  /** Drafts; of these, those that share nothing with a claim. */
  drafts: number
  ofNothing: number
  /** Names given as safe for claims that were found, and those that are right. */
  safe: number
  safeRight: number
  /** Carriers of claims that were found; given; given and right. */
  carriers: number
  carriersGiven: number
  carriersRight: number
}

export function noCount(): Count {
  return {
    claims: 0,
    found: 0,
    rightPerson: 0,
    exact: 0,
    drafts: 0,
    ofNothing: 0,
    safe: 0,
    safeRight: 0,
    carriers: 0,
    carriersGiven: 0,
    carriersRight: 0,
  }
}

export function addCount(to: Count, more: Count): void {
  for (const key of Object.keys(to) as (keyof Count)[]) to[key] += more[key]
}

/** A claim is found when a draft shares half of their words (intersection over union); one draft, one claim. */
const LEAST_SHARE = 0.5
const TITLES =
  /\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|baroness|sen|senator|rep|gov|governor|mayor|cllr|councillor|judge|justice|president|minister|the|rev|sgt|pc|det|insp|supt)\b\.?/gu

/** A name as it is compared: small letters without titles, marks and a final 's. */
function plainName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
  return letters
    .replace(/['’]s$/u, '')
    .replace(TITLES, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The same name, or one of them a part of the other at its start or end: “Reuters”, “the Reuters news agency”. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [plainName(a), plainName(b)]
  if (one === '' || other === '') return false
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long === short || long.startsWith(`${short} `) || long.endsWith(` ${short}`)
}

interface Pairing {
  readonly claim: MarkedClaim
  readonly draft: FoundAttribution | undefined
}

/** Also told of each miss and wrong name, for whoever wants to read them. */
export type Tell = (line: string) => void

export function scoreArticle(
  gold: MarkedText,
  drafts: readonly FoundAttribution[],
  tell: Tell = () => undefined,
): Count {
  const { text } = gold
  const scored = scoreText(text)
  const claims = gold.claims.map((claim) => {
    const spans = contentSpans(text, claim)
    return { claim, spans, words: wordsIn(scored, spans) }
  })
  const given = drafts.map((draft) => ({ draft, words: wordsIn(scored, draft.content) }))
  const pairs = claims
    .flatMap((own, c) =>
      given.map((one, d) => ({ c, d, share: overlapShare(own.words, one.words) })),
    )
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
  const draftOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { c, d } of pairs) {
    if (draftOf.has(c) || taken.has(d)) continue
    draftOf.set(c, d)
    taken.add(d)
  }
  const count = noCount()
  count.drafts = drafts.length
  for (const { draft, words } of given) {
    const touches = claims.some((own) => [...words].some((word) => own.words.has(word)))
    if (touches) continue
    count.ofNothing += 1
    tell(`of nothing: ${wordsOf(text, draft.content)} (${wordsOf(text, draft.cue)})`)
  }
  for (const [c, { claim, spans }] of claims.entries()) {
    const draft = drafts[draftOf.get(c) ?? -1]
    const isCounted = claim.optional !== true
    if (isCounted) {
      count.claims += 1
      countFound(count, text, { claim, draft }, spans, tell)
    }
    if (draft !== undefined) countNames(count, text, claim, draft, tell)
  }
  return count
}

function countFound(
  count: Count,
  text: string,
  { claim, draft }: Pairing,
  spans: readonly Span[],
  tell: Tell,
): void {
  if (draft === undefined) {
    tell(`missed: ${claim.content.join(' … ')} (${claim.cue})`)
    return
  }
  count.found += 1
  if (isRightPerson(text, claim, draft, spans)) count.rightPerson += 1
  else
    tell(
      `person: ${draft.speakers.map(({ name }) => name).join(' + ')} for ${claim.speakers.map(({ name, mention }) => name || `(${mention})`).join(' + ')}`,
    )
  if (bare(wordsOf(text, draft.content)) === bare(claim.content.join(' '))) count.exact += 1
  else tell(`span: ${wordsOf(text, draft.content)} | for | ${claim.content.join(' … ')}`)
}

/** Each speaker by name; one that the text does not name, by its mention. */
function isRightPerson(
  text: string,
  claim: MarkedClaim,
  draft: FoundAttribution,
  [first]: readonly Span[],
): boolean {
  if (
    draft.speakers.length !== claim.speakers.length &&
    claim.speakers.some(({ name }) => name !== '')
  )
    return false
  return claim.speakers.every(({ mention, name }) => {
    if (name !== '') return draft.speakers.some((speaker) => isSameName(speaker.name, name))
    const cue = draft.cue[0]?.[0] ?? first?.[0] ?? 0
    const place = nearestSpan(text, mention, cue)
    return (
      place !== undefined && draft.source.some(([start, end]) => start < place[1] && place[0] < end)
    )
  })
}

function countNames(
  count: Count,
  text: string,
  claim: MarkedClaim,
  draft: FoundAttribution,
  tell: Tell,
): void {
  for (const speaker of draft.speakers) {
    if (speaker.name === '' || !speaker.isSafe) continue
    count.safe += 1
    const isRight = claim.speakers.some(
      ({ name, mention }) =>
        isSameName(speaker.name, name) || (name === '' && isSameName(speaker.name, mention)),
    )
    if (isRight) count.safeRight += 1
    else
      tell(
        `safe: ${speaker.name} for ${claim.speakers.map(({ name, mention }) => name || `(${mention})`).join(' + ')} in ${wordsOf(text, draft.source)}`,
      )
  }
  const given = draft.via.map(({ name }) => name)
  count.carriers += claim.via.length
  count.carriersGiven += given.length
  count.carriersRight += given.filter((name) =>
    claim.via.some((own) => isSameName(name, own)),
  ).length
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ')
}

/** Without marks and blanks, which are taken in or left out alike, and without a leading “that”. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^that /u, '')
}
