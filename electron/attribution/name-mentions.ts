/** The capitalised names of a line, each with the honorific and the role said before or after it. */
import type { LineView } from './line-view.ts'
import { bare, continuesName, isGlued, isKnownFirst, isNameToken } from './name-runs.ts'
import { roleAfter, roleBefore } from './name-roles.ts'
import {
  GROUPS,
  HONORIFICS,
  ORGANISATIONS,
  PORTFOLIOS,
  ROLE_OF_HONORIFIC,
  ROLES,
  UNNAMED,
} from './name-words.ts'

export interface NameMention {
  readonly line: number
  /** Tokens [first, end) of the name itself, without honorific or role. */
  readonly first: number
  readonly end: number
  readonly start: number
  readonly words: readonly string[]
  readonly role: string | undefined
  readonly honorific: string | undefined
  readonly isPlural: boolean
}

/** A headline in which nearly every word is a capital says nothing about what is a name. */
export function isTitleCase(view: LineView): boolean {
  const words = view.tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  return (
    words.length > 3 &&
    words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.7 * words.length
  )
}

/** In such a headline only names that the body has are read: the full ones, or their last word. */
export function knownMentions(
  view: LineView,
  body: readonly NameMention[],
): readonly NameMention[] {
  const found: NameMention[] = []
  const full = new Set(body.map(({ words }) => words.join(' ')))
  const sizes = [...new Set(body.map(({ first, end }) => end - first))]
    .filter((size) => size > 1)
    .sort((a, b) => b - a)
  const last = new Set(
    body
      .filter(
        ({ words, role, honorific }) =>
          (words.length > 1 || role !== undefined || honorific !== undefined) &&
          !isOrganisation(words),
      )
      .map(({ words }) => lastWord(words)),
  )
  for (let i = 0; i < view.tokens.length; i++) {
    const at = (size: number): string => wordsOf(view, i, i + size).join(' ')
    const size = sizes.find((size) => full.has(at(size))) ?? (last.has(at(1)) ? 1 : 0)
    if (size === 0) continue
    const end = i + size
    found.push({
      line: 0,
      first: i,
      end,
      start: view.tokens[i]?.start ?? 0,
      words: wordsOf(view, i, end),
      role: undefined,
      honorific: undefined,
      isPlural: false,
    })
    i = end - 1
  }
  return found
}

/** The family name: "Roberts" of "John G. Roberts Jr.". */
export function lastWord(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/.test(last) && words.length > 1
    ? (words.at(-2) ?? last)
    : last
}

export function mentionsIn(view: LineView, line: number): readonly NameMention[] {
  const found: NameMention[] = []
  let i = 0
  while (i < view.tokens.length) {
    if (!isNameToken(view, i)) {
      i += 1
      continue
    }
    let end = i + 1
    while (end < view.tokens.length && continuesName(view, i, end)) end += 1
    const mention = isModifier(view, end) ? undefined : readMention(view, line, i, end)
    if (mention !== undefined) found.push(mention)
    i = end
  }
  return found
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

/** The words of some tokens: what is written together, as "Ha-Joon" or "Workers’", is one. */
function wordsOf(view: LineView, first: number, end: number): readonly string[] {
  const words: string[] = []
  for (let i = first; i < end; i++) {
    const text = view.tokens[i]?.text ?? ''
    if (i > first && isGlued(view, i)) words.push(`${words.pop() ?? ''}${text}`)
    else words.push(text)
  }
  return words
}

/** Where the name begins behind a title and its "of": "Secretary of State X", "Officer of Halden Renewables". */
function nameAfterOf(view: LineView, of: number, end: number): number {
  for (let k = of + 2; k < end - 1; k++) {
    if (isKnownFirst(view.tokens[k]?.text ?? '')) return k
  }
  const wordAt = (k: number): string => bare(view.tokens[k]?.text ?? '')
  const isTitle = PORTFOLIOS.has(wordAt(of + 1)) || end - of > 3
  if (!isTitle) return of + 1
  return Math.min(
    end,
    /^(?:security|affairs|services|development)$/.test(wordAt(of + 2)) ? of + 3 : of + 2,
  )
}

/** "Secretary of State Marco Rubio": the title goes to the role, the rest is the name. */
function readMention(
  view: LineView,
  line: number,
  from: number,
  end: number,
): NameMention | undefined {
  let first = from
  let honorific: string | undefined
  let roleEnd = -1
  for (let k = from; k < end; k++) {
    const lower = bare(view.tokens[k]?.text ?? '')
    if (HONORIFICS.has(lower) && k < end - 1) [honorific, first] = [lower, k + 1]
    else if (ROLES.has(lower) && k < end - 1) [roleEnd, first] = [k + 1, k + 1]
    else if (k > first && view.tokens[k]?.text === 'of' && roleEnd >= 0 && k <= roleEnd)
      first = Math.min(end - 1, k + 2)
    else if (k === first && view.tokens[k]?.text === 'of' && roleEnd === k) {
      first = nameAfterOf(view, k, end)
      roleEnd = first
    }
  }
  if (first >= end) first = from
  const words = wordsOf(view, first, end)
  if (words.length === 1 && isPlainNoun(bare(words[0] ?? ''))) return undefined
  if (/(?:Americans?|\p{Ll}{2}ians|crats|licans)$/u.test(words.at(-1) ?? '')) return undefined
  if (words.length === 0 || !/^\p{Lu}/u.test(words[0] ?? '')) return undefined
  const before = roleBefore(view, first > from ? first : from)
  const after = roleAfter(view, end)
  return {
    line,
    first,
    end,
    start: view.tokens[first]?.start ?? 0,
    words,
    role: before ?? after ?? ROLE_OF_HONORIFIC[honorific ?? ''],
    honorific,
    isPlural: words.at(-1)?.endsWith('s') === true,
  }
}

/** "Officials" or "Republicans" at the start of a sentence is no name. */
function isPlainNoun(lower: string): boolean {
  return UNNAMED.has(lower) || GROUPS.has(lower) || ROLES.has(lower)
}

export function isOrganisation(words: readonly string[]): boolean {
  return (
    words.some((word) => ORGANISATIONS.has(bare(word))) ||
    (words.length === 1 && /^\p{Lu}{2,}s?$/u.test(words[0] ?? ''))
  )
}
