/** The role that a text gives somebody right before or after the name. */
import { isOnlyGivenName } from './given-names.ts'
import type { LineView } from '../text/line-view.ts'
import { bare, continuesName, isGlued, isNameToken } from './name-runs.ts'
import { HONORIFICS, ROLES } from './name-words.ts'

const OWNER = /^(?:the|an?|his|her|its|their|our|my)$/i

function wordAt(view: LineView, k: number): string {
  return bare(view.tokens[k]?.text ?? '')
}

function isRole(view: LineView, k: number): boolean {
  return ROLES.has(wordAt(view, k))
}

/** The role before a name, right before it or with a comma between: "his attorney, Martin Bloom,". */
export function roleBefore(view: LineView, first: number): string | undefined {
  const before = view.tokens[first - 1]
  if (before?.text === ',') return appositionBefore(view, first - 1)
  // "a former student of Papadaki": the name tells of what.
  return before?.pos === 'ADP' ? undefined : roleUpTo(view, first)
}

/**
 * The noun phrase before a comma, when it is a role: an article, an owner or the sentence's start stands before it, and
 * the role ends it or goes on with its "of": "Head of Marine Research, Olive Strand,".
 */
function appositionBefore(view: LineView, comma: number): string | undefined {
  if (!isOnlyGivenName(view.tokens[comma + 1]?.text ?? '') && !isRole(view, comma - 1))
    return undefined
  let start = comma
  while (start > 0 && isPart(view, start - 1) && sharesSentence(view, start - 1, comma)) start -= 1
  const isAlone =
    OWNER.test(view.tokens[start - 1]?.text ?? '') ||
    view.tokens[start - 1]?.pos === 'PART' ||
    view.sentenceStart[comma] === start
  const head = indexOfHead(view, start, comma)
  if (!isAlone || head < 0 || view.quotes[start] !== view.quotes[comma + 1]) return undefined
  return textOf(view, start, comma)
}

/** The role that the phrase [start, end) is headed by; -1 for none. */
function indexOfHead(view: LineView, start: number, end: number): number {
  let k = start
  while (k < end && view.tokens[k]?.pos !== 'ADP') k += 1
  return isRole(view, k - 1) ? k - 1 : -1
}

/** Back over the noun phrase that a name belongs to, when its words hold a role. */
function roleUpTo(view: LineView, first: number): string | undefined {
  let start = first
  while (start > 0 && isPart(view, start - 1) && sharesSentence(view, start - 1, first)) start -= 1
  // "the head of the Aldovan bank": the name is of what it is over.
  if (/^(?:of|the)$/.test(wordAt(view, first - 1))) return undefined
  while (start < first && /^(?:of|the|-|–)$/.test(wordAt(view, start))) start += 1
  const last = HONORIFICS.has(wordAt(view, first - 1)) ? first - 1 : first
  const roles = view.tokens.slice(start, last).map((_, k) => isRole(view, start + k))
  // Behind the role itself only what it is over: "Secretary of Homeland Security Alma Reyes".
  const role = roles.lastIndexOf(true)
  const isLast = start + role === last - 1
  return role >= 0 && (isLast || wordAt(view, start + role + 1) === 'of')
    ? textOf(view, start, last)
    : undefined
}

/** Whether a token can be part of the role before a name. */
function isPart(view: LineView, k: number): boolean {
  const { pos, text } = view.tokens[k] ?? { pos: '', text: '' }
  const isJoined = (n: number): boolean => /^[-–]$/.test(view.tokens[n]?.text ?? '')
  if (isJoined(k)) return isGlued(view, k) && isGlued(view, k + 1)
  // "then-Harbour Secretary", "ex-PM"
  if (isJoined(k + 1)) return isGlued(view, k + 1) && isGlued(view, k + 2)
  if (OWNER.test(text)) return wordAt(view, k) === 'the' && wordAt(view, k - 1) === 'of'
  return (
    /^(?:PROPN|NOUN|ADJ)$/.test(pos) ||
    ROLES.has(bare(text)) ||
    (text === 'of' && isRole(view, k - 1)) ||
    (HONORIFICS.has(bare(text)) && pos !== 'VERB')
  )
}

function sharesSentence(view: LineView, a: number, b: number): boolean {
  return view.sentenceStart[a] === view.sentenceStart[b]
}

/** ", CEO of the fund," after a name. */
export function roleAfter(view: LineView, end: number): string | undefined {
  if (view.tokens[end]?.text !== ',') return undefined
  let start = end + 1
  if (/^(?:now|then|currently|formerly|also)$/.test(wordAt(view, start))) start += 1
  if (OWNER.test(view.tokens[start]?.text ?? '')) start += 1
  let k = start
  let role = -1
  let isBehind = false
  while (k < view.tokens.length && sharesSentence(view, k, end) && !endsRole(view, k)) {
    const { pos } = view.tokens[k] ?? { pos: '' }
    if (isRole(view, k)) role = k
    else if (role === k - 1 && k > start && isOnlyGivenName(view.tokens[k]?.text ?? ''))
      return undefined
    if (role < 0 && (pos === 'ADP' || pos === 'CCONJ')) return undefined
    // "president and chief executive of the fund", but "an adviser to the mayor and an author" is the first.
    if (pos === 'CCONJ' && (isBehind || !isRoleSoon(view, k + 1))) break
    if (pos === 'ADP') isBehind = true
    k = nameEnd(view, k)
  }
  while (k > start && view.tokens[k - 1]?.pos === 'ADP') k -= 1
  return role >= 0 ? textOf(view, start, k) : undefined
}

/** Where the name that begins at a token ends, as "Severn Gas & Light"; the next token where none does. */
function nameEnd(view: LineView, k: number): number {
  if (!isNameToken(view, k) || isRole(view, k)) return k + 1
  let end = k + 1
  while (end < view.tokens.length && !isRole(view, end) && continuesName(view, k, end)) end += 1
  return end
}

function endsRole(view: LineView, k: number): boolean {
  const { pos, text } = view.tokens[k] ?? { pos: '', text: '' }
  return (
    /^(?:[,.;:()—–“”"]|who|which|that)$/.test(text) ||
    (/^['’‘`]$/.test(text) && view.tokens[k + 1]?.text === text) ||
    ((pos === 'VERB' || pos === 'AUX') && !isRole(view, k))
  )
}

/** Whether a second role follows: "president and chief executive officer". */
function isRoleSoon(view: LineView, from: number): boolean {
  for (let k = from; k < from + 3; k++) {
    if (isRole(view, k)) return true
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(view.tokens[k]?.pos ?? '')) return false
  }
  return false
}

function textOf(view: LineView, first: number, end: number): string {
  let text = ''
  for (let i = first; i < end; i++) {
    const token = view.tokens[i]
    if (token === undefined) break
    text += (i > first && view.tokens[i - 1]?.end !== token.start ? ' ' : '') + token.text
  }
  return text
}
