import { agencyOf, isInstitution, isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { isFurniture } from '../../shared/domain/text/page-furniture.ts'
import { isDateLine } from '../../shared/domain/text/written-date.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import {
  isDesk,
  isPersonName,
  isRole,
  readByline,
  readNameLine,
  readSignature,
  readWriter,
} from '../../shared/domain/naming/byline.ts'
import type { FoundByline } from './byline-candidate.ts'
import { isLabelledAbove, isProse, type Head, type HeadLine } from './head.ts'
import { readLabels, type LabelledValue } from './label-line.ts'
import { readSender } from './sender.ts'
import type { FoundTitle } from './title-candidate.ts'

/** How many paragraphs at the foot of a text may say who wrote it. */
const FOOT = 8
/** The longest of these, in code units. */
const LONGEST = 240

/** “Lee, Ann”, as catalogues have it. */
const SURNAME_FIRST =
  /^(?<surname>\p{Lu}[\p{L}’'-]+), (?<given>(?:\p{Lu}\.)+|\p{Lu}[\p{L}.’'-]*?)\.?$/u

/** “-- Ann Lee in Berlin”, “(Ann Lee)”: a name set apart at the foot. */
const SIGN_OFF = /^(?:[–—-]{1,3}\s*|\()(?<name>[^()]{4,60}?)\)?$/u

/** What the last words of a deck may say. */
const IN_DECK =
  /[.!?]\s+(?:Interview|Text|Words|Report|Story|By)(?: by|:)? (?<list>\p{Lu}[^.:]{3,60})$/u

function isOutlet(name: string): boolean {
  return isOutletName(name) || isInstitution(name)
}

/** Bylines that stand below one another are one. */
function readBylines(lines: readonly HeadLine[]): FoundByline | null {
  const bylines = lines.map(({ reading }) => (reading.kind === 'byline' ? reading.names : null))
  // “By The Alby Echo” over “By Ann Lee” names who published it.
  const person = bylines.findIndex((names) => names?.some(isPersonName) === true)
  const uppermost = bylines.findIndex((names) => names !== null)
  const isOfOutlet = bylines[uppermost]?.every(isOutlet) === true
  const first = isOfOutlet && person >= 0 ? person : uppermost
  const names: string[] = []
  for (const { reading, words } of lines.slice(Math.max(0, first))) {
    if (reading.kind === 'furniture') continue
    const more = /^(?:and|&) (?<names>\p{Lu}.*)$/u.exec(words)?.groups?.['names']
    const others = reading.kind === 'byline' ? reading.names : readByline(`By ${more ?? ''}`)
    if (others === null) break
    for (const name of others) if (!names.includes(name)) names.push(name)
  }
  const span = lines[first]?.span
  return span === undefined ? null : { span, names }
}

/** Whether the lines around a name tell that it is that of who wrote: a role, an address, a date, how long it is. */
function isBesideDate(lines: readonly HeadLine[], at: number): boolean {
  const name = lines[at]?.words
  const near = lines
    .slice(at + 1)
    .filter(({ words }) => words !== name && /\p{L}/u.test(words))
    .slice(0, 5)
  const isOther = near.findIndex(
    ({ reading, words }) =>
      reading.kind === 'words' && !isRole(words) && !isOutletName(words) && !isInstitution(words),
  )
  const below = near.slice(0, isOther < 0 ? near.length : isOther)
  return [lines[at - 1], ...below].some(
    (line) =>
      line !== undefined &&
      (line.reading.kind === 'date' ||
        (line === near[0] && isOutletName(line.words)) ||
        (isRole(line.words) && line.reading.kind !== 'prose') ||
        (isInstitution(line.words) && (readNameLine(name ?? '')?.names.length ?? 0) > 1) ||
        /^@\w+$|^\S+@\S+$|\bmin(?:ute)?s?\b/iu.test(line.words)),
  )
}

const isDated = ({ reading }: HeadLine): boolean => reading.kind === 'date'

/** Whether a paper is named by a line elsewhere than at `at`: then a name at the very top is a person's. */
function isPaperElsewhere(text: string, lines: readonly HeadLine[], at: number): boolean {
  const foot = text.slice(-300).split('\n').slice(-3)
  return (
    foot.some((line) => isOutletName(line.trim())) ||
    lines.some(({ words }, k) => k !== at && isOutletName(words))
  )
}

/** Whether a report has several of a line's words in small letters: then it is no name, but a deck. */
function isSpokenOf(text: string, line: string): boolean {
  const words = new Set(line.match(/\p{Lu}[\p{Ll}’'-]{3,}/gu) ?? [])
  return [...words].filter((word) => text.includes(` ${word.toLowerCase()}`)).length > 1
}

/** Whether a title is longer than a name with a role is: “Alby Mills Names Ann Lee Chief Financial Officer” names none. */
function isHeadline({ words }: FoundTitle): boolean {
  return words.split(/\s+/).length > 5
}

/** A name with those in the lines below it, as far as a date comes below them: “Ann Lee, Reporter” ¶ “Bo Chan”. */
function withNamesBelow(
  lines: readonly HeadLine[],
  at: number,
  names: readonly string[],
): FoundByline | null {
  const first = lines[at]
  if (first === undefined) return null
  const others: string[] = []
  let last = at
  for (let k = at + 1; k < lines.length; k += 1) {
    const line = lines[k]
    const more = line?.reading.kind === 'words' ? readNameLine(line.words) : null
    if (more === null) break
    others.push(...more.names)
    last = k
  }
  const isDatedBelow = lines[last + 1]?.reading.kind === 'date'
  if (last === at || !isDatedBelow) return { span: first.span, names }
  const span = { start: first.span.start, end: lines[last]?.span.end ?? first.span.end }
  return { span, names: [...new Set([...names, ...others])] }
}

/** A line below the title, or above a date, that is a name alone or with a role. */
function readNamed(
  text: string,
  lines: readonly HeadLine[],
  title: FoundTitle | null,
): FoundByline | null {
  const from = title === null ? 0 : title.last + 1
  for (const [k, { words, reading, span }] of lines.entries()) {
    if (reading.kind !== 'words' && reading.kind !== 'section') continue
    if (title !== null && k >= title.first && k <= title.last && isHeadline(title)) continue
    const bare = words.replaceAll(/^[\s([]+|[\s)\].]+$/g, '')
    if (k >= from && isDesk(bare)) return { span, names: [bare.replace(/^from /iu, '')] }
    const found = reading.kind === 'words' ? readNameLine(words) : null
    if (found === null || isLabelledAbove(lines, k, 'byline')) continue
    const isAlone =
      k >= from && title !== null && k === lines.length - 1 && !isSpokenOf(text, words)
    const isWriter = text
      .slice(-600)
      .split(/\n/)
      .some((line) => readWriter(line.trim()) === words)
    const isAbove = title !== null && k === from && lines.slice(k).some(isDated)
    const next = lines.slice(k + 1).find((line) => !isRole(line.words) || isDated(line))
    const isOverDate = k < from && next !== undefined && isDated(next)
    const isFit =
      (k >= from && (isBesideDate(lines, k) || isAlone || isAbove)) ||
      (isOverDate && isPaperElsewhere(text, lines, k))
    if (isFit || found.isDescribed || isWriter) return withNamesBelow(lines, k, found.names)
  }
  return null
}

const WORDS =
  /^(?:words|text|story|interview) (?<name>\p{Lu}[^|•·/]*?)(?:(?:\s{2,}|\s*[|•·/]\s*)(?:photo\w*|pictures?|images?|illustrations?)\b.*)?$/iu
const PICTURES =
  /(?:^|\s{2,}|[|•·/]\s*)(?:photo\w*|pictures?|images?|illustrations?|photos? and video) \p{Lu}/iu

/** Who wrote the words, beside or above who took the pictures: “Words Ann Lee” ¶ “Photography Bo Chan”. */
function readBesidePictures(lines: readonly HeadLine[]): FoundByline | null {
  const line = lines.find(
    ({ words }, k) =>
      WORDS.test(words) && (PICTURES.test(words) || PICTURES.test(lines[k + 1]?.words ?? '')),
  )
  const names = readNameLine(WORDS.exec(line?.words ?? '')?.groups?.['name'] ?? '')?.names
  return line === undefined || names === undefined ? null : { span: line.span, names }
}

/** Who wrote it by a catalogue, surname first, above where it was printed: “Lee, Ann.” */
function readCatalogued(lines: readonly HeadLine[]): FoundByline | null {
  const line = lines.find(({ words }, k) => {
    const next = lines[k + 1]?.reading
    const isPrinted = next?.kind === 'labels' && next.values[0]?.name === 'outlet'
    return isPrinted && SURNAME_FIRST.test(words)
  })
  const name = line?.words.replace(SURNAME_FIRST, '$<given> $<surname>') ?? ''
  return line === undefined ? null : { span: line.span, names: [name] }
}

/** A name in one line with the date: “Ann Lee | 5 March 2024”. */
function readDated(lines: readonly HeadLine[], title: FoundTitle | null): FoundByline | null {
  for (const { reading, span } of lines.slice(title === null ? 0 : title.last + 1)) {
    if (reading.kind !== 'date') continue
    for (const cell of reading.date.rest.split('|').filter((one) => !isFurniture(one))) {
      const desk = isDesk(cell) ? [cell] : null
      const names = readByline(cell) ?? readNameLine(cell)?.names ?? desk
      if (names !== null && !isOutletName(cell)) return { span, names }
    }
  }
  return null
}

/** Who is named in the last words of a deck: “… on gates and patience. Interview: Tom Hale”. */
function readInDeck(lines: readonly HeadLine[]): FoundByline | null {
  for (const { words, span } of lines) {
    const found = IN_DECK.exec(words)
    const list = found?.groups?.['list'] ?? ''
    const names = list === '' ? null : readByline(`By ${list}`)
    if (names !== null) return { span: { start: span.end - list.length, end: span.end }, names }
  }
  return null
}

/** An agency's name over its report, where another published it; the first line of a text names who published it. */
function readAgency(lines: readonly HeadLine[]): FoundByline | null {
  const words = lines.filter(({ reading }) => reading.kind === 'words' || reading.kind === 'date')
  const found = words
    .slice(1)
    .map(({ span, words: line }) => ({ span, name: line.split(/[/|]/u)[0]?.trim() ?? '' }))
    .find(({ name }) => agencyOf(name) !== null)
  return found === undefined ? null : { span: found.span, names: [found.name] }
}

/** Who sent a mail. */
function readSent(text: string, lines: readonly HeadLine[]): FoundByline | null {
  const values = lines.flatMap(({ reading }) => (reading.kind === 'labels' ? reading.values : []))
  const sender = values.find(({ name }) => name === 'sender')
  const name = sender === undefined ? '' : readSender(sender.value, text).name
  return sender === undefined || name === '' ? null : { span: sender.span, names: [name] }
}

/** “Good morning from Bratislava. Ann Lee here.” */
const GREETING = /^(?:[^.!?]{2,60}[.!,] )?(?<name>\p{Lu}[^.!?,]{3,40}) here[.!]$/u

/** Who greets the readers of a newsletter in its first lines. */
function readGreeting(
  text: string,
  paragraphs: readonly Span[],
  { body }: Head,
): FoundByline | null {
  for (const span of paragraphs.slice(0, body + 3)) {
    const name = GREETING.exec(text.slice(span.start, Math.min(span.end, span.start + 140)))
    const words = name?.groups?.['name'] ?? ''
    if (isPersonName(words)) return { span, names: [words] }
  }
  return null
}

/** Whether a line at the foot stands right below the report, with nothing but what introduces or labels it further down. */
function isUnder(text: string, foot: readonly Span[], k: number): boolean {
  const above = foot[k + 1]
  const below = foot.slice(0, k).map(({ start, end }) => text.slice(start, end))
  const isFit = below.every(
    (line) => readWriter(line) !== null || isDateLine(line) || readLabels(line, 0).length > 0,
  )
  return isFit && above !== undefined && isProse(text.slice(above.start, above.end))
}

/** How a letter to the editor begins, and what a page of letters is headed. */
const SALUTATION = /^(?:dear )?(?:sir|madam|editor)s?(?: or madam)?\s?[,:–—-]/iu
const LETTERS =
  /^(?:(?:your |readers[’'] )?letters?|letters? (?:to|from) the editor|from our readers)s?$/iu

/** Who signed a letter to the editor: the first name below it, over an address or a town. */
function readLetter(
  text: string,
  paragraphs: readonly Span[],
  { lines, body }: Head,
): FoundByline | null {
  const opening = paragraphs.slice(body, body + 2)
  const isLetter =
    lines.some(({ words }) => LETTERS.test(words)) ||
    opening.some(({ start }) => SALUTATION.test(text.slice(start, start + 40)))
  if (!isLetter) return null
  for (const span of paragraphs.slice(Math.max(body + 1, paragraphs.length - FOOT))) {
    const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST))
    const signed = readNameLine(line)
    if (signed !== null) return { span, names: signed.names }
  }
  return null
}

/** Who signed a text at its foot, or is introduced there as its writer. */
function readFoot(text: string, paragraphs: readonly Span[], body: number): FoundByline | null {
  const foot = paragraphs.slice(Math.max(body + 1, paragraphs.length - FOOT)).toReversed()
  for (const [k, span] of foot.entries()) {
    const line = text.slice(Math.max(span.start, span.end - LONGEST), span.end)
    const isShort = span.end - span.start <= LONGEST
    const signed = SIGN_OFF.exec(line)?.groups?.['name'] ?? ''
    const signature = k < 4 ? readSignature(text.slice(span.start, span.end)) : null
    const names =
      (isShort ? readByline(line) : null) ??
      (isShort && k < 4 && signed !== '' && !isFurniture(line)
        ? (readNameLine(signed)?.names ?? null)
        : null)
    if (names === null && signature !== null) {
      return { span: { ...span, start: span.start + signature.start }, names: signature.names }
    }
    if (names !== null) return { span, names }
  }
  for (const [k, span] of foot.slice(0, 4).entries()) {
    const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST))
    const name = readWriter(line) ?? (isPersonName(line) && isUnder(text, foot, k) ? line : null)
    const surname = name?.split(' ').at(-1) ?? ''
    const report = text.slice(paragraphs[body]?.start ?? 0, span.start)
    if (name !== null && !report.includes(surname)) return { span, names: [name] }
  }
  return null
}

/** A byline's names without that of who published the text, which stands over it by itself: “By Ann Lee, FactDesk Africa”. */
function withoutPublisher(found: FoundByline, lines: readonly HeadLine[]): FoundByline {
  const alone = new Set(
    lines
      .filter(({ reading, span }) => reading.kind === 'words' && span.end <= found.span.start)
      .map(({ words }) => foldText(words)),
  )
  const [first, ...others] = found.names
  if (first === undefined) return found
  return { ...found, names: [first, ...others.filter((name) => !alone.has(foldText(name)))] }
}

/**
 * Who wrote a text by rules, and where it says so: what is labelled, a byline at its top, a name under its title or beside its
 * date, who signed it at its foot. Null where it does not say.
 */
export function readByRules(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  title: FoundTitle | null,
  labelled: LabelledValue | undefined,
): FoundByline | null {
  // A catalogue gives the surname first.
  const value = (labelled?.value ?? '')
    .split(/\s*;\s*/u)
    .map((name) => name.replace(SURNAME_FIRST, '$<given> $<surname>'))
    .join(' and ')
  const names =
    value === ''
      ? null
      : (readByline(`By ${value.replace(/^by:?\s+/i, '')}`) ?? readNameLine(value)?.names ?? null)
  if (names !== null && labelled !== undefined) return { span: labelled.span, names }
  const { lines, body } = head
  const found =
    readBylines(lines) ??
    readBesidePictures(lines) ??
    readCatalogued(lines) ??
    readDated(lines, title) ??
    readNamed(text, lines, title) ??
    readInDeck(lines) ??
    readGreeting(text, paragraphs, head) ??
    readLetter(text, paragraphs, head) ??
    readFoot(text, paragraphs, body) ??
    readSent(text, lines) ??
    readAgency(lines)
  return found === null ? null : withoutPublisher(found, lines)
}
