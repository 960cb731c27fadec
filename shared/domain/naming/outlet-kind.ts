import { isFurniture, isSection } from '../text/page-furniture.ts'
import { readDateLine } from '../text/written-date.ts'
import { isDesk, isPersonName, isRole } from './byline.ts'
import { keyOfName } from './naming.ts'
import { isCompanyName, isMotto } from './outlet-line.ts'
import {
  agencyOf,
  areCapital,
  isCompoundName,
  isHostName,
  isInstitution,
  isOutletName,
  isWellKnown,
} from './outlet-name.ts'
import { isPlace } from './place-name.ts'

/** Where outlets are followed, and whose pictures they show. */
const NETWORK =
  /^(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|tiktok|bluesky|threads|google news|reddit|google|apple|spotify|getty images|shutterstock)$/u
/** Where copies are taken from. */
const DATABASE =
  /\b(?:proquest|nexis|lexisnexis|factiva|newsbank|pressreader|document|dow jones|archive|database|global newsstream)\b/u
/** What stations in North America are called: “KRVT”. */
const CALL_SIGN = /^[KWC][A-Z]{2,3}(?:\b|-)/u

/** Whether a name begins with that of an outlet: “Daily Beacon Nigeria”. */
function beginsAsOutlet(name: string): boolean {
  const words = name.split(' ')
  return words.some((_, k) => k > 1 && isOutletName(words.slice(0, k).join(' ')))
}

const KINDS = [
  ['agency', (name) => agencyOf(name) !== null],
  ['well known', isWellKnown],
  ['network', (name) => NETWORK.test(keyOfName(name))],
  ['database', (name) => DATABASE.test(keyOfName(name))],
  ['furniture', (name) => isFurniture(name) || isSection(name)],
  ['host name', isHostName],
  ['date', (name) => readDateLine(name) !== null],
  ['place', isPlace],
  ['news of a place', (name) => isPlace(name.replace(/ News$/iu, ''))],
  ['outlet', isOutletName],
  ['compound', isCompoundName],
  [
    'named with an article',
    (name) => name.startsWith('The ') && areCapital(name) && name.split(' ').length < 5,
  ],
  ['role', (name) => isDesk(name) || isRole(name)],
  ['institution', (name) => isInstitution(name) || isInstitution(name.split(', ')[0] ?? '')],
  ['company', isCompanyName],
  ['motto', isMotto],
  ['small word', (name) => /^\p{Ll}+$/u.test(name)],
  ['words', (name) => !areCapital(name)],
  ['call sign', (name) => CALL_SIGN.test(name)],
  ['initials', (name) => !/\p{Ll}|\s/u.test(name)],
  ['word', (name) => !name.includes(' ')],
  ['outlet and more', beginsAsOutlet],
  ['person', isPersonName],
] as const satisfies readonly (readonly [string, (name: string) => boolean])[]

/** What a name reads like. */
export type NameKind = (typeof KINDS)[number][0] | 'name'

/** What a name that may be an outlet's reads like by itself: the first kind that fits. */
export function kindOfName(name: string): NameKind {
  return KINDS.find(([, isFit]) => isFit(name))?.[0] ?? 'name'
}
