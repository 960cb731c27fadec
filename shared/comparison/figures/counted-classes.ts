import { stemOf } from '../words.ts'

/** Nouns of news that may stand for one thing when it is counted, by what they are; `people` may stand for any person. */
const CLASSES: Readonly<Record<string, string>> = {
  people:
    'people person men women man woman resident citizen civilian individual soul inhabitant local victim name body corpse fatality death casualty',
  'people young': 'child pupil student kid boy girl youngster teenager kindergartner',
  'people armed': 'soldier troop fighter serviceman militant gunman defender combatant rebel',
  'people held': 'prisoner inmate captive detainee hostage defender soldier',
  'people guarding': 'officer police policeman guard',
  'people carried': 'passenger traveller traveler customer fare flyer skier aboard ticket',
  'people working':
    'staff worker employee member driver crew job post role position redundancy layoff striker nurse teacher miner',
  'people cared for': 'patient case infection admission sufferer resident',
  'people voting': 'voter vote ballot elector',
  'people gathered':
    'supporter fan protester marcher demonstrator spectator attendee striker participant resident',
  'people held up': 'arrest detention suspect supporter marcher protester',
  household:
    'family household home house dwelling flat apartment property building structure address unit',
  vessel: 'ship vessel boat tanker ferry merchant freighter',
  carriage: 'coach car carriage wagon bus vehicle lorry truck',
  train: 'train trainset unit',
  flight: 'flight departure service plane aircraft',
  missile: 'drone missile rocket shell shot round canister strike',
  animal: 'animal cattle cow head sheep hen bird wolf wolves goat horse layer pig chicken',
  picture: 'painting work picture canvas artwork',
  pillar: 'pier support pillar column pile',
  plant: 'tree sapling seedling',
  blade: 'knife knives blade weapon gun',
  pair: 'pair couple puffin',
  barn: 'farm barn site',
  bed: 'bed place room',
  century: 'century centuries hundred ton',
}

const classesByStem = new Map<string, string[]>()
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of words.split(' ')) {
    const stem = stemOf(word)
    classesByStem.set(stem, [...(classesByStem.get(stem) ?? []), name])
  }
}

/** How two counted nouns stand to each other, by their stems. */
export type NounLikeness = 'same' | 'alike' | 'unknown' | 'other'

/** Whether two nouns may be of one thing; `unknown` where one is missing, or both say that people are counted. */
export function compareNouns(a: string | null, b: string | null): NounLikeness {
  if (a === null || b === null) return 'unknown'
  if (a === b) return 'same'
  const [classes, others] = [classesByStem.get(a) ?? [], classesByStem.get(b) ?? []]
  if (classes.some((name) => others.includes(name))) return 'alike'
  const isPerson = (names: readonly string[]) => names.some((name) => name.startsWith('people'))
  if (isPerson(classes) && isPerson(others)) return 'unknown'
  return 'other'
}
