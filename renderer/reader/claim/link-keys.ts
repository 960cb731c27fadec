import { useState } from 'react'
import type { Claim } from '../../../shared/domain/claim.ts'

/** A place among the speakers of a claim on the screen: who stood in it, and what tells it from the others. */
interface KeyedPlace {
  readonly speaker: string
  readonly key: string
}

/**
 * Keys for places in a list whose members may be renamed, moved, added and taken out: who was there before keeps the
 * key, and somebody new in a place whose former one has gone takes its key over, so that the field there stays.
 */
export function carryKeys(
  before: readonly KeyedPlace[],
  speakers: readonly string[],
): readonly KeyedPlace[] {
  const taken = new Set<string>()
  const known = speakers.map((speaker) => {
    const place = before.find((place) => place.speaker === speaker && !taken.has(place.key))
    if (place !== undefined) taken.add(place.key)
    return place
  })
  let next = 0
  return speakers.map((speaker, index) => {
    const own = known[index]
    if (own !== undefined) return own
    const inherited = before[index]
    if (inherited !== undefined && !taken.has(inherited.key)) {
      taken.add(inherited.key)
      return { speaker, key: inherited.key }
    }
    while (taken.has(`place ${next}`) || before.some(({ key }) => key === `place ${next}`))
      next += 1
    taken.add(`place ${next}`)
    return { speaker, key: `place ${next}` }
  })
}

interface Keyed {
  readonly claimId: string
  readonly places: readonly KeyedPlace[]
}

/** A key for each place among a claim's speakers, the empty first place of a claim without any included. */
export function useSpeakerKeys({ id, speakers }: Claim): readonly string[] {
  const names =
    speakers.length === 0 ? [''] : speakers.map(({ speakerId }) => speakerId ?? 'unnamed')
  const [keyed, setKeyed] = useState<Keyed>(() => ({ claimId: id, places: carryKeys([], names) }))
  const isSame =
    keyed.claimId === id &&
    keyed.places.length === names.length &&
    keyed.places.every(({ speaker }, index) => speaker === names[index])
  if (isSame) return keyed.places.map(({ key }) => key)
  const places = carryKeys(keyed.claimId === id ? keyed.places : [], names)
  setKeyed({ claimId: id, places })
  return places.map(({ key }) => key)
}
