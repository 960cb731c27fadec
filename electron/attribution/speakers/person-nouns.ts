/** Nouns for persons: which are offices, which jobs, and which say only what anybody may be. */
import { readNation } from '../../../shared/names/nations.ts'
import { RELATIONS, ROLES, UNNAMED } from '../names/name-words.ts'
import { isBodyNoun } from './body-nouns.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/**
 * `office`: somebody holds it, and nobody else is meant ("the judge"); `job`: what one of those named may do for a
 * living ("the striker"); `party`: a side of a case ("the defendant"); `plain`: what anybody may be ("the 34-year-old", "the mum").
 */
export type PersonKind = 'office' | 'job' | 'party' | 'plain'

/** Of the roles, those that are rather a living than an office. */
const JOBS =
  list(`striker goalkeeper defender midfielder quarterback pitcher trainer pundit presenter broadcaster novelist poet filmmaker playwright comedian musician composer conductor artist photographer
  actor actress singer producer businessman businesswoman entrepreneur billionaire mogul author writer historian scholar scientist professor researcher teacher student farmer veteran soldier pensioner nurse
  surgeon physician psychologist psychiatrist epidemiologist virologist biologist ecologist chemist physicist geologist astronomer climatologist meteorologist oceanographer sociologist anthropologist
  archaeologist philosopher theologian engineer architect designer curator librarian pilot driver miner fisherman builder chef plumber grower shopkeeper banker vet dentist activist campaigner candidate
  nominee contender challenger incumbent politician tenant landlord neighbour neighbor jockey skipper captain firefighter paramedic lecturer witness`)
/** Nouns for one person that are no role. */
const PLAIN =
  list(`man woman boy girl lad lass lady gentleman star ace legend favourite favorite hero heroine idol native champion champ medallist teen teenager youngster rookie ex pal survivor victim patient graduate undergraduate pupil fraudster conman killer thief burglar widow widower bride groom newlywed retiree singleton
  tycoon aristocrat peer socialite influencer beautician assistant carer caregiver receptionist hooker prop lock winger flanker batter opener spinner batsman batswoman hairdresser hubby
  forward playmaker fly-half scrum-half all-rounder sprinter centre-half centre-back full-back fullback right-hander left-hander medic mechanic electrician carpenter joiner cop`)
/** Sides of a case. */
const PARTIES = list(
  'accused defendant claimant complainant plaintiff petitioner appellant applicant respondent',
)
/** Words that end as those for persons do, and are none. */
const THINGS =
  list(`letter paper newspaper poster order number answer offer computer server river water winter summer weather matter power tower chapter border cover corner chamber counter banner
  folder filter trailer tracker monitor factor sector mirror error terror former latter other another either neither never ever over under after later earlier newsletter register calendar
  flyer leaflet ticker disorder cancer theater theatre centre center`)

/** The kind of person that a noun says; undefined for what is no noun for one person. */
export function personKind(noun: string): PersonKind | undefined {
  if (isBodyNoun(noun) || THINGS.has(noun)) return undefined
  if (PARTIES.has(noun)) return 'party'
  if (PLAIN.has(noun) || /^\d+$/.test(noun) || isDemonym(noun)) return 'plain'
  if (JOBS.has(noun)) return 'job'
  if (ROLES.has(noun) || UNNAMED.has(noun))
    return noun.endsWith('s') && noun !== 'boss' ? undefined : 'office'
  if (RELATIONS.has(noun)) return 'plain'
  if (/(?:father|mother|son|daughter|brother|sister)$/.test(noun)) return 'plain'
  return /(?:er|or|ist|man|woman|ian|ant|eer|ess)$/.test(noun) ? 'job' : undefined
}

/** "the Ethiopian" */
export function isDemonym(noun: string): boolean {
  const nation = readNation(noun)
  return (
    (nation !== null && nation.words[0] !== noun && /(?:n|ish|ese|i)$/.test(noun)) ||
    /^(?:scot|spaniard|dane|swede|finn|turk|pole|briton|aussie|kiwi|geordie|serb|croat|czech|(?:french|english|welsh|irish|dutch|cornish|scots|ulster|yorkshire)(?:wo)?man)$/.test(
      noun,
    )
  )
}
