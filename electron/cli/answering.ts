import { answeredInputs } from '../../shared/domain/answered-input.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { ColumnMatch } from '../../shared/domain/original.ts'
import type { Question, TextInput } from '../../shared/domain/text-input.ts'
import type { GivenColumn, GivenReading } from './given-reading.ts'
import { nameItem, type Answer, type NamedInput } from './rounds.ts'

function answerMembers(
  question: Extract<Question, { type: 'choose' }>,
  input: TextInput,
  name: string,
): Answer {
  const { word, members, unlisted } = question
  if (word === 'attachment') {
    const count = countOf(members.length, 'attachment')
    return { lines: [`${name}: ${count} left out. Save those that are articles, and open them.`] }
  }
  const likely = members.filter(({ isLikely }) => isLikely)
  if (likely.length === 0) return { error: `${name}: there is no article in it.` }
  const inputs = answeredInputs(input, question, { places: likely.map(({ place }) => place) })
  return unlisted === 0 ? { inputs } : { inputs, error: tellUnlisted(name, word, unlisted) }
}

function tellUnlisted(name: string, word: Parameters<typeof countOf>[1], count: number): string {
  return `${name}: ${countOf(count, word)} left out, as it holds more than can be listed. Open its parts by themselves.`
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

/** The columns that were named, as a table has them; those that are not named are as they were guessed. */
function matchColumns(
  columns: readonly string[],
  guess: ColumnMatch,
  given: readonly GivenColumn[],
): ColumnMatch | { readonly missing: string } {
  const found = given.map(({ field, name }) => ({
    field,
    name,
    index: columns.findIndex((column) => isSameName(column, name)),
  }))
  const missing = found.find(({ index }) => index < 0)
  if (missing !== undefined) return { missing: missing.name }
  const taken = new Set(found.map(({ index }) => index))
  const guessed = Object.entries(guess).filter(
    ([field, index]) =>
      !found.some((one) => one.field === field) &&
      ![index ?? []].flat().some((one) => taken.has(one)),
  )
  const text = found.flatMap(({ field, index }) => (field === 'text' ? index : []))
  return {
    ...Object.fromEntries(guessed),
    ...Object.fromEntries(found.map(({ field, index }) => [field, index])),
    ...(text.length === 0 ? {} : { text }),
  }
}

function answerColumns(
  question: Extract<Question, { type: 'columns' }>,
  { input, name, given }: { input: TextInput; name: string; given: readonly GivenColumn[] },
): Answer {
  const { columns, guess } = question.table
  const matched = matchColumns(columns, guess, given)
  if ('missing' in matched) {
    const all = columns.map((column) => `“${column}”`).join(', ')
    return { error: `${name}: there is no column “${matched.missing}”. Its columns are ${all}.` }
  }
  if (matched.text === undefined) {
    return {
      error: `${name}: none of its columns seems to hold the articles’ text. Name it with --column text=NAME.`,
    }
  }
  return { inputs: answeredInputs(input, question, { columns: matched }) }
}

/** What a script would choose: all that may be articles, and the columns as they were named, or are called. */
export function answerQuestion(
  question: Question,
  of: NamedInput,
  { columns: given }: GivenReading,
): Answer {
  const { input } = of
  const name = nameItem(of, question)
  switch (question.type) {
    case 'unsure': {
      const guesses = question.guesses.map(({ encoding }) => encoding).join(', ')
      return {
        error: `${name}: its encoding is not certain. Name it with --encoding (${guesses}).`,
      }
    }
    case 'choose':
      return answerMembers(question, input, name)
    case 'columns':
      return answerColumns(question, { input, name, given })
  }
}
