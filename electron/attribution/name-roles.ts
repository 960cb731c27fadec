/** The role that a text gives somebody right before or after the name. */
import type { LineView } from './line-view.ts'
import { bare } from './name-runs.ts'
import { HONORIFICS, ROLES } from './name-words.ts'

const OWNER = /^(?:the|an?|his|her|its|their|our|my)$/i

/** The role before a name, right before it or with a comma between: "his attorney, Martin Bloom,". */
export function roleBefore(view: LineView, first: number): string | undefined {
  const before = view.tokens[first - 1]
  if (before?.text === ',') return appositionBefore(view, first - 1)
  // "a former student of Papadaki": the name tells of what.
  return before?.pos === 'ADP' ? undefined : roleUpTo(view, first)
}

/** The noun phrase before a comma, when a role ends it and an article or an owner begins it. */
function appositionBefore(view: LineView, comma: number): string | undefined {
  if (!ROLES.has(bare(view.tokens[comma - 1]?.text ?? ''))) return undefined
  const head = view.clauses.nounHead[comma - 1] ?? -1
  let start = comma - 1
  while (start > 0 && view.clauses.nounHead[start - 1] === head) start -= 1
  if (head !== comma - 1 || !OWNER.test(view.tokens[start]?.text ?? '')) return undefined
  return textOf(view, start + 1, comma)
}

/** Back over the noun phrase that a name belongs to, when its words end in a role. */
function roleUpTo(view: LineView, first: number): string | undefined {
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
export function roleAfter(view: LineView, end: number): string | undefined {
  if (view.tokens[end]?.text !== ',') return undefined
  let k = end + 1
  if (/^(?:now|then|currently|formerly|also)$/.test(view.tokens[k]?.text ?? '')) k += 1
  if (OWNER.test(view.tokens[k]?.text ?? '')) k += 1
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
    if (hasRole && token.pos === 'CCONJ' && !isRoleSoon(view, k + 1)) break
    k += 1
  }
  while (k > start && view.tokens[k - 1]?.pos === 'ADP') k -= 1
  return hasRole ? textOf(view, start, k) : undefined
}

/** Whether a second role follows: "president and chief executive officer". */
function isRoleSoon(view: LineView, from: number): boolean {
  for (let k = from; k < from + 3; k++) {
    const { text, pos } = view.tokens[k] ?? { text: ',', pos: '' }
    if (ROLES.has(bare(text))) return true
    if (pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'PROPN') return false
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
