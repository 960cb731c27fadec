import type { Parts } from '../article.ts'
import { readDateLine } from '../text/written-date.ts'
import { outletInFileName, partsOfName } from './outlet-file-name.ts'
import { findNameOfHost, spellHost } from './host-name.ts'
import { keyOfName, tidyName } from './naming.ts'
import { findInContext, type OutletContext } from './outlet-context.ts'
import {
  inSmallLetters,
  isCompanyName,
  linesAround,
  publisherIn,
  withoutForm,
  withoutLegalForm,
  type PlacedLine,
  type Zone,
} from './outlet-line.ts'
import { isHostName } from './outlet-name.ts'
import { namedAsItself } from './self-naming.ts'

/** How a name stands in a line: alone, first, last or between others where bars part them, or only between commas. */
type Stand = 'line' | 'start' | 'end' | 'cell' | 'piece'

/** What speaks for a candidate: where it stands by itself, or how the text speaks of it. */
export type OutletEvidence =
  | `${Stand} ${Zone}`
  | OutletContext
  | 'label'
  | 'byline'
  | 'host'
  | 'beside date'
  | 'owner'
  | 'printed'
  | 'names itself'
  | 'before motto'
  | 'behind a label'
  | 'heads title'
  | 'file name'
  | 'file part'
  | 'host words'

/** Somebody who may have published a text, with all that speaks for it. */
export interface OutletCandidate {
  readonly key: string
  readonly name: string
  readonly evidence: ReadonlySet<OutletEvidence>
}

/** What is known of a text beside its words: its parts, its file's name, whom labels and a mail's sender name. */
export interface TextOrigin {
  readonly parts: Parts
  readonly fileName: string
  readonly labelled: readonly string[]
  readonly senders: readonly string[]
}

/** The longest line that is a name or holds some, and the longest that says who printed a text, in code units. */
const LONGEST = 120
const LONGEST_NOTE = 300
/** How much of a text's start and end is looked through, in code units. */
const LOOKED_AT = 12_000
/** The longest name, in code units and in words. */
const LONGEST_NAME = 70
const MOST_WORDS = 9

const CELLS = /\s*[|•·●»›→>]\s*|\s+[–—-]{1,2}\s+|\s{3,}|\t+|\s\/\s|:\s/u
const PIECES =
  /\s*[|•·●»›→>,;()[\]<>/"“”✓✔]\s*|\s@|\s+[–—-]{1,2}\s+|\s{2,}|:\s|(?<!(?:^|[^\p{L}])\p{L})\.\s/u
/** What labels a line: “Section: News”. */
const LABEL = /^(?:\p{L}+[ -]?){1,3}: /u
/** What parts the links of a page: “Home   News   Farming”. */
const GAPS = /\S {3,}\S.* {3,}\S/u
/** What a database's lines begin with: “SE Business”; so many lines do where they are codes. */
const CODE = /^[A-Z]{2,3}\s/u
const FEWEST_CODES = 5

const HOST = /(?:@|https?:\/\/|www\.|^)(?:www\.)?(?<host>(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,})/gimu

/** Words with a capital that are no names. */
const NO_NAME =
  /^(?:I|you|he|she|it|we|they|this|that|these|those|our|his|her|its|their|your|my|us|me|him|them|by|photo|picture|image|the|and|but|if|in|on|at|for|from|not|no|yes|thread|e-?mail|brief|also today|in brief|who|what|there|here|when|page|mr|mrs|ms|dr|gmt|utc|[acempw][ds]t|[bi]st|ces?t|wib|sast|[ew]at|hrs?)$/iu

/** A name at the start of a title: “Wrenfield Building Society cuts rates”. */
const HEADING =
  /^(?:The )?\p{Lu}[\p{L}&’'-]*(?: (?:(?:of|the|and|for|&) )?\p{Lu}[\p{L}&’'-]*){0,5}(?= \p{Ll})/u

/** A day before a name in a file's: “2024-03-11 Ardmore Post”. */
const DAY = /^[\d.\s-]{6,}/u

type Proposal = readonly [name: string, evidence: OutletEvidence]

/** The sites that addresses in a stretch of text are of. */
export function hostsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(HOST)].map(({ groups }) => groups?.['host'] ?? ''))]
}

/** The first letters of a name's words: “jwfa” of “Justice Without Frontiers Africa”. */
export function initialsOf(name: string): string {
  return (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('').toLowerCase()
}

/** The start and the end of a text, as far as it is looked through. */
export function endsOf(text: string): string {
  return text.length > 2 * LOOKED_AT
    ? `${text.slice(0, LOOKED_AT)}\n${text.slice(-LOOKED_AT)}`
    : text
}

/** The name with what it stands for behind a dash: “BuildGreen Africa – stories from the building site”. */
function beforeMotto(line: string): string {
  const [name = '', motto = '', ...more] = line.split(/\s+[–—|-]\s+/u)
  const isMotto = more.length === 0 && /^(?:the |\p{Ll})/u.test(motto) && motto.includes(' ')
  return isMotto && name.split(' ').length < 6 ? name : ''
}

function titleOf(text: string, { title }: Parts): string {
  return title === null ? '' : text.slice(title.start, title.end)
}

function inCells({ line, zone }: PlacedLine): readonly Proposal[] {
  const cells = line.replace(LABEL, '').split(CELLS)
  const last = cells.length - 1
  const isLabelled = LABEL.test(line)
  if (last === 0 && !isLabelled) return []
  return cells.flatMap((cell, k): readonly Proposal[] => [
    [cell, `${k === 0 ? 'start' : k === last ? 'end' : 'cell'} ${zone}`],
    [isLabelled ? cell : '', 'behind a label'],
  ])
}

function inLine(placed: PlacedLine): readonly Proposal[] {
  const { line, zone } = placed
  if (line.length > LONGEST || line.includes('://')) return []
  const besideDate = readDateLine(line)?.rest.split('|') ?? []
  const pieces = [line, ...besideDate].flatMap((one) => one.split(PIECES))
  return [
    ...(LABEL.test(line) || GAPS.test(line) ? [] : [[line, `line ${zone}`] as const]),
    ...inCells(placed),
    ...besideDate
      .flatMap((rest) => rest.split(CELLS))
      .map((cell): Proposal => [cell, 'beside date']),
    ...pieces.map((piece): Proposal => [piece, `piece ${zone}`]),
    [beforeMotto(line), 'before motto'],
  ]
}

function inLines(lines: readonly PlacedLine[]): readonly Proposal[] {
  const isCoded = lines.filter(({ line }) => CODE.test(line)).length >= FEWEST_CODES
  const notes = lines.filter(({ line }) => line.length <= LONGEST_NOTE)
  return [
    ...lines.filter(({ line }) => !isCoded || !CODE.test(line)).flatMap(inLine),
    ...notes.flatMap(({ line }): readonly Proposal[] => [
      [publisherIn(line), 'printed'],
      [namedAsItself(line), 'names itself'],
    ]),
  ]
}

function inContext(text: string): readonly Proposal[] {
  return findInContext(text).flatMap(({ name, context }): readonly Proposal[] => {
    const isOwner = context === 'rights' && isCompanyName(name)
    return isOwner
      ? [
          [name, context],
          [withoutLegalForm(name), 'owner'],
        ]
      : [[name, context]]
  })
}

/** What stands around a name in its piece of a line and is no part of it. */
function bareName(words: string): string {
  return tidyName(words)
    .replaceAll(/^[\s*_#>.,:;/–—-]+|[\s*_#.,:;/–—-]+$/g, '')
    .replace(/[’']s$/u, '')
}

function isPossible(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    /\p{L}{2}/u.test(name) &&
    name.split(' ').length <= MOST_WORDS &&
    (/^["“‘']?[\p{Lu}\p{N}\p{Lo}]/u.test(name) || isHostName(name) || /^\p{Ll}+$/u.test(name)) &&
    !NO_NAME.test(name)
  )
}

/** What a catalogue adds to a name, “(London)”, and what a company's ends with by law: with and without it is one name. */
export function withoutAddition(name: string): string {
  return withoutForm(name.replace(/ \(\p{Lu}[\p{L} .-]{2,30}\)$/u, ''))
}

/**
 * Brings together what speaks for each name, without what is added to it; what is said of initials is said of the name
 * that they stand for, and a site's address of the whole name that ends as it does.
 */
function gather(proposals: readonly Proposal[], text: string): readonly OutletCandidate[] {
  const found = new Map<string, { name: string; evidence: Set<OutletEvidence> }>()
  for (const [words, evidence] of proposals) {
    const name = withoutAddition(bareName(words))
    if (!isPossible(name)) continue
    const known = found.get(keyOfName(name))
    if (known === undefined) found.set(keyOfName(name), { name, evidence: new Set([evidence]) })
    else known.evidence.add(evidence)
  }
  for (const [key, { evidence }] of found) {
    const whole = [...found.keys()].find((other) => other.endsWith(` ${key}`))
    if (whole === undefined || ![...evidence].every((one) => one.startsWith('host'))) continue
    for (const one of evidence) found.get(whole)?.evidence.add(one)
    found.delete(key)
  }
  return [...found].map(([key, { name, evidence }]) => {
    const short = key.split(' ').length > 2 ? found.get(initialsOf(name)) : undefined
    const said = [...(short?.evidence ?? [])].filter((one) => !one.includes(' '))
    return { key, name: inSmallLetters(name, text), evidence: new Set([...evidence, ...said]) }
  })
}

/**
 * All who may have published a text: what stands by itself at its head and foot, and whom it speaks of as those are
 * spoken of who publish, each with all that speaks for it.
 */
export function findOutletCandidates(text: string, origin: TextOrigin): readonly OutletCandidate[] {
  const { byline } = origin.parts
  const ends = endsOf(text)
  const proposals = [
    ...origin.labelled.map((name): Proposal => [name, 'label']),
    ...origin.senders.map((name): Proposal => [name, 'sender']),
    ...inLines(linesAround(text, origin.parts)),
    ...(byline === null ? '' : text.slice(byline.start, byline.end))
      .split(PIECES)
      .map((name): Proposal => [name, 'byline']),
    ...inContext(ends),
    [outletInFileName(origin.fileName, titleOf(text, origin.parts)), 'file name'] as const,
    ...partsOfName(origin.fileName).map((part): Proposal => [part.replace(DAY, ''), 'file part']),
    ...hostsIn(ends).flatMap((host): readonly Proposal[] => [
      [findNameOfHost(text, host), 'host'],
      [spellHost(text, host), 'host words'],
    ]),
    [HEADING.exec(titleOf(text, origin.parts))?.[0] ?? '', 'heads title'] as const,
  ]
  return gather(proposals, ends)
}
