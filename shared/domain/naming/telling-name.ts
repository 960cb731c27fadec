import type { Speaker, SpeakerKind } from '../speaker.ts'
import { keyOfName, keysOf } from './naming.ts'

/** What bodies and offices of any country, town or firm are called: such words tell none from the next one. */
const GENERIC = new Set(
  `government govt administration cabinet state states federal national central local regional provincial city county town
  district borough parish municipal parliament assembly senate congress house commons lords representatives council councils
  court courts supreme high appeal appeals crown magistrates district police army navy air force military armed forces fire
  ambulance coast coastguard service services guard ministry department office bureau agency authority commission committee
  board inspectorate directorate health defence defense foreign interior home finance treasury exchequer education justice labour labor
  transport transportation trade commerce industry energy environment agriculture culture sport housing planning welfare
  immigration customs revenue tax prison prisons prosecution prosecutors prosecutor electoral election reserve bank union
  party opposition club company group hospital school university college church airport museum embassy palace chamber
  president presidency presidential vice deputy prime minister ministers premier chancellor secretary governor mayor speaker king queen
  prince princess chief leader chair chairman chairwoman director general commissioner attorney judge coach captain manager
  spokesman spokeswoman spokesperson official officials officer press public affairs security and of the for on in`
    .trim()
    .split(/\s+/),
)

/** Offices of which a country, a state or a town has one. */
const OFFICE =
  /\b(?:vice[- ]president|president|prime minister|premier|chancellor|taoiseach|king|queen|pope|governor|mayor|(?:foreign|finance|defen[cs]e|interior|health|justice|education|home) (?:minister|secretary))\b/i

/**
 * Whether a name says by itself who is meant, in whichever article it stands: a first name and a surname, or a body that
 * is called by more than what it is. Not "Baker", "the Government" or "the Prime Minister".
 */
export function tellsWho(name: string, kind: SpeakerKind): boolean {
  const words = keyOfName(name).split(' ')
  const own = words.filter((word) => !GENERIC.has(word))
  if (kind !== 'person') return own.length > 0
  return own.length > 1 && (words[0] ?? '').length > 1
}

/** Somebody whom an article names, with what it says of them. */
type Named = Pick<Speaker, 'name' | 'kind' | 'role' | 'affiliation' | 'aliases'>

function wordsOf(text: string): readonly string[] {
  return keyOfName(text)
    .split(' ')
    .filter((word) => word.length > 2 && word !== 'the' && word !== 'and' && word !== 'for')
}

/** Whether both say something, and nothing alike. */
function areApart(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  return wordsA.length > 0 && wordsB.length > 0 && !wordsA.some((word) => wordsB.includes(word))
}

/** Whether two articles say of two of a name that they hold one office, or are the same for the same body. */
function isOneOffice(a: Named, b: Named): boolean {
  if (areApart(a.affiliation, b.affiliation)) return false
  const [officeA, officeB] = [a, b].map(({ role }) => OFFICE.exec(role)?.[0].toLowerCase())
  if (officeA !== undefined) return officeA === officeB
  const isSaid = a.role !== '' && a.affiliation !== ''
  return isSaid && keyOfName(a.role) === keyOfName(b.role) && b.affiliation !== ''
}

/** Whether a person said, by merging who was called so in another article, that a name means somebody. */
function isConfirmed({ kind, absorbed }: Speaker, key: string): boolean {
  return (
    kind === 'person' &&
    absorbed.some(({ record }) => {
      const name = keyOfName(record.name)
      // "Baker 2" is a Baker who was told from another by the number.
      const isNumbered = name.replace(/ \d+$/, '') === key
      return (
        name === key || (isNumbered && record.aliases.some((alias) => keyOfName(alias) === key))
      )
    })
  )
}

/**
 * Whether somebody of one article is surely somebody of another: they share a name that tells who it is, and what is said
 * of them is not another's role for another body; or a person has merged who was called so before; or they share a
 * surname, and hold one office.
 */
export function isSurelyOne(known: Speaker, named: Named): boolean {
  const keys = new Set(
    [named.name, ...named.aliases]
      .filter((name) => tellsWho(name, named.kind))
      .map((name) => keyOfName(name)),
  )
  const { name, aliases } = keysOf(known)
  const isSameName = [name, ...aliases].some(
    (key) =>
      keys.has(key) || (key.includes(' ') && [...keys].some((own) => own.endsWith(` ${key}`))),
  )
  if (isSameName || (named.kind === 'person' && isConfirmed(known, keyOfName(named.name))))
    return !(areApart(known.role, named.role) && areApart(known.affiliation, named.affiliation))
  return named.kind === 'person' && known.kind === 'person' && isOneOffice(known, named)
}
