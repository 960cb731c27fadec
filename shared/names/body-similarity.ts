import { isDescribedBody, type BodyName } from './body-name.ts'
import { DIFFERENT, fitting, likely, UNKNOWN, type Similarity } from './similarity.ts'

/** Whether two lists of words can be one body's: the same, or one says nothing. */
function areCompatible(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.join(' ') === b.join(' ')
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((word) => b.includes(word))

/** What one says of itself and the other does not, as doubts. */
function doubtsOf(a: BodyName, b: BodyName): readonly string[] {
  const [levels, fields] = [
    [a.level, b.level].filter((level) => level !== ''),
    [a.fields, b.fields].filter((words) => words.length > 0).map((words) => words.join(' ')),
  ]
  return [levels, fields].flatMap((said) =>
    said.length === 1 ? `only one says “${said[0] ?? ''}”` : [],
  )
}

/** Bodies of which a place has one, so that a word more or less tells no other one. */
const LONE = new Set(
  'council authority trust police firebrigade committee hospital agency court'.split(' '),
)

/** Words that tell one such body from its neighbour or its part. */
const TELLING =
  /^(?:north|south|east|west|northern|southern|eastern|western|upper|lower|new|old|youth|womens?|students?|junior|high|supreme|appeal|children|childrens)$/

/** The one word or two that one name has more than the other; null where they are not so alike. */
function wordsLeftOut(a: BodyName, b: BodyName): readonly string[] | null {
  const [long, short] = a.names.length > b.names.length ? [a.names, b.names] : [b.names, a.names]
  const extra = long.filter((word) => !short.includes(word))
  const isWithin = short.every((word) => long.includes(word)) && extra.length <= 2
  return LONE.has(a.type) &&
    isWithin &&
    extra.length > 0 &&
    !extra.some((word) => TELLING.test(word))
    ? extra
    : null
}

/**
 * How two bodies stand to each other by what their names say they are. A city's and a county's, or two of one kind with
 * other names, are two. `a` and `b` are the words as written, for the reason.
 */
export function compareBodies(
  [nameA, a]: readonly [string, BodyName],
  [nameB, b]: readonly [string, BodyName],
): Similarity {
  if (a.type === '' || a.type !== b.type) return UNKNOWN
  const areLevelsApart = a.level !== '' && b.level !== '' && a.level !== b.level
  if (areLevelsApart || !areCompatible(a.fields, b.fields)) return DIFFERENT
  const [isOnlyA, isOnlyB] = [isDescribedBody(a), isDescribedBody(b)]
  const doubts = doubtsOf(a, b)
  if (isOnlyA && isOnlyB)
    return fitting(0.7 - doubts.length * 0.1, 'both name the same kind of body', doubts)
  if (isOnlyA || isOnlyB) {
    const [short, long] = isOnlyA ? [nameA, nameB] : [nameB, nameA]
    return fitting(0.65 - doubts.length * 0.05, `“${short}” may be short for “${long}”`, [
      `“${short}” does not say which`,
      ...doubts,
    ])
  }
  if (a.names.toSorted().join(' ') === b.names.toSorted().join(' '))
    return likely(0.85 - doubts.length * 0.1, 'the same name and kind of body', doubts)
  if (!shares(a.names, b.names)) return DIFFERENT
  const extra = wordsLeftOut(a, b)
  return extra === null
    ? UNKNOWN
    : likely(0.6, 'one name leaves out a word of the other', [
        `only one says “${extra.join(' ')}”`,
        ...doubts,
      ])
}
