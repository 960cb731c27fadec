import { isDesk, isPersonName, isRole } from '../../shared/domain/naming/byline.ts'
import { signsSeen } from '../../shared/domain/naming/candidate-choice.ts'
import { isInCapitals } from '../../shared/domain/naming/dateline.ts'
import {
  agencyOf,
  isCompoundName,
  isInstitution,
  isOutletName,
} from '../../shared/domain/naming/outlet-name.ts'
import { isKnownCity, isPlace, isRegion } from '../../shared/domain/naming/place-name.ts'
import { isFurniture, isSection } from '../../shared/domain/text/page-furniture.ts'
import { isLabel } from './label-line.ts'

/** What words are by themselves, as far as they may be a place. */
export type PlaceForm =
  | 'place'
  | 'region'
  | 'furniture'
  | 'role'
  | 'outlet'
  | 'common'
  | 'capitals'
  | 'name'

/** What a label or a headline holds, and a place hardly. */
const SMALL_WORD =
  /(?:^| )(?:in|on|at|by|what|why|how|who|when|is|are|this|that|our|your|for|from|with|mr|mrs|ms|dr|q|a)(?= |$)/iu
/** Who speaks in a transcript by what they are. */
const OFFICE =
  /^(?:(?:the|prime|deputy|vice|foreign|mr|madam) )*(?:minister|president|secretary|chair(?:man|woman|person)?|speaker|host|judge|officer|senator|mayor|governor|premier|chancellor|director|spokes(?:man|woman|person)|moderator|presenter|interviewer|anchor|operator|witness|court|counsel|caller|guest|narrator|reporter|question|answer|voice-?over)s?$/iu
const SHORTENED = /^(?:\p{Lu}\.){2,}$|^\p{Lu}\p{L}{1,4}\.$/u

const BEFORE_TOWN = ['in', 'near', 'from', 'at', 'to', 'of', 'outside', 'around']
const BEHIND_TOWN = [' district', ' province', ' city', ' City', ' county', "'s", '’s']

/** The town of a place that stands with its state or country. */
export function townOf(place: string): string {
  return place.split(/, ?/u)[0] ?? ''
}

/** “ST. JOHN'S” as a report writes it: “St. John's”. */
function capitalise(town: string): string {
  return town.toLowerCase().replaceAll(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** Whether a report speaks of a town by its name. */
export function isTownIn(report: string, name: string): boolean {
  return [name, capitalise(name)].some(
    (town) =>
      BEFORE_TOWN.some((word) => report.includes(`${word} ${town}`)) ||
      BEHIND_TOWN.some((word) => report.includes(`${town}${word}`)),
  )
}

/** Whether a report names somebody by the last word of a name alone. */
export function isSurnameIn(report: string, name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  return isPersonName(name) && report.replaceAll(name, '').includes(last)
}

/** Whether a report has words in small letters. */
function isCommonIn(report: string, words: string): boolean {
  const pattern = words.toLowerCase().replaceAll(/[^\p{L} ]/gu, '.')
  return new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}])`, 'u').test(report)
}

/** What words are that may be a place in a text with such a `report`. */
export function formOfPlace(place: string, report: string): PlaceForm {
  const town = townOf(place)
  const isKnown = isKnownCity(town) || place.split(/ ?\/ ?/u).every(isKnownCity)
  if (isRegion(place) && !isKnown) return 'region'
  if (isKnown || isPlace(place)) return 'place'
  if (isLabel(place) || isFurniture(place) || isSection(place)) return 'furniture'
  if (isDesk(place) || isRole(place) || OFFICE.test(place)) return 'role'
  const isOutlet = agencyOf(place) !== null || isOutletName(place) || isCompoundName(place)
  if (isOutlet || isInstitution(place)) return 'outlet'
  if (isCommonIn(report, town)) return 'common'
  return isInCapitals(place) ? 'capitals' : 'name'
}

/** How a place is written. */
export function spellingOf(place: string): readonly string[] {
  const parts = place.split(/, ?/u)
  const last = parts.at(-1) ?? ''
  const isParted = parts.length > 1
  return signsSeen([
    ['with a region', isParted && isRegion(last)],
    ['with a shortened region', isParted && SHORTENED.test(last)],
    ['with what is no region', isParted && !isRegion(last)],
    ['many parts', parts.length > 2],
    ['in capitals', isInCapitals(place)],
    ['two places', place.includes('/')],
    ['agency in brackets', agencyOf(/\(([^()]+)\)$/u.exec(place)?.[1] ?? '') !== null],
    ['many words', place.split(' ').length > 3],
    ['small word', SMALL_WORD.test(place)],
  ])
}
