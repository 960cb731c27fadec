import type { Parts } from '../article.ts'
import { readDateLine } from '../text/written-date.ts'
import { findNameOfHost } from './host-name.ts'
import { keyOfName, tidyName } from './naming.ts'
import { findInContext, type OutletContext } from './outlet-context.ts'
import {
  inSmallLetters,
  isCompanyName,
  linesAround,
  publisherIn,
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
const PIECES = /\s*[|•·●»›→>,;()[\]<>/"“”]\s*|\s+[–—-]{1,2}\s+|\s{2,}|:\s|\.\s/u
/** What labels a line: “Section: News”. */
const LABEL = /^(?:\p{L}+[ -]?){1,3}: /u
/** What a database's lines begin with: “SE Business”; so many lines do where they are codes. */
const CODE = /^[A-Z]{2,3}\s/u
const FEWEST_CODES = 5

const HOST = /(?:@|https?:\/\/|www\.|^)(?:www\.)?(?<host>(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,})/gimu

/** Words with a capital that are no names. */
const NO_NAME =
  /^(?:I|you|he|she|it|we|they|this|that|these|those|our|his|her|its|their|your|my|us|me|him|them|by|photo|picture|image|the|and|but|if|in|on|at|for|from|not|no|yes|who|what|there|here|when|page|mr|mrs|ms|dr)$/iu

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

function inCells({ line, zone }: PlacedLine): readonly Proposal[] {
  const cells = line.replace(LABEL, '').split(CELLS)
  const last = cells.length - 1
  if (last === 0 && !LABEL.test(line)) return []
  return cells.map((cell, k) => [
    cell,
    `${k === 0 ? 'start' : k === last ? 'end' : 'cell'} ${zone}`,
  ])
}

function inLine(placed: PlacedLine): readonly Proposal[] {
  const { line, zone } = placed
  if (line.length > LONGEST || line.includes('://')) return []
  const besideDate = readDateLine(line)?.rest.split('|') ?? []
  const pieces = [line, ...besideDate].flatMap((one) => one.split(PIECES))
  return [
    ...(LABEL.test(line) ? [] : [[line, `line ${zone}`] as const]),
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

/** Brings together what speaks for each name; what is said of initials is said of the name that they stand for. */
function gather(proposals: readonly Proposal[], text: string): readonly OutletCandidate[] {
  const found = new Map<string, { name: string; evidence: Set<OutletEvidence> }>()
  for (const [words, evidence] of proposals) {
    const name = bareName(words)
    if (!isPossible(name)) continue
    const known = found.get(keyOfName(name))
    if (known === undefined) found.set(keyOfName(name), { name, evidence: new Set([evidence]) })
    else known.evidence.add(evidence)
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
    ...hostsIn(ends).map((host): Proposal => [findNameOfHost(text, host), 'host']),
  ]
  return gather(proposals, ends)
}
