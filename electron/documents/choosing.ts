import type { Place } from '../../shared/domain/text-input.ts'

/** What was chosen of a file: the file itself, and of its members, by their places, what of each. */
export interface Chosen {
  readonly isWhole: boolean
  readonly members: ReadonlyMap<number, Chosen>
}

/** The place of a member of what stands at a place. */
export function placeIn(place: Place, index: number): Place {
  return place === '' ? String(index) : `${place}/${index}`
}

/** What places come to: “3/0” and “3/2” are two members of the fourth. Members are in the order in which they stand. */
export function chosenIn(places: readonly Place[]): Chosen {
  const inner = new Map<number, Place[]>()
  for (const place of places) {
    if (place === '') continue
    const [first = '', ...rest] = place.split('/')
    const index = Number(first)
    const known = inner.get(index) ?? []
    known.push(rest.join('/'))
    inner.set(index, known)
  }
  const sorted = [...inner].sort(([a], [b]) => a - b)
  return {
    isWhole: places.includes(''),
    members: new Map(sorted.map(([index, within]) => [index, chosenIn(within)])),
  }
}
