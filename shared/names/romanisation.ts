/** Cyrillic letters as English papers write them (close to BGN/PCGN 1947). */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
}

/** Letters that are no letter with an accent, as papers without them write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
}

/** A name with its Cyrillic letters in Latin ones, and letters that English has not in its own, capitals kept. */
export function toLatin(written: string): string {
  const name = written.replace(/[øłđıðþæœß]/giu, (letter) => {
    const plain = LETTERS[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1)
  })
  if (!/\p{Script=Cyrillic}/u.test(name)) return name
  return name.normalize('NFC').replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const lower = letter.toLowerCase()
    const latin = CYRILLIC[lower] ?? letter
    return letter === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
  })
}

/**
 * Spellings that English, German, French and Polish papers give one sound of a Slavic name, in the order in which
 * they are read. S is any hissing sound.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/tsch|tch|sch|sh|sz|cz|zh/g, 'S'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/ts|tz|z|c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ou|oo/g, 'u'],
  [/(?<=..)ee(?=.)/g, 'i'],
  [/ff$/g, 'v'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/^ie/g, 'e'],
  [/Sov(a?)$/g, 'Sev$1'],
  [/(?<=..)ine$/g, 'in'],
]

function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [spelling, letters]) => sound.replace(spelling, letters), word)
}

/** A "ch" that is not part of a longer spelling of one sound. */
const LONE_CH = /(?<![ts])ch/g

function readSounds(word: string): readonly string[] {
  const hissed = soundOf(word.replace(LONE_CH, 'sh'))
  const breathed = soundOf(word.replace(LONE_CH, 'kh'))
  return hissed === breathed ? [hissed] : [hissed, breathed]
}

/** Sounds by word: in a search each word is compared many times. */
const knownSounds = new Map<string, readonly string[]>()
const MANY_WORDS = 100_000

/**
 * What the romanisations of a name have in common: "Lavrov" and "Lawrow", "Ushakov" and "Ouchakov". A "ch" is
 * read both ways that it may be meant ("Chubais", "Michail"), so that there may be two. `word` is folded.
 */
export function soundsOf(word: string): readonly string[] {
  const known = knownSounds.get(word)
  if (known !== undefined) return known
  if (knownSounds.size >= MANY_WORDS) knownSounds.clear()
  const sounds = readSounds(word)
  knownSounds.set(word, sounds)
  return sounds
}

export function hasSameSound(a: string, b: string): boolean {
  const sounds = soundsOf(b)
  return soundsOf(a).some((sound) => sounds.includes(sound))
}

/** Whether a surname looks Slavic, so that it may be romanised in several ways. */
export function isSlavic(surname: string): boolean {
  return /(?:[oe](?:v|w|ff?)a?|ine?|ina|[sc]k[iy][iyj]?|sk[aá]ja|skaya|[cs]z?hu?k|nko|[vw](?:ich|its?ch|icz))$/.test(
    surname,
  )
}

/** What Ukrainian and Russian spellings of one surname come to: "Hrytsenko" and "Gritsenko". */
export function slavicSoundsOf(surname: string): readonly string[] {
  return soundsOf(surname).map((sound) => sound.replace(/h/g, 'g').replace(/i+/g, 'i'))
}
