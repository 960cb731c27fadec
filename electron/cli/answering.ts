import { countOf } from '../../shared/domain/counting.ts'
import type { Question, ReadingChoice, TextInput } from '../../shared/domain/text-input.ts'

/** What is to be said of what came of a file, and what is read in its turn. */
export interface Answer {
  readonly line?: string
  readonly error?: string
  readonly inputs?: readonly TextInput[]
}

/** How often what was found in files is read in its turn: as deep as files lie in files, and each asks something more. */
export const MOST_ROUNDS = 12

/** A file to be read; `encoding` is for those alone that do not say theirs. */
export function inputOf(path: string, encoding: string | undefined): TextInput {
  return { type: 'path', path, ...(encoding === undefined ? {} : { choice: { encoding } }) }
}

/** The same input with more chosen of it. */
export function chooseOf(
  input: TextInput | undefined,
  choice: ReadingChoice,
): readonly TextInput[] {
  return input === undefined ? [] : [{ ...input, choice: { ...input.choice, ...choice } }]
}

function answerMembers(
  { fileName, word, members }: Extract<Question, { type: 'choose' }>,
  input: TextInput | undefined,
): Answer {
  if (word === 'attachment') {
    const count = countOf(members.length, 'attachment')
    return { line: `${fileName}: ${count} left out. Save those that are articles, and open them` }
  }
  const likely = members.filter(({ isLikely }) => isLikely)
  if (likely.length === 0) return { error: `${fileName}: there is no article in it.` }
  const files = likely.flatMap(({ path }) =>
    path === undefined ? [] : [inputOf(path, input?.choice?.encoding)],
  )
  const places = likely.map(({ place }) => place)
  return { inputs: files.length > 0 ? files : chooseOf(input, { places }) }
}

/** What a script would choose: all that may be articles, and the columns as they are called. */
export function answerQuestion(question: Question, input: TextInput | undefined): Answer {
  const { fileName } = question
  switch (question.type) {
    case 'unsure': {
      const guesses = question.guesses.map(({ encoding }) => encoding).join(', ')
      return {
        error: `${fileName}: its encoding is not certain. Name it with --encoding (${guesses}).`,
      }
    }
    case 'choose':
      return answerMembers(question, input)
    case 'columns': {
      const { guess } = question.table
      if (guess.text !== undefined) {
        return { inputs: chooseOf(input, { places: [question.place], columns: guess }) }
      }
      return {
        error: `${fileName}: none of its columns seems to hold the articles’ text. Call that one “text”.`,
      }
    }
  }
}
