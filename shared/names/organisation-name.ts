import { foldText } from '../domain/text/folding.ts'
import { toEnglishBody } from './body-words.ts'
import { joinNations, readNation } from './nations.ts'
import { toLatin } from './romanisation.ts'
import { readPersonName } from './person-name.ts'

/** The name of an organisation or of a carrier (an agency, a paper, an interview), in its parts. */
export interface OrganisationName {
  /** The words that tell it from others, in order: "TASS" in "Russia’s state-run TASS news agency". */
  readonly core: readonly string[]
  readonly nations: readonly string[]
  /** The words of its name that its initials are taken from. */
  readonly initials: string
  /** The same with its small words: "dod" for the Department of Defense. */
  readonly fullInitials: string
  /** Its own short forms in capitals: "IAEA", also in brackets. */
  readonly acronyms: readonly string[]
  /** What it is where it is no organisation but an occasion: "interview", "statement"; ''. */
  readonly occasion: string
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Words that say what an organisation is, where others say which. */
const DESCRIBING =
  wordsOf(`the a an of for and on in at with to its his her their news agency agencies newspaper paper magazine
  broadcaster network channel website site outlet daily weekly wire service account page feed platform inc ltd limited fc afc corp co llc plc gmbh
  official semi-official state-run state-owned state-controlled state-backed state-funded staterun stateowned private independent-run
  statement-run local company group publication tabloid portal`)

const SMALL = wordsOf('the a an of for and on in at with to its his her their')

const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  centre: 'center',
  organisation: 'organization',
  labour: 'labor',
  programme: 'program',
  dept: 'department',
  govt: 'government',
  gov: 'government',
  min: 'ministry',
  assn: 'association',
  univ: 'university',
  intl: 'international',
  natl: 'national',
}

const OCCASIONS =
  wordsOf(`interview statement conference briefing speech address report post tweet letter memo testimony filing
  ruling hearing readout communique remarks rally lawsuit document presser`)

/** Words that make a name one of an organisation. */
const BODIES =
  wordsOf(`department ministry agency office bureau commission committee council board court university institute
  foundation center corporation company bank fund union association organization league federation alliance party congress senate
  house parliament duma kremlin pentagon assembly administration government police army navy military embassy authority society
  academy treasury nations nato news press times post journal tribune herald network media radio television channel newspaper
  campaign chamber delegation mission side ministries hospital club airline constabulary ltd plc inc llc`)

interface Word {
  readonly raw: string
  readonly key: string
  readonly isOwner: boolean
}

function readWords(name: string): readonly Word[] {
  const flat = toLatin(name)
    .replace(/\b(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/^(?:www\.)?([\p{L}\p{N}-]+)(?:\.(?:com?|org|net|info|news|tv|eu|[a-z]{2}))+$/u, '$1')
    .replace(/^@/, '')
    .replace(/\bet al\.?,?(?: \(?(?:19|20)\d\d\)?)?/gu, 'study')
    .replace(/["“”„«»()[\],;:/.!?]|(?<= )&|&(?= )/gu, ' ')
  return flat
    .split(/\s+/)
    .map((raw) => ({
      raw: raw.replace(/['’ʼ`´]s$/u, ''),
      isOwner: /['’ʼ`´]s$/u.test(raw),
      key: foldText(raw)
        .replace(/['’ʼ`´]s$/u, '')
        .replace(/['’ʼ`´]/gu, ''),
    }))
    .filter(({ key }) => key !== '')
}

const isAcronym = (raw: string) => /^\p{Lu}(?:&?\p{Lu}|o\p{Lu}){1,5}$/u.test(raw)

/** "state news agency", "state television": the state’s, and not a name. */
function isStateMedia(words: readonly Word[], place: number): boolean {
  const next = words[place + 1]?.key ?? ''
  return (
    words[place]?.key === 'state' &&
    /^(?:news|media|television|tv|agency|broadcaster|radio)$/.test(next)
  )
}

/** Reads the name of an organisation. Its core is never empty: where all words only describe, they are the core. */
export function readOrganisationName(name: string): OrganisationName {
  const words = readWords(name)
  const keys = joinNations(words.map(({ key }) => key).join(' '))
    .split(' ')
    .map((key) => toEnglishBody(SPELLINGS[key] ?? key))
  const owners = new Set(words.filter(({ isOwner }) => isOwner).map(({ key }) => key))
  const states = new Set(
    words.filter((_, place) => isStateMedia(words, place)).map(({ key }) => key),
  )
  const nations = new Set(keys.flatMap((key) => readNation(key)?.name ?? []))
  const plain = keys.filter((key) => readNation(key) === null && !states.has(key))
  const isForeign = plain.includes('ministry') && plain.includes('foreign')
  const telling = plain.filter(
    (key, place) =>
      !DESCRIBING.has(key) &&
      !(isForeign && key === 'affairs') &&
      !(owners.has(key) && place < plain.length - 1),
  )
  const full = telling.length > 0 ? telling : plain.filter((key) => !SMALL.has(key))
  const core = full.length > 0 ? full : keys
  const bracketed = [...toLatin(name).matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside ?? '')
  const inBrackets = new Set(bracketed.flatMap((inside) => inside.split(/\s+/)).map(foldText))
  const outside = core.filter((key) => !inBrackets.has(key))
  const initialsOf = (isSmallIn: boolean) =>
    words
      .filter(({ key }) => !/^(?:the|an?)$/.test(key) && !inBrackets.has(key))
      .filter(({ key }) => isSmallIn || !SMALL.has(key))
      .flatMap(({ key }) => key.split('-'))
      .map((key) => key.charAt(0))
      .join('')
  return {
    core: outside.length > 0 ? outside : core,
    nations: [...nations].sort(),
    initials: initialsOf(false),
    fullInitials: initialsOf(true),
    acronyms: words
      .filter(({ raw, key }) => isAcronym(raw) && (core.length === 1 || inBrackets.has(key)))
      .map(({ key }) => key),
    occasion: keys.find((key) => OCCASIONS.has(key)) ?? '',
  }
}

/** Whether a name that was given no kind is a body’s: "State Department", "TASS", not "Kremlin aide Yuri Ushakov". */
export function isOrganisationName(name: string): boolean {
  const words = readWords(name)
  const [only] = words
  if (only !== undefined && words.length === 1 && isAcronym(only.raw) && only.raw.length <= 4)
    return true
  const isBody = words.some(({ key }) => BODIES.has(SPELLINGS[key] ?? key))
  return isBody && readPersonName(name).title.length === 0
}
