import { basename } from 'node:path'
import { joinInputs } from '../../shared/domain/answered-input.ts'
import type { TextInput } from '../../shared/domain/text-input.ts'
import type { GivenFile, GivenReading } from './given-reading.ts'

/** What is read, and what it is called in what is said of it. */
export interface NamedInput {
  readonly input: TextInput
  readonly name: string
}

/** What is to be said of what came of a file, and what is read in its turn. */
export interface Answer {
  readonly lines?: readonly string[]
  readonly error?: string
  readonly inputs?: readonly TextInput[]
}

/** What came of one round of reading. */
export interface Round {
  readonly answers: readonly (Answer & { readonly of: NamedInput })[]
  /** Why nothing more is read; null to go on. */
  readonly failure: string | null
}

export interface Said {
  readonly lines: readonly string[]
  readonly errors: readonly string[]
}

/** How often what was found in files is read in its turn: as deep as files lie in files, and each asks something more. */
const MOST_ROUNDS = 12

function namedInput({ path, given }: GivenFile, { encoding, dayOrder }: GivenReading): NamedInput {
  const choice = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(dayOrder === undefined ? {} : { dayOrder }),
  }
  return { name: given, input: { type: 'path', path, choice } }
}

/** What an article, or a file in a file, is called: the path as it was given, and what it is in that. */
export function nameItem(
  { input, name }: NamedInput,
  { fileName, place }: { readonly fileName: string; readonly place: string },
): string {
  const isInside = input.type === 'path' && fileName !== basename(input.path)
  const places = place === '' ? [] : place.split('/')
  // Of a file in an archive the first number is its own.
  const isOneOfSeveral = places.length > (isInside ? 1 : 0)
  return [
    name,
    ...(isInside ? [fileName] : []),
    ...(isOneOfSeveral ? [Number(places.at(-1)) + 1] : []),
  ].join(', ')
}

/** What an input that came of another is called: a file of a folder by its own path in that. */
function nameNext(input: TextInput, of: NamedInput): NamedInput {
  const isInFolder =
    input.type === 'path' && of.input.type === 'path' && input.path !== of.input.path
  const inner = isInFolder ? input.path.slice(of.input.path.length) : ''
  return { input, name: `${of.name.replace(/[\\/]+$/, '')}${inner}` }
}

/** Reads files, and what is found in them in its turn, as far as questions about them can be answered. */
export async function readInRounds(
  files: readonly GivenFile[],
  reading: GivenReading,
  read: (inputs: readonly NamedInput[]) => Promise<Round>,
): Promise<Said> {
  const lines: string[] = []
  const errors: string[] = []
  let inputs: readonly NamedInput[] = files.map((file) => namedInput(file, reading))
  for (let round = 0; inputs.length > 0 && round < MOST_ROUNDS; round += 1) {
    const { answers, failure } = await read(inputs)
    for (const { lines: told = [], error } of answers) {
      lines.push(...told)
      if (error !== undefined) errors.push(error)
    }
    if (failure !== null) return { lines, errors: [...errors, failure] }
    const byInput = Map.groupBy(answers, ({ of }) => of)
    inputs = [...byInput].flatMap(([of, own]) =>
      joinInputs(own.flatMap((answer) => answer.inputs ?? [])).map((input) => nameNext(input, of)),
    )
  }
  return { lines, errors }
}
