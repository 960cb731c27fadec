/** The capitalised names of a line, each with the honorific and the role said before or after it. */
import type { LineView } from './line-view.ts'
import {
  FEMALE,
  GROUPS,
  HONORIFICS,
  MALE,
  NAME_PARTICLES,
  ORGANISATIONS,
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
  const sizes = [...new Set(body.map(({ words }) => words.length))]
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
    const at = (size: number): string =>
      view.tokens
        .slice(i, i + size)
        .map(({ text }) => text)
        .join(' ')
    const size = sizes.find((size) => full.has(at(size))) ?? (last.has(at(1)) ? 1 : 0)
    if (size === 0) continue
    const end = i + size
    found.push({
      line: 0,
      first: i,
      end,
      start: view.tokens[i]?.start ?? 0,
      words: view.tokens.slice(i, end).map(({ text }) => text),
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

export function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}

function isNameToken(view: LineView, i: number): boolean {
  const token = view.tokens[i]
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false
  const isFirst = view.sentenceStart[i] === i || (view.quotes[i - 1] ?? 0) === 2
  // A sentence's first word is capital anyway: it must be a known name, or be tagged one.
  return (
    token.pos === 'PROPN' ||
    (!isFirst && (token.pos === 'NOUN' || token.pos === 'ADJ')) ||
    FEMALE.has(bare(token.text)) ||
    MALE.has(bare(token.text))
  )
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
    while (end < view.tokens.length && continuesName(view, end)) end += 1
    const mention = readMention(view, line, i, end)
    if (mention !== undefined) found.push(mention)
    i = end
  }
  return found
}

function continuesName(view: LineView, i: number): boolean {
  if (isNameToken(view, i)) return true
  const last = bare(view.tokens[i - 1]?.text ?? '')
  // "Eric Garner": a family name that is also a verb.
  if ((FEMALE.has(last) || MALE.has(last)) && /^\p{Lu}\p{Ll}/u.test(view.tokens[i]?.text ?? ''))
    return true
  const lower = view.tokens[i]?.text.toLowerCase() ?? ''
  if (!isNameToken(view, i + 1)) return false
  return (
    NAME_PARTICLES.has(lower) ||
    lower === 'of' ||
    lower === '&' ||
    ((lower === '-' || lower === '–') &&
      view.tokens[i - 1]?.end === view.tokens[i]?.start &&
      view.tokens[i]?.end === view.tokens[i + 1]?.start)
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
      // "Secretary of State X", "Speaker of the House X"
      first = Math.min(end, k + 2)
      roleEnd = first
    }
  }
  if (first >= end) first = from
  const words = view.tokens.slice(first, end).map((token) => token.text)
  if (words.length === 1 && isPlainNoun(bare(words[0] ?? ''))) return undefined
  if (/(?:Americans?|\p{Ll}{2}ians|crats|licans)$/u.test(words.at(-1) ?? '')) return undefined
  if (words.length === 0 || !/^\p{Lu}/u.test(words[0] ?? '')) return undefined
  const before = first > from ? roleBefore(view, first) : roleBefore(view, from)
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

/** The role right before a name: back over the noun phrase it belongs to, when its words end in a role. */
function roleBefore(view: LineView, first: number): string | undefined {
  let k = first - 1
  let hasRole = false
  while (k >= 0 && view.sentenceStart[first] === view.sentenceStart[k]) {
    const token = view.tokens[k]
    if (token === undefined) break
    const lower = bare(token.text)
    if (ROLES.has(lower)) hasRole = true
    const isPart =
      ROLES.has(lower) ||
      token.pos === 'PROPN' ||
      token.pos === 'NOUN' ||
      token.pos === 'ADJ' ||
      lower === 'of' ||
      (lower === '-' && view.tokens[k + 1]?.start === token.end) ||
      (lower === 'the' && bare(view.tokens[k - 1]?.text ?? '') === 'of') ||
      (HONORIFICS.has(lower) && k === first - 1)
    if (!isPart || (!hasRole && k < first - 2)) break
    k -= 1
  }
  if (!hasRole) return undefined
  let start = k + 1
  while (start < first && view.tokens[start]?.text === 'of') start += 1
  const last = HONORIFICS.has(bare(view.tokens[first - 1]?.text ?? '')) ? first - 1 : first
  return textOf(view, start, last)
}

/** ", CEO of the fund," after a name. */
function roleAfter(view: LineView, end: number): string | undefined {
  if (view.tokens[end]?.text !== ',') return undefined
  let k = end + 1
  if (/^(?:the|a|an|his|her|its|their)$/i.test(view.tokens[k]?.text ?? '')) k += 1
  const start = k
  let hasRole = false
  while (
    k < view.tokens.length &&
    k - start < 14 &&
    view.sentenceStart[k] === view.sentenceStart[end]
  ) {
    const token = view.tokens[k]
    if (
      token === undefined ||
      /^[,.;:()—–“”"]$/.test(token.text) ||
      token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      /^(?:who|which|that)$/.test(token.text)
    )
      break
    if (ROLES.has(bare(token.text))) hasRole = true
    else if (!hasRole && (token.pos === 'ADP' || token.pos === 'CCONJ')) return undefined
    if (hasRole && token.pos === 'CCONJ') break
    k += 1
  }
  while (k > start && view.tokens[k - 1]?.pos === 'ADP') k -= 1
  return hasRole ? textOf(view, start, k) : undefined
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

export function isOrganisation(words: readonly string[]): boolean {
  return (
    words.some((word) => ORGANISATIONS.has(bare(word))) ||
    (words.length === 1 && /^\p{Lu}{2,}s?$/u.test(words[0] ?? ''))
  )
}
