import { foldText } from '../domain/text/folding.ts'
import type { NamedRecord } from '../domain/naming/named-record.ts'
import { LEVEL_OF, TYPE_OF } from './body-words.ts'
import { linesOf } from './title-words.ts'

/** What is known of somebody beside the name: what they do, and for whom. Words are folded. */
export interface Circumstances {
  /** All words of role and affiliation, in order. */
  readonly words: readonly string[]
  /** What those come down to: "chair" for "chairwoman", without small words. */
  readonly stems: ReadonlySet<string>
  readonly affiliation: readonly string[]
  /** The affiliation's initials: "who" for the World Health Organization. */
  readonly initials: string
  readonly isFormer: boolean
}

const SMALL =
  /^(?:of|the|for|to|and|in|an?|s|at|on|by|its|his|her|their|with|from|as|who|former|ex|new|acting|late)$/

/** Words for one thing, by the first of them. */
const STEMS = new Map(
  `chair chairman chairwoman chairperson chairs chaired chairing
head chief boss leader leads leading heads headed led
spokesman spokeswoman spokesperson spokespeople
professor lecturer academic
doctor physician dr consultant gp surgeon
lawyer attorney solicitor barrister
farmer farms grower farming
deputy vice
councillor councilor cllr
policeman policewoman police officer`
    .split('\n')
    .flatMap((line) => {
      const [stem = '', ...words] = line.split(' ')
      return [stem, ...words].map((word) => [word, stem] as const)
    }),
)

/** What a word comes down to: without the ending of a plural, and as the commonest of its synonyms. */
function stemOf(word: string): string {
  const known = STEMS.get(word)
  if (known !== undefined) return known
  const single = word.length > 4 ? word.replace(/(?<=[^s])s$/, '') : word
  return STEMS.get(single) ?? single
}

function wordsIn(text: string): readonly string[] {
  return foldText(text)
    .replace(/['’]s(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '')
}

const NOTHING: Circumstances = {
  words: [],
  stems: new Set(),
  affiliation: [],
  initials: '',
  isFormer: false,
}

/** What words beside a name say of its bearer. */
export function readCircumstances(role: string, affiliation: string): Circumstances {
  if (role.trim() === '' && affiliation.trim() === '') return NOTHING
  const words = [...wordsIn(role), ...wordsIn(affiliation)]
  const telling = words.flatMap((word) => word.split('-')).filter((word) => !SMALL.test(word))
  return {
    words,
    stems: new Set(telling.map(stemOf)),
    affiliation: wordsIn(affiliation).filter((word) => !SMALL.test(word)),
    initials: wordsIn(affiliation)
      .filter((word) => !/^(?:of|the|for|and)$/.test(word))
      .map((word) => word.charAt(0))
      .join(''),
    isFormer: /\b(?:former|ex|outgoing|late)\b/.test(foldText(role)),
  }
}

/** What is known of a record. A source has no role. */
export function circumstancesOf(record: NamedRecord): Circumstances {
  return 'role' in record
    ? readCircumstances(record.role, record.affiliation)
    : readCircumstances('', '')
}

/** Words that two share of what is said of them: "secretary". */
export function sharesWords(a: Circumstances, b: Circumstances): boolean {
  return [...a.stems].some((stem) => b.stems.has(stem)) || isShortFor(a, b) || isShortFor(b, a)
}

/** Whether one's affiliation is the initials of the other's: "WFRS" for "Wessenshire Fire and Rescue". */
function isShortFor(a: Circumstances, b: Circumstances): boolean {
  const isLong = b.initials.length >= 3
  return (
    isLong && a.affiliation.some((word) => word.replace(/s$/, '') === b.initials.replace(/s$/, ''))
  )
}

/** Whether something is said of both, and nothing is said alike. */
export function saysOtherwise(a: Circumstances, b: Circumstances): boolean {
  return a.stems.size > 0 && b.stems.size > 0 && !sharesWords(a, b)
}

/** Whether two belong to different bodies or places. One of the names may be the other's initials. */
export function isElsewhere(a: Circumstances, b: Circumstances): boolean {
  if (a.affiliation.length === 0 || b.affiliation.length === 0) return false
  if (isShortFor(a, b) || isShortFor(b, a)) return false
  const tell = ({ affiliation }: Circumstances) => {
    const telling = affiliation.filter((word) => !TYPE_OF.has(word) && !LEVEL_OF.has(word))
    return telling.length > 0 ? telling : affiliation
  }
  const [namesA, namesB] = [tell(a), tell(b)]
  return !namesA.some((word) => namesB.includes(word))
}

/** Whether two do different work, as far as their roles say. */
export function hasOtherWork(a: readonly string[], b: readonly string[]): boolean {
  const [linesA, linesB] = [linesOf(a), linesOf(b)]
  return linesA.size > 0 && linesB.size > 0 && [...linesA].every((line) => !linesB.has(line))
}
