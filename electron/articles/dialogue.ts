/**
 * The turns of a transcript, a debate or an interview: who speaks is said by a label, once for all the paragraphs of the
 * turn. Told by structure alone: labels that recur, or all in one form.
 */
import type { Span } from '../../shared/domain/text/span.ts'
import { isStopped } from './head.ts'
import {
  isPersonLike,
  keyOfLabel,
  readNameAlone,
  readTurnLabel,
  type TurnLabel,
} from './turn-label.ts'

/** A paragraph of a turn. */
export interface Turn {
  /** The words that name who speaks; undefined for Q and A, which name nobody. */
  readonly speaker: Span | undefined
  readonly form: TurnLabel['form']
  /** What is said; undefined where the paragraph is a label alone. */
  readonly said: Span | undefined
  /** Whether the turn begins with a label; without, who asks and who answers is told by the questions alone. */
  readonly isLabelled: boolean
}

/** A paragraph that begins with a label. */
interface Labelled {
  readonly label: TurnLabel
  readonly key: string
  readonly paragraph: Span
  readonly isAlone: boolean
}

/** By the index of their paragraph. */
type Labels = ReadonlyMap<number, Labelled>

/** How much of a paragraph is looked at for its label, in code units. */
const HEAD = 240
/** So many labels make a dialogue where one recurs, or all are capitals. */
const ENOUGH = 3
/** “Ann Holt (Chair)”, “Ann Holt, the chair”: who is there, and as what. */
const LISTED =
  /(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4})(?:,? \(|, )(?:the )?(?<office>\p{L}[^,;)\n]{1,40})/gu
/** Words of who speaks of themselves. */
export const SELF = /\b(?:I|me|my|we|our|us|I['’](?:m|ve|d|ll))\b/u
const OF_ANSWERING = /^(?:He|She)\b/u
/** What stands below a transcript. */
const OF_TRANSCRIPT =
  /\b(?:transcript|(?:interview|conversation|call) (?:has been|was|is) |edited for|condensed|follow .{1,40} on (?:twitter|x|facebook))\b|[©]|\bcopyright\b/iu
/** “(APPLAUSE)”, “[Music plays]”: nobody's words. */
const DIRECTION = /^[([*_]{1,3}[^()[\]]{1,200}[)\]*_]{1,3}$/u
/** What the record of an assembly tells between two speeches: the time, and what became of the question. */
const PROCEDURE =
  /^(?:\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?|question (?:again |accordingly )?(?:put|proposed|agreed)\b.{0,60}|(?:bill|amendment|motion|clause)\b.{0,60}\b(?:agreed to|negatived|withdrawn|carried|lost)|(?:the )?(?:house|committee|council|senate) (?:divided|adjourned|rose|resumed)\b.{0,60})\.?$/iu

/**
 * The paragraphs of turns by their index among `paragraphs`, in order; empty for a text that is no dialogue. Takes time
 * in proportion to the text.
 */
export function findTurns(text: string, paragraphs: readonly Span[]): ReadonlyMap<number, Turn> {
  const read = withoutHeadlines(text, readLabels(text, paragraphs), paragraphs)
  const labels = withoutOthers(text, read, paragraphs.length)
  const isAsked = areAnswers(text, labels, paragraphs)
  if (!isAsked && !isDialogue(labels, paragraphs.length)) return new Map()
  const turns = new Map<number, Turn>()
  const mentionOf = readMentions(text, labels)
  const indices = [...labels.keys()]
  // What stands before the next answer asks for it.
  const question = isAsked ? 1 : 0
  const longest = longestTurn(indices) - question
  for (const [k, index] of indices.entries()) {
    const one = labels.get(index)
    if (one === undefined) continue
    const speaker = one.label.form === 'name' ? mentionOf(one) : undefined
    const turn = { speaker, form: one.label.form, isLabelled: true }
    turns.set(index, { ...turn, said: saidBehind(one) })
    const next = indices[k + 1]
    const last = next === undefined ? Math.min(index + longest, paragraphs.length) : next - question
    for (const [over, said] of paragraphs.slice(index + 1, last).entries()) {
      const words = text.slice(said.start, said.end)
      // Below the last label the report may go on, and tells of those who spoke by name.
      if (next === undefined && isTold(words, one)) break
      if (isSpoken(words) && !isNarrated(words, one, next === undefined))
        turns.set(index + 1 + over, { ...turn, said })
    }
  }
  return turns
}

/** Whether a paragraph below a label may be what is said: no direction, nothing of the record's own, no heading in capitals. */
function isSpoken(words: string): boolean {
  return !DIRECTION.test(words) && !PROCEDURE.test(words) && /\p{Ll}/u.test(words)
}

/** Whether a paragraph tells of who speaks rather than being what they say. */
function isTold(words: string, { label }: Labelled): boolean {
  const family = label.name.toLowerCase().split(' ').at(-1) ?? ''
  const isNamed = words
    .toLowerCase()
    .split(/[^\p{L}\p{M}-]+/u)
    .includes(family)
  return OF_TRANSCRIPT.test(words) || (label.form === 'name' && isNamed)
}

/** Whether a paragraph below an answer tells of who gave it: “She pours more tea.” */
export function tellsOfAnswering(words: string): boolean {
  return OF_ANSWERING.test(words) && !SELF.test(words)
}

/** Whether a paragraph below an answer is none: below the last one only what says “I” goes on. */
function isNarrated(words: string, { label }: Labelled, isLast: boolean): boolean {
  return label.form === 'answer' && (tellsOfAnswering(words) || (isLast && !SELF.test(words)))
}

function readLabels(text: string, paragraphs: readonly Span[]): Labels {
  const found = new Map<number, Labelled>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const { start, end } = paragraph
    const words = text.slice(start, Math.min(end, start + HEAD))
    const behind = readTurnLabel(words)
    const label = behind ?? readNameAlone(words)
    if (label === null) continue
    const isAlone = behind === null || behind.behind >= end - start
    found.set(index, { label, key: keyOfLabel(label), paragraph, isAlone })
  }
  return found
}

/** How many paragraphs may stand above the title: where it was printed, and when. */
const ABOVE_TITLE = 2

/**
 * Without labels in headlines: “Pence: ‘We won’” is no sentence, and below it the report tells of Pence. Of the title
 * one of both tells it, where nobody else is labelled so.
 */
function withoutHeadlines(text: string, found: Labels, paragraphs: readonly Span[]): Labels {
  const named = [...found].filter(([, { label, isAlone }]) => label.form === 'name' && !isAlone)
  const indices = [...found].filter(([, { isAlone }]) => !isAlone).map(([index]) => index)
  const wordsOf = (k: number): string => text.slice(paragraphs[k]?.start, paragraphs[k]?.end)
  const headlines = named.filter(([index, one]) => {
    const next = indices.find((other) => other > index) ?? paragraphs.length
    const isOpen = !isStopped(wordsOf(index))
    const isTitle =
      index === indices[0] &&
      index <= ABOVE_TITLE &&
      named.every(([k, { label }]) => k === index || label.name !== one.label.name)
    if (index + 1 === next || !(isOpen || isTitle)) return false
    const below = paragraphs.slice(index + 1, next).map((_, k) => wordsOf(index + 1 + k))
    return (isOpen && isTitle) || below.some((words) => isTold(words, one))
  })
  const left = new Set(headlines.map(([index]) => index))
  return new Map([...found].filter(([index]) => !left.has(index)))
}

/** Only the labels that name who speaks: those that recur, and beside them those that are like names. */
function withoutOthers(text: string, found: Labels, paragraphs: number): Labels {
  const counts = new Map<string, number>()
  for (const { key, label } of found.values())
    for (const name of new Set([key, label.aside.toLowerCase()]))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const count = ({ key, label }: Labelled): number =>
    Math.max(
      counts.get(key) ?? 0,
      label.aside === '' ? 0 : (counts.get(label.aside.toLowerCase()) ?? 0),
    )
  return new Map(
    [...found].filter(([index, one]) => {
      const { label, isAlone } = one
      if (!isAlone) return label.form !== 'name' || count(one) > 1 || isPersonLike(label)
      // A name alone stands above what is said. A heading comes once, and names nobody whom the text names elsewhere.
      const isAbove = index + 1 < paragraphs && found.get(index + 1)?.isAlone !== true
      const isNamed = (): boolean => text.indexOf(label.name) !== text.lastIndexOf(label.name)
      return (
        isAbove && (count(one) >= ENOUGH || (isPersonLike(label) && (count(one) > 1 || isNamed())))
      )
    }),
  )
}

function isDialogue(labels: Labels, paragraphs: number): boolean {
  const all = [...labels.values()]
  const keys = new Set(all.map(({ key }) => key))
  const forms = new Set(all.map(({ label }) => label.form))
  if (forms.has('question') && forms.has('answer')) return true
  const isRecurring = keys.size < all.length
  const areCapital = all.every(({ label }) => label.name === label.name.toUpperCase())
  if (all.length >= ENOUGH && keys.size > 1) return isRecurring || areCapital
  // One who speaks alone, as subtitles have it: “MINISTER DAHL: … MINISTER DAHL: …”.
  if (keys.size === 1 && isRecurring)
    return areCapital && all.every(({ label }) => isPersonLike(label))
  // Two who say one thing each, and nobody tells of it.
  const [first = 0] = labels.keys()
  return keys.size === 2 && all.length === 2 && paragraphs - first === 2
}

/** The share of the answers that stand below a question. */
const LEAST_ASKED = 0.6
const QUESTION = /\?[*_"”’)]*$/u

/** Whether one alone has a label, who answers questions that have none. */
function areAnswers(text: string, labels: Labels, paragraphs: readonly Span[]): boolean {
  const [first, ...others] = labels.values()
  if (first === undefined || others.length + 1 < ENOUGH) return false
  if (others.some(({ key }) => key !== first.key)) return false
  const asked = [...labels.keys()].filter((index) => {
    const { start = 0, end = 0 } = paragraphs[index - 1] ?? {}
    return QUESTION.test(text.slice(Math.max(start, end - 8), end))
  })
  return asked.length >= LEAST_ASKED * labels.size
}

/** How many paragraphs the longest turn before the last has: the last goes on no longer. */
function longestTurn(indices: readonly number[]): number {
  return indices
    .slice(1)
    .reduce((most, index, k) => Math.max(most, index - (indices[k] ?? index)), 1)
}

/**
 * Where the label names who speaks: in brackets, where that is somebody's name. One called by an office is named so once:
 * “The Taoiseach (Deputy Cormac Whelan):”, and later “The Taoiseach:”; or in the list of who is there: “Ann Holt (Chair)”.
 */
function readMentions(text: string, labels: Labels): (one: Labelled) => Span {
  const keys = new Set(labels.values().map(({ key }) => key))
  const named = new Map<string, Labelled>()
  for (const one of labels.values())
    if (!named.has(one.key) && hasNamedAside(one.label)) named.set(one.key, one)
  const first = labels.values().next().value?.paragraph.start ?? 0
  const listed = findListed(text.slice(0, first))
  return (one) => {
    const holder = isOffice(one) ? named.get(one.key) : undefined
    const { label, paragraph } = holder ?? one
    if (holder !== undefined || keys.has(label.aside.toLowerCase())) {
      const start = paragraph.start + label.asideStart
      return { start, end: start + label.aside.length }
    }
    const office = label.name.replace(/^the /iu, '').toLowerCase()
    const own = { start: paragraph.start + label.start, end: paragraph.start + label.end }
    return (isOffice(one) ? listed.get(office) : undefined) ?? own
  }
}

/** Where the words above a dialogue name who holds each office: “Ann Holt (Chair)”, “Ann Holt, chair”. */
function findListed(above: string): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  for (const { groups, index } of above.matchAll(LISTED)) {
    const [name = '', held = ''] = [groups?.['name'], groups?.['office']]
    const office = held.toLowerCase()
    if (!found.has(office)) found.set(office, { start: index, end: index + name.length })
  }
  return found
}

function isOffice({ key }: Labelled): boolean {
  return key.startsWith('the ') || !key.includes(' ')
}

/** Whether brackets hold a name rather than a constituency: more than one word, all with capitals. */
function hasNamedAside({ aside }: TurnLabel): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(aside)
}

function saidBehind({ label, paragraph, isAlone }: Labelled): Span | undefined {
  const start = paragraph.start + label.behind
  return isAlone || start >= paragraph.end ? undefined : { start, end: paragraph.end }
}
