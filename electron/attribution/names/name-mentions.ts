/** The capitalised names of a line, each with the honorific and the role said before or after it. */
import { isGivenName } from './given-names.ts'
import type { LineView } from '../text/line-view.ts'
import { bare, continuesName, isFirst, isGlued, isNameToken } from './name-runs.ts'
import { behindLabel, isCommonNoun, isNoName, isOffice } from './name-labels.ts'
import { roleAfter, roleBefore } from './name-roles.ts'
import { isWord } from '../text/text-tokens.ts'
import {
  HONORIFICS,
  NAMED_BODIES,
  ORGANISATIONS,
  PORTFOLIOS,
  RELATIONS,
  ROLE_OF_HONORIFIC,
  ROLES,
} from './name-words.ts'

/** "Senators", "Drs", "co-founders" before several names. */
export function isPluralTitle(view: LineView, k: number): boolean {
  return singularTitle(view, k) !== undefined
}

/** The title in the singular, as a role: "Senator" of "Senators"; '' where it is no role, undefined for no plural title. */
function singularTitle(view: LineView, k: number): string | undefined {
  const text = view.tokens[k]?.text ?? ''
  const lower = bare(text)
  if (lower === 'messrs') return ''
  if (lower === 'mrs') return undefined
  if (!lower.endsWith('s')) return undefined
  const single = lower.slice(0, -1)
  if (RELATIONS.has(single)) return ''
  if (HONORIFICS.has(lower) && HONORIFICS.has(single)) return ROLE_OF_HONORIFIC[single] ?? ''
  return ROLES.has(single) ? text.slice(0, -1) : undefined
}

export interface NameMention {
  readonly line: number
  /** Tokens [first, end) of the name itself, without honorific or role. */
  readonly first: number
  readonly end: number
  readonly start: number
  readonly words: readonly string[]
  readonly role: string | undefined
  readonly honorific: string | undefined
  /** Whose relative somebody is said to be right before: "daughter" of "his daughter, Reneta". */
  readonly relation: string | undefined
  readonly isPlural: boolean
  /** One word that is rather a common noun, unless somebody's name ends in it: "Polls", "its Tweet". */
  readonly isCommon: boolean
}

/** The family name: "Roberts" of "John G. Roberts Jr.". */
export function lastWord(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/.test(last) && words.length > 1
    ? (words.at(-2) ?? last)
    : last
}

/** The words of some tokens: what is written together, as "Ha-Joon" or "Workers’", is one. */
export function wordsOf(view: LineView, first: number, end: number): readonly string[] {
  const words: string[] = []
  for (let i = first; i < end; i++) {
    const text = view.tokens[i]?.text ?? ''
    if (i > first && isGlued(view, i)) words.push(`${words.pop() ?? ''}${text}`)
    else words.push(text)
  }
  return words
}

export function mentionsIn(view: LineView, line: number): readonly NameMention[] {
  const found: NameMention[] = []
  let i = 0
  let shared: { readonly role: string; readonly end: number } | undefined
  while (i < view.tokens.length) {
    if (!isNameToken(view, i)) {
      i += 1
      continue
    }
    let end = i + 1
    while (end < view.tokens.length && continuesName(view, i, end)) end += 1
    const mention = isModifier(view, end) ? undefined : readMention(view, line, i, end)
    if (mention !== undefined) {
      const title =
        sharedTitle(view, mention) ??
        (shared !== undefined && goesOnFrom(view, shared.end, i) ? shared.role : undefined)
      if (title !== undefined) shared = { role: title, end }
      found.push({ ...mention, role: mention.role ?? (title === '' ? undefined : title) })
    }
    i = end
  }
  return found
}

/** The title that a name shares with those behind it: "Senators Bright and Lowe". */
function sharedTitle(view: LineView, { first, end }: NameMention): string | undefined {
  const before = view.tokens[first - 1]?.text === '.' ? first - 2 : first - 1
  return isListed(view, end) ? singularTitle(view, before) : undefined
}

/** Whether a comma or an "and", and another name, follow. */
function isListed(view: LineView, end: number): boolean {
  const from = afterBracket(view, end)
  return /^(?:,|and)$/.test(view.tokens[from]?.text ?? '') && isNameToken(view, from + 1)
}

/** Behind the bracket that stands at a place, if one does: "Sens. Ann Bright (R-Ohio) and Tom Lowe". */
function afterBracket(view: LineView, from: number): number {
  if (view.tokens[from]?.text !== '(') return from
  const close = view.tokens.slice(from, from + 8).findIndex(({ text }) => text === ')')
  return close < 0 ? from : from + close + 1
}

/** Whether only a comma and an "and" stand between a name's end and the next one. */
function goesOnFrom(view: LineView, end: number, next: number): boolean {
  const between = view.tokens.slice(afterBracket(view, end), next)
  return (
    between.length > 0 &&
    between.length <= 2 &&
    between.every(({ text }) => /^(?:,|and)$/.test(text))
  )
}

/** "a Washington-based group": a place that only tells more of a noun. */
function isModifier(view: LineView, end: number): boolean {
  const after = view.tokens[end + 1]?.text ?? ''
  return (
    /^[-–]$/.test(view.tokens[end]?.text ?? '') &&
    isGlued(view, end) &&
    isGlued(view, end + 1) &&
    /^\p{Ll}/u.test(after)
  )
}

/** Where the name begins behind a title and its "of": "Secretary of State X", "Officer of Halden Renewables". */
function nameAfterOf(view: LineView, of: number, end: number): number {
  for (let k = of + 2; k < end - 1; k++) {
    if (isGivenName(view.tokens[k]?.text ?? '')) return k
  }
  const wordAt = (k: number): string => bare(view.tokens[k]?.text ?? '')
  const isTitle = PORTFOLIOS.has(wordAt(of + 1)) || end - of > 3
  if (!isTitle) return of + 1
  return Math.min(
    end,
    /^(?:security|affairs|services|development)$/.test(wordAt(of + 2)) ? of + 3 : of + 2,
  )
}

/** "Widow Jean", "Daughter Mandy Orr": a word for a relative that has its capital from its place. */
function isKin(view: LineView, k: number, first: number, end: number): boolean {
  const [word, next] = [view.tokens[k]?.text ?? '', view.tokens[k + 1]?.text ?? '']
  return (
    k === first && k < end - 1 && RELATIONS.has(bare(word)) && (isGivenName(next) || !isWord(next))
  )
}

/** "Lord Orr", but not the "Lord" of "Lord Mayor Ann Lee", who may be a woman. */
function isHonorific(view: LineView, k: number): boolean {
  const [word, next] = [bare(view.tokens[k]?.text ?? ''), bare(view.tokens[k + 1]?.text ?? '')]
  return HONORIFICS.has(word) && !(/^(?:lord|lady)$/.test(word) && ROLES.has(next))
}

/** "DS Munn": a rank of the police in capitals before a name. */
function isRank(view: LineView, k: number): boolean {
  const after = view.tokens[k + 1]?.text ?? ''
  return (
    /^(?:DS|DC|DI|DCI|DSI|DCC|ACC|PCSO|ASP|DSP)$/.test(view.tokens[k]?.text ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(after) &&
    !ORGANISATIONS.has(bare(after)) &&
    !ROLES.has(bare(after))
  )
}

/** "Dean Albright": a role that is a given name too. */
function isNamedSo(view: LineView, k: number, end: number): boolean {
  return end - k === 2 && isGivenName(view.tokens[k]?.text ?? '')
}

/** Letters behind a name for a seat, an order, a degree: "Ann Lee MP", "Tom Orr QC". */
const POST_NOMINALS =
  /^(?:MP|MEP|MSP|MS|MLA|MHK|TD|QC|KC|SC|JP|[BMOCDK]BE|GBE|K?CB|[KD]?CMG|[CKL]VO|OAM|A[CMO]|QPM|KPM|DSO|VC|MC|RN|PhD|DPhil|MD|FRS|FBA|Esq)$/

/** The end of a name without the letters behind it; at least one word is left. */
export function withoutPostNominals({ tokens }: LineView, first: number, end: number): number {
  let last = end
  while (last - first > 1 && POST_NOMINALS.test(tokens[last - 1]?.text ?? '')) last -= 1
  return last
}

/** "Secretary of State Marco Rubio": the title goes to the role, the rest is the name. */
function readMention(
  view: LineView,
  line: number,
  from: number,
  runEnd: number,
): NameMention | undefined {
  let first = from
  let honorific: string | undefined
  let roleEnd = -1
  for (let k = from; k < runEnd; k++) {
    const lower = bare(view.tokens[k]?.text ?? '')
    if ((isHonorific(view, k) || isRank(view, k)) && k < runEnd - 1) {
      honorific = lower
      first = view.tokens[k + 1]?.text === '.' ? k + 2 : k + 1
    } else if (k === first && k < runEnd - 1 && isListed(view, runEnd) && isPluralTitle(view, k))
      first = k + 1
    else if (isKin(view, k, first, runEnd)) first = k + 1
    else if (ROLES.has(lower) && k < runEnd - 1 && !isNamedSo(view, k, runEnd))
      [roleEnd, first] = [k + 1, k + 1]
    else if (k > first && view.tokens[k]?.text === 'of' && roleEnd >= 0 && k <= roleEnd)
      first = Math.min(runEnd - 1, k + 2)
    else if (k === first && view.tokens[k]?.text === 'of' && roleEnd === k) {
      first = nameAfterOf(view, k, runEnd)
      roleEnd = first
    }
  }
  if (first >= runEnd) first = from
  first = behindLabel(view, first, runEnd)
  const end = withoutPostNominals(view, first, runEnd)
  const words = wordsOf(view, first, end)
  if (honorific === undefined ? isNoName(words) : isOffice(words)) return undefined
  const only = words.length === 1 ? bare(words[0] ?? '') : ''
  // "Researchers at Yale said": a capital only because the sentence begins.
  if (isFirst(view, first) && ROLES.has(only.replace(/s$/, ''))) return undefined
  if (words.length === 0 || !/^\p{Lu}/u.test(words[0] ?? '')) return undefined
  const before = roleBefore(view, first > from ? first : from)
  const after = roleAfter(view, runEnd)
  return {
    line,
    first,
    end,
    start: view.tokens[first]?.start ?? 0,
    words,
    role: before ?? after ?? ROLE_OF_HONORIFIC[honorific ?? ''],
    honorific,
    relation: relationBefore(view, first),
    isPlural: words.at(-1)?.endsWith('s') === true,
    isCommon:
      honorific === undefined && words.length === 1 && isCommonNoun(view, first, words[0] ?? ''),
  }
}

function relationBefore(view: LineView, first: number): string | undefined {
  const before = view.tokens[first - 1]?.text === ',' ? first - 2 : first - 1
  const word = bare(view.tokens[before]?.text ?? '')
  return RELATIONS.has(word) ? word : undefined
}

/** Of a name: "Marks and Spencer" and "Transport for Wales" too. */
export function isOrganisation(words: readonly string[]): boolean {
  return hasOrganisation(words) || words.some((word) => /^(?:&|and|for)$/.test(word))
}

function isNamedBody(word: string): boolean {
  return /^\p{Lu}/u.test(word) && NAMED_BODIES.has(bare(word))
}

/** Whether any words, as those of a description, hold one for an organisation. */
export function hasOrganisation(words: readonly string[]): boolean {
  return (
    words.some((word) => ORGANISATIONS.has(bare(word)) || isNamedBody(word)) ||
    (words.length === 1 &&
      /^(?!(?:[DR]NA|GDP|CCTV|HIV|AIDS|COVID|MRI|CT|AI|TV|[DA]CP|SSP|SHO|DGP|C[EFOT]O)$)\p{Lu}{2,}s?$/u.test(
        words[0] ?? '',
      ))
  )
}
