import type { Span } from '../../../shared/domain/text/span.ts'

/** “Document 2 of 3”, “2 of 25 DOCUMENTS”, in the languages that databases deliver in. */
const NUMBERED =
  /^[ \t]*(?:(?:Document|Dokument|Documento|Article|Artikel)[ \t]+(?<number>\d{1,5})[ \t]+(?:of|von|de|sur)[ \t]+(?<total>\d{1,5})|(?<first>\d{1,5})[ \t]+(?:of|von|de|sur)[ \t]+(?<all>\d{1,5})[ \t]+(?:DOCUMENT|DOKUMENT)[A-Z]*)[ \t]*$/gim
/** The number that Factiva gives an article, which stands below it; in a PDF it may be of the paragraph above. */
const ACCESSION =
  /(?:^|(?<=\s))(?:AN[ \t]+)?Document[ \t]+[A-Z][A-Z0-9]{2,9}\d{8}[a-z0-9]{8,11}[ \t]*$/gm
const END =
  /(?:^|(?<=\s))(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento)[ \t]*$/gm
const RULE = /^[ \t]*_{20,}[ \t]*$/gm

/** What databases say of an article above and below it, each with its label. */
const FIELD =
  /(?<![\p{L}-])(?:(?:byline|section|length|load-date|language|highlight|publication-type|subject|classification|dateline|author|title|publication(?: info| title| date| year)?|full text|abstract|database|document (?:url|id|type)|source type|autor|autorin|länge|rubrik|ressort|sprache|quelle|datum|auteur|longueur|langue|sección|longitud|idioma)[ \t]*:|(?:©|\(c\)|copyright(?: ©| \(c\))?)[ \t]?\d{4}\b|^[ \t]*\d{1,3}(?:,\d{3})*[ \t]words[ \t]*$)/gimu
/** So many of these show that a section is an article of a delivery, and so large a share of all must be. */
const LEAST_FIELDS = 2
const LEAST_SHARE = 0.6
/** Fewer code units are no article; so many behind the last mark are, which was then cut off. */
const LEAST_LENGTH = 40
const LEAST_REST = 400
/** What stands behind the last article: how it was searched for. */
const SEARCH =
  /^[ \t]*(?:Search Summary|Suchzusammenfassung|Timestamp|Results Found|Resumen de búsqueda)\b/im

/** The articles of a delivery, and what stands before the first. */
export interface Sections {
  readonly articles: readonly Span[]
  readonly before: Span
  /** Whether the first article may have a cover or a table of contents above it: no mark says where it begins. */
  readonly isOpen: boolean
}

interface Mark extends Span {
  readonly number: number
  readonly total: number
}

function marksOf(text: string, pattern: RegExp): readonly Mark[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found, groups }) => ({
    start: index,
    end: index + found.length,
    number: Number(groups?.['number'] ?? groups?.['first'] ?? 0),
    total: Number(groups?.['total'] ?? groups?.['all'] ?? 0),
  }))
}

/** The longest run of marks that count on by one, of one total: a text may speak of such a line. */
function countedRun(marks: readonly Mark[]): readonly Mark[] {
  let run: Mark[] = []
  let longest: readonly Mark[] = []
  for (const mark of marks) {
    const last = run.at(-1)
    const isNext = last !== undefined && mark.number === last.number + 1
    if (isNext && mark.total === last.total) run.push(mark)
    else run = [mark]
    if (run.length > longest.length) longest = run
  }
  return longest
}

function isLong(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim().length >= LEAST_LENGTH
}

function hasFields(text: string, { start, end }: Span): boolean {
  return (text.slice(start, end).match(FIELD)?.length ?? 0) >= LEAST_FIELDS
}

/** Whether the sections are what a database delivers. */
function areDelivered(text: string, sections: readonly Span[]): boolean {
  const delivered = sections.filter((section) => hasFields(text, section))
  return delivered.length >= 2 && delivered.length >= LEAST_SHARE * sections.length
}

/** A section without what stands behind its last rule, where that is too short to be of the article. */
function untilRule(text: string, { start, end }: Span): Span {
  const last = marksOf(text.slice(start, end), RULE).at(-1)
  const isShort = last !== undefined && end - start - last.end < LEAST_REST
  return { start, end: isShort ? start + last.start : end }
}

/** The sections that marks stand above. */
function sectionsBelow(text: string, marks: readonly Mark[]): Sections | null {
  const articles = marks.map(({ end }, k) =>
    untilRule(text, { start: end, end: marks[k + 1]?.start ?? text.length }),
  )
  const isSound = articles.length >= 2 && articles.every((section) => isLong(text, section))
  if (!isSound || !areDelivered(text, articles)) return null
  return { articles, before: { start: 0, end: marks[0]?.start ?? 0 }, isOpen: false }
}

/** The sections that marks stand below, and what is left behind the last where it is long enough to be one. */
function sectionsAbove(text: string, marks: readonly Mark[]): Sections | null {
  const closed = marks.map(({ start }, k) => ({ start: marks[k - 1]?.end ?? 0, end: start }))
  const articles = closed.filter((section) => isLong(text, section))
  if (articles.length < 2) return null
  const rest = { start: marks.at(-1)?.end ?? 0, end: text.length }
  const words = text.slice(rest.start, rest.end).trim()
  const isCutOff = words.length >= LEAST_REST && !SEARCH.test(words)
  return {
    articles: isCutOff ? [...articles, rest] : articles,
    before: { start: 0, end: 0 },
    isOpen: true,
  }
}

/** The sections between rules, where they are what a database delivers. */
function sectionsBetween(text: string, rules: readonly Mark[]): Sections | null {
  const edges = [{ start: 0, end: 0 }, ...rules, { start: text.length, end: text.length }]
  const sections = edges
    .slice(1)
    .map(({ start }, k) => ({ start: edges[k]?.end ?? 0, end: start }))
    .filter((section) => isLong(text, section))
  const from = sections.findIndex((section) => hasFields(text, section))
  const to = sections.findLastIndex((section) => hasFields(text, section))
  const [first, ...others] = sections.slice(Math.max(0, from), to + 1)
  if (rules.length < 2 || first === undefined || !areDelivered(text, sections)) return null
  return { articles: [first, ...others], before: { start: 0, end: first.start }, isOpen: false }
}

/**
 * Where the articles of a delivery by a news database stand in its text, in UTF-16 code units: by the lines that LexisNexis,
 * Factiva and ProQuest set between them. Null for a text that is no delivery, or only speaks of such a line: there must
 * be two at least, in their order, and what stands between them must be like what databases deliver.
 */
export function findSections(text: string): Sections | null {
  const numbered = sectionsBelow(text, countedRun(marksOf(text, NUMBERED)))
  if (numbered !== null) return numbered
  const accessions = sectionsAbove(text, marksOf(text, ACCESSION))
  if (accessions !== null) return accessions
  const ended = sectionsAbove(text, marksOf(text, END))
  if (ended !== null && areDelivered(text, ended.articles)) return ended
  return sectionsBetween(text, marksOf(text, RULE))
}
