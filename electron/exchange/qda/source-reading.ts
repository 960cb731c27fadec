import { Refusal } from '../../documents/refusal.ts'
import { childrenOf, findChild, textOf, type XmlElement } from '../../documents/xml/xml-tree.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import type { AnnotatedDocument, Values } from '../annotated/annotated-project.ts'
import { countingsOf } from '../text/countings.ts'
import { tidyWords } from '../text/tidy-words.ts'
import { mapPoints, spanOf, withLineEnds, type PointMap } from '../text/written-text.ts'
import { readDescription } from './description.ts'
import type { FileIndex, TextOfPath } from './file-index.ts'
import { descriptionOf, guidOf, nameOf } from './qde-tree.ts'

/** A selection of a text. */
export interface Selection {
  readonly guid: string
  /** In UTF-16 code units. */
  readonly place: Span
  readonly codes: readonly string[]
  readonly memo: string
  readonly values: Values
  readonly facts: Values
}

/** A text that was read, with its selections. */
export interface ReadSource {
  readonly guid: string
  readonly document: Omit<AnnotatedDocument, 'spans'>
  readonly selections: readonly Selection[]
}

const NOT_HELD: Readonly<Record<string, string>> = {
  picturesource: 'picture',
  pdfsource: 'PDF',
  audiosource: 'recording',
  videosource: 'film',
}

const ATLAS = /^ATLAS/i

function placeOf(selection: XmlElement, length: number, name: string): Span {
  const [start, end] = ['startposition', 'endposition'].map((key) => {
    const told = selection.attributes.get(key)?.trim() ?? ''
    return /^\d{1,10}$/.test(told) ? Number(told) : -1
  })
  if (start === undefined || end === undefined || start < 0 || end < start || end > length)
    throw new Refusal(
      `In “${name}” something is marked outside of the text, from ${start} to ${end} of ${length} characters. The text or its marks are not the ones that belong together: export the project once more, and import that.`,
    )
  return { start, end }
}

/** How well places fit what selections are called: most programs call them by their first words. */
function fitOf(text: string, map: PointMap, selections: readonly XmlElement[]): number {
  let fit = 0
  for (const selection of selections) {
    const name = tidyWords(nameOf(selection)).replace(/(?:\.{3}|…)$/, '')
    const [start, end] = ['startposition', 'endposition'].map((key) =>
      Number(selection.attributes.get(key)),
    )
    if (name === '' || start === undefined || end === undefined || end > map.length) continue
    const span = spanOf(map, { start, end })
    if (tidyWords(text.slice(span.start, span.end)).startsWith(name)) fit += 1
  }
  return fit
}

/**
 * How the places of a text are counted. The standard says in code points; not all programs do, nor say how they count the
 * ends of lines: so in the way that fits most names of selections, of those that fit as well the likeliest.
 */
function countingOf(
  text: string,
  hasMark: boolean,
  selections: readonly XmlElement[],
  origin: string,
): PointMap {
  const joined = mapPoints(text, { joinsLineEnds: true })
  const usual = ATLAS.test(origin) ? joined : mapPoints(text, { joinsLineEnds: false })
  let [best, most] = [usual, fitOf(text, usual, selections)]
  for (const map of countingsOf(text, hasMark)) {
    const fit = fitOf(text, map, selections)
    if (fit > most) [best, most] = [map, fit]
  }
  return best
}

function readSelection(
  element: XmlElement,
  map: PointMap,
  index: FileIndex,
  name: string,
): Selection {
  const codings = childrenOf(element, 'coding')
  const told = readDescription(descriptionOf(element))
  const noted = codings.reduce((memo, coding) => index.withNotes(memo, coding), told.memo)
  return {
    guid: guidOf(element),
    place: spanOf(map, placeOf(element, map.length, name)),
    codes: codings.flatMap((coding) => index.codeOf(coding) ?? []),
    memo: index.withNotes(noted, element),
    values: { ...index.coderOf(element), ...told.values },
    facts: index.factsOf(told),
  }
}

/** Reads a text whose words are known. */
function readText(
  element: XmlElement,
  named: XmlElement,
  given: string,
  index: FileIndex,
): ReadSource {
  const told = readDescription(descriptionOf(named))
  const facts = index.factsOf(told)
  const guid = guidOf(named)
  const name = facts['name'] ?? nameOf(named)
  const hasMark = !index.isOurs && given.startsWith('\uFEFF')
  const text = hasMark ? given.slice(1) : withLineEnds(given, facts['line ends'] ?? '')
  const elements = childrenOf(element, 'plaintextselection')
  const origin = index.project.attributes.get('origin') ?? ''
  const map = index.isOurs
    ? mapPoints(text, { joinsLineEnds: true })
    : countingOf(text, hasMark, elements, origin)
  const selections = elements.map((one) => readSelection(one, map, index, name))
  const held = selections.filter(({ place }) => place.start < place.end)
  if (held.length < selections.length)
    index.lost.push(`In “${name}”, ${selections.length - held.length} marks of no words.`)
  if (childrenOf(element, 'coding').length > 0)
    index.lost.push(`The codes of “${name}” as a whole.`)
  const document = {
    id: facts['id'] ?? guid,
    name,
    text,
    memo: index.withNotes(told.memo, named),
    values: { ...index.valuesOf(named), ...told.values },
  }
  return { guid, document, selections: held }
}

async function wordsOf(element: XmlElement, textOfPath: TextOfPath): Promise<string | null> {
  const path = element.attributes.get('plaintextpath')
  if (path !== undefined) return textOfPath(path)
  const inside = findChild(element, 'plaintextcontent')
  return inside === null ? null : textOf(inside)
}

/**
 * Reads the texts of a project, and of its PDFs the texts that stand beside them. What else there is, and what is there in
 * another form alone, is told as lost.
 */
export async function readSources(
  index: FileIndex,
  textOfPath: TextOfPath,
): Promise<readonly ReadSource[]> {
  const read: ReadSource[] = []
  const sources = childrenOf(index.project, 'sources').flatMap(({ children }) => children)
  for (const source of sources) {
    if (typeof source === 'string') continue
    const name = nameOf(source)
    const kind = NOT_HELD[source.name]
    const element = source.name === 'textsource' ? source : findChild(source, 'representation')
    const words = element === null ? null : await wordsOf(element, textOfPath)
    if (element !== null && words !== null) read.push(readText(element, source, words, index))
    if (kind !== undefined)
      index.lost.push(
        `The ${kind} “${name}”${words === null ? ', with what is marked in it' : '; its text is taken in'}.`,
      )
    else if (words === null) index.lost.push(`“${name}”, for its text does not lie in the file.`)
    else if (source.attributes.has('richtextpath')) index.lost.push(`The layout of “${name}”.`)
  }
  return read
}
