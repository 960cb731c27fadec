import { refuse, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { AnnotatedDocument, AnnotatedProject } from './annotated-project.ts'

/** Deeper codes are no codebook's, and may be a ring. */
const DEEPEST = 100

/** Refuses a whole file for a fault in it: a sentence. */
export function refuseFile(fault: string): Outcome<never> {
  return refuse(`${fault} Nothing of this file was taken in; write it once more, and import that.`)
}

/** Whether a text would be cut inside of a character of two code units. */
function isCutting(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)]
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function findFaultOfPlace({ name, text, spans }: AnnotatedDocument): string | null {
  for (const { parts } of spans) {
    if (parts.length === 0) return `In “${name}” something is marked at no place.`
    for (const { start, end } of parts) {
      const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0
      if (!isPlace || start >= end || end > text.length) {
        return `In “${name}” a mark goes from ${start} to ${end}, and its text from 0 to ${text.length}.`
      }
      if (isCutting(text, start) || isCutting(text, end)) {
        return `In “${name}” a mark from ${start} to ${end} cuts a character in two: its places are counted in another way.`
      }
    }
  }
  return null
}

function findTwice(ids: Iterable<string>): string | null {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) return id
    seen.add(id)
  }
  return null
}

function* idsOf({ documents, entities, relations }: AnnotatedProject): Generator<string> {
  for (const { id, spans } of documents) {
    yield id
    for (const span of spans) yield span.id
  }
  for (const { id } of entities) yield id
  for (const { id } of relations) yield id
}

function findFaultOfLinks({ documents, codes }: AnnotatedProject): string | null {
  const known = new Set(codes.map(({ id }) => id))
  for (const { name, spans } of documents) {
    const own = new Set(spans.map(({ id }) => id))
    for (const span of spans) {
      if (span.codes.some((id) => !known.has(id))) {
        return `In “${name}” something is marked with a code that the file does not have.`
      }
      if (span.links.some((link) => link.spans.some((id) => !own.has(id)))) {
        return `In “${name}” something is linked to a mark that is not there.`
      }
    }
  }
  return null
}

function findRing({ codes }: AnnotatedProject): string | null {
  const parents = new Map(codes.map(({ id, parent }) => [id, parent]))
  for (const { id, name } of codes) {
    let depth = 0
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) {
      if ((depth += 1) > DEEPEST) return `The code “${name}” stands below itself.`
    }
  }
  return null
}

/**
 * Checks what was read of a file: marks inside of their texts that cut no character, no id twice, links and codes that are
 * there, no ring of codes. Entities of links and ends of relations may be of another file. Refuses the whole file.
 */
export function checkAnnotated(project: AnnotatedProject): Outcome<AnnotatedProject> {
  const twice = findTwice(idsOf(project)) ?? findTwice(project.codes.map(({ id }) => id))
  if (twice !== null) return refuseFile(`Two things in this file have the id “${twice}”.`)
  const broken = project.documents.find(({ text }) => !text.isWellFormed())
  if (broken !== undefined)
    return refuseFile(`The text of “${broken.name}” holds half a character.`)
  for (const document of project.documents) {
    const fault = findFaultOfPlace(document)
    if (fault !== null) return refuseFile(fault)
  }
  const fault = findFaultOfLinks(project) ?? findRing(project)
  return fault === null ? succeed(project) : refuseFile(fault)
}
