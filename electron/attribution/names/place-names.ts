/** Which names are places: they are no persons, and their short forms no family names. */
import { isPlace } from '../../../shared/domain/naming/place-name.ts'
import { readNation } from '../../../shared/names/nations.ts'
import { isGivenName } from './given-names.ts'
import { bare } from './name-runs.ts'

/** Words that begin the name of a place or part it from its namesake. */
const BEFORE =
  /^(?:north|south|east|west|(?:north|south|east|west)ern|central|new|greater|upper|lower|san|santa|são|puerto|port|lake|mount|fort|cape)$/
/** What ends the name of a place. */
const BEHIND =
  /^(?:county|city|state|province|district|valley|island|islands|hills|beach|bay|river|street|road|avenue|square|park|bridge|harbour|harbor|coast|shire|township|borough|republic|region|kingdom|states|emirates)$/

export function isPlaceName(words: readonly string[]): boolean {
  const [first = '', ...more] = words
  const nation = readNation(bare(words.join('')))
  return (
    (nation !== null && nation.words[0] === bare(words.join(''))) ||
    isPlace(words.join(' ')) ||
    (more.length > 0 && BEFORE.test(bare(first)) && !isGivenName(more[0] ?? '')) ||
    (more.length > 0 && BEHIND.test(bare(more.at(-1) ?? '')))
  )
}
