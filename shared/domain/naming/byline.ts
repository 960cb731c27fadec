import { isInstitution, isOutletName } from './outlet-name.ts'
import { MONTH, WEEKDAY } from '../text/calendar-names.ts'
import { findDate } from '../text/written-date.ts'
import { isPlace } from './place-name.ts'
import { listAll } from '../text/listing.ts'

/** Bylines are no longer than this, in code units. */
const MAX_LENGTH = 240

/** What a byline begins with. Before “by” stands what was written, or how. */
const START =
  /^(?:[-–—•*]+\s*)?(?:(?:(?:an? )?(?:exclusive|special|original|guest)[ :,–-]+)?(?:(?:photo(?:graph)?s (?:and|&) (?:text|words|story)|written|reported|posted|published|compiled|authored|filed|submitted|contributed|words|story|text|report|reporting|analysis|interview|article|essay|opinion|commentary|comment|column|review|dispatch|feature|exclusive|blog|post|letter|transcript|presented|hosted|researched|investigated)(?: (?:and|&) (?:photos|photographs|pictures|illustrations|presented|produced|hosted|read|narrated|photographed|researched|filmed))? )?by(?::|\s|$)\s*|(?:by-?lines?|authors?|author name|words|writers?|reporters?|text): ?|(?:von|par|por|door|av|af)\s+)(?<names>\p{L}.*|@.*)$/isu
/** “From Ann Lee in Berlin”, “From Ann Lee, Berlin”, as some papers have it. */
const FROM =
  /^from (?<names>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*)+(?:,? in|,) (?<place>\p{Lu}[\p{L} ’'-]{2,40}))$/iu
/** “(BY TELEGRAPH.—FROM OUR CORRESPONDENT.)”, as old papers have it. */
const TELEGRAPHED =
  /^(?:by (?:telegraph|cable|wire|wireless|mail)[.,]?\s?[—–-]*\s?)?from (?<names>(?:our|an?)(?: \p{L}+)? correspondent)\.?$/iu
/** “Analysis: Ian Marsh, Norham News”: behind what it is, who wrote it and where. A headline may begin so too. */
const LABELLED =
  /^(?:Analysis|Comment|Opinion|Report|Essay|Column): (?<names>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}, [^:.!?]+)$/u
/** “(Reporting by Ann Lee in Oslo; Editing by Bo Chan)”, at the end of an agency's report. */
const SIGNED =
  /(?:^|[\s(])(?:reporting|reported|writing|written|story)(?: and \p{L}+)? by (?<names>\p{Lu}[^;.()]{2,120})[^()]{0,200}\)?\.?$/iu

/** What follows the names of those who wrote it. */
const BEHIND =
  /\s*(?:[|•·●;/]|:\s|\s[–—-]+\s|\b(?:with (?:additional )?(?:reporting|contributions?|files)|additional reporting|photo(?:graph|graphy)?s?(?: by)?|pictures? by|illustrat\w+(?: by)?|graphics? by|video by|edit(?:ed|ing) by|translated|time of|published|posted|updated|last (?:updated|modified)|special to)(?![\p{L}])).*$/isu
/** Where, for whom and when somebody wrote. */
const CIRCUMSTANCE = /\s+(?:in|at|from|of|for|on|is|with|reports?|IN|AT|FROM|OF|FOR)(?:\s.*)?$/su
/** A sentence is longer, in words, than a byline with a full stop. */
const SENTENCE = 9

/** Nouns for what somebody does who writes, and for their desks. */
const ROLE =
  /(?:^|[\s,/-])(?:editors?|correspondents?|writers?|reporters?|columnists?|critic|journalists?|staff(?:er)?|contributors?|producer|anchor|presenter|intern|fellow|desk|bureau(?: chief)?|team|analyst|commentator|blogger|freelancer?|professor|lecturer|director|author|chief|researcher|editorial(?: board)?|newsroom|agenc(?:y|ies)|service|photographer|historian|economist)(?=$|[\s,/(])/iu
/** Words before such a noun that tell what it is about. */
const DESK =
  /^(?:senior|chief|staff|special|political|foreign|diplomatic|defen[cs]e|economics?|business|health|science|sports?|technology|tech|environment|education|home|crime|legal|courts?|culture|arts|religion|religious|affairs|deputy|assistant|associate|managing|executive|contributing|guest|local|democracy|journalism|initiative|national|international|world|europe|middle|east|asia|africa|north|south|west|of|england|correspondent|state|house|city|county|transport|energy|climate|investigations?|data|features?|news|royal|social|security|war|white|parliamentary|senior|junior|trainee|community|regional|business|consumer|showbiz|entertainment|football|cricket|weather|digital|media|web|online|night|general|global|opinion|the|and|&)$/iu

const CALENDAR = new RegExp(
  `^(?:${WEEKDAY}|${MONTH}|christmas|easter|noon|midnight|dawn|dusk|night|day|law|the|then|now)$`,
  'iu',
)
/** A weekday or a time at the end of a list of names. */
const WHEN = new RegExp(`\\s+(?:${WEEKDAY},?\\s*|\\d{1,2}[:.]\\d\\d.*)$`, 'iu')

/** What stands before a name and is no part of it. */
const HONORIFIC = /^(?:(?:[Tt]he )?(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Rev|Revd)\b\.? )+(?=\p{Lu})/u
/** What stands behind a name that a reader can write to: “@annlee”, “ann@echo.example”. */
const HANDLE = /\s+(?:[|•·–—-]+\s+)?(?:@\w+|\S+@\S+)/gu
/** What students put behind their names: “Maya Srinivasan ’25”. */
const YEAR_OF_CLASS = / ['’‘]\d\d(?= |$)/u
/** What brackets behind a name say of a part of the work: “(now)”, “(text and pictures)”. */
const SHARE = /(?<=\S)\s*\(\p{Ll}[\p{Ll} ,&]{1,40}\)/gu

/** A desk or a role that stands for a name: “Editorial”, “Our Correspondent”, “Web Desk”. */
const NAMELESS =
  /^(?:editorial(?: board)?|(?:from )?(?:our(?: own)?|the|a|an|web|news|digital|online|staff|special|city|district) (?:\p{L}+ ){0,2}(?:desk|staff|reporters?|correspondents?|team|bureau|writers?)|staff (?:reporter|writer)|newsroom|(?:redactie|redaktion|rédaction|redacción|redazione|redação)(?: \p{Lu}\S*)?)$/iu

/** Words inside names that have no capital. */
const SMALL_WORDS = new Set(
  'de del della der den di da do dos du la le van von zu zur bin ibn al el ter ten y e af av'.split(
    ' ',
  ),
)

function isNameWord(word: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}@][\p{L}\p{M}.’'‘`@\d_-]*$/u.test(word) ||
    /^(?:al|el|d|l|de|bin|an|as|ad|ash|ar)[-’'][\p{Lu}]/u.test(word) ||
    SMALL_WORDS.has(word)
  )
}

function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/).filter((word) => word !== '')
}

/** Whether words are written as a name is, of whatever kind. */
function isNameLike(words: string): boolean {
  const parts = wordsOf(words)
  const [first = ''] = parts
  return (
    parts.length > 0 &&
    parts.length <= 6 &&
    parts.every((part) => isNameWord(part) || part === '&') &&
    /^[\p{Lu}\p{Lo}@]/u.test(first) &&
    /\p{L}/u.test(words) &&
    (!parts.some((part) => CALENDAR.test(part)) || isOutletName(words))
  )
}

/**
 * Whether words are a person's name as bylines give it: two to five words with capitals, and neither a role, nor a
 * place, nor who publishes.
 */
export function isPersonName(words: string): boolean {
  const parts = wordsOf(words)
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    isNameLike(words) &&
    !SMALL_WORDS.has(parts.at(-1) ?? '') &&
    !ROLE.test(words) &&
    !parts.some((part) => /^(?:by|from|with|of)$/iu.test(part) || /^[^@]*\d/u.test(part)) &&
    !parts.every((part) => DESK.test(part)) &&
    !isOutletName(words) &&
    !(parts.length > 2 && isInstitution(words)) &&
    !(
      /^\p{Lu}{2,5}$/u.test(parts[0] ?? '') &&
      /\p{Ll}/u.test(words) &&
      isPlace(parts.slice(1).join(' '))
    ) &&
    !isPlace(words)
  )
}

/** Whether words say what somebody does who writes: “North of England correspondent”, “Staff Writer”. */
export function isRole(words: string): boolean {
  return words.length <= 80 && ROLE.test(words) && !/[.!?:]$/.test(words)
}

/** Whether words are a desk or a role that stands for a name: “Web Desk”, “Our Correspondent”. */
export function isDesk(words: string): boolean {
  return NAMELESS.test(words)
}

/** A name without the role or outlet beside it: “Health correspondent Ann Lee”, “ANN LEE Associated Press”. */
function withoutRole(words: string): string {
  const parts = wordsOf(words)
  const role = parts.findLastIndex((part) => ROLE.test(part))
  if (role >= 0 && parts.length - role > 2) return parts.slice(role + 1).join(' ')
  if (role > 1) {
    let from = role
    const goesWithRole = (part: string): boolean =>
      ROLE.test(part) || DESK.test(part) || isPlace(part)
    while (from > 2 && goesWithRole(parts[from - 1] ?? '')) from -= 1
    return parts.slice(0, from).join(' ')
  }
  const outlet = parts.findIndex((_, k) => k >= 2 && isOutletName(parts.slice(k).join(' ')))
  if (outlet >= 0) return parts.slice(0, outlet).join(' ')
  const small = parts.findIndex((part) => /\p{Ll}/u.test(part))
  const isCapitals = small >= 2 && !SMALL_WORDS.has(parts[small] ?? '')
  return isCapitals ? parts.slice(0, small).join(' ') : words
}

/** One entry of a byline's list without what goes with a name. */
function tidyEntry(words: string): string {
  const bare = words
    .replaceAll(/\s*[([][^)\]]*[)\]]?\s*/gu, ' ')
    .replace(YEAR_OF_CLASS, '')
    .replaceAll(/\s*(?:\S+@\S+|(?<=\S\s+)@\w+|\+?\d[\d ().-]{5,})\s*/gu, ' ')
    .trim()
    .replace(/^with\s+(?=\p{Lu})/u, '')
    .replace(HONORIFIC, '')
  if (/^(?:our|an?|web|the|staff|by)\s/iu.test(bare) && !isPersonName(withoutRole(bare))) {
    return bare.replace(/[.,:]$/, '')
  }
  return withoutRole(withoutRole(bare).replace(CIRCUMSTANCE, ''))
    .replace(/^(?:\p{Lu}[\p{L}]+)[’']s\s+(?=\p{Lu}\p{L}+ \p{Lu})/u, '')
    .replace(/[,:]$/, '')
    .replace(/(?<!\b\p{Lu}|Jr|Sr)\.$/u, '')
}

/** The names in the list of a byline; empty for what is none. What stands behind a comma must be a person. */
function readNames(list: string): readonly string[] {
  const pieces = list.split(/(\s*,\s*and\s+|\s*,\s*|\s+(?:and|&|und|et|y)\s+)/iu)
  const entries = pieces
    .filter((_, k) => k % 2 === 0)
    .map((words, k) => ({
      name: tidyEntry(words),
      isRole: ROLE.test(words.split(' ').at(-1) ?? ''),
      mark: k === 0 ? '' : (pieces[2 * k - 1] ?? ''),
    }))
    .filter(({ name }) => name !== '')
  const isNamed = ({ name, mark, isRole }: (typeof entries)[number]): boolean => {
    if (isRole && mark.trim() === ',') return false
    if (isPersonName(name)) return true
    const isJoined = !mark.includes(',') || /and/i.test(mark)
    return isJoined && isNameLike(name) && !ROLE.test(name)
  }
  // “Ann Lee, Mesa & Tide”: what is joined to no person is none.
  const isJoinedToNobody = (k: number): boolean => {
    const [before, entry] = [entries[k - 1], entries[k]]
    return (
      before !== undefined && entry !== undefined && !isNamed(before) && !isPersonName(entry.name)
    )
  }
  const names = entries
    .filter((entry, k) => isNamed(entry) && !isJoinedToNobody(k))
    .map(({ name }) => name)
  if (names.length > 0) return names
  const first = entries[0]?.name ?? ''
  return ROLE.test(first) && wordsOf(first).length <= 5 ? [first] : []
}

/** The line without the marks of Markdown, brackets and dashes around it. */
function withoutMarks(line: string): string {
  return line.replaceAll(/^[*_([\s–—•/-]+|[*_)\]\s–—-]+$/gu, '')
}

/** What pages set apart is glued where they are copied: “ByChloe HattersleySenior Reporter”. */
function unglued(line: string): string {
  const roles =
    /(?<=\p{Ll})(?=(?:Senior|Staff|Chief|Political|Crime|Health|Business|Sports?|Local|News|Reporter|Correspondent|Editor|Writer|Published|Updated)\b)/gu
  return line.replace(/^By(?=\p{Lu}\p{Ll})/u, 'By ').replaceAll(roles, ', ')
}

/**
 * Who wrote it, from a byline such as “By Ryan Morgan”, “By A. Lee and B. Chan, Staff writers”, “- By Ann Lee in
 * Berlin”, “By Our Correspondent”; without roles, places and outlets. Null when `line` is none.
 */
export function readByline(line: string): readonly string[] | null {
  const plain = unglued(withoutMarks(line))
  if (plain.length > MAX_LENGTH) return null
  const correspondent = TELEGRAPHED.exec(plain)?.groups?.['names']
  if (correspondent !== undefined) return [correspondent]
  const match = START.exec(plain) ?? FROM.exec(plain) ?? LABELLED.exec(plain)
  const rest = match?.groups?.['names']
  if (rest === undefined) return null
  if (/[.!?]["”’]?$/.test(plain) && wordsOf(plain).length >= SENTENCE) return null
  const date = findDate(rest)
  const list = (date === null ? rest : rest.slice(0, date.index))
    .replaceAll(/\s*\(\p{Ll}{1,5}\/\p{Ll}{1,5}\)/gu, '')
    .replace(WHEN, '')
    .replace(BEHIND, '')
  const names = readNames(list)
  return names.length === 0 ? null : names
}

/** A line of names without “by”. */
export interface NameLine {
  readonly names: readonly string[]
  /** Whether it says what they are, for whom or where, as no other line with a name does. */
  readonly isDescribed: boolean
}

/** Reads a line such as “Kirsty Bellamy, Showbiz Reporter”, “Ann Lee in Berlin”, “Ann Lee | Reuters”, “Ann Lee, Alby”. */
export function readNameLine(line: string): NameLine | null {
  if (line.length > MAX_LENGTH) return null
  const written = withoutMarks(line.replaceAll(SHARE, ''))
  const named = written.replaceAll(HANDLE, '')
  const isReached = named !== written && named !== ''
  const plain = isReached ? named : written
  if (plain.length > 100 || /[.!?:"”]$/.test(plain.replace(/(?:\b\p{Lu}|Jr|Sr)\.$/u, '')))
    return null
  const cells = plain.split(/\s*[|•·●/;]\s*|\s+[–—-]+\s+|\s*,\s*|\s+(?:and|AND|&)\s+|\s*[()]\s*/u)
  const entries = cells
    .filter((cell) => cell !== '')
    .map((cell) => {
      const entry = cell.replace(HONORIFIC, '').replace(YEAR_OF_CLASS, '')
      const [whole, name = '', place = ''] =
        /^(.*\S)\s+(?:in|reports? from|for)\s+(\p{Lu}.*)$/u.exec(entry) ?? []
      const isFit =
        whole !== undefined &&
        isPersonName(name) &&
        (isOutletName(place) || (wordsOf(place).length < 3 && !/\sfor\s/.test(entry)))
      if (isFit) return { words: entry, name, place }
      const isBody = /\b(?:Agency|Service)$/u.test(entry) && isOutletName(entry)
      const bare = ROLE.test(entry) && !isBody ? withoutRole(entry) : entry
      return { words: entry, name: isPersonName(bare) ? bare : entry, place: '' }
    })
  if (!isPersonName(entries[0]?.name ?? '')) return null
  const others = entries.filter(({ name }) => !isPersonName(name)).map(({ words }) => words)
  const isKnown = (words: string): boolean =>
    isRole(words) ||
    isOutletName(words) ||
    isInstitution(words) ||
    isPlace(words) ||
    /^@\w+$|^\S+@\S+$/.test(words)
  // A town that is not known stands alone behind a comma.
  const isTown = (words: string): boolean =>
    /^\p{Lu}[\p{Ll}’'-]+$/u.test(words) && others.length === 1
  if (!others.every((words) => isKnown(words) || isTown(words))) return null
  return {
    names: entries.map(({ name }) => name).filter(isPersonName),
    isDescribed:
      isReached ||
      others.some(isKnown) ||
      entries.some(({ words, name, place }) => place === '' && words !== name) ||
      entries.some(({ place }) => isPlace(place) || isOutletName(place)),
  }
}

/** Who signed a report in its last words, and where in the paragraph these begin, in code units. */
export interface Signature {
  readonly names: readonly string[]
  readonly start: number
}

/** Reads the end of a paragraph such as “(Reporting by Ann Lee in Oslo; Editing by Bo Chan)”; null where it is none. */
export function readSignature(paragraph: string): Signature | null {
  const from = Math.max(0, paragraph.length - 400)
  const match = SIGNED.exec(paragraph.slice(from).trimEnd())
  const names = readNames(match?.groups?.['names'] ?? '')
  if (match === null || names.length === 0) return null
  return { names, start: from + match.index + (/^\s/.test(match[0]) ? 1 : 0) }
}

const WRITES =
  /^(?<name>\p{Lu}\S+(?: \S+){1,4}?) (?:(?:is|was) (?:(?:an?|the|our|\p{Lu}\S+[’']s?)\s)?(?:[^.]{0,80}\s)?(?:[Ww]riter|[Cc]olumnist|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Jj]ournalist|author|[Cc]ontributor|[Ff]ellow|[Pp]rofessor|[Ll]ecturer|[Cc]ritic)\b|(?:writes|can be reached|is based|joined|has covered|reports)\b|(?:writes|covers|blogs|teaches) )/u

/** Whom a line at a text's foot introduces as its writer: “Hal Brannigan writes every other Saturday.” */
export function readWriter(line: string): string | null {
  const name = WRITES.exec(withoutMarks(line))?.groups?.['name'] ?? ''
  return isPersonName(name) ? name : null
}

/** Names as one line: “A, B and C”. */
export function joinNames(names: readonly string[]): string {
  return listAll(names)
}
