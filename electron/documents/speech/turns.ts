import type { Caption, CueLine } from './cue-lines.ts'

/** What one speaker says: the name, or a dash where somebody else speaks whose name is not told, or nothing. */
interface Turn {
  readonly speaker: string
  readonly words: string
}

/** Somebody else speaks, in captions for those who do not hear. */
const CHANGE = /^(?:>{2,3}|&gt;&gt;)\s*/
const DASH = /^[-–—‐‑]\s*(?=\S)/
/** “MINISTER DAHL:”, “Nora Lind:”, “MAN 2 (on radio):”. */
const NAMED =
  /^(?<name>\p{Lu}[\p{L}\p{M}\d.'’-]*(?: (?:\p{Lu}|\d|de |van |von |al-)[\p{L}\p{M}\d.'’-]*){0,4}(?: \([^()]{1,40}\))?):(?:\s+|$)/u
/** A sound: “[Music]”, “(applause)”, “♪ …”. */
const SOUND = /^(?:\[[^\]]{1,80}\]|\([^)]{1,80}\)|[♪♫].*)$/u
const STOPPED = /[.!?…。！？]["'”’»)\]]*$/u
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？：；]/u

/** In seconds: a pause behind a sentence that ends a paragraph, and one that does behind anything. */
const PAUSE = 2.5
const LONG_PAUSE = 6
/** In code units: where a paragraph ends with the next sentence, and where with the next caption. */
const LONG = 500
const VERY_LONG = 900

/** A line with who says it: null where it goes on. */
interface SpokenLine {
  readonly speaker: string | null
  readonly words: string
}

/** Names before colons that are of speakers: in capitals, of several words, or met again. */
function findNames(captions: readonly Caption[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words } of captions.flatMap(({ lines }) => lines)) {
    const name = NAMED.exec(words.replace(CHANGE, '').replace(DASH, ''))?.groups?.['name']
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const isName = ([name, count]: readonly [string, number]): boolean =>
    count > 1 || (name.length > 1 && (name === name.toUpperCase() || name.includes(' ')))
  return new Set([...counts].filter(isName).map(([name]) => name))
}

function readLine({ voice, words }: CueLine, names: ReadonlySet<string>): SpokenLine {
  const isChange = CHANGE.test(words) || DASH.test(words)
  const rest = words.replace(CHANGE, '').replace(DASH, '')
  const named = NAMED.exec(rest)
  const name = named?.groups?.['name']
  if (voice !== '') return { speaker: voice, words: rest }
  if (named !== null && name !== undefined && names.has(name)) {
    return { speaker: name, words: rest.slice(named[0].length) }
  }
  return { speaker: isChange ? '–' : null, words: rest }
}

function join(before: string, words: string): string {
  if (before === '' || words === '') return before + words
  return WIDE.test(before.slice(-1)) && WIDE.test(words.slice(0, 1))
    ? before + words
    : `${before} ${words}`
}

/** Whether a paragraph ends before what comes after a pause, in seconds. */
function isEnded(words: string, pause: number): boolean {
  if (words.length > VERY_LONG || pause >= LONG_PAUSE) return true
  return STOPPED.test(words) && (pause >= PAUSE || words.length > LONG)
}

/** Puts the lines of captions together as they were spoken. */
class TurnReader {
  readonly turns: Turn[] = []
  #turn: Turn | null = null
  /** Who speaks, though the turn has ended. */
  #speaker = ''
  #end = 0

  read(line: SpokenLine, from: number, to: number): void {
    const { speaker, words } = line
    const isOther = speaker !== null && (speaker === '–' || speaker !== this.#speaker)
    if (SOUND.test(words) && speaker === null) {
      this.flush()
      this.turns.push({ speaker: '', words })
    } else if (isOther) {
      this.flush()
      this.#speaker = speaker
      this.#turn = { speaker, words }
    } else this.#goOn(words, from - this.#end)
    this.#end = to
  }

  #goOn(words: string, pause: number): void {
    if (this.#turn !== null && isEnded(this.#turn.words, pause)) this.flush()
    this.#turn =
      this.#turn === null
        ? { speaker: '', words }
        : { ...this.#turn, words: join(this.#turn.words, words) }
  }

  flush(): void {
    if (this.#turn !== null && this.#turn.words !== '') this.turns.push(this.#turn)
    this.#turn = null
  }
}

function write({ speaker, words }: Turn): string {
  if (speaker === '') return words
  return speaker === '–' ? `– ${words}` : `${speaker}: ${words}`
}

/**
 * Captions as paragraphs: what a speaker says is one, “Name: …”, or more where it is long or there is a pause; another
 * speaker whose name is not told begins with a dash; sounds stand alone.
 */
export function joinTurns(captions: readonly Caption[]): readonly string[] {
  const names = findNames(captions)
  const reader = new TurnReader()
  for (const { from, to, lines } of captions) {
    for (const line of lines) reader.read(readLine(line, names), from, to)
  }
  reader.flush()
  return reader.turns.map(write)
}
