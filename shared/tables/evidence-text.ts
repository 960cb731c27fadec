import type { Evidence } from '../domain/evidence.ts'
import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import { readTypedDay } from '../domain/text/typed-day.ts'
import { tidyLine } from './cells.ts'

const SEEN = /^seen\s+(.+)$/i
const FIGURES = /^[\d./-]+$/

/** Whether a text looks like a day, be there such a day or not. */
function isDayLike(text: string): boolean {
  return FIGURES.test(text) || readTypedDay(text).ok
}

/** The day on which evidence was seen, as a part says it; null for a part that says something else. */
function seenIn(part: string): string | null {
  const day = SEEN.exec(part)?.[1] ?? ''
  return isDayLike(day) ? day : null
}

function isPlain(part: string): boolean {
  return part === tidyLine(part) && !/^"|\|/.test(part) && seenIn(part) === null
}

function quote(part: string): string {
  return isPlain(part) ? part : `"${part.replaceAll('"', '""')}"`
}

/**
 * Evidence as text, a line for each: “address | note | seen 2026-11-30”, without what is empty. An address or a note that
 * would be read as something else (it holds a “|” or a line break, starts with a quotation mark, looks like the day, or
 * has more white space than one space between words) is put in quotation marks, with those inside doubled, as in CSV; so `splitEvidence` gives
 * back exactly what was joined.
 */
export function joinEvidence(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ address, note, seen }) =>
      [
        quote(address),
        ...(note === '' ? [] : [quote(note)]),
        ...(seen === '' ? [] : [`seen ${seen}`]),
      ].join(' | '),
    )
    .join('\n')
}

interface Part {
  readonly text: string
  readonly isQuoted: boolean
}

/** Blank space, then a part in quotation marks or one up to the end of it, then what ends it. */
const PART =
  /[^\S\r\n]*(?:"([^"]*(?:""[^"]*)*)"[^\S\r\n]*(?=[|\r\n]|$)|([^|\r\n]*))(\||\r\n|\r|\n|$)/gy

/** The parts of each line. */
function splitLines(text: string): readonly (readonly Part[])[] {
  const lines: Part[][] = [[]]
  for (const [, quoted, plain = '', end] of text.toWellFormed().matchAll(PART)) {
    const isQuoted = quoted !== undefined
    lines.at(-1)?.push({ text: quoted?.replaceAll('""', '"') ?? tidyLine(plain), isQuoted })
    if (end === '') break
    if (end !== '|') lines.push([])
  }
  return lines.filter((parts) => parts.some((part) => part.text !== ''))
}

/** The day that the last part says; in the third place it is one also without “seen” before it. */
function dayOf(parts: readonly Part[]): string | null {
  const last = parts.at(-1)
  if (last === undefined || last.isQuoted) return null
  return seenIn(last.text) ?? (parts.length === 3 && isDayLike(last.text) ? last.text : null)
}

function readLine(parts: readonly Part[]): Outcome<Evidence> {
  const day = dayOf(parts)
  const [address, note, ...rest] = day === null ? parts : parts.slice(0, -1)
  const written = tidyLine(parts.map(({ text }) => text).join(' | '))
  if (address === undefined || address.text.trim() === '') {
    return refuse(
      `“${written}” has no address. Write evidence as: address | note | seen 2026-11-30.`,
    )
  }
  if (rest.length > 0) {
    return refuse(
      `“${written}” has too many parts. Write evidence as: address | note | seen 2026-11-30, with a part that holds “|” in quotation marks.`,
    )
  }
  const seen = day === null ? succeed('') : readTypedDay(day)
  if (!seen.ok) return seen
  return succeed({ address: address.text, note: note?.text ?? '', seen: seen.value })
}

/** The evidence that a text of `joinEvidence` tells, or one as typed: a line each. Blank lines are left out. */
export function splitEvidence(text: string): Outcome<readonly Evidence[]> {
  const evidence: Evidence[] = []
  for (const parts of splitLines(text)) {
    const read = readLine(parts)
    if (!read.ok) return read
    evidence.push(read.value)
  }
  return succeed(evidence)
}
