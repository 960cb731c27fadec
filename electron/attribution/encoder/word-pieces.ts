/**
 * A token as word pieces of the encoder's vocabulary: WordPiece (Schuster and Nakajima 2012) over lower case without
 * accents, as BERT's uncased models (Devlin and others 2019) were trained on.
 */

/** Numbers of the vocabulary's own pieces. */
export interface SpecialPieces {
  readonly start: number
  readonly separator: number
  readonly unknown: number
}

export interface Vocabulary {
  readonly numbers: ReadonlyMap<string, number>
  readonly special: SpecialPieces
}

/** A longer word is no word. */
const LONGEST_WORD = 100
const MARK = /\p{Mn}+/gu
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD]+/gu
/** A word without punctuation, or one character: a sign of punctuation or an ideograph. */
const WORD = /[\p{P}$+<=>^`|~]|\p{Script=Han}|(?:(?![\p{P}$+<=>^`|~]|\p{Script=Han})\S)+/gu

/** The vocabulary of a list of pieces, one a line, numbered from 0. Throws an Error when a special piece is missing. */
export function readVocabulary(lines: string): Vocabulary {
  const numbers = new Map(lines.split('\n').map((piece, number) => [piece, number]))
  const numberOf = (piece: string): number => {
    const number = numbers.get(piece)
    if (number === undefined) throw new Error(`The vocabulary has no ${piece}.`)
    return number
  }
  const special = {
    start: numberOf('[CLS]'),
    separator: numberOf('[SEP]'),
    unknown: numberOf('[UNK]'),
  }
  return { numbers, special }
}

/** The pieces of a token, in order; none of what has no visible character. */
export function piecesOf(vocabulary: Vocabulary, token: string): readonly number[] {
  const plain = token.normalize('NFD').replace(MARK, '').replace(UNSEEN, '').toLowerCase()
  return Array.from(plain.matchAll(WORD)).flatMap(([word]) => piecesOfWord(vocabulary, word))
}

/** The longest piece that the rest of the word begins with, again and again; unknown as a whole where none does. */
function piecesOfWord({ numbers, special }: Vocabulary, word: string): readonly number[] {
  if (word.length > LONGEST_WORD) return [special.unknown]
  const pieces: number[] = []
  let from = 0
  while (from < word.length) {
    let to = word.length
    let piece: number | undefined
    for (; to > from && piece === undefined; to -= 1)
      piece = numbers.get((from > 0 ? '##' : '') + word.slice(from, to))
    if (piece === undefined) return [special.unknown]
    pieces.push(piece)
    from = to + 1
  }
  return pieces
}
